/**
 * The suite of the event log: what every store promises. A stranger's adapter runs it from its own tests:
 *
 *     EventLogSuite.suite({ name: "my store", base: MyDatabase.layer, log: (options) => MyLog.layer(options) })
 *
 * Every check gets a log of a tenant of its own, so that one database serves them all.
 */
import { layer } from "@effect/vitest"
import { EventLog, type Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import * as EffectStream from "effect/Stream"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect } from "vitest"
import { batch } from "./Batch.ts"
import type { Check } from "./Check.ts"
import { expectedVersion } from "./ExpectedVersion.ts"
import { idempotence } from "./Idempotence.ts"
import { invalidEvents } from "./InvalidEvents.ts"
import { reading } from "./Reading.ts"
import { restoreLaw, restoring } from "./Restoring.ts"
import { type Law, rows, rowsLaw, rowsLawInputs } from "./Rows.ts"
import { append, opened, ref, streams } from "./Sample.ts"

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

const groups: ReadonlyArray<readonly [name: string, checks: ReadonlyArray<Check>]> = [
  ["expected version", expectedVersion],
  ["idempotence", idempotence],
  ["batch", batch],
  ["reading", reading],
  ["invalid event", invalidEvents],
  ["rows", rows],
  ["restoring", restoring]
]

const laws: ReadonlyArray<readonly [name: string, law: Law]> = [
  ["rows at any cut and head equal a refolding of what was known", rowsLaw],
  ["an export restores verbatim, with the same rows, heads and next append", restoreLaw]
]

/** Runs a test on an empty log of a new tenant. */
const onNewLog = <A, R, R2 = never>(
  adapter: Adapter<R>,
  test: Effect.Effect<A, unknown, EventLog.EventLog | R2>
): Effect.Effect<A, unknown, R | Exclude<R2, EventLog.EventLog>> =>
  Effect.suspend(() => Effect.provide(test, adapter.log({ tenant: crypto.randomUUID(), streams })))

const holds = <R>(adapter: Adapter<R>, law: Law) =>
  Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context<R>())
    const property = fc.asyncProperty(...rowsLawInputs, (steps, asked) =>
      run(
        onNewLog(
          adapter,
          Effect.flatMap(EventLog.EventLog, (log) => law(log, steps, asked))
        ).pipe(Effect.provide(TestClock.layer()))
      )
    )
    yield* Effect.promise(() => fc.assert(property, { numRuns: adapter.runs ?? 50 }))
  })

const tenants = <R>(adapter: Adapter<R>) =>
  onNewLog(
    adapter,
    Effect.gen(function* () {
      const mine = yield* EventLog.EventLog
      const request = append("p", "absent", opened("a"))
      yield* mine.append(request)
      const other = Effect.gen(function* () {
        const log = yield* EventLog.EventLog
        expect(yield* log.read(ref("p"))).toEqual([])
        expect(yield* EffectStream.runCollect(log.readAll())).toEqual([])
        const { outcome, events } = yield* log.append(request)
        expect(outcome).toBe("appended")
        return events
      })
      const theirs = yield* onNewLog(adapter, other)
      expect(theirs[0]?.body.id).not.toBe((yield* mine.read(ref("p")))[0]?.body.id)
      expect(yield* mine.read(ref("p"))).toHaveLength(1)
    })
  )

/** Declares the tests of a store. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => {
  layer(adapter.base, { timeout: "120 seconds" })(adapter.name, (it) => {
    for (const [group, checks] of groups) {
      for (const { name, test } of checks) it.effect(`${group}: ${name}`, () => onNewLog(adapter, test))
    }
    for (const [name, law] of laws) it.effect(`law: ${name}`, () => holds(adapter, law), 120_000)
    it.effect("tenants: a log sees nothing of another tenant, and keys are its own", () => tenants(adapter))
  })
}
