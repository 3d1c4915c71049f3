/** The API whole, as data: the server, the OpenAPI document and the typed client are all made from this definition. */
import { HttpApi, OpenApi } from "effect/http-api"
import * as System from "./System.ts"

/** The typed HTTP API of the books. */
export const Api = HttpApi.make("servicebook")
  .add(System.group)
  .annotateMerge(OpenApi.annotations({ title: "Servicebook", version: "1" }))
