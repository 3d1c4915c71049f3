// Appends that are broken off: interrupted, timed out, cancelled, terminated, cut from their server. What was said of them
// is true, what is tried again is there once, and nothing that would stop others is left behind.
import { Fault, Oracle, Sample } from "@servicebook/conformance"
import type { EventLog } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { SqlClient } from "effect/sql"
import { expect, it } from "vitest"
import { PgEventLog, Server } from "../../src/index.ts"
import { newDatabase, server } from "../server.ts"
import * as Line from "./Proxy.ts"
import { all, fact, locks, number } from "./Session.ts"

const place = { tenant: "t", streams: Sample.streams }

/** A client of a server, for as long as the scope lasts. */
const client = (options: Server.Options) =>
  Effect.map(Layer.build(Server.layer(options)), (context) => Context.get(context, SqlClient.SqlClient))

const within = <A, E, R>(sql: SqlClient.SqlClient, effect: Effect.Effect<A, E, R>) =>
  Effect.provideService(effect, SqlClient.SqlClient, sql)

const scoped = <A, E>(effect: Effect.Effect<A, E, Scope.Scope>) => Effect.runPromise(Effect.scoped(effect))

/** The appends of a client, single ones and batches. */
const items = (who: number, count: number): ReadonlyArray<ReadonlyArray<EventLog.Append>> =>
  Array.from({ length: count }, (_, n) => {
    const one = fact(`p-${(who + n) % 5}`, `c${who}-${n}`)
    return n % 3 === 0 ? [one, fact(`q-${who}`, `c${who}-${n}-b`), fact(`q-${who}`, `c${who}-${n}-c`)] : [one]
  })

const sizeOf = (all: ReadonlyArray<ReadonlyArray<unknown>>): number => all.reduce((sum, { length }) => sum + length, 0)

const clients = 10
const appends = 15
const work = Array.from({ length: clients }, (_, who) => items(who, appends))

const crowd = <E, R>(does: (items: ReadonlyArray<EventLog.Append>) => Effect.Effect<unknown, E, R>) =>
  Effect.forEach(work, (own) => Effect.forEach(own, does, { discard: true }), {
    concurrency: "unbounded",
    discard: true
  })

/** Cancels or terminates, over and over, somebody who is just appending. */
const assassin = (sql: SqlClient.SqlClient, hits: Array<unknown>) =>
  Effect.forever(
    Effect.gen(function* () {
      const way = Math.random() < 0.5 ? "pg_cancel_backend" : "pg_terminate_backend"
      const found =
        yield* sql.unsafe(`select ${way}(pid) from pg_stat_activity where datname = current_database() and state = 'active'
        and query ~ 'servicebook.append(_one)?\\(' and pid <> pg_backend_pid() order by random() limit 1`)
      hits.push(...found)
      yield* Effect.sleep(Math.random() * 30)
    })
  )

it(
  "appends that are interrupted, timed out, cancelled or terminated leave nothing behind, and are done by a retry",
  { timeout: 180_000 },
  () =>
    scoped(
      Effect.gen(function* () {
        const options = yield* newDatabase
        const sql = yield* client({ ...options, maxConnections: clients + 4 })
        const hasty = yield* client({ ...options, maxConnections: 1 })
        const log = yield* within(sql, PgEventLog.make(place))
        const oracle = new Oracle.Oracle()
        const watched = oracle.watch(log)
        const timed = oracle.watch(yield* within(hasty, PgEventLog.make(place)))
        yield* hasty`set statement_timeout = 8`
        const hits: Array<unknown> = []
        const killing = yield* Effect.forkChild(assassin(sql, hits))
        yield* crowd((own) =>
          Effect.gen(function* () {
            const way = Math.random()
            if (way < 0.4) yield* Effect.ignore(Effect.timeoutOption(watched.appendBatch(own), Math.random() * 15))
            else if (way < 0.6) yield* Effect.ignore(timed.appendBatch(own))
            yield* Fault.retried(watched).appendBatch(own)
          })
        )
        yield* Fiber.interrupt(killing)
        expect(hits.length).toBeGreaterThan(3)
        // By a client of its own: somebody may have been killed so late that nobody has noticed yet.
        const calm = yield* client({ ...options, maxConnections: 1 })
        const rest = yield* within(calm, PgEventLog.make(place))
        const left = within(calm, Effect.all([locks(log, 91), locks(log, 93)]))
        expect(yield* Effect.repeat(left, { until: ([announced]) => announced === 0 })).toEqual([0, 0])
        expect(yield* oracle.check(rest)).toEqual([])
        expect(yield* all(rest)).toHaveLength(sizeOf(work.flat()))
        expect(
          (yield* rest.appendBatch([fact("p", "after"), fact("q", "after all")])).map(({ outcome }) => outcome)
        ).toEqual(["appended", "appended"])
      })
    )
)

