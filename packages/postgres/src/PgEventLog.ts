/**
 * The event log on PostgreSQL: the port of core over an `SqlClient`. It works the same on any client of the driver; the
 * embedded one is `Pglite.layer`.
 */
import { EventLog, Head, type Memory, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { type Migrator, SqlClient, type SqlError } from "effect/sql"
import { ensureIndexes } from "./AnchorIndex.ts"
import { appendBatch, restore } from "./Append.ts"
import { nothingWritten, type StoreFailed } from "./Failure.ts"
import type { LogInUse } from "./Folder.ts"
import { migrate } from "./Migration.ts"
import { type Options as PgliteOptions, layer as pglite } from "./Pglite.ts"
import { marks, read, readAll, rows } from "./Read.ts"
import { guarded } from "./Space.ts"
import { subscriptions } from "./Subscribe.ts"

/** What a log is made for: one tenant and the streams it knows. */
export type Options = Memory.Options

const opening = <A>(
  effect: Effect.Effect<A, SqlError.SqlError | Migrator.MigrationError, SqlClient.SqlClient>
): Effect.Effect<A, StoreFailed, SqlClient.SqlClient> =>
  Effect.mapError(effect, (error) =>
    error._tag === "SqlError"
      ? nothingWritten("open")(error)
      : new Refusal.StoreFailed({ operation: "open", outcome: "nothing-written", problem: error.message })
  )

const prepare = ({ tenant, streams }: Options): Effect.Effect<void, StoreFailed, SqlClient.SqlClient> =>
  opening(
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* migrate
      yield* ensureIndexes(streams)
      yield* sql`insert into servicebook.log (tenant) values (${tenant}) on conflict do nothing`
    })
  )

/** The tenants whose books a database holds events of, in order; brings the schema up to date first. */
export const tenants: Effect.Effect<ReadonlyArray<string>, StoreFailed, SqlClient.SqlClient> = opening(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* migrate
    const found = yield* sql<{ tenant: string }>`select tenant from servicebook.log l
      where exists (select 1 from servicebook.commit_mark m where m.tenant = l.tenant) order by tenant`
    return found.map(({ tenant }) => tenant)
  })
)

/** Opens the log of a tenant in a database: brings the schema up to date and makes the indexes that the streams need. */
export const make = (options: Options): Effect.Effect<EventLog.EventLogShape, StoreFailed, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* prepare(options)
    const { tenant, streams } = options
    const place = { sql, tenant, streams }
    const { nudge, port } = subscriptions(sql, tenant)
    const write = (items: ReadonlyArray<EventLog.Append>) =>
      Effect.tap(appendBatch(place, items), sql.afterCommit(nudge))
    const log: EventLog.EventLogShape = {
      tenant,
      streams,
      ...port,
      appendBatch: write,
      append: (request) =>
        Effect.flatMap(write([request]), ([outcome]) =>
          outcome?.outcome === "refused" ? Effect.fail(outcome.refusal) : Effect.succeed(outcome as EventLog.Appended)
        ),
      read: (stream) => read(sql, tenant, stream),
      readAll: (range = {}) => readAll(sql, tenant, range),
      head: (spec) => Head.resolveHead(marks(sql, tenant), spec),
      rows: (query) => rows(sql, tenant, query),
      restore: (events) => Effect.tap(restore(place, events), sql.afterCommit(nudge))
    }
    return log
  })

/** The log of a tenant as a layer over a database. */
export const layer = (options: Options): Layer.Layer<EventLog.EventLog, StoreFailed, SqlClient.SqlClient> =>
  Layer.effect(EventLog.EventLog, make(options))

/** The log of a tenant over an embedded database, which looks for room before it writes to a folder. */
export const embedded = (
  options: Options & PgliteOptions
): Layer.Layer<EventLog.EventLog, StoreFailed, SqlClient.SqlClient> =>
  Layer.effect(
    EventLog.EventLog,
    Effect.map(make(options), (log) =>
      options.folder === undefined ? log : guarded(log, options.folder, options.leastFree)
    )
  )

/** The log of a tenant in an embedded database: in memory, or kept in a folder. */
export const layerPglite = (options: Options & PgliteOptions): Layer.Layer<EventLog.EventLog, StoreFailed | LogInUse> =>
  Layer.provide(embedded(options), pglite(options))
