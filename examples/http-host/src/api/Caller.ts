/** Who calls: the tenant and the actor that a token establishes. What they may do is for core's guards to say. */
import type { Recorded } from "@servicebook/core"
import * as Context from "effect/Context"
import { HttpApiMiddleware, HttpApiSecurity } from "effect/http-api"
import { Forbidden, Unauthenticated, Unavailable } from "./Problem.ts"

/** The caller of a request, until the token ends (ms UTC). The tenant comes from the token and from nowhere else. */
export class Caller extends Context.Service<
  Caller,
  { readonly tenant: string; readonly actor: Recorded.Actor; readonly untilMs: number }
>()("@servicebook/http-host/Caller") {}

/** The client whom a caller is one of, as bounds are counted by: who acts, in the tenant. */
export const clientOf = ({ actor, tenant }: Caller["Service"]): string => JSON.stringify([tenant, actor.id])

/** Establishes the caller from the bearer token. */
export class Authorised extends HttpApiMiddleware.Service<Authorised, { provides: Caller }>()(
  "@servicebook/http-host/Authorised",
  {
    requiredForClient: true,
    security: { bearer: HttpApiSecurity.bearer },
    error: [Unauthenticated, Forbidden, Unavailable]
  }
) {}
