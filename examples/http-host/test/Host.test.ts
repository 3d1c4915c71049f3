/** The host answers: its own calls, its documents, and whoever has no place in it. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { HttpClient } from "effect/http"
import { clientOf, hosted } from "./hosted.ts"

interface Operation {
  readonly summary?: string
  readonly parameters?: ReadonlyArray<{
    readonly name: string
    readonly description?: string
    readonly schema: { readonly description?: string }
  }>
}

interface Document {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: { readonly securitySchemes: unknown }
}

const inBoth = /[\u4e00-\u9fff].* \/ [^\u4e00-\u9fff]+$/s

/** What of a call is not told in both languages. */
const untold = ([path, methods]: readonly [string, Document["paths"][string]]): ReadonlyArray<string> =>
  Object.values(methods).flatMap(({ parameters = [], summary = "" }) => [
    ...(inBoth.test(summary) ? [] : [path]),
    ...parameters
      .filter(({ description, schema }) => !inBoth.test(description ?? schema.description ?? ""))
      .map(({ name }) => `${path} ${name}`)
  ])

layer(hosted(), { timeout: "60 seconds" })("the host", (it) => {
  it.effect("lives, is ready and knows who calls", () =>
    Effect.gen(function* () {
      const client = yield* clientOf({ roles: ["technician"], subject: "E-7" })
      assert.deepStrictEqual(yield* client.system.health(), { status: "up" })
      assert.deepStrictEqual(yield* client.system.ready(), { status: "ready" })
      assert.deepStrictEqual(yield* client.system.me(), { tenant: "acme", id: "E-7", roles: ["technician"] })
    })
  )

  it.effect("tells its calls as OpenAPI, and on a page that asks nothing of the network", () =>
    Effect.gen(function* () {
      const document = yield* (yield* HttpClient.get("/openapi.json")).json
      assert.containsAllKeys((document as { paths: object }).paths, ["/health", "/ready", "/v1/me"])
      const { components, paths } = document as unknown as Document
      assert.deepStrictEqual(Object.entries(paths).flatMap(untold), [])
      assert.deepStrictEqual(components.securitySchemes, {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" }
      })
      const page = yield* (yield* HttpClient.get("/docs")).text
      assert.notMatch(page.replace(/<script>[\s\S]*<\/script>/g, ""), /(src|href)="https?:/)
    })
  )

  it.effect("tells what never changes packed, and not twice, for anybody may ask for it", () =>
    Effect.gen(function* () {
      for (const path of ["/docs", "/openapi.json", "/"]) {
        const { headers } = yield* HttpClient.get(path, { headers: { "accept-encoding": "gzip" } })
        assert.deepInclude(headers, { "content-encoding": "gzip", "cache-control": "no-cache" }, path)
        const etag = headers["etag"] ?? ""
        const again = yield* HttpClient.get(path, { headers: { "if-none-match": `"another", ${etag}` } })
        assert.deepStrictEqual([again.status, yield* again.text], [304, ""], path)
      }
    })
  )
})
