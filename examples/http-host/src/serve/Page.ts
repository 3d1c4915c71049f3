/** The scorecard page: its document and its assets, from the bundle, which is made anew first where its sources are newer. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { HttpRouter } from "effect/http"
import * as Layer from "effect/Layer"
import { build, bundle, isStale } from "../page/build.ts"
import { answered, kept } from "./Documents.ts"

const types: { readonly [end: string]: string } = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8"
}

/** The document names its assets by the hash of what they hold: it is asked for again each time, they never are. */
const keeping = { html: "no-cache", asset: "public, max-age=31536000, immutable" }

const file = (folder: string, name: string, path: `/${string}`) => {
  const end = name.slice(name.lastIndexOf(".") + 1)
  const control = end === "html" ? keeping.html : keeping.asset
  return HttpRouter.add(
    "GET",
    path,
    answered(kept(readFileSync(join(folder, name)), types[end] ?? "application/octet-stream", control))
  )
}

const files = () => [
  file(bundle, "index.html", "/"),
  ...readdirSync(join(bundle, "assets")).map((name) => file(join(bundle, "assets"), name, `/assets/${name}`))
]

/** The routes of the page. They need no token: the page has nothing in it but what it asks for with the reader's own. */
export const layer = Layer.unwrap(
  Effect.gen(function* () {
    if (isStale()) yield* Effect.promise(build)
    const [first, ...others] = files()
    return Layer.mergeAll(first as NonNullable<typeof first>, ...others)
  })
)
