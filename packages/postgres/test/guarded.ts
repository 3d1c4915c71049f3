// A secured database with the logs of two tenants, and roles that are admitted to one of them each.
import { Sample } from "@servicebook/conformance"
import { EventId } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import { SqlClient } from "effect/sql"
import { Guard, PgEventLog, Server } from "../src/index.ts"
import { server } from "./server.ts"

const { append, opened, streams } = Sample

/** The tenants: what is one's is not the other's. */
export const tenants = ["a", "b"] as const

/** Roles of this process: they belong to the server, which other test files use too. */
export const roleOf = (right: Guard.Right, tenant: string): string => `sb_${process.pid}_${right}_${tenant}`

/** Makes a login unless it is there. */
export const login = (role: string, password = "secret") =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [found] = yield* sql`select 1 from pg_roles where rolname = ${role}`
    if (found === undefined) yield* sql.unsafe(`create role ${role} login password '${password}'`)
  })

/** The database of the test, on the server of the run. */
export const here = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const [found] = yield* sql<{ name: string }>`select current_database()::text as name`
  return { ...server(), database: String(found?.name) }
})

/** Runs an effect over a session of a login on the database of the test. */
export const by = <A, E>(
  username: string,
  effect: Effect.Effect<A, E, SqlClient.SqlClient>,
  options: Server.Options = {}
) =>
  Effect.flatMap(here, (place) => {
    const own = { ...place, username, password: Redacted.make("secret"), maxConnections: 1, ...options }
    return Effect.scoped(Effect.provide(effect, Server.layer(own)))
  })

/** Runs an effect in a transaction as a role. */
export const as = <A, E, R>(role: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql.withTransaction(Effect.andThen(sql.unsafe(`set local role ${role}`), effect))
  })

/** Runs an effect in a transaction that is undone. */
export const undone = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.flip(sql.withTransaction(Effect.flatMap(effect, (value) => Effect.fail({ value }))))
  ).pipe(
    Effect.flatMap((end) =>
      "value" in (end as object) ? Effect.succeed((end as { value: A }).value) : Effect.fail(end)
    )
  )

/** Two logs of some events, secured, and a role of every right for each. */
export const secured = Effect.gen(function* () {
  for (const tenant of tenants) {
    const log = yield* PgEventLog.make({ tenant, streams })
    yield* log.appendBatch([append("p-1", "any", opened("k-1", 1)), append("p-2", "any", opened("k-2", 2))])
  }
  yield* Guard.secure
  for (const tenant of tenants) {
    for (const right of Guard.rights) {
      const role = roleOf(right, tenant)
      yield* login(role)
      yield* Guard.admit({ role, tenant, right })
    }
  }
})

/** What a forger may vary of an event that would be taken. */
export interface Forgery {
  readonly body?: { readonly [field: string]: unknown }
  readonly id?: string
  readonly version?: number
  readonly recordedAtMs?: number
  readonly key?: string
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The arguments of a restore of nothing. */
export const signature = { restore: `'a', ${Array.from({ length: 16 }, () => "'{}'").join(", ")}` }

/** The functions that append: of many events, and of one. */
export const appends = ["append", "append_one"] as const

const types = ["text", "text", "integer", "text", "text", "text", "bigint", "bigint", "text"]

/** A call of a function that appends, by hand, of one event of a new stream, with whatever is varied. */
export const forged = (tenant: string, forgery: Forgery, by: (typeof appends)[number] = "append"): string => {
  const { key = "forged", recordedAtMs = Date.now(), version = 1 } = forgery
  const id = forgery.id ?? EventId.eventId(tenant, "", key)
  const source = { system: "", key }
  const body = {
    ...{ v: 1, id, tenant, stream: { category: "Parcel", id: "forged" }, version, type: "Opened", schemaVersion: 1 },
    ...{ recordedAt: new Date(recordedAtMs).toISOString(), source, ...forgery.body }
  }
  const cells = ["Parcel", "forged", String(version), id, "", key, String(recordedAtMs), null, JSON.stringify(body)]
  const values = cells.map((cell, n) => `${cell === null ? "null" : quote(cell)}::${types[n]}`)
  if (by === "append") {
    const columns = values.map((value, n) => `array[${value}]::${types[n]}[]`).join(", ")
    return `select servicebook.append(${quote(tenant)}, '{}', '{}', ${columns}, '{}', '{}', '{}') as base`
  }
  const [stream, rest] = [values.slice(0, 3).join(", "), values.slice(3).join(", ")]
  return `select servicebook.append_one(${quote(tenant)}, null, ${stream}, null, ${rest}, '{}', '{}', '{}') as base`
}
