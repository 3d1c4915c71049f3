/** What no call answers is a problem too, with the headers that every answer bears. */
import { assert, layer } from "@effect/vitest"
import * as ByteSize from "effect/ByteSize"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest, type HttpMethod } from "effect/http"
import { hosted, tokenOf } from "./hosted.ts"

const ask = (method: HttpMethod.HttpMethod, path: string, body?: string, type = "application/json") =>
  Effect.gen(function* () {
    const token = yield* Effect.promise(() => tokenOf())
    const request = HttpClientRequest.make(method)(path).pipe(
      HttpClientRequest.setHeaders({ authorization: `Bearer ${token}`, "idempotency-key": "k" }),
      body === undefined ? (one) => one : HttpClientRequest.bodyText(body, type)
    )
    return yield* HttpClient.execute(request)
  })

layer(hosted({ maxBody: ByteSize.kibibytes(4) }), { timeout: "60 seconds" })("what no call answers", (it) => {
  it.effect.each([
    ["an unknown path", 404, "NoSuchPath", "GET", "/v2/me", undefined, undefined],
    ["a category that is none", 404, "UnknownCategory", "POST", "/v1/streams/Caze/1", "{}", undefined],
    ["a path in other letters", 404, "NoSuchPath", "GET", "/V1/me", undefined, undefined],
    ["a path with a slash too many", 404, "NoSuchPath", "GET", "/v1//me", undefined, undefined],
    ["another method", 405, "NotAllowed", "DELETE", "/v1/me", undefined, undefined],
    ["a body that is too large", 413, "TooLarge", "POST", "/v1/streams/Case/1", `"${"x".repeat(5_000)}"`, undefined],
    ["a body of another type", 415, "NotReadAs", "POST", "/v1/streams/Case/1", "a=1", "text/csv"]
  ] as const)("%s is %i %s", ([, status, refusal, method, path, body, type]) =>
    Effect.gen(function* () {
      const response = yield* ask(method, path, body, type)
      assert.strictEqual(response.status, status)
      assert.strictEqual(response.headers["content-type"], "application/problem+json")
      const problem = (yield* response.json) as { refusal: string; zh: string; en: string; status: number }
      assert.deepInclude(problem, { refusal, status })
      assert.match(problem.zh, /\p{Script=Han}/u)
      assert.notMatch(problem.en, /\p{Script=Han}/u)
      if (status === 405) assert.strictEqual(response.headers.allow, "GET, HEAD")
    })
  )

  it.effect("no answer may be framed, sniffed, kept or read by other sites", () =>
    Effect.gen(function* () {
      for (const path of ["/health", "/v1/me", "/nowhere", "/docs"]) {
        const { headers } = yield* ask("GET", path)
        assert.strictEqual(headers["x-content-type-options"], "nosniff")
        assert.strictEqual(headers["referrer-policy"], "no-referrer")
        assert.match(headers["content-security-policy"] ?? "", /default-src 'none'.*frame-ancestors 'none'/)
        // The reference page holds nothing of any books: who has it asks whether it is still the same.
        assert.strictEqual(headers["cache-control"], path === "/docs" ? "no-cache" : "no-store")
        assert.isUndefined(headers["access-control-allow-origin"])
      }
    })
  )
})
