/** Whether who calls may look after a database at all: asked first, so that a refusal names that and nothing behind it. */
import { Refusal, Title } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { nothingWritten, type StoreFailed } from "../Failure.ts"
import { catalogPath } from "../Migration.ts"
import { byOwner, bySecurer, withRemedy } from "../Remedy.ts"

interface Caller {
  readonly role: string
  readonly is_secured: boolean
  readonly is_owner: boolean
  readonly may_secure: boolean
}

// With the rights that everybody has: of the schema nothing is read or executed.
const caller = (operation: string) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) => {
    const found = sql<Caller>`select r.rolname::text as role,
        coalesce(n.nspowner = to_regrole('servicebook_owner')::oid, false) as is_secured,
        r.rolsuper or coalesce(pg_has_role(r.oid, n.nspowner, 'usage'), false) as is_owner,
        r.rolsuper or pg_has_role(r.oid, d.datdba, 'usage')
          and (r.rolcreaterole or to_regrole('servicebook_owner') is not null) as may_secure
      from pg_catalog.pg_roles r join pg_catalog.pg_database d on d.datname = current_database()
        left join pg_catalog.pg_namespace n on n.nspname = 'servicebook'
      where r.rolname = current_user`
    return sql.withTransaction(Effect.andThen(catalogPath, found))
  }).pipe(Effect.mapError(nothingWritten(operation)))

const refused = (operation: string, problem: string): StoreFailed =>
  new Refusal.StoreFailed({ operation, outcome: "nothing-written", problem })

const notSecured: Title.Title = {
  zh: "数据库尚未加固，请先运行 servicebook secure",
  en: "the database is not secured; run servicebook secure first"
}

/** Fails unless the caller may give and take tenants here: the database is secured, and he acts for its owner. */
export const mayAdmit = (operation: "admit" | "dismiss"): Effect.Effect<void, StoreFailed, SqlClient.SqlClient> =>
  Effect.flatMap(caller(operation), ([found]) => {
    if (found?.is_secured !== true) return Effect.fail(refused(operation, Title.joined(notSecured)))
    const { is_owner, role } = found
    const problem = `角色 ${role} 不是 servicebook_owner 的成员 / the role ${role} is no member of servicebook_owner`
    return is_owner ? Effect.void : Effect.fail(refused(operation, withRemedy(problem, byOwner)))
  })

/** Fails unless the caller may make roles and give the schema to its owner. */
export const maySecure: Effect.Effect<void, StoreFailed, SqlClient.SqlClient> = Effect.flatMap(
  caller("secure"),
  ([found]) => {
    if (found === undefined || found.may_secure) return Effect.void
    const problem = `角色 ${found.role} 不能加固此数据库 / the role ${found.role} may not secure this database`
    return Effect.fail(refused("secure", withRemedy(problem, bySecurer)))
  }
)
