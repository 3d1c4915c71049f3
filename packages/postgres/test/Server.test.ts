// The layer of a server: what a session is told at its start, and what is said when there is none.
import type { PgClient } from "@effect/sql-pg"
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql"
import { describe, expect, it } from "vitest"
import { PgEventLog, Server } from "../src/index.ts"
import { newDatabase, server } from "./server.ts"

const settings = Effect.flatMap(SqlClient.SqlClient, (sql) =>
  Effect.map(
    sql<{ name: string; setting: string }>`select name, setting from pg_settings where name in
      ('application_name', 'statement_timeout', 'idle_in_transaction_session_timeout', 'search_path')`,
    (rows) => Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))
  )
)

const on = <A, E>(options: Server.Options, effect: Effect.Effect<A, E, SqlClient.SqlClient | PgClient.PgClient>) =>
  Effect.runPromise(Effect.scoped(Effect.provide(effect, Server.layer(options))))

const failure = (options: Server.Options) =>
  Effect.runPromise(Effect.flip(Effect.scoped(Effect.provide(Effect.void, Server.layer(options)))))

describe("a session", () => {
  it("has a name, ends when it idles in a transaction, and may run as long as it likes", async () => {
    expect(await on(server(), settings)).toMatchObject({
      application_name: "servicebook",
      statement_timeout: "0",
      idle_in_transaction_session_timeout: "60000"
    })
  })

  it("is told what was asked for when it starts", async () => {
    const options: Server.Options = {
      ...server(),
      applicationName: "books",
      statementTimeout: "90 seconds",
      idleInTransactionTimeout: "Infinity",
      startupOptions: "-c search_path=books"
    }
    expect(await on(options, settings)).toEqual({
      application_name: "books",
      statement_timeout: "90000",
      idle_in_transaction_session_timeout: "0",
      search_path: "books"
    })
  })

  it("reads and writes logs in a database whose transactions are of another isolation by default", async () => {
    const appended = Effect.gen(function* () {
      const options = yield* newDatabase
      const isolate = `alter database ${options.database} set default_transaction_isolation = 'repeatable read'`
      const on = <A, E>(effect: Effect.Effect<A, E, SqlClient.SqlClient>) =>
        Effect.scoped(Effect.provide(effect, Server.layer(options)))
      yield* on(Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe(isolate)))
      return yield* on(
        Effect.gen(function* () {
          const log = yield* PgEventLog.make({ tenant: "t", streams: Sample.streams })
          yield* log.append(Sample.append("p-1", "absent", Sample.opened("k-1", 1)))
          return (yield* log.head()).position
        })
      )
    })
    expect(await Effect.runPromise(Effect.scoped(appended))).toBe(1)
  })

  const prepared = Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    for (const n of [1, 2]) yield* sql`select ${n}::integer as n`
    return (yield* sql`select name from pg_prepared_statements where statement like '%as n'`).length
  })

  it("prepares statements by name and sets timeouts, but for a pooler", async () => {
    const one: Server.Options = { ...server(), maxConnections: 1 }
    expect(await on(one, prepared)).toBe(1)
    expect(await on({ ...one, pooler: "transaction" }, prepared)).toBe(0)
    expect(await on({ ...one, pooler: "transaction" }, settings)).toMatchObject({
      idle_in_transaction_session_timeout: "0"
    })
  })

  it("opens no more connections than the pool may have", async () => {
    const pids = Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ask = sql<{ pid: number }>`select pg_backend_pid() as pid from pg_sleep(0.01)`
      const found = yield* Effect.all(
        Array.from({ length: 9 }, () => ask),
        { concurrency: "unbounded" }
      )
      return new Set(found.map(([row]) => row?.pid)).size
    })
    expect(await on({ ...server(), maxConnections: 3 }, pids)).toBeLessThanOrEqual(3)
  })

  it("is found through the PG variables", async () => {
    const { host = "localhost", port = 5432, username = "", password } = server()
    const env = {
      PGHOST: host,
      PGPORT: String(port),
      PGUSER: username,
      PGPASSWORD: Redacted.isRedacted(password) ? Redacted.value(password) : "",
      PGAPPNAME: "by variables"
    }
    const asked = Effect.scoped(Effect.provide(settings, Server.layerEnvironment)).pipe(
      Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env }))
    )
    expect(await Effect.runPromise(asked)).toMatchObject({ application_name: "by variables" })
  })
})

describe("a server that cannot be used", () => {
  const secret = Redacted.make("s3cret")

  it("refuses the password: the failure names the place and the remedy, not the password", async () => {
    const { message, ...rest } = await failure({
      ...server(),
      username: "nobody_here",
      database: "books",
      password: secret
    })
    expect(rest).toMatchObject({ _tag: "StoreFailed", operation: "open", outcome: "nothing-written" })
    const { host, port } = server()
    for (const part of [`${host}:${port}`, "books", "nobody_here", "pg_hba.conf", "请检查"]) {
      expect(message).toContain(part)
    }
    expect(JSON.stringify(rest) + message).not.toContain("s3cret")
  })

  it("is not there, under any address of its name", async () => {
    for (const host of ["localhost", "127.0.0.1"]) {
      const { message } = await failure({ host, port: 1, username: "me", password: secret })
      expect(message).toMatch(/:1, user me: .*ECONNREFUSED 127\.0\.0\.1:1.*check the address/)
    }
  })

  it("has no such database", async () => {
    const { message } = await failure({ ...server(), database: "absent" })
    expect(message).toMatch(/database "absent" does not exist.*check that the database exists/)
  })
})

it("keeps a log", async () => {
  const appended = Effect.gen(function* () {
    const place = yield* newDatabase
    const layer = PgEventLog.layerServer({ ...place, tenant: "t", streams: Sample.streams })
    const write = Effect.flatMap(EventLog.EventLog, (log) =>
      log.append(Sample.append("p", "absent", Sample.opened("a")))
    )
    const { events } = yield* Effect.provide(write, layer)
    const read = Effect.flatMap(EventLog.EventLog, (log) => log.read(Sample.ref("p")))
    expect(
      yield* Effect.provide(read, PgEventLog.layerServer({ ...place, tenant: "t", streams: Sample.streams }))
    ).toEqual(events)
  })
  await Effect.runPromise(Effect.scoped(appended))
})
