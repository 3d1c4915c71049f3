/** Limits: beyond what runs and waits the host says that it is busy, what takes too long is given up, and it recovers. */

import { assert, it, layer } from "@effect/vitest"
import { type EventLog, Memory, Streams } from "@servicebook/core"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { HttpClient } from "effect/http"
import * as Latch from "effect/Latch"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import { Life } from "../src/operate/Life.ts"
import { Limits } from "../src/operate/Limits.ts"
import { given } from "../src/serve/Books.ts"
import { clientOf, hosted, settings } from "./hosted.ts"

const gate = Latch.makeUnsafe(false)

/** Books whose reading waits until the test opens the gate. */
const waiting = () => {
  const log = Memory.make({ tenant: "acme", streams: Streams.all })
  const slow: EventLog.EventLogShape = { ...log, read: (stream) => Effect.andThen(gate.await, log.read(stream)) }
  return given(new Map([["acme", slow]]))
}

const order = (key: string) =>
  Effect.flatMap(clientOf(), (client) =>
    client.orders.Case({
      params: { id: key },
      headers: { "idempotency-key": key },
      payload: { command: "register", input: { class: "complaint" } }
    })
  )

const until = (condition: () => boolean) =>
  Effect.gen(function* () {
    while (!condition()) yield* Effect.sleep("5 millis")
  })

layer(hosted({ concurrent: 2, queue: 1, timeout: Duration.seconds(20) }, waiting()), {
  timeout: "60 seconds",
  excludeTestServices: true
})("two at once and one in the queue", (it) => {
  it.effect("the fourth is told to come again, health is not, and the three end well", () =>
    Effect.gen(function* () {
      const limits = yield* Limits
      const three = yield* Effect.forkChild(Effect.all(["a", "b", "c"].map(order), { concurrency: 3 }))
      yield* until(() => limits.inside() === 3)
      assert.deepInclude(yield* Effect.flip(order("d")), { _tag: "Unavailable", refusal: "Busy" })
      const shed = yield* HttpClient.get("/v1/me")
      assert.deepStrictEqual([shed.status, shed.headers["retry-after"]], [503, "1"])
      assert.strictEqual((yield* HttpClient.get("/health")).status, 200)
      yield* gate.open
      const done = yield* Fiber.join(three)
      assert.deepStrictEqual(
        done.map(({ body }) => body.outcome),
        ["appended", "appended", "appended"]
      )
      assert.strictEqual((yield* order("d")).body.outcome, "appended")
      assert.strictEqual(limits.inside(), 0)
      yield* gate.close
    })
  )
})

layer(hosted({ timeout: Duration.millis(100) }, waiting()), { timeout: "60 seconds", excludeTestServices: true })(
  "a tenth of a second each",
  (it) => {
    it.effect("what takes longer is given up, and says how to learn what came of it", () =>
      Effect.gen(function* () {
        const limits = yield* Limits
        const problem = yield* Effect.flip(order("late"))
        assert.deepInclude(problem, { _tag: "Unavailable", refusal: "Late" })
        assert.match((problem as { en: string }).en, /same key/)
        assert.strictEqual(limits.inside(), 0)
      })
    )
  }
)

it.effect(
  "of a crowd that is refused one hears every other millisecond, all within a second; one alone hardly waits",
  () =>
    Effect.gen(function* () {
      const limits = yield* Limits
      yield* Effect.forkChild(limits.within(Effect.never))
      yield* Effect.yieldNow
      let heard = 0
      const refused = Effect.tap(Effect.flip(limits.within(Effect.void)), () => Effect.sync(() => heard++))
      yield* Effect.forkChild(
        Effect.all(
          Array.from({ length: 600 }, () => refused),
          { concurrency: "unbounded" }
        )
      )
      const after = (ms: number) => Effect.map(TestClock.adjust(ms), () => heard)
      assert.deepStrictEqual([yield* after(1), yield* after(1), yield* after(98)], [0, 1, 50])
      assert.deepStrictEqual([yield* after(899), yield* after(1)], [499, 600])
      yield* Effect.forkChild(refused)
      assert.strictEqual(yield* after(2), 601)
    }).pipe(
      Effect.provide(Layer.provide(Limits.layer, Layer.mergeAll(Life.layer, settings({ concurrent: 1, queue: 0 }))))
    )
)
