// The real server of the test run: a new database on it for whoever asks, dropped at the end.
import type { PgClient } from "@effect/sql-pg"
import type { Refusal } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import { SqlClient } from "effect/sql"
import { inject } from "vitest"
import { Server } from "../src/index.ts"

/** Whether tests may start servers of their own, beside that of the run: not where one was given, since none may be there. */
export const startsServers = (process.env.DATABASE_URL ?? "") === ""

/** The server itself, on the database of its administrator. */
export const server = (): Server.Options => Result.getOrThrow(Server.optionsFrom(inject("postgresUrl")))

const onServer = <A, E>(effect: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.scoped(Effect.provide(effect, Server.layer({ ...server(), maxConnections: 1 })))

const statement = (text: string) => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text))

/** Makes a new database and tells how to reach it; it is dropped at the end of the scope. */
export const newDatabase: Effect.Effect<Server.Options, Refusal.StoreFailed, Scope.Scope> = Effect.map(
  Effect.acquireRelease(
    Effect.suspend(() => {
      const name = `servicebook_test_${crypto.randomUUID().replaceAll("-", "")}`
      return Effect.as(Effect.orDie(onServer(statement(`create database ${name}`))), name)
    }),
    (name) => Effect.orDie(onServer(statement(`drop database ${name} with (force)`)))
  ),
  (database) => ({ ...server(), database })
)

// The pool looks for idle connections once a minute: a test that sets its clock by years would make it look for hours.
const realClock = Layer.succeed(Clock.Clock, Clock.Clock.defaultValue())

/** A new database as a layer, with the settings given. */
export const database = (
  options: Server.Options = {}
): Layer.Layer<PgClient.PgClient | SqlClient.SqlClient, Refusal.StoreFailed> =>
  Layer.unwrap(Effect.map(newDatabase, (place) => Server.layer({ ...place, ...options }))).pipe(
    Layer.provide(realClock)
  )
