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
import { consumers } from "./migrations/0007_consumer.ts"

const run = Migrator.make({})({
  table: "servicebook_migration",
  loader: Migrator.fromRecord({
    "0001_log": log,
    "0002_append_only": appendOnly,
    "0003_positions": positions,
    "0004_append": appending,
    "0007_consumer": consumers
  })
})

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

/** Brings a database to the newest schema, in one transaction under a lock. Does nothing when it is there already. */
export const migrate: Effect.Effect<void, SqlError.SqlError | Migrator.MigrationError, SqlClient.SqlClient> = alone(
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`create schema if not exists servicebook`
    yield* run
  })
)
