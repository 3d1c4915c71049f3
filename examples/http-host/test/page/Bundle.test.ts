// The page as it is served: small, kept by what it holds, and with a policy that lets nothing else in.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { bundle } from "../../src/page/build.ts"
import { hosted } from "../hosted.ts"

/** What script and style may come to, packed (bytes). */
const most = 61_000

const asset = /(?:src|href)="(\/assets\/[^"]+)"/g

layer(hosted())("the page as served", (it) => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    Effect.flatMap(HttpClient.HttpClient, (client) =>
      client.execute(HttpClientRequest.setHeaders(HttpClientRequest.get(path), headers))
    )

  it.effect("needs no token, is asked for again each time, and lets in nothing but its own", () =>
    Effect.gen(function* () {
      const { headers, status } = yield* get("/")
      assert.strictEqual(status, 200)
      assert.strictEqual(headers["cache-control"], "no-cache")
      const policy = headers["content-security-policy"] ?? ""
      assert.include(policy, "default-src 'none'; script-src 'self'; style-src 'self'")
      assert.notInclude(policy, "unsafe")
      const again = yield* get("/", { "if-none-match": headers["etag"] ?? "" })
      assert.strictEqual(again.status, 304)
    })
  )

  it.effect("names its script and style by what they hold, so that they are kept for good", () =>
    Effect.gen(function* () {
      const html = yield* (yield* get("/")).text
      const paths = [...html.matchAll(asset)].map(([, path = ""]) => path)
      assert.strictEqual(paths.length, 2)
      assert.notMatch(html, /<script(?![^>]* src=)|<style| on\w+=|https?:\/\/(?!www\.w3\.org)/)
      for (const path of paths) {
        const { headers, status } = yield* get(path)
        assert.strictEqual(status, 200)
        assert.strictEqual(headers["cache-control"], "public, max-age=31536000, immutable")
      }
    })
  )

  it.effect("is a few kilobytes", () =>
    Effect.sync(() => {
      const all = readdirSync(join(bundle, "assets")).map((name) => readFileSync(join(bundle, "assets", name)))
      const packed = all.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0)
      assert.isBelow(packed, most)
    })
  )
})
