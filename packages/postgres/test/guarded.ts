// A secured database with the logs of two tenants, and roles that are admitted to one of them each.
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { Guard, PgEventLog } from "../src/index.ts"

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

/** Runs an effect in a transaction as a role, which is undone. */
export const as = <A, E, R>(role: string, effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    return yield* sql.withTransaction(Effect.andThen(sql.unsafe(`set local role ${role}`), effect))
  })

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
