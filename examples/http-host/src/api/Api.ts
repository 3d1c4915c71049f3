/** The API whole, as data: the server, the OpenAPI document and the typed client are all made from this definition. */
import { HttpApi, OpenApi } from "effect/http-api"
import * as Commands from "./Commands.ts"
import * as Orders from "./Orders.ts"
import { Readable } from "./Readable.ts"
import * as System from "./System.ts"

/** The typed HTTP API of the books. A field or a parameter that is not in it is refused, for it may be a misspelt one. */
export const Api = HttpApi.make("servicebook")
  .add(System.group)
  .add(Commands.group)
  .add(Orders.group)
  .middleware(Readable)
  .annotate(HttpApi.QueryParseOptions, { onExcessProperty: "error" })
  .annotate(HttpApi.PayloadParseOptions, { onExcessProperty: "error" })
  .annotateMerge(OpenApi.annotations({ title: "Servicebook", version: "1" }))
