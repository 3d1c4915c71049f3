/**
 * The migrations of the schema `servicebook`, forward only, in their order. One that was ever released is never edited.
 */
import * as Effect from "effect/Effect"
import { Migrator, SqlClient, type SqlError } from "effect/sql"
import { inTransaction } from "./Failure.ts"
import { log } from "./migrations/0001_log.ts"
import { appendOnly } from "./migrations/0002_append_only.ts"
import { positions } from "./migrations/0003_positions.ts"
import { appending } from "./migrations/0004_append.ts"
import { guard } from "./migrations/0005_guard.ts"
import { generations } from "./migrations/0006_generations.ts"
import { consumers } from "./migrations/0007_consumer.ts"
import { sourceAxis } from "./migrations/0008_source_axis.ts"
import { appendOne } from "./migrations/0009_append_one.ts"

/** The migrations by their names, which begin with their numbers. */
export const migrations = {
  "0001_log": log,
  "0002_append_only": appendOnly,
  "0003_positions": positions,
  "0004_append": appending,
  "0005_guard": guard,
  "0006_generations": generations,
  "0007_consumer": consumers,
  "0008_source_axis": sourceAxis,
  "0009_append_one": appendOne
}

/** A migration as the database remembers it. */
export interface Applied {
  readonly id: number
  readonly name: string
}

/** The migrations that this version knows, as a database remembers them. */
export const wanted: ReadonlyArray<Applied> = Object.keys(migrations).map((name) => ({
  id: Number(name.slice(0, 4)),
  name: name.slice(5)
}))

const run = Migrator.make({})({ table: "servicebook.migration", loader: Migrator.fromRecord(migrations) })

/**
 * Changes of the schema in one transaction, one opener of the database at a time: of two that make the same thing at once
 * the database would refuse one, "if not exists" or not.
 */
export const alone = <A, E, R>(
  change: Effect.Effect<A, E, R>
): Effect.Effect<A, E | SqlError.SqlError, R | SqlClient.SqlClient> =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    inTransaction(sql, Effect.andThen(sql`select pg_advisory_xact_lock(hashtext('servicebook schema'))`, change))
  )

/**
 * Finds functions in the catalog alone until the end of the transaction: in a schema that others may write to, one of theirs
 * could fit a call better than the one that is meant, and would run with the rights of an administrator.
 */
export const catalogPath: Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) => Effect.asVoid(sql`select pg_catalog.set_config('search_path', 'pg_catalog, pg_temp', true)`)
)

/** Acts as the owner of the schema until the end of the transaction, so that whatever is made belongs to it. */
export const actAsOwner: Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* catalogPath
  yield* sql`select set_config('role', pg_get_userbyid(nspowner), true) from pg_catalog.pg_namespace
    where nspname = 'servicebook' and pg_get_userbyid(nspowner) <> current_user`
})

/** The table of migrations once stood outside the schema, where a dump of the schema did not find it. */
const moved = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [before] = yield* sql`select 1 where to_regclass('servicebook.migration') is null
    and to_regclass('servicebook_migration') is not null`
  if (before === undefined) return
  yield* sql`alter table servicebook_migration set schema servicebook`
  yield* sql`alter table servicebook.servicebook_migration rename to migration`
})

/** Brings a database to the newest schema, in one transaction under a lock. Does nothing when it is there already. */
export const migrate: Effect.Effect<void, SqlError.SqlError | Migrator.MigrationError, SqlClient.SqlClient> = alone(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    // "if not exists" asks for the right to make schemas even where there is nothing to be made.
    const [schema] = yield* sql`select 1 from pg_catalog.pg_namespace where nspname = 'servicebook'`
    if (schema === undefined) yield* sql`create schema servicebook`
    yield* moved
    yield* actAsOwner
    yield* run
  })
)

/** Constraints that hold for what is written but were not yet looked through for what was there. */
export const unchecked = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) => sql<{
    text: string
  }>`select format('alter table %s validate constraint %I', c.conrelid::regclass, c.conname) as text
    from pg_catalog.pg_constraint c join pg_catalog.pg_namespace n on n.oid = c.connamespace
    where n.nspname = 'servicebook' and not c.convalidated`
)

/** Looks through what a migration left to be looked through. Readers and appends go on meanwhile. */
export const validate = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const { text } of yield* unchecked) yield* sql.withTransaction(Effect.andThen(actAsOwner, sql.unsafe(text)))
})
