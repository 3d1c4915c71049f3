/** The host itself: whether it lives, whether it can answer, and who the caller is to it. */

import { HttpApiEndpoint, HttpApiGroup, OpenApi } from "effect/http-api"
import * as Schema from "effect/Schema"
import { Authorised } from "./Caller.ts"
import { Unavailable } from "./Problem.ts"

/** The calls of this group. */
export const group = HttpApiGroup.make("system")
  .add(
    HttpApiEndpoint.get("health", "/health", { success: Schema.Struct({ status: Schema.Literal("up") }) }),
    HttpApiEndpoint.get("ready", "/ready", {
      success: Schema.Struct({ status: Schema.Literal("ready") }),
      error: Unavailable
    }),
    HttpApiEndpoint.get("me", "/v1/me", {
      success: Schema.Struct({ tenant: Schema.String, id: Schema.String, roles: Schema.Array(Schema.String) })
    }).middleware(Authorised)
  )
  .annotateMerge(OpenApi.annotations({ title: "System", description: "The host itself." }))
