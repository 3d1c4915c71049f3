// The marks of commits, which heads by instant are found through: settled by many at once, beside open transactions, under
// clocks that go back, they are what a recomputation from the events gives.
import { layer } from "@effect/vitest"
import { Fault, History, Sample } from "@servicebook/conformance"
import { type EventLog, Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect } from "vitest"
import { database } from "../server.ts"
import { all, fact, lastSeen, newLog, parked } from "./Session.ts"

type Log = EventLog.EventLogShape

const settle = ({ tenant }: Log) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => sql`select servicebook.settle(${tenant})`)

interface Mark {
  readonly commit: number
  readonly at: number
  readonly latest: number
}

const marks = ({ tenant }: Log) =>
  Effect.flatMap(
    SqlClient.SqlClient,
    (sql) => sql<Mark>`select commit::integer, recorded_at_ms::float8 as at, latest_ms::float8 as latest
      from servicebook.commit_mark where tenant = ${tenant} order by commit`
  )

/** The marks, from nothing but the events. */
const recomputed = (log: Log) =>
  Effect.map(all(log), (events) => {
    const commits = new Map<number, number>()
    for (const { body, commit } of events)
      commits.set(commit, Math.max(commits.get(commit) ?? -Infinity, Date.parse(body.recordedAt)))
    let latest = Number.NEGATIVE_INFINITY
    return [...commits].map(([commit, at]): Mark => {
      latest = Math.max(latest, at)
      return { commit, at, latest }
    })
  })

const stalling = (log: Log, writer: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const skewed = Fault.skewed(log, () => Math.round((Math.random() - 0.5) * 100_000))
    for (let round = 0; round < 10; round++) {
      const name = `${writer}-${round}`
      const items = [fact(`p-${writer}`, name), fact(`q-${writer}`, `${name}-b`)].slice(0, 1 + (round % 2))
      const isGivenUp = Math.random() < 0.2
      const transaction = Effect.gen(function* () {
        yield* skewed.appendBatch(items)
        yield* Effect.sleep(Math.random() * 20)
        if (isGivenUp) yield* Effect.fail("given up" as const)
      })
      yield* Effect.catch(sql.withTransaction(transaction), (error) =>
        error === "given up" ? Effect.void : Effect.fail(error)
      )
    }
  })

layer(database({ maxConnections: 24 }), { timeout: "120 seconds", excludeTestServices: true })("marks", (it) => {
  it.effect("that many settle at once beside open transactions are those of the events", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      const settling = yield* Effect.forEach([1, 2, 3, 4], () => Effect.forkChild(Effect.forever(settle(log))))
      yield* Effect.forEach(
        Array.from({ length: 12 }, (_, writer) => writer),
        (writer) => stalling(log, writer),
        {
          concurrency: "unbounded",
          discard: true
        }
      )
      const between = (yield* marks(log)).length
      yield* Fiber.interruptAll(settling)
      yield* settle(log)
      const found = yield* marks(log)
      expect(found).toEqual(yield* recomputed(log))
      expect(between).toBeGreaterThan(found.length / 4)
    })
  )

  it.effect("that were settled up to the last event would lack a commit that came late for ever", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.append(fact("p", "a"))
      const end = yield* parked(log.append(fact("q", "b")))
      yield* log.append(fact("r", "c"))
      const sql = yield* SqlClient.SqlClient
      const naive: Array<number> = []
      const settleNaively = Effect.gen(function* () {
        const found = yield* sql<{ commit: number }>`select distinct commit::integer from servicebook.event
          where tenant = ${log.tenant} and position > ${naive.at(-1) ?? 0} and position <= ${yield* lastSeen(log)} order by commit`
        naive.push(...found.map(({ commit }) => commit))
      })
      yield* settleNaively
      yield* settle(log)
      expect((yield* marks(log)).map(({ commit }) => commit)).toEqual([1])
      yield* end("commit")
      yield* settleNaively
      yield* settle(log)
      expect(naive).toEqual([1, 3])
      expect((yield* marks(log)).map(({ commit }) => commit)).toEqual([1, 2, 3])
    })
  )

  it.effect("are settled by one at a time; who comes second goes on without", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.append(fact("p", "a"))
      const end = yield* parked(settle(log))
      yield* settle(log)
      expect(yield* marks(log)).toEqual([])
      yield* end("commit")
      expect(yield* marks(log)).toHaveLength(1)
    })
  )
})

const minute = fc.integer({ min: -2, max: 20 })

layer(database(), { timeout: "120 seconds" })("heads by instant", (it) => {
  it.effect("are those of the log in memory, whatever the clocks did and however far marks are settled", () =>
    Effect.gen(function* () {
      const run = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
      const same = (history: History.History, settled: ReadonlyArray<number>, asked: ReadonlyArray<number>) =>
        Effect.gen(function* () {
          const log = yield* newLog
          const memory = Memory.make({ tenant: log.tenant, streams: Sample.streams })
          yield* History.record(memory, history)
          for (const n of history.keys()) {
            yield* History.record(log, history.slice(0, n + 1))
            if (settled.includes(n)) yield* settle(log)
          }
          for (const minutes of asked) {
            const spec = { recordedByMs: Sample.startMs + minutes * 5_000 }
            expect(yield* log.head(spec)).toEqual(yield* memory.head(spec))
          }
          expect(yield* log.head()).toEqual(yield* memory.head())
        }).pipe(Effect.provide(TestClock.layer()))
      const property = fc.asyncProperty(
        History.history,
        fc.array(fc.nat(9), { maxLength: 4 }),
        fc.array(minute, { minLength: 3, maxLength: 8 }),
        (history, settled, asked) => run(same(history, settled, asked))
      )
      yield* Effect.promise(() => fc.assert(property, { numRuns: 15 }))
    })
  )
})
