/** That a request can be read: its path, query, headers and body are of the schemas of its call. */
import { HttpApiMiddleware } from "effect/http-api"
import { Malformed } from "./Problem.ts"

/** Turns what a schema refuses into {@link Malformed}, with the place. */
export class Readable extends HttpApiMiddleware.Service<Readable>()("@servicebook/http-host/Readable", {
  error: Malformed
}) {}
