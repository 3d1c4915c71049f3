// What a URL and the environment say of a server, and that no refusal tells a secret.
import { Title } from "@servicebook/core"
import * as ConfigProvider from "effect/ConfigProvider"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Server } from "../src/index.ts"

/** The options with the password laid open. */
const open = ({ password, ...options }: Server.Options) =>
  Redacted.isRedacted(password) ? { ...options, password: Redacted.value(password) } : options

const read = (url: string) => Result.map(Server.optionsFrom(url), open)
const taken = (url: string) => Result.getOrThrow(read(url))
const refused = (url: string) => Result.getOrThrow(Result.flip(read(url)))

describe("a URL", () => {
  it("gives place, user, password and database", () => {
    expect(taken("postgres://me:s%40f%2Fe@db.example:6432/books")).toEqual({
      host: "db.example",
      port: 6432,
      username: "me",
      password: "s@f/e",
      database: "books"
    })
    expect(taken("postgresql://[::1]/%E8%B4%A6")).toEqual({ host: "::1", database: "账" })
    expect(taken("postgres:///books?host=/var/run/postgresql&user=me")).toEqual({
      host: "/var/run/postgresql",
      username: "me",
      database: "books"
    })
    expect(taken("postgres://")).toEqual({})
  })

  it("gives the parameters of libpq, and our own", () => {
    expect(taken("postgres://h?sslmode=verify-full&sslrootcert=/ca.pem&application_name=x&connect_timeout=3")).toEqual({
      host: "h",
      tls: "verify-full",
      rootCertificate: "/ca.pem",
      applicationName: "x",
      connectTimeout: "3 seconds"
    })
    expect(taken("postgres://h?sslmode=allow&sslrootcert=system&connect_timeout=0&options=-c%20a%3Db")).toEqual({
      host: "h",
      tls: "prefer",
      connectTimeout: "Infinity",
      startupOptions: "-c a=b"
    })
    expect(
      taken("postgres://?statement_timeout=1500&idle_in_transaction_session_timeout=0&pool_size=4&pooler=transaction")
    ).toEqual({
      statementTimeout: "1500 millis",
      idleInTransactionTimeout: "Infinity",
      maxConnections: 4,
      pooler: "transaction"
    })
  })

  const wrong: ReadonlyArray<readonly [url: string, setting: string]> = [
    ["mysql://h/db", "URL"],
    ["postgres://h:99999/db", "URL"],
    ["postgres://h?port=0", "port"],
    ["postgres://h:port/db", "URL"],
    ["postgres://a,b/db", "host"],
    ["postgres://h/db?sslmode=strict", "sslmode"],
    ["postgres://h/db?ssl_mode=require", "ssl_mode"],
    ["postgres://me:pw@h/db?unknwon=1", "unknwon"],
    ["postgres://h/db?constructor=1", "constructor"],
    // The rest of a password whose & was not encoded, and what looks like no name.
    ["postgres://h/db?password=s3&cret=1", "URL"],
    ["postgres://h/db?%E2%80%A8=1", "URL"],
    ["postgres://h/db?connect_timeout=soon", "connect_timeout"],
    ["postgres://h/db?pool_size=0", "pool_size"],
    ["postgres://h/db?pooler=session", "pooler"],
    ["postgres://h/%00", "dbname"],
    ["postgres://h/%E0%A4%A", "URL"]
  ]
  for (const [url, setting] of wrong) {
    it(`is refused: ${url}`, () => {
      const refusal = refused(url)
      expect(refusal).toMatchObject({ _tag: "InvalidConnection", setting })
      for (const part of ["数据库连接设置", "the connection setting", setting]) expect(refusal.message).toContain(part)
      expect(refusal.message).not.toContain("cret")
      expect(Title.parted(refusal.message).en).not.toMatch(/\p{Script=Han}/u)
    })
  }

  it("carries any password, and a refusal tells none of it", () => {
    const secret = fc.string({ minLength: 6, unit: "binary" }).filter((text) => !text.includes("\0"))
    const property = fc.property(secret, (password) => {
      expect(taken(`postgres://me:${encodeURIComponent(password)}@h/db`)).toMatchObject({ password })
      const coarse = read(`postgres://me:s3cret${password}@h:5432/db?x=1`)
      expect(Result.isFailure(coarse) && coarse.failure.message.includes("s3cret")).toBe(false)
    })
    fc.assert(property)
    for (const stray of ["12/s3cret", "12?s3cret", "12#s3cret", "12?s3cret=1", "%s3cret"]) {
      expect(refused(`postgres://me:${stray}@h/db`).message).not.toContain("s3cret")
    }
  })
})

describe("the environment", () => {
  const environment = (variables: Record<string, string>) =>
    Effect.runPromise(
      Effect.result(Effect.map(Server.optionsFromEnvironment, open)).pipe(
        Effect.provideService(ConfigProvider.ConfigProvider, ConfigProvider.fromEnv({ env: variables }))
      )
    )

  it("is read as psql reads it; what is empty is not there", async () => {
    const found = await environment({
      PGHOST: "db",
      PGPORT: "6432",
      PGUSER: "me",
      PGPASSWORD: "safe",
      PGDATABASE: "books",
      PGSSLMODE: "require",
      PGSSLROOTCERT: "/ca.pem",
      PGAPPNAME: "",
      PGCONNECT_TIMEOUT: "7"
    })
    expect(Result.getOrThrow(found)).toEqual({
      host: "db",
      port: 6432,
      username: "me",
      password: "safe",
      database: "books",
      tls: "require",
      rootCertificate: "/ca.pem",
      connectTimeout: "7 seconds"
    })
    expect(Result.getOrThrow(await environment({}))).toEqual({})
  })

  it("is refused by the setting", async () => {
    expect(Result.getOrThrow(Result.flip(await environment({ PGPORT: "s3cret" })))).toMatchObject({ setting: "port" })
  })
})
