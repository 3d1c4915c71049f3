/** The books of tests in databases: embedded, and on the server of the test run, one database a file, dropped at its end. */
import { readFileSync } from "node:fs"
import { Pglite, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { inject } from "vitest"
import * as Books from "../src/serve/Books.ts"

const optionsOf = (url: string): Server.Options => Result.getOrThrow(Server.optionsFrom(url))

/** Runs a statement on the server of the test run. */
export const statement = (text: string) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text)).pipe(
    Effect.provide(Server.layer({ ...optionsOf(inject("postgresUrl")), maxConnections: 1 }), { local: true })
  )

/** A new database on the server of the test run, by its URL; dropped with the scope. */
export const database = Effect.acquireRelease(
  Effect.gen(function* () {
    const url = new URL(inject("postgresUrl"))
    url.pathname = `/servicebook_host_${crypto.randomUUID().replaceAll("-", "")}`
    yield* statement(`create database ${url.pathname.slice(1)}`)
    return String(url)
  }),
  (url) => Effect.orDie(statement(`drop database if exists ${new URL(url).pathname.slice(1)} with (force)`))
)

const embedded = () => Pglite.layerApart({ snapshot: new Blob([readFileSync(inject("pgliteSnapshot"))]) })

const onServer = Layer.unwrap(Effect.map(database, (url) => Server.layer(optionsOf(url))))

/** The stores that the host keeps books in, each as new books. */
export const stores: ReadonlyArray<{ readonly name: string; readonly books: Layer.Layer<Books.Books> }> = [
  { name: "PGlite", books: Layer.orDie(Layer.provide(Books.over(undefined), embedded())) },
  { name: "PostgreSQL", books: Layer.orDie(Layer.provide(Books.over(undefined), onServer)) }
]
