/**
 * The migrations of the schema `servicebook`, forward only, in their order. One that was ever released is never edited.
 */
import * as Effect from "effect/Effect"
import { Migrator, SqlClient, type SqlError } from "effect/sql"
import { log } from "./migrations/0001_log.ts"
import { appendOnly } from "./migrations/0002_append_only.ts"
import { consumers } from "./migrations/0010_consumer.ts"

const run = Migrator.make({})({
  table: "servicebook_migration",
  loader: Migrator.fromRecord({
    "0001_log": log,
    "0002_append_only": appendOnly,
    "0010_consumer": consumers
  })
})

/** Brings a database to the newest schema, in one transaction under a lock. Does nothing when it is there already. */
export const migrate: Effect.Effect<void, SqlError.SqlError | Migrator.MigrationError, SqlClient.SqlClient> =
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`create schema if not exists servicebook`
    yield* run
  })
