/** A store that is lost and comes back: the host says so, tells what came of orders, and goes on without a new start. */
import { assert, layer } from "@effect/vitest"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { HttpClient } from "effect/http"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import { type Server, start } from "../../../scripts/server/Server.ts"
import * as Books from "../src/serve/Books.ts"
import { clientOf, hosted, settings } from "./hosted.ts"

class Lost extends Context.Service<Lost, Server>()("Lost") {}

const server = Layer.effect(
  Lost,
  Effect.acquireRelease(
    Effect.promise(() => start()),
    (running) => Effect.promise(() => running.stop())
  )
)

const booksAt = (url: string) => Layer.orDie(Layer.provide(Books.layer, settings({ database: Redacted.make(url) })))

const order = Effect.flatMap(clientOf({ roles: ["customer-relations"] }), (client) =>
  client.orders.Case({
    params: { id: "C-1" },
    headers: { "idempotency-key": "once" },
    payload: { command: "register", input: { class: "complaint" } }
  })
)

const readiness = Effect.map(HttpClient.get("/ready"), ({ status }) => status)

const until = (wanted: number) =>
  Effect.gen(function* () {
    while ((yield* readiness) !== wanted) yield* Effect.sleep("100 millis")
  })

layer(Layer.provideMerge(Layer.unwrap(Effect.map(Lost, ({ url }) => hosted({}, booksAt(url)))), server), {
  timeout: "120 seconds",
  excludeTestServices: true
})("a store that is lost", (it) => {
  it.effect("makes the host unready and orders unanswered, and when it is back the same order is taken", () =>
    Effect.gen(function* () {
      const running = yield* Lost
      yield* until(200)
      yield* Effect.promise(() => running.kill())
      yield* until(503)
      const problem = yield* Effect.flip(order)
      assert.deepInclude(problem, { _tag: "Unavailable", refusal: "StoreFailed" })
      assert.deepStrictEqual((problem as { facts: object }).facts, { outcome: "nothing-written" })
      assert.strictEqual((yield* HttpClient.get("/health")).status, 200)
      yield* Effect.promise(() => running.restart())
      yield* until(200)
      assert.include(["appended", "known"], (yield* order).body.outcome)
      assert.deepInclude((yield* order).body, { outcome: "known", version: 1 })
    })
  )
})
