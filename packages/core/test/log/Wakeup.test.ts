// Wake-ups and the patience of subscriptions: who asks the store, how often, and what becomes of a store that fails.
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import type { Tip } from "../../src/log/EventLog.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { StoreFailed } from "../../src/log/Refusal.ts"
import { over } from "../../src/log/Subscription.ts"

const event = (position: number): Recorded => ({ position, commit: position, text: "", body: {} as Recorded["body"] })

/** A store of bare positions that counts how often it is asked, and fails while it is told to. */
const store = () => {
  const state = { last: 0, drawn: 0, asked: 0, pages: 0, fails: "no" as "no" | "tip" | "page" | "dies" }
  const failure = new StoreFailed({ operation: "test", outcome: "nothing-written", problem: "gone" })
  const tip = Effect.suspend((): Effect.Effect<Tip, StoreFailed> => {
    state.asked++
    if (state.fails === "dies") throw new Error("a driver that throws")
    if (state.fails === "tip") return Effect.fail(failure)
    return Effect.succeed({ settled: state.last, drawn: Math.max(state.last, state.drawn) })
  })
  const subscriptions = over({
    tip,
    page: ({ after, until }, most) =>
      Effect.suspend(() => {
        state.pages++
        if (state.fails === "page") return Effect.fail(failure)
        const count = Math.max(0, Math.min(most, until - after))
        return Effect.succeed(Array.from({ length: count }, (_, n) => event(after + n + 1)))
      })
  })
  return { state, ...subscriptions }
}

const listen = ({ port }: ReturnType<typeof store>, from = {}) =>
  Effect.gen(function* () {
    const seen: Array<number> = []
    const fiber = yield* Effect.forkScoped(
      Stream.runForEach(port.subscribe(from), ({ position }) => Effect.sync(() => seen.push(position)))
    )
    yield* Effect.yieldNow
    return { seen, fiber }
  })

describe("the poller", () => {
  it.effect(
    "is one for all subscriptions, asks ever more seldom while nothing happens, and rests when nobody waits",
    () =>
      Effect.gen(function* () {
        const one = store()
        const fibers = yield* Effect.forEach([1, 2, 3], () => listen(one))
        yield* TestClock.adjust("10 seconds")
        // Three beginnings ask for themselves; then 0, 50, 150, 350, 750, and every 500 ms from there.
        expect(one.state.asked).toBeGreaterThan(20)
        expect(one.state.asked).toBeLessThan(30)
        yield* Effect.forEach(fibers, ({ fiber }) => Fiber.interrupt(fiber))
        const { asked } = one.state
        yield* TestClock.adjust("10 seconds")
        expect(one.state.asked).toBe(asked)
        const again = yield* listen(one)
        one.state.last = 2
        yield* TestClock.adjust("1 second")
        expect(again.seen).toEqual([1, 2])
      })
  )

  it.effect("asks at once after a nudge, once for many, and quickly again while things happen", () =>
    Effect.gen(function* () {
      const one = store()
      const { seen } = yield* listen(one)
      yield* TestClock.adjust("10 seconds")
      const { asked } = one.state
      one.state.last = 5
      for (let n = 0; n < 100; n++) yield* one.nudge
      yield* TestClock.adjust("1 millis")
      expect(seen).toEqual([1, 2, 3, 4, 5])
      expect(one.state.asked - asked).toBe(1)
      yield* TestClock.adjust("9 millis")
      expect(one.state.asked - asked).toBe(2)
      one.state.last = 6
      yield* TestClock.adjust("50 millis")
      expect(seen.at(-1)).toBe(6)
    })
  )
})

describe("a failing store", () => {
  it.effect("is asked again until it answers, and nothing is lost or doubled", () =>
    Effect.gen(function* () {
      const one = store()
      one.state.last = 3
      const { seen } = yield* listen(one, { most: 2 })
      yield* TestClock.adjust("1 second")
      for (const fails of ["page", "tip", "dies"] as const) {
        one.state.fails = fails
        one.state.last += 4
        yield* TestClock.adjust("1 hour")
        one.state.fails = "no"
        yield* TestClock.adjust("6 seconds")
        expect(seen).toEqual(Array.from({ length: one.state.last }, (_, n) => n + 1))
      }
    })
  )

  for (const fails of ["page", "tip", "dies"] as const) {
    it.effect(`ends a subscription whose patience is at an end (${fails})`, () =>
      Effect.gen(function* () {
        const one = store()
        const live = yield* listen(one, { patienceMs: 60_000 })
        const begun = { ...one.state }
        one.state.fails = fails
        one.state.last = 1
        yield* TestClock.adjust("50 seconds")
        expect(live.fiber.pollUnsafe()).toBeUndefined()
        const late = yield* listen(one, { patienceMs: 1_000 })
        yield* TestClock.adjust("90 seconds")
        expect(one.state.asked + one.state.pages).toBeLessThan(begun.asked + 200)
        for (const { fiber } of [live, late]) {
          expect(fiber.pollUnsafe()).toBeDefined()
          expect(yield* Effect.flip(Fiber.join(fiber))).toMatchObject({ _tag: "StoreFailed" })
        }
      })
    )
  }
})

describe("the end of the log", () => {
  it.effect("may fall back while it is settled anew, without a refusal", () =>
    Effect.gen(function* () {
      const one = store()
      one.state.last = 9
      one.state.drawn = 9
      const { seen } = yield* listen(one)
      yield* TestClock.adjust("1 second")
      one.state.last = 4
      yield* TestClock.adjust("1 second")
      const later = yield* listen(one, { after: 9 })
      one.state.last = 11
      yield* TestClock.adjust("1 second")
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      expect(later.seen).toEqual([10, 11])
    })
  )

  it.effect("that is lost under a live subscription is refused, not waited for", () =>
    Effect.gen(function* () {
      const one = store()
      one.state.last = 9
      const { fiber } = yield* listen(one)
      yield* TestClock.adjust("1 second")
      one.state.last = 6
      yield* TestClock.adjust("1 second")
      expect(fiber.pollUnsafe()).toBeDefined()
      expect(yield* Effect.flip(Fiber.join(fiber))).toMatchObject({ _tag: "CheckpointAhead", position: 9, last: 6 })
    })
  )
})
