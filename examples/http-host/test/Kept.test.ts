// What a client has already is not told again, and what several ask is computed once.
import { assert, layer } from "@effect/vitest"
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { HttpClient, HttpClientRequest } from "effect/http"
import { Answers, part } from "../src/serve/Answers.ts"
import { companyHosted } from "./company.ts"
import { tokenOf } from "./hosted.ts"
import { register } from "./Told.ts"

const path = "/v1/figures/complaint_resolution_rate?window=2025-Q1"

const get = (url: string, headers: Record<string, string> = {}, called = {}) =>
  Effect.gen(function* () {
    const request = HttpClientRequest.get(url).pipe(
      HttpClientRequest.bearerToken(yield* Effect.promise(() => tokenOf(called))),
      HttpClientRequest.setHeaders(headers)
    )
    const { headers: sent, status, text } = yield* HttpClient.execute(request)
    return { status, body: yield* text, etag: sent["etag"] ?? "", headers: sent }
  })

layer(companyHosted(), { timeout: "60 seconds", excludeTestServices: true })("answers", (it) => {
  it.effect("are not modified until the log has grown, and cost nothing then", () =>
    Effect.gen(function* () {
      const answers = yield* Answers
      const first = yield* get(path)
      assert.strictEqual(first.status, 200)
      const made = answers.made
      const again = yield* get(path, { "if-none-match": first.etag })
      assert.deepStrictEqual([again.status, again.body, again.etag], [304, "", first.etag])
      assert.strictEqual(answers.made, made)
      yield* register(yield* EventLog.EventLog, "C-new")
      const later = yield* get(path, { "if-none-match": first.etag })
      assert.strictEqual(later.status, 200)
      assert.notStrictEqual(later.etag, first.etag)
    })
  )

  it.effect("are not modified for whoever has any, as long as there are any", () =>
    Effect.gen(function* () {
      const star = { "if-none-match": "*" }
      assert.strictEqual((yield* get(path, star)).status, 304)
      assert.strictEqual((yield* get("/v1/figures/no_such_rate?window=2025-Q1", star)).status, 404)
    })
  )

  it.effect("of the page are kept by the same rules", () =>
    Effect.gen(function* () {
      const { etag } = yield* get("/")
      for (const had of [etag, `"other", W/${etag}`, "*"])
        assert.strictEqual((yield* get("/", { "if-none-match": had })).status, 304)
      assert.strictEqual((yield* get("/", { "if-none-match": '"other"' })).status, 200)
      const unpacked = yield* get("/", { "accept-encoding": "gzip;q=0, br" })
      assert.isUndefined(unpacked.headers["content-encoding"])
    })
  )

  it.effect("say at which head they were read, and are the same when asked for at it", () =>
    Effect.gen(function* () {
      const newest = yield* get(path)
      const position = newest.headers["servicebook-head"] ?? ""
      yield* register(yield* EventLog.EventLog, "C-newer")
      const then = yield* get(`${path}&head=${position}`)
      assert.strictEqual(then.body, newest.body)
      assert.strictEqual(newest.headers["cache-control"], "private, no-cache")
      assert.strictEqual(then.headers["cache-control"], "private, max-age=600")
      assert.strictEqual(then.headers["vary"], "Authorization")
    })
  )

  it.effect("that many ask for at once are computed once", () =>
    Effect.gen(function* () {
      const answers = yield* Answers
      const url = "/v1/figures/satisfaction_rate?window=2025-Q2"
      const before = answers.made
      const all = yield* Effect.all(
        Array.from({ length: 20 }, () => get(url)),
        { concurrency: 20 }
      )
      assert.strictEqual(new Set(all.map(({ body }) => body)).size, 1)
      assert.strictEqual(answers.made, before + 1)
    })
  )

  it.effect("take room by what was asked too: a question may be longer than its answer", () =>
    Effect.gen(function* () {
      const answers = yield* Answers
      const log = yield* EventLog.EventLog
      const head = yield* log.head()
      const ask = (one: number) => {
        const name = `${one} ${"?".repeat(16_000)}`
        return part(log, head, { name, asked: {} }, () => Effect.succeed(one))
      }
      for (let one = 0; one < 2_100; one++) yield* ask(one)
      const before = answers.made
      yield* ask(2_000)
      assert.strictEqual(answers.made, before)
      yield* ask(0)
      assert.strictEqual(answers.made, before + 1)
    })
  )

  it.effect("of one question are no answer to another, nor to another tenant", () =>
    Effect.gen(function* () {
      const { etag } = yield* get(path)
      assert.strictEqual((yield* get(`${path}&zone=UTC`, { "if-none-match": etag })).status, 200)
      const other = yield* get(path, { "if-none-match": etag }, { tenant: "other" })
      assert.strictEqual(other.status, 200)
      assert.include(other.body, '"position":0')
      assert.notInclude(other.body, "2025-02")
    })
  )
})
