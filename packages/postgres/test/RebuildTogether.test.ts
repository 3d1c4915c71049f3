// Rebuilds on a server among others: appends under way, other rebuilds, sessions with prepared statements.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import type { EventLog } from "@servicebook/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { asRefolded, leftovers } from "./rebuilt.ts"
import { database } from "./server.ts"

const { append, event, opened, streams } = Sample
let tenants = 0

const newLog = Effect.gen(function* () {
  const log = yield* PgEventLog.make({ tenant: `together-${tenants++}`, streams })
  yield* log.append(append("p", "any", opened("a", 1), event("-", "Weighed", { grams: 3 }, 2)))
  return log
})

const one = append("q", "any", opened("held", 1))
const two = append("q", "any", opened("held", 1), event("held too", "Weighed", { grams: 5 }, 2))
/** Crates have no rows, and a commit of one event a way of its own into the log. */
const rowless: EventLog.Append = { ...one, stream: { category: "Crate", id: "q" } }

/** An append whose transaction stays open until it is told to end; another one on the side leaves a gap in the positions. */
const heldOpen = (log: PgEventLog.PgEventLogShape, held = one) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const written = yield* Deferred.make<void>()
    const end = yield* Deferred.make<void>()
    const fiber = yield* Effect.forkChild(
      sql.withTransaction(
        Effect.gen(function* () {
          yield* log.append(held)
          yield* Deferred.succeed(written, undefined)
          yield* Deferred.await(end)
        })
      )
    )
    yield* Deferred.await(written)
    yield* log.append(append("r", "any", opened("beside", 1)))
    return Effect.andThen(Deferred.succeed(end, undefined), Fiber.join(fiber))
  })

const whenSwapping = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const waiting = sql`select 1 from pg_locks where locktype = 'advisory' and not granted and mode = 'ExclusiveLock'
    and database = (select oid from pg_database where datname = current_database())`
  while ((yield* waiting).length === 0) yield* Effect.sleep(5)
}).pipe(Effect.timeout("60 seconds"))

layer(database(), { timeout: "300 seconds", excludeTestServices: true })("rebuild among others", (it) => {
  it.effect.each([
    { held: two, folded: 6 },
    { held: rowless, folded: 4 }
  ])("waits for appends under way and takes them with it; later ones wait a moment", ({ folded, held }) =>
    Effect.gen(function* () {
      const log = yield* newLog
      const release = yield* heldOpen(log, held)
      const rebuilding = yield* Effect.forkChild(log.rebuild({ swap: true }))
      yield* whenSwapping
      const later = yield* Effect.forkChild(log.append(append("s", "any", opened("later", 1))))
      yield* Effect.sleep(1_500)
      expect(rebuilding.pollUnsafe()).toBeUndefined()
      // The swap lets others pass when it has waited in vain.
      expect(later.pollUnsafe()).toBeDefined()
      yield* release
      const { blockedMs, difference, events } = yield* Fiber.join(rebuilding)
      expect(difference).toBeUndefined()
      expect(blockedMs).toBeGreaterThan(400)
      expect(events).toBeGreaterThanOrEqual(folded)
      expect(yield* asRefolded(log)).toHaveLength(4 + held.events.length)
      expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
    })
  )

  it.effect("a comparison blocks nobody and passes over what is not settled", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const release = yield* heldOpen(log)
      const { blockedMs, difference, head } = yield* log.rebuild({ swap: false })
      expect({ blockedMs, difference, head }).toEqual({ blockedMs: undefined, difference: undefined, head: 2 })
      yield* release
    })
  )

  it.effect("a second one is refused, from the same process and from another session", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const release = yield* heldOpen(log)
      const rebuilding = yield* Effect.forkChild(log.rebuild({ swap: true }))
      yield* whenSwapping
      const refused = yield* Effect.flip(log.rebuild({ swap: false }))
      expect(refused).toMatchObject({ _tag: "RebuildRunning", tenant: log.tenant })
      expect(refused.message).toMatch(/另一次重算.* \/ .*being rebuilt already/)
      yield* release
      // What was committed while the swap waited is above every watermark it had read: the swap itself must fold it.
      yield* Fiber.join(rebuilding)
      expect(yield* asRefolded(log)).toHaveLength(4)
    })
  )

  it.effect("one that lost its lock to another changes nothing", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* newLog
      const release = yield* heldOpen(log)
      const first = yield* Effect.forkChild(Effect.flip(log.rebuild({ swap: true })))
      yield* whenSwapping
      yield* sql`select pg_terminate_backend(pid) from pg_stat_activity
        where state = 'idle in transaction' and query like '%lock_key(95%' and datname = current_database()`
      const claimed = sql`select max(generation) as newest from servicebook.row_rebuild`
      const before = yield* claimed
      const second = yield* Effect.forkChild(
        Effect.retry(log.rebuild({ swap: true }), { while: ({ _tag }) => _tag === "RebuildRunning", times: 50 })
      )
      while ((yield* claimed)[0]?.["newest"] === before[0]?.["newest"]) yield* Effect.sleep(5)
      yield* release
      const outcomes = yield* Effect.exit(Fiber.join(second))
      expect(outcomes._tag).toBe("Success")
      expect(yield* Fiber.join(first)).toMatchObject({ _tag: "RebuildOvertaken" })
      yield* asRefolded(log)
      expect(yield* leftovers(sql)).toEqual([0, 0, 0])
    })
  )

  it.effect("sessions with prepared statements read on over many swaps", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const reading = Effect.forever(Effect.andThen(asRefolded(log, 2), Effect.yieldNow))
      const readers = yield* Effect.forkChild(Effect.all([reading, reading, reading], { concurrency: "unbounded" }))
      for (let round = 0; round < 8; round++) {
        yield* log.append(append("p", "any", event(`w-${round}`, "Weighed", { grams: round }, round)))
        expect((yield* log.rebuild({ swap: true })).difference).toBeUndefined()
      }
      expect(readers.pollUnsafe()).toBeUndefined()
      yield* Fiber.interrupt(readers)
      yield* asRefolded(log)
    })
  )
})
