// Sessions that a test leads by words: transactions it opens, holds, ends and leaves behind, and what others see meanwhile.
import { Sample } from "@servicebook/conformance"
import type { EventLog, Recorded } from "@servicebook/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { PgEventLog } from "../../src/index.ts"

/** An empty log of a new tenant in the database at hand. */
export const newLog = Effect.suspend(() =>
  PgEventLog.make({ tenant: `t-${crypto.randomUUID()}`, streams: Sample.streams })
)

/** One fact of a parcel, under a key. */
export const fact = (id: string, key: string): EventLog.Append =>
  Sample.append(id, "any", Sample.event(key, "Weighed", { grams: key.length }))

/** A connection of its own. What runs inside it runs in whatever transaction it has open; at the end that is given up. */
export const session = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const connection = yield* sql.reserve
  const say = (text: string) => connection.executeUnprepared(text, [], undefined)
  yield* Effect.addFinalizer(() => Effect.ignore(say("rollback")))
  return {
    say,
    inside: <A, E, R>(effect: Effect.Effect<A, E, R>) =>
      Effect.provideService(effect, sql.transactionService, [connection, 0])
  }
})

/** A session with a transaction that has appended, and stays open. */
export const holding = (log: EventLog.EventLogShape, ...items: ReadonlyArray<EventLog.Append>) =>
  Effect.gen(function* () {
    const held = yield* session
    yield* held.say("begin")
    for (const item of items) yield* held.inside(log.append(item))
    return held
  })

/** An effect done in a transaction of its own that stays open until it is told how to end. */
export const parked = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [done, end] = [yield* Deferred.make<void>(), yield* Deferred.make<"commit" | "rollback">()]
    const transaction = Effect.gen(function* () {
      yield* effect
      yield* Deferred.succeed(done, undefined)
      if ((yield* Deferred.await(end)) === "rollback") yield* Effect.fail("given up" as const)
    })
    const fiber = yield* Effect.forkChild(Effect.exit(sql.withTransaction(transaction)))
    yield* Effect.raceFirst(Deferred.await(done), Fiber.join(fiber))
    return (how: "commit" | "rollback") => Effect.andThen(Deferred.succeed(end, how), Fiber.join(fiber))
  })

/** One number of one statement. */
export const number = (text: string, ...values: ReadonlyArray<unknown>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [row] = yield* sql.unsafe<{ n: unknown }>(`select (${text}) as n`, values)
    return Number(row?.n ?? 0)
  })

/** How far the database says that a log is settled. */
export const watermark = ({ tenant }: EventLog.EventLogShape) => number("servicebook.watermark($1)", tenant)

/** The naive bound: the last position that can be seen. */
export const lastSeen = ({ tenant }: EventLog.EventLogShape) =>
  number("select max(position) from servicebook.event where tenant = $1", tenant)

/** The sequence that a log draws its positions from. */
export const sequenceOf = ({ tenant }: EventLog.EventLogShape) =>
  Effect.map(
    Effect.flatMap(
      SqlClient.SqlClient,
      (sql) => sql<{ name: string }>`select positions::text as name from servicebook.log where tenant = ${tenant}`
    ),
    ([row]) => row?.name ?? ""
  )

/** The keys of events, in their order. */
export const keys = (events: ReadonlyArray<Recorded.Recorded>) => events.map(({ body }) => body.source.key)

/** A subscriber that reads on from where it stands up to a bound that it is told, and takes the bound for its place. */
export const follower = (log: EventLog.EventLogShape, from = 0) => {
  const read: Array<string> = []
  let after = from
  return {
    read,
    to: (bound: number) =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const found = yield* sql<{ body: string }>`select body from servicebook.event
          where tenant = ${log.tenant} and position > ${after} and position <= ${bound} order by position`
        read.push(...found.map(({ body }) => (JSON.parse(body) as Recorded.Body).source.key))
        after = Math.max(after, bound)
      })
  }
}

/** Every event that a reader of the log is given. */
export const all = (log: EventLog.EventLogShape) => Stream.runCollect(log.readAll())

/** Advisory locks of a log that are held or waited for: announcements are use 91, the drawing of positions is use 93. */
export const locks = ({ tenant }: EventLog.EventLogShape, use: 91 | 93) =>
  number(
    `select count(*) from pg_locks k, servicebook.log l where l.tenant = $1 and k.locktype = 'advisory' and k.objsubid = 1
      and k.database = (select oid from pg_database where datname = current_database())
      and (k.classid::bigint >> 8) = (${use}::bigint << 16 | l.id)`,
    tenant
  )

/** Waits until a number is reached: a condition of the database that no event of ours tells of. */
export const until = <E, R>(ask: Effect.Effect<number, E, R>, wanted: (n: number) => boolean) =>
  Effect.gen(function* () {
    while (!wanted(yield* ask)) yield* Effect.sleep("10 millis")
  })
