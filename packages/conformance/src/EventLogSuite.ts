/**
 * The suite of the event log: what every store promises. A stranger's adapter runs it from its own tests:
 *
 *     EventLogSuite.suite({ name: "my store", base: MyDatabase.layer, log: (options) => MyLog.layer(options) })
 *
 * Every check gets a log of a tenant of its own, so that one database serves them all.
 */
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as EffectStream from "effect/Stream"
import { expect } from "vitest"
import { type Adapter, checking, declare, law, onNewLog, type Test } from "./Adapter.ts"
import { batch } from "./Batch.ts"
import type { Check } from "./Check.ts"
import { expectedVersion } from "./ExpectedVersion.ts"
import { idempotence } from "./Idempotence.ts"
import { invalidEvents } from "./InvalidEvents.ts"
import { reading } from "./Reading.ts"
import { restoreLaw, restoring } from "./Restoring.ts"
import { rows, rowsLaw, rowsLawInputs } from "./Rows.ts"
import { append, opened, ref } from "./Sample.ts"

export type { Adapter } from "./Adapter.ts"

const groups: ReadonlyArray<readonly [name: string, checks: ReadonlyArray<Check>]> = [
  ["expected version", expectedVersion],
  ["idempotence", idempotence],
  ["batch", batch],
  ["reading", reading],
  ["invalid event", invalidEvents],
  ["rows", rows],
  ["restoring", restoring]
]

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

/** The tests of a store. */
export const tests = <R>(adapter: Adapter<R>): ReadonlyArray<Test<R>> => [
  ...groups.flatMap(([group, checks]) => checking(adapter, group, checks)),
  law(adapter, "rows at any cut and head equal a refolding of what was known", rowsLawInputs, rowsLaw),
  law(adapter, "an export restores verbatim, with the same rows, heads and next append", rowsLawInputs, restoreLaw),
  { name: "tenants: a log sees nothing of another tenant, and keys are its own", test: tenants(adapter) }
]

/** Declares the tests of a store. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => declare(adapter, tests(adapter))
