/**
 * Time in the suites of subscriptions: it passes in steps, for Effect's clock and for the store's, and only while
 * something is waited for. Between two steps everybody who can go on does.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"

/** The clock of the store under test. */
export class StoreClock extends Context.Service<
  StoreClock,
  {
    /** Lets so many ms pass for the leases that the store keeps. */
    readonly later: (ms: number) => Effect.Effect<void, unknown>
  }
>()("@servicebook/conformance/StoreClock") {}

/** The step (ms) in which time passes: many to a lease. */
export const stepMs = 500

const breath = Effect.promise(() => new Promise<void>((resume) => setTimeout(resume, 1)))

/** Lets one step pass, on every clock. */
export const step: Effect.Effect<void, unknown, StoreClock> = Effect.gen(function* () {
  yield* TestClock.adjust(stepMs)
  yield* (yield* StoreClock).later(stepMs)
  yield* breath
})

/** Lets at least so many ms pass. */
export const pass = (ms: number): Effect.Effect<void, unknown, StoreClock> =>
  Effect.gen(function* () {
    for (let passed = 0; passed < ms; passed += stepMs) yield* step
  })

/** Lets time pass until something holds; fails when it does not come to hold. */
export const until = <E = never, R = never>(
  what: string,
  holds: () => boolean | Effect.Effect<boolean, E, R>
): Effect.Effect<void, unknown, StoreClock | R> =>
  Effect.gen(function* () {
    for (let steps = 0; steps < 2_000; steps++) {
      const found = holds()
      if (typeof found === "boolean" ? found : yield* found) return
      yield* steps < 3 ? breath : step
    }
    return yield* Effect.fail(new Error(`waited in vain until ${what}`))
  })
