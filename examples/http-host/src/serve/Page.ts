/** The scorecard page: its document and its assets, from the bundle, which is made anew first where its sources are newer. */
import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import * as Effect from "effect/Effect"
import { HttpRouter, type HttpServerRequest, HttpServerResponse } from "effect/http"
import * as Layer from "effect/Layer"
import { build, bundle, isStale } from "../page/build.ts"
import { isAny, isNamed } from "./Etag.ts"

const types: { readonly [end: string]: string } = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8"
}

/** The document names its assets by the hash of what they hold: it is asked for again each time, they never are. */
const keeping = { html: "no-cache", asset: "public, max-age=31536000, immutable" }

interface Kept {
  readonly path: `/${string}`
  readonly plain: Uint8Array
  readonly packed: Uint8Array
  readonly headers: { readonly [name: string]: string }
}

const kept = (folder: string, name: string, path: `/${string}`): Kept => {
  const plain = readFileSync(join(folder, name))
  const end = name.slice(name.lastIndexOf(".") + 1)
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 27)}"`
  const about = { "content-type": types[end] ?? "application/octet-stream", etag, vary: "accept-encoding" }
  const control = end === "html" ? keeping.html : keeping.asset
  const headers = { ...about, "cache-control": control }
  return { path, plain, packed: gzipSync(plain, { level: 9 }), headers }
}

const takesGzip = (accepted: string = ""): boolean =>
  accepted.split(",").some((one) => /^\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])[\d.]*\s*)?$/i.test(one))

const answer =
  ({ headers, packed, plain }: Kept) =>
  (request: HttpServerRequest.HttpServerRequest) => {
    const had = request.headers["if-none-match"]
    if (isAny(had) || isNamed(had, headers["etag"] ?? ""))
      return Effect.succeed(HttpServerResponse.empty({ status: 304, headers }))
    const isPacked = takesGzip(request.headers["accept-encoding"])
    const encoded = isPacked ? { ...headers, "content-encoding": "gzip" } : headers
    return Effect.succeed(HttpServerResponse.uint8Array(isPacked ? packed : plain, { headers: encoded }))
  }

const files = (): ReadonlyArray<Kept> => [
  kept(bundle, "index.html", "/"),
  ...readdirSync(join(bundle, "assets")).map((name) => kept(join(bundle, "assets"), name, `/assets/${name}`))
]

/** The routes of the page. They need no token: the page has nothing in it but what it asks for with the reader's own. */
export const layer = Layer.unwrap(
  Effect.gen(function* () {
    if (isStale()) yield* Effect.promise(build)
    const [first, ...others] = files().map((one) => HttpRouter.add("GET", one.path, answer(one)))
    return Layer.mergeAll(first as NonNullable<typeof first>, ...others)
  })
)
