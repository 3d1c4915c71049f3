/**
 * A store under test, and how suites are run on it: declared as the tests of a Vitest file, or run to see which fail.
 */
import { layer } from "@effect/vitest"
import { EventLog, type Memory, type Stream } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import type { Check } from "./Check.ts"
import { streams as samples } from "./Sample.ts"

/** A store under test. */
export interface Adapter<R> {
  readonly name: string
  /** What all logs of the suite share, a database as a rule; `Layer.empty` when there is nothing. */
  readonly base: Layer.Layer<R, unknown>
  /** The log of a tenant. It must begin empty for a tenant that was never used. */
  readonly log: (options: Memory.Options) => Layer.Layer<EventLog.EventLog, unknown, R>
  /** How many random histories each law tries; 50 when left out. */
  readonly runs?: number
}

/** A test of a suite, made for an adapter. */
export interface Test<R> {
  readonly name: string
  readonly test: Effect.Effect<void, unknown, R>
}

/** Runs a test on an empty log of a new tenant. */
export const onNewLog = <A, R, R2 = never>(
  adapter: Adapter<R>,
  test: Effect.Effect<A, unknown, EventLog.EventLog | R2>,
  streams: Stream.Streams = samples
): Effect.Effect<A, unknown, R | Exclude<R2, EventLog.EventLog>> =>
  Effect.suspend(() => Effect.provide(test, adapter.log({ tenant: crypto.randomUUID(), streams })))

/** The tests of checks, each on a log of its own. */
export const checking = <R>(adapter: Adapter<R>, group: string, checks: ReadonlyArray<Check>): ReadonlyArray<Test<R>> =>
  checks.map(({ name, test }) => ({ name: `${group}: ${name}`, test: onNewLog(adapter, test) }))

/** The test of a law: what is drawn holds on a new log each time, under a clock of its own. */
export const law = <R, T extends readonly [unknown, ...ReadonlyArray<unknown>]>(
  adapter: Adapter<R>,
  name: string,
  drawn: { readonly [I in keyof T]: fc.Arbitrary<T[I]> },
  holds: (log: EventLog.EventLogShape, ...values: T) => Effect.Effect<void, unknown>,
  streams: Stream.Streams = samples
): Test<R> => ({
  name: `law: ${name}`,
  test: Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context<R>())
    const property = fc.asyncProperty(fc.tuple(...(drawn as unknown as Array<fc.Arbitrary<unknown>>)), (values) =>
      run(
        onNewLog(
          adapter,
          Effect.flatMap(EventLog.EventLog, (log) => holds(log, ...(values as unknown as T))),
          streams
        ).pipe(Effect.provide(TestClock.layer()))
      )
    )
    yield* Effect.promise(() => fc.assert(property, { numRuns: adapter.runs ?? 50 }))
  })
})

/** Declares tests. To be called at the top of a Vitest file. */
export const declare = <R>({ base, name }: Adapter<R>, tests: ReadonlyArray<Test<R>>): void => {
  layer(base, { timeout: "120 seconds" })(name, (it) => {
    for (const one of tests) it.effect(one.name, () => one.test, 120_000)
  })
}

/** The names of the tests that an adapter fails: what a suite is worth shows on adapters that are broken on purpose. */
export const failures = <R>({ base }: Adapter<R>, tests: ReadonlyArray<Test<R>>) =>
  Effect.forEach(tests, ({ name, test }) =>
    Effect.map(Effect.exit(Effect.provide(test, TestClock.layer())), (exit) =>
      Exit.isSuccess(exit) ? [] : [{ name, problem: Cause.pretty(exit.cause) }]
    )
  ).pipe(
    Effect.map((found) => found.flat()),
    Effect.provide(base)
  )
