/**
 * One rebuild of a log at a time: a lock of the database that ends with the connection which holds it, however that ends.
 * It is for courtesy; that a rebuild which lost it changes nothing is seen to by the generations it has claimed.
 */
import type { PgClient } from "@effect/sql-pg"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type { SqlClient, SqlError } from "effect/sql"
import { RebuildRunning } from "./RebuildRefusal.ts"
import type { Place } from "./Write.ts"

const configOf = (sql: SqlClient.SqlClient): PgClient.PgPoolConfig | undefined =>
  (sql as unknown as { readonly config?: PgClient.PgPoolConfig }).config

/** The connections that the driver opens where nothing else is said. */
const usual = 10

/** How many connections a client may use at once. */
export const connections = (sql: SqlClient.SqlClient): number => {
  const config = configOf(sql)
  return config === undefined ? 1 : (config.maxConnections ?? usual)
}

/** The logs that are rebuilt by clients of one connection: a session gets a lock again that it holds, so this must tell. */
const running = new WeakMap<SqlClient.SqlClient, Set<number>>()

const inProcess = (sql: SqlClient.SqlClient, tenant: string, logId: number) =>
  Effect.acquireRelease(
    Effect.suspend(() => {
      const own = running.get(sql) ?? new Set()
      running.set(sql, own)
      if (own.has(logId)) return Effect.fail(new RebuildRunning({ tenant }))
      own.add(logId)
      return Effect.void
    }),
    () => Effect.sync(() => running.get(sql)?.delete(logId))
  )

type Answer = ReadonlyArray<{ readonly is: boolean }>

const key = "servicebook.lock_key(95, $1::integer)"

/** In a transaction that stays open and does nothing, so that a pooler leaves the connection alone. It holds no snapshot. */
const inTransaction = (sql: SqlClient.SqlClient, logId: number) =>
  Effect.gen(function* () {
    const connection = yield* sql.reserve
    const run = (text: string, parameters: ReadonlyArray<unknown> = []): Effect.Effect<Answer, SqlError.SqlError> =>
      connection.execute(text, parameters, undefined)
    yield* Effect.acquireRelease(run("begin"), () => Effect.ignore(run("rollback")))
    yield* run("set local idle_in_transaction_session_timeout = 0")
    return yield* run(`select pg_try_advisory_xact_lock(${key}) as is`, [logId])
  })

const inSession = (sql: SqlClient.SqlClient, logId: number) =>
  Effect.acquireRelease(sql.unsafe<Answer[number]>(`select pg_try_advisory_lock(${key}) as is`, [logId]), ([answer]) =>
    answer?.is === true ? Effect.ignore(sql.unsafe(`select pg_advisory_unlock(${key}) as is`, [logId])) : Effect.void
  )

/** Takes the lock until the scope ends; refuses while another rebuild has it. */
export const taken = (
  { sql, tenant }: Pick<Place, "sql" | "tenant">,
  logId: number
): Effect.Effect<void, SqlError.SqlError | RebuildRunning, Scope.Scope> =>
  Effect.gen(function* () {
    const one = connections(sql) === 1
    if (one) yield* inProcess(sql, tenant, logId)
    // Behind a pooler a single connection has no session that could hold a lock.
    if (one && configOf(sql)?.prepare === false) return
    const [got] = yield* one ? inSession(sql, logId) : inTransaction(sql, logId)
    if (got?.is !== true) yield* Effect.fail(new RebuildRunning({ tenant }))
  })
