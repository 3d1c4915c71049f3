/** That a body can be read: it is JSON in UTF-8, as it stands, of a size that the host takes, and says nothing twice. */
import { HttpApiMiddleware } from "effect/http-api"
import { Malformed, NotReadAs, TooLarge } from "./Problem.ts"

/** Reads the bytes of a body before its schema does, and refuses what could be understood in one way or another. */
export class Body extends HttpApiMiddleware.Service<Body>()("@servicebook/http-host/Body", {
  error: [Malformed, NotReadAs, TooLarge]
}) {}
