/**
 * The event log on PostgreSQL: the port of core over an `SqlClient`. It works the same on any client of the driver: a
 * server by `Server.layer`, the embedded database by `Pglite.layer`.
 */
import { EventLog, Head, type Memory, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Migrator, SqlClient, SqlError } from "effect/sql"
import { appendBatch } from "./Append.ts"
import { ensureRules } from "./Derive.ts"
import { messageOf, nothingWritten, type StoreFailed } from "./Failure.ts"
import type { LogInUse } from "./Folder.ts"
import { alone, migrate } from "./Migration.ts"
import type { WrittenByNewer } from "./Newer.ts"
import { type Options as PgliteOptions, layer as pglite } from "./Pglite.ts"
import { marks, read, readAll } from "./Read.ts"
import * as Rebuild from "./Rebuild.ts"
import { restore } from "./Restore.ts"
import { ensureTables } from "./RowSchema.ts"
import { rows } from "./Rows.ts"
import { type Options as ServerOptions, layer as server } from "./Server.ts"
import { guarded } from "./Space.ts"
import * as Watermark from "./Watermark.ts"
import type { Place } from "./Write.ts"

/** What a log is made for: one tenant and the streams it knows. */
export type Options = Memory.Options

/** Why a migration failed: the database's words stand in the cause. */
const problemOfMigration = ({ cause, message }: Migrator.MigrationError): string =>
  cause === undefined ? message : `${message}: ${messageOf(SqlError.isSqlError(cause) ? cause.reason.cause : cause)}`

/** Why a log does not open. */
export type OpenFailed = StoreFailed | WrittenByNewer

const opening = <A>(
  effect: Effect.Effect<A, SqlError.SqlError | Migrator.MigrationError | OpenFailed, SqlClient.SqlClient>
): Effect.Effect<A, OpenFailed, SqlClient.SqlClient> =>
  Effect.mapError(effect, (error) => {
    if (error._tag === "StoreFailed" || error._tag === "WrittenByNewer") return error
    if (error._tag === "SqlError") return nothingWritten("open")(error)
    return new Refusal.StoreFailed({
      operation: "open",
      outcome: "nothing-written",
      problem: problemOfMigration(error)
    })
  })

/** Brings a database up to date for a log: schema, tables, and the rules of its rows. */
const prepare = ({ streams, tenant }: Options): Effect.Effect<Place, OpenFailed, SqlClient.SqlClient> =>
  opening(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* migrate
      const tables = yield* alone(Effect.tap(ensureTables(streams), sql`select servicebook.open_log(${tenant})`))
      const place = { sql, tenant, streams, tables }
      yield* ensureRules(place)
      return place
    })
  )

/** The tenants whose books a database holds events of, in order; brings the schema up to date first. */
export const tenants: Effect.Effect<ReadonlyArray<string>, OpenFailed, SqlClient.SqlClient> = opening(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* migrate
    const found = yield* sql<{ tenant: string }>`select tenant from servicebook.log l
      where exists (select 1 from servicebook.event m where m.tenant = l.tenant) order by tenant`
    return found.map(({ tenant }) => tenant)
  })
)

/** A log in a database, whose stored rows can be recomputed. */
export interface PgEventLogShape extends EventLog.EventLogShape {
  readonly rebuild: (options: Rebuild.Options) => Effect.Effect<Rebuild.Result, Rebuild.Refused>
}

/** Opens the log of a tenant in a database: brings the schema up to date and the rows under the rules of the streams. */
export const make = (options: Options): Effect.Effect<PgEventLogShape, OpenFailed, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const place = yield* prepare(options)
    const { sql, tenant, streams } = place
    const water = Watermark.make(sql, tenant)
    const log: PgEventLogShape = {
      tenant,
      streams,
      appendBatch: (items) => appendBatch(place, items),
      append: (request) =>
        Effect.flatMap(appendBatch(place, [request]), ([outcome]) =>
          outcome?.outcome === "refused" ? Effect.fail(outcome.refusal) : Effect.succeed(outcome as EventLog.Appended)
        ),
      read: (stream) => read(sql, tenant, stream),
      readAll: (range = {}) => readAll(sql, tenant, water, range),
      head: (spec) => Head.resolveHead(marks(sql, tenant, water), spec),
      rows: (query) => rows(sql, tenant, place.tables, query),
      restore: (events) => restore(place, events),
      rebuild: (asked) => Rebuild.rebuild(place, asked)
    }
    return log
  })

/** The log of a tenant as a layer over a database. */
export const layer = (options: Options): Layer.Layer<EventLog.EventLog, OpenFailed, SqlClient.SqlClient> =>
  Layer.effect(EventLog.EventLog, make(options))

/** The log of a tenant in an embedded database: in memory, or kept in a folder. */
export const layerPglite = (options: Options & PgliteOptions): Layer.Layer<EventLog.EventLog, OpenFailed | LogInUse> =>
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
export const layerServer = (options: Options & ServerOptions): Layer.Layer<EventLog.EventLog, OpenFailed> =>
  Layer.provide(layer(options), server(options))
