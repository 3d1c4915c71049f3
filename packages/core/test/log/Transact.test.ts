/** Orders: what whoever orders has seen of the stream, and one key for one order. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import { type Appended, EventLog, type EventLogShape } from "../../src/log/EventLog.ts"
import * as Memory from "../../src/log/Memory.ts"
import { type Decision, execute, executeOnce, type Order } from "../../src/log/Transact.ts"
import * as Case from "../../src/streams/Case.ts"
import { all } from "../../src/streams/Streams.ts"

const order = (key: string, given: Partial<Order> = {}): Order => ({
  actor: { id: "S-1", roles: ["customer-relations", "after-sales-manager", "department-head"] },
  key,
  occurredAt: "2026-03-02T01:00:00.000Z",
  subjects: ["staff:S-1"],
  ...given
})

const register = (channel: string) => Case.register({ class: "complaint", channel })

const books = () => Effect.succeed(Memory.make({ tenant: "acme", streams: all }))

const inBooks = <A, E>(effect: Effect.Effect<A, E, EventLog>) =>
  Effect.flatMap(books(), (log) => Effect.provideService(effect, EventLog, log))

const once = <E>(given: Order, decide: (state: Case.State, order: Order) => Decision<E>) =>
  executeOnce(Case.stream, "C-1", given, decide)

describe("an order on a version that was seen", () => {
  it.effect("is decided where the stream is still there", () =>
    inBooks(
      Effect.gen(function* () {
        const done = yield* execute(Case.stream, "C-1", order("a", { seen: 0 }), register("hotline"))
        assert.strictEqual(done.outcome, "appended")
      })
    )
  )

  it.effect("is refused where the stream has moved on, and writes nothing", () =>
    inBooks(
      Effect.gen(function* () {
        yield* execute(Case.stream, "C-1", order("a"), register("hotline"))
        const refusal = yield* Effect.flip(execute(Case.stream, "C-1", order("b", { seen: 0 }), Case.assign))
        assert.deepInclude(refusal, { _tag: "WrongExpectedVersion", expected: "0", actual: 1 })
        const log = yield* EventLog
        assert.lengthOf(yield* log.read({ category: "Case", id: "C-1" }), 1)
      })
    )
  )

  it.effect("is answered by the original when it is repeated, though the stream has moved on by itself", () =>
    inBooks(
      Effect.gen(function* () {
        const given = order("a", { seen: 0 })
        yield* once(given, register("hotline"))
        assert.strictEqual((yield* once(given, register("hotline"))).outcome, "known")
      })
    )
  )
})

describe("one key for one order", () => {
  it.effect("the same order is known, whatever was recorded since", () =>
    inBooks(
      Effect.gen(function* () {
        const first = yield* once(order("a"), register("hotline"))
        yield* once(order("b"), Case.assign)
        const again = yield* once(order("a"), register("hotline"))
        assert.deepStrictEqual(again, { outcome: "known", events: first.events })
      })
    )
  )

  it.effect("without an instant it is the same whenever it is repeated", () =>
    inBooks(
      Effect.gen(function* () {
        const { occurredAt: _, ...given } = order("a")
        yield* once(given, register("hotline"))
        assert.strictEqual((yield* once(given, register("hotline"))).outcome, "known")
      })
    )
  )

  it.effect("sent twice at once without an instant it is recorded once, and known to who comes second", () =>
    Effect.gen(function* () {
      const log = yield* books()
      const { occurredAt: _, ...given } = order("a")
      const send = (through: EventLogShape) =>
        Effect.provideService(once(given, register("hotline")), EventLog, through)
      // Whoever reads the stream is overtaken before it decides, and time goes on.
      let first: Appended | undefined
      const overtaken: EventLogShape = {
        ...log,
        read: (stream) =>
          Effect.tap(log.read(stream), () =>
            first === undefined
              ? Effect.andThen(
                  Effect.tap(Effect.orDie(send(log)), (done) => Effect.sync(() => (first = done))),
                  TestClock.adjust("3 millis")
                )
              : Effect.void
          )
      }
      assert.deepStrictEqual(yield* Effect.orDie(send(overtaken)), { outcome: "known", events: first?.events })
      assert.lengthOf(yield* log.read({ category: "Case", id: "C-1" }), 1)
    })
  )

  it.effect("another content, another command and another instant are conflicts", () =>
    inBooks(
      Effect.gen(function* () {
        yield* once(order("a"), register("hotline"))
        const others = [
          once(order("a"), register("mail")),
          once(order("a"), Case.assign),
          once(order("a", { occurredAt: "2026-03-02T02:00:00.000Z" }), register("hotline"))
        ]
        for (const other of others) assert.strictEqual((yield* Effect.flip(other))._tag, "KeyConflict")
        const log = yield* EventLog
        assert.lengthOf(yield* log.read({ category: "Case", id: "C-1" }), 1)
      })
    )
  )
})
