/**
 * Documents that stay the same while the host runs. Anybody may ask for them, so that they must cost next to nothing: their
 * bytes are made once, packed too, and whoever has them already is told so.
 */
import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { isAny, isNamed } from "./Etag.ts"

/** A document as it is sent. */
export interface Kept {
  readonly plain: Uint8Array
  readonly packed: Uint8Array
  readonly headers: { readonly etag: string; readonly [name: string]: string }
}

/** Keeps the bytes of a document; `control` says how long others keep it: they ask each time where nothing is said. */
export const kept = (plain: Uint8Array, type: string, control = "no-cache"): Kept => {
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`
  const headers = { "content-type": type, etag, vary: "accept-encoding", "cache-control": control }
  return { plain, packed: gzipSync(plain, { level: 9 }), headers }
}

const takesGzip = (accepted: string = ""): boolean =>
  accepted.split(",").some((one) => /^\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])[\d.]*\s*)?$/i.test(one))

const answer =
  ({ headers, packed, plain }: Kept) =>
  (request: HttpServerRequest.HttpServerRequest): HttpServerResponse.HttpServerResponse => {
    const had = request.headers["if-none-match"]
    if (isAny(had) || isNamed(had, headers.etag)) return HttpServerResponse.empty({ status: 304, headers })
    const isPacked = takesGzip(request.headers["accept-encoding"])
    const encoded = isPacked ? { ...headers, "content-encoding": "gzip" } : headers
    return HttpServerResponse.uint8Array(isPacked ? packed : plain, { headers: encoded })
  }

/** Answers with a document. */
export const answered =
  (document: Kept) =>
  (request: HttpServerRequest.HttpServerRequest): Effect.Effect<HttpServerResponse.HttpServerResponse> =>
    Effect.succeed(answer(document)(request))

/** For one route that answers the same each time: what it answers first is kept. */
export const once = () => {
  let known: Kept | undefined
  return HttpRouter.middleware((call) =>
    Effect.gen(function* () {
      const request = yield* HttpServerRequest.HttpServerRequest
      if (known === undefined) {
        const { body, headers } = yield* call
        if (body._tag !== "Uint8Array") return yield* Effect.die(new Error("a document that is kept has bytes"))
        known = kept(body.body, headers["content-type"] ?? body.contentType)
      }
      return answer(known)(request)
    })
  ).layer
}
