/**
 * The event log on PostgreSQL: the port of core over an `SqlClient`. It works the same on any client of the driver: a
 * server by `Server.layer`, the embedded database by `Pglite.layer`.
 */
import { PgClient } from "@effect/sql-pg"
import { EventLog, Head, type Memory, Reader, type TallySource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { SqlClient, type SqlError } from "effect/sql"
import { appendBatch } from "./Append.ts"
import { reading, type StoreFailed, transaction } from "./Failure.ts"
import type { LogInUse } from "./Folder.ts"
import { GroupCommit } from "./GroupCommit.ts"
import { rows } from "./kpi/Rows.ts"
import { tallies } from "./kpi/Tallies.ts"
import { type OpenFailure, prepare, prepareSchema } from "./Opening.ts"
import { type Options as PgliteOptions, layer as pglite } from "./Pglite.ts"
import { marks, read, readAll } from "./Read.ts"
import * as Rebuild from "./Rebuild.ts"
import { restore } from "./Restore.ts"
import { type Options as ServerOptions, layer as server } from "./Server.ts"
import { rowsBySource } from "./SourceAxis.ts"
import { guarded } from "./Space.ts"
import { subscriptions } from "./Subscribe.ts"
import * as Watermark from "./Watermark.ts"

/** What a log is made for: one tenant and the streams it knows. */
export type Options = Memory.Options

export type { OpenFailure } from "./Opening.ts"

/** Whether a database has been made for logs. Only looks, with the rights that everybody has. */
export const isPresent: Effect.Effect<boolean, StoreFailed, SqlClient.SqlClient> = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) =>
    Effect.map(
      sql`select from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'servicebook' and c.relname = 'log'`,
      (found) => found.length > 0
    )
).pipe(reading("open"))

/** Whether the log of a tenant is there, be it empty or not. Only looks. */
export const holds = (tenant: string): Effect.Effect<boolean, StoreFailed, SqlClient.SqlClient> =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.map(sql`select from servicebook.log where tenant = ${tenant}`, (found) => found.length > 0)
  ).pipe(reading("open"))

/** The tenants whose books a database holds events of, in order; brings the schema up to date first. */
export const tenants: Effect.Effect<ReadonlyArray<string>, OpenFailure, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* prepareSchema
  const found = yield* sql<{ tenant: string }>`select tenant from servicebook.log l
    where exists (select 1 from servicebook.event m where m.tenant = l.tenant) order by tenant`
  return found.map(({ tenant }) => tenant)
}).pipe(reading("open"))

/** Beyond this many appends at once one process is no faster: it prepares them all on one core. */
const lanesAtMost = 4

/** The appends that may run at once: one connection each, of those that the pool may have. */
const lanesOf: Effect.Effect<number> = Effect.map(Effect.serviceOption(PgClient.PgClient), (client) => {
  const { maxConnections = 1 } = Option.isSome(client) ? (client.value.config as PgClient.PgPoolConfig) : {}
  return Math.min(maxConnections, lanesAtMost)
})

/** A log in a database, whose stored rows can be recomputed. */
export interface PgEventLogShape extends EventLog.EventLogShape, TallySource.TallySource {
  readonly rebuild: (options: Rebuild.Options) => Effect.Effect<Rebuild.Result, Rebuild.Refused>
}

/**
 * Opens the log of a tenant in a database. What it needs and the database lacks is made, if the role may make it; else
 * `NotPrepared` says who must.
 */
export const make = (options: Options): Effect.Effect<PgEventLogShape, OpenFailure, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { tenant, streams } = options
    const place = yield* prepare({ sql, tenant, streams })
    const water = Watermark.make(sql, tenant)
    const { nudge, port } = subscriptions(sql, tenant, water)
    const write = (items: ReadonlyArray<EventLog.Append>, lockTimeoutMs?: number) =>
      Effect.tap(appendBatch(place, items, lockTimeoutMs), sql.afterCommit(nudge))
    const group = new GroupCommit(sql, write)
    const log: PgEventLogShape = {
      tenant,
      streams,
      ...port,
      lanes: yield* lanesOf,
      appendBatch: (items) => write(items),
      append: (request) =>
        Effect.flatMap(group.append(request), (outcome) =>
          outcome.outcome === "refused" ? Effect.fail(outcome.refusal) : Effect.succeed(outcome)
        ),
      read: (stream) =>
        Effect.tap(read(sql, tenant, stream), (events) => Effect.sync(() => place.recent.put(stream, events))),
      readAll: (range = {}) => readAll(sql, tenant, water, range),
      head: (spec) => Head.resolveHead(marks(sql, tenant, water), spec),
      rows: (query) => rows(place, query),
      tallies: (queries) => tallies(place, queries),
      rowsBySource: (head) =>
        rowsBySource(
          place,
          head,
          Effect.suspend(() => Reader.refoldedAt(log, head))
        ),
      restore: (events) => Effect.tap(restore(place, events), sql.afterCommit(nudge)),
      rebuild: (asked) => Rebuild.rebuild(place, asked)
    }
    return log
  })

/** Makes the log of a tenant, and fills it in one transaction: whole, or it stays empty and can be filled again. */
export const filled = <A, E, R>(
  options: Options,
  fill: (log: EventLog.EventLogShape) => Effect.Effect<A, E, R>
): Effect.Effect<A, Exclude<E, SqlError.SqlError> | OpenFailure, R | SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const log = yield* make(options)
    return yield* transaction(sql, "restore", fill(log))
  })

/** The log of a tenant as a layer over a database. */
export const layer = (options: Options): Layer.Layer<EventLog.EventLog, OpenFailure, SqlClient.SqlClient> =>
  Layer.effect(EventLog.EventLog, make(options))

/** The log of a tenant over an embedded database, which looks for room before it writes to a folder. */
export const embedded = (
  options: Options & PgliteOptions
): Layer.Layer<EventLog.EventLog, OpenFailure, SqlClient.SqlClient> =>
  Layer.effect(
    EventLog.EventLog,
    Effect.map(make(options), (log) =>
      options.folder === undefined ? log : guarded(log, options.folder, options.leastFree)
    )
  )

/** The log of a tenant in an embedded database: in memory, or kept in a folder. */
export const layerPglite = (options: Options & PgliteOptions): Layer.Layer<EventLog.EventLog, OpenFailure | LogInUse> =>
  Layer.provide(embedded(options), pglite(options))

/** The log of a tenant on a server. */
export const layerServer = (options: Options & ServerOptions): Layer.Layer<EventLog.EventLog, OpenFailure> =>
  Layer.provide(layer(options), server(options))
