/**
 * The event log on PostgreSQL: the port of core over an `SqlClient`. It works the same on any client of the driver: a
 * server by `Server.layer`, the embedded database by `Pglite.layer`.
 */
import { PgClient } from "@effect/sql-pg"
import { EventLog, Head, type Memory, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import { type Migrator, SqlClient, SqlError } from "effect/sql"
import { appendBatch } from "./Append.ts"
import { ensureRules } from "./Derive.ts"
import { messageOf, nothingWritten, reading, type StoreFailed, transaction } from "./Failure.ts"
import type { LogInUse } from "./Folder.ts"
import { alone, migrate } from "./Migration.ts"
import { type Options as PgliteOptions, layer as pglite } from "./Pglite.ts"
import { marks, read, readAll } from "./Read.ts"
import { restore } from "./Restore.ts"
import { ensureTables } from "./RowSchema.ts"
import { rows } from "./Rows.ts"
import { type Options as ServerOptions, layer as server } from "./Server.ts"
import { guarded } from "./Space.ts"
import * as Watermark from "./Watermark.ts"
import { type Place, placeOf } from "./Write.ts"

/** What a log is made for: one tenant and the streams it knows. */
export type Options = Memory.Options

/** Why a migration failed: the database's words stand in the cause. */
const problemOfMigration = ({ cause, message }: Migrator.MigrationError): string =>
  cause === undefined ? message : `${message}: ${messageOf(SqlError.isSqlError(cause) ? cause.reason.cause : cause)}`

const opening = <A>(
  effect: Effect.Effect<A, SqlError.SqlError | Migrator.MigrationError, SqlClient.SqlClient>
): Effect.Effect<A, StoreFailed, SqlClient.SqlClient> =>
  Effect.mapError(effect, (error) =>
    error._tag === "SqlError"
      ? nothingWritten("open")(error)
      : new Refusal.StoreFailed({ operation: "open", outcome: "nothing-written", problem: problemOfMigration(error) })
  )

const prepare = (place: Place): Effect.Effect<void, StoreFailed, SqlClient.SqlClient> =>
  opening(
    alone(
      Effect.gen(function* () {
        yield* migrate
        yield* ensureTables(place.streams)
        yield* place.sql`select servicebook.open_log(${place.tenant})`
        yield* ensureRules(place)
      })
    )
  )

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
export const tenants: Effect.Effect<ReadonlyArray<string>, StoreFailed, SqlClient.SqlClient> = opening(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* migrate
    const found = yield* sql<{ tenant: string }>`select tenant from servicebook.log l
      where exists (select 1 from servicebook.event m where m.tenant = l.tenant) order by tenant`
    return found.map(({ tenant }) => tenant)
  })
)

/** Beyond this many appends at once one process is no faster: it prepares them all on one core. */
const lanesAtMost = 4

/** The appends that may run at once: one connection each, of those that the pool may have. */
const lanesOf: Effect.Effect<number> = Effect.map(Effect.serviceOption(PgClient.PgClient), (client) => {
  const { maxConnections = 1 } = Option.isSome(client) ? (client.value.config as PgClient.PgPoolConfig) : {}
  return Math.min(maxConnections, lanesAtMost)
})

/** Opens the log of a tenant in a database: brings the schema up to date and makes the indexes that the streams need. */
export const make = (options: Options): Effect.Effect<EventLog.EventLogShape, StoreFailed, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const { tenant, streams } = options
    const place = placeOf(sql, tenant, streams)
    yield* prepare(place)
    const water = Watermark.make(sql, tenant)
    const log: EventLog.EventLogShape = {
      tenant,
      streams,
      lanes: yield* lanesOf,
      appendBatch: (items) => appendBatch(place, items),
      append: (request) =>
        Effect.flatMap(appendBatch(place, [request]), ([outcome]) =>
          outcome?.outcome === "refused" ? Effect.fail(outcome.refusal) : Effect.succeed(outcome as EventLog.Appended)
        ),
      read: (stream) => read(sql, tenant, stream),
      readAll: (range = {}) => readAll(sql, tenant, water, range),
      head: (spec) => Head.resolveHead(marks(sql, tenant, water), spec),
      rows: (query) => rows(sql, tenant, place.tables, query),
      restore: (events) => restore(place, events)
    }
    return log
  })

/**
 * Makes the log of a tenant and fills it, whole or not at all: one transaction holds both. Others that want to make a log
 * in this database meanwhile wait.
 */
export const filled = <A, E, R>(
  options: Options,
  fill: (log: EventLog.EventLogShape) => Effect.Effect<A, E, R>
): Effect.Effect<A, Exclude<E, SqlError.SqlError> | StoreFailed, R | SqlClient.SqlClient> =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => transaction(sql, "restore", Effect.flatMap(make(options), fill)))

/** The log of a tenant as a layer over a database. */
export const layer = (options: Options): Layer.Layer<EventLog.EventLog, StoreFailed, SqlClient.SqlClient> =>
  Layer.effect(EventLog.EventLog, make(options))

/** The log of a tenant in an embedded database: in memory, or kept in a folder. */
export const layerPglite = (options: Options & PgliteOptions): Layer.Layer<EventLog.EventLog, StoreFailed | LogInUse> =>
  Layer.provide(
    Layer.effect(
      EventLog.EventLog,
      Effect.map(make(options), (log) =>
        options.folder === undefined ? log : guarded(log, options.folder, options.leastFree)
      )
    ),
    pglite(options)
  )

/** The log of a tenant on a server. */
export const layerServer = (options: Options & ServerOptions): Layer.Layer<EventLog.EventLog, StoreFailed> =>
  Layer.provide(layer(options), server(options))