it("every statement may come over another connection, as behind a pooler", { timeout: 60_000 }, () =>
  scoped(
    Effect.gen(function* () {
      const options = yield* newDatabase
      const pooled: Server.Options = { ...options, maxConnections: 1, pooler: "transaction" }
      const two = [yield* client(pooled), yield* client(pooled)] as const
      let turn = 0
      let isScattering = false
      const pooler = new Proxy(two[0], {
        apply: (_target, self, parameters: ReadonlyArray<unknown>) =>
          Reflect.apply(two[isScattering ? turn++ % 2 : 0] as never, self, parameters)
      })
      const scattered = yield* within(pooler, PgEventLog.make(place))
      isScattering = true
      const oracle = new Oracle.Oracle()
      yield* Effect.forEach(items(0, 30), oracle.watch(scattered).appendBatch, { concurrency: 4, discard: true })
      expect(turn).toBeGreaterThan(30)
      expect(yield* oracle.check(scattered)).toEqual([])
      expect(yield* all(scattered)).toHaveLength(sizeOf(items(0, 30)))
      for (const sql of two) {
        const own = "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"
        expect(yield* within(sql, number(own))).toBe(0)
      }
    })
  )
)

it(
  "a line that is cut at any moment loses nothing and doubles nothing; a blind retry doubles",
  { timeout: 180_000 },
  () =>
    scoped(
      Effect.gen(function* () {
        const options = yield* newDatabase
        const proxy = yield* Effect.acquireRelease(
          Effect.promise(() => Line.open(server())),
          (one) => Effect.promise(() => one.close())
        )
        const direct = yield* client({ ...options, maxConnections: 2 })
        const log = yield* within(direct, PgEventLog.make(place))
        yield* direct`create table naive (item text)`
        const bad = yield* client({
          ...options,
          host: "127.0.0.1",
          port: proxy.port,
          tls: "disable",
          maxConnections: clients
        })
        const over = yield* within(bad, PgEventLog.make(place))
        proxy.breaks(Line.share(0.02))
        const oracle = new Oracle.Oracle()
        const watched = Fault.retried(oracle.watch(over))
        yield* crowd(watched.appendBatch)
        proxy.breaks(Line.share(0.1))
        const again = { schedule: Schedule.spaced("5 millis") }
        yield* crowd((own) =>
          Effect.retry(bad`insert into naive (item) values (${own[0]?.events[0]?.source.key})`, again)
        )
        proxy.breaks(Line.share(0))
        expect(Math.min(proxy.cuts.there, proxy.cuts.back)).toBeGreaterThan(3)
        const idle = within(direct, locks(log, 91))
        expect(yield* Effect.repeat(idle, { until: (n) => n === 0 })).toBe(0)
        expect(yield* oracle.check(log)).toEqual([])
        expect(yield* all(log)).toHaveLength(sizeOf(work.flat()))
        const doubled = "select count(*) from (select item from naive group by item having count(*) > 1) d"
        expect(yield* within(direct, number(doubled))).toBeGreaterThan(0)
      })
    )
)
