// Many clients on few streams: every stream is delivered in the order of its versions, of two creates one wins, and a key is
// recorded once whoever brings it.
import { layer } from "@effect/vitest"
import { Oracle, Sample } from "@servicebook/conformance"
import type { EventLog, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { database } from "../server.ts"
import { all, fact, locks, newLog, parked, session, until } from "./Session.ts"

type Log = EventLog.EventLogShape

const { append, event, opened, ref } = Sample
const clients = 48
const appends = 5

/** A fact of a stream without rows: what races is then the log and not the folding. */
const crate = (id: string, key: string): EventLog.Append => ({ ...fact(id, key), stream: { category: "Crate", id } })

/** A subscriber that reads page by page while others write. */
const subscribed = (log: Log, delivered: Array<Recorded.Recorded>) =>
  Effect.forever(
    Effect.gen(function* () {
      const after = delivered.at(-1)?.position ?? 0
      const page = log.readAll({ after }).pipe(Stream.take(50))
      delivered.push(...(yield* Stream.runCollect(page)))
    })
  )

/** Events that come before an earlier version of their stream, in an order. */
const inversions = (found: ReadonlyArray<{ readonly stream: string; readonly version: number }>): number => {
  const last = new Map<string, number>()
  return found.filter(({ stream, version }) => {
    const isInverted = version < (last.get(stream) ?? 0)
    last.set(stream, Math.max(version, last.get(stream) ?? 0))
    return isInverted
  }).length
}

const inOrderOf = (order: "position" | "xmin::text::bigint, position", { tenant }: Log) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    sql.unsafe<{ stream: string; version: number }>(
      `select stream_id as stream, version from servicebook.event where tenant = $1 order by ${order}`,
      [tenant]
    )
  )

layer(database({ maxConnections: clients + 6 }), { timeout: "180 seconds", excludeTestServices: true })(
  "forty-eight clients on four streams",
  (it) => {
    it.effect("lose nothing, and are delivered in the order of versions while they write", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const oracle = new Oracle.Oracle()
        const watched = oracle.watch(log)
        const delivered: Array<Recorded.Recorded> = []
        const subscriber = yield* Effect.forkChild(subscribed(log, delivered))
        yield* Effect.forEach(
          Array.from({ length: clients }, (_, client) => client),
          (client) =>
            Effect.forEach(
              Array.from({ length: appends }, (_, n) => n),
              (n) => watched.append(crate(`hot-${(client + n) % 4}`, `${client}-${n}`)),
              { discard: true }
            ),
          { concurrency: "unbounded", discard: true }
        )
        const events = yield* all(log)
        yield* until(
          Effect.sync(() => delivered.length),
          (count) => count >= events.length
        )
        yield* Fiber.interrupt(subscriber)
        expect(events).toHaveLength(clients * appends)
        expect(oracle.violations(events)).toEqual([])
        expect(Oracle.deliveries(delivered, events)).toEqual([])
        expect(inversions(yield* inOrderOf("position", log))).toBe(0)
      })
    )

    it.effect("would be delivered in another order by transaction ids, which are taken before the stream is", () =>
      Effect.gen(function* () {
        const log = yield* newLog
        const early = yield* session
        for (let n = 0; n < 10; n++) {
          yield* early.say("begin")
          yield* early.say("select pg_current_xact_id()::text")
          yield* log.append(fact("hot", `first-${n}`))
          yield* early.inside(log.append(fact("hot", `second-${n}`)))
          yield* early.say("commit")
        }
        expect(inversions(yield* inOrderOf("position", log))).toBe(0)
        expect(inversions(yield* inOrderOf("xmin::text::bigint, position", log))).toBe(10)
      })
    )
  }
)

const tally = (outcomes: ReadonlyArray<string>) =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((other) => other === one).length])
  )

const outcomeOf = (appending: ReturnType<Log["append"]>) =>
  Effect.match(appending, { onFailure: ({ _tag }) => _tag, onSuccess: ({ outcome }) => outcome })

const twenty = <A, E, R>(make: (n: number) => Effect.Effect<A, E, R>) =>
  Effect.forEach(
    Array.from({ length: 20 }, (_, n) => n),
    make,
    { concurrency: "unbounded" }
  )

layer(database({ maxConnections: 24 }), { timeout: "60 seconds", excludeTestServices: true })("a race", (it) => {
  it.effect("of two creates waits for the first to be decided, and then loses or wins", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      for (const [end, outcome] of [
        ["commit", "WrongExpectedVersion"],
        ["rollback", "appended"]
      ] as const) {
        const first = yield* parked(log.append(append(end, "absent", opened(`first ${end}`))))
        const second = yield* Effect.forkChild(outcomeOf(log.append(append(end, "absent", opened(`second ${end}`)))))
        // Announced by both: the second has found no stream, drawn its position, and waits.
        yield* until(locks(log, 91), (count) => count === 2)
        yield* first(end)
        expect(yield* Fiber.join(second)).toBe(outcome)
        expect(yield* log.read(ref(end))).toHaveLength(1)
      }
      // The naive create, as stores have it that take "absent" for "any": both win.
      yield* twenty((n) => log.append(append("naive", "any", opened(`naive ${n}`))))
      expect(yield* log.read(ref("naive"))).toHaveLength(20)
    })
  )

  it.effect("of twenty creates is won by one", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const outcomes = yield* twenty((n) => outcomeOf(log.append(append("p", "absent", opened(`k-${n}`)))))
      expect(tally(outcomes)).toEqual({ WrongExpectedVersion: 19, appended: 1 })
    })
  )

  it.effect("of twenty with one key and one content records it once, and tells the others", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const outcomes = yield* twenty(() => outcomeOf(log.append(append("p", "any", opened("k")))))
      expect(tally(outcomes)).toEqual({ appended: 1, known: 19 })
      expect(yield* all(log)).toHaveLength(1)
      // The naive client looks first and then appends: everybody finds nothing.
      yield* twenty((n) =>
        Effect.gen(function* () {
          if ((yield* log.read(ref("naive"))).length > 0) return
          yield* log.append(append("naive", "any", opened(`naive-${n}`)))
        })
      )
      expect((yield* log.read(ref("naive"))).length).toBeGreaterThan(1)
    })
  )

  it.effect("of twenty with one key and other contents refuses all but one, on one stream and across streams", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const conflicts = { KeyConflict: 19, appended: 1 }
      const weighed = (n: number) => event("k", "Weighed", { grams: n })
      expect(tally(yield* twenty((n) => outcomeOf(log.append(append("p", "any", weighed(n))))))).toEqual(conflicts)
      const across = yield* twenty((n) => outcomeOf(log.append(append(`q-${n}`, "any", opened("across")))))
      expect(tally(across)).toEqual(conflicts)
      expect(yield* all(log)).toHaveLength(2)
    })
  )
})
