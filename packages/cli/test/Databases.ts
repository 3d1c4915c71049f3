// Databases of a test on the real server of the test run: new ones, reached by URL, dropped at the end of the file.
import { PgEventLog, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { afterAll, inject } from "vitest"

const within = <A, E>(url: string, effect: Effect.Effect<A, E, SqlClient.SqlClient>): Promise<A> =>
  Effect.runPromise(
    Effect.scoped(Effect.provide(effect, Server.layer({ ...optionsOf(url), maxConnections: 1 }), { local: true }))
  )

/** How a URL is read. */
export const optionsOf = (url: string): Server.Options => Result.getOrThrow(Server.optionsFrom(url))

const made: Array<string> = []

/** Runs a statement in a database. */
export const statement = (url: string, text: string) =>
  within(
    url,
    Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(text))
  )

/** Makes a database and tells its URL. */
export const newDatabase = async (): Promise<string> => {
  const name = `servicebook_cli_${crypto.randomUUID().replaceAll("-", "")}`
  await statement(inject("postgresUrl"), `create database ${name}`)
  made.push(name)
  const url = new URL(inject("postgresUrl"))
  url.pathname = `/${name}`
  return String(url)
}

/** Whether somebody made a schema in a database. */
export const isPresent = (url: string): Promise<boolean> => within(url, PgEventLog.isPresent)

/** The place of a URL as messages show it. */
export const shown = (url: string): string => `${new URL(url).host}${new URL(url).pathname}`

/** The password of a URL, which no message may tell. */
export const passwordOf = (url: string): string => new URL(url).password

afterAll(async () => {
  for (const name of made) await statement(inject("postgresUrl"), `drop database if exists ${name} with (force)`)
})
