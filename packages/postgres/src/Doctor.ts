/**
 * The doctor looks whether a database is as it must be, and tells what is not. It reads and changes nothing. It wants the
 * rights of the schema's owner or of a superuser; who has fewer is shown less and may be refused.
 */
import { Instant, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"
import * as Check from "./doctor/Check.ts"
import * as Grants from "./doctor/Grants.ts"
import * as Logs from "./doctor/Logs.ts"
import * as Rights from "./doctor/Rights.ts"
import * as Structure from "./doctor/Structure.ts"
import { causeOf, nothingWritten, type StoreFailed } from "./Failure.ts"
import { catalogPath, wanted } from "./Migration.ts"
import { applied } from "./Opening.ts"
import { ruleOf } from "./RowSchema.ts"
import { indexName, tablesOf } from "./RowTable.ts"

/** What is checked. */
export type Name = Check.Name

/** How a check came out. `not-secured`: only a secured database has what it looks at, and this one is not. */
export type State = "ok" | "fault" | "not-secured" | "not-applicable"

/** A check with what it found wrong, each thing by its name. */
export interface Finding {
  readonly name: Name
  readonly state: State
  readonly found: ReadonlyArray<string>
}

/** What the doctor tells: every check, and how each log stands. */
export interface Report {
  readonly secured: boolean
  readonly findings: ReadonlyArray<Finding>
  readonly logs: ReadonlyArray<Logs.Log>
}

/** For which streams the logs are kept, and how long a transaction may hold the watermark back before that is a fault. */
export interface Options {
  readonly streams: Stream.Streams
  /** Ten seconds where not given. */
  readonly patienceMs?: number
}

type Sql<A> = Effect.Effect<A, SqlError.SqlError, SqlClient.SqlClient>
type Faults = Sql<ReadonlyArray<string>>

const foundBy = (statement: string): Faults =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.map(sql.unsafe<{ found: string }>(statement), (rows) => rows.map(({ found }) => found).sort())
  )

const migrations: Faults = Effect.map(applied, (found) => {
  const told = ({ id, name }: { readonly id: number; readonly name: string }) =>
    `${String(id).padStart(4, "0")}_${name}`
  const [there, needed] = [found.map(told), wanted.map(told)]
  return [
    ...needed.filter((one) => !there.includes(one)).map((one) => `${one}: is missing`),
    ...there.filter((one) => !needed.includes(one)).map((one) => `${one}: is not known to this version`)
  ]
})

const indexes = (streams: Stream.Streams): Faults => {
  const relations = [...tablesOf(streams).values()].flatMap((table) => [
    ...[table.name, `${table.name}_now`],
    ...table.anchors.map((column) => indexName(table, column))
  ])
  return Effect.zipWith(
    foundBy(Structure.checks.find(({ name }) => name === "indexes")?.statement ?? ""),
    foundBy(Structure.missing(["commit_mark_by_instant", ...relations])),
    (broken, missing) => [...broken, ...missing]
  )
}

const rules = (streams: Stream.Streams, logs: ReadonlyArray<Logs.Log>): Faults =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const kept = yield* sql<{ tenant: string; category: string; rule: string }>`
      select tenant, category, rule from servicebook.row_rule`
    const ruled = [...streams.values()].filter(({ rowKinds }) => rowKinds.length > 0)
    return logs.flatMap(({ tenant }) =>
      ruled.flatMap((stream) => {
        const own = kept.find((one) => one.tenant === tenant && one.category === stream.category)
        if (own?.rule === ruleOf(stream)) return []
        return [`tenant ${tenant}: rows of ${stream.category} are ${own === undefined ? "missing" : "of other rules"}`]
      })
    )
  })

const nameOf = ({ application, gid, pid, role, sinceMs, state }: Logs.Holder): string => {
  const who = gid === null ? `pid ${pid}` : `prepared ${gid}`
  const since = sinceMs === null ? [] : [`since ${Instant.fromMs(sinceMs)}`]
  return [who, role, application, state, ...since].filter((part) => part !== null && part !== "").join(", ")
}

/** Who holds a watermark back for longer than the doctor is patient. */
const held = (logs: ReadonlyArray<Logs.Log>, patienceMs: number): ReadonlyArray<string> =>
  logs.flatMap(({ drawn, holders, tenant, watermark }) =>
    holders
      .filter(({ heldMs }) => watermark < drawn && (heldMs === null || heldMs >= patienceMs))
      .map((holder) => `tenant ${tenant}: ${nameOf(holder)} holds it at ${holder.after} of ${drawn}`)
  )

const marks = (logs: ReadonlyArray<Logs.Log>): ReadonlyArray<string> =>
  logs.flatMap(({ settled, tenant, watermark }) =>
    settled > watermark ? [`tenant ${tenant}: commit ${settled} is settled above the watermark ${watermark}`] : []
  )

/** Consumers that looked further than the log goes: it was restored from an older copy, and they will miss what comes. */
const consumers = (logs: ReadonlyArray<Logs.Log>): Sql<ReadonlyArray<string> | undefined> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [there] = yield* sql`select 1 where to_regclass('servicebook.consumer_shard') is not null`
    if (there === undefined) return undefined
    const shards = yield* sql<{ tenant: string; consumer: string; shard: number; checkpoint: bigint }>`
      select tenant, consumer, shard, checkpoint from servicebook.consumer_shard order by tenant, consumer, shard`
    return shards.flatMap(({ checkpoint, consumer, shard, tenant }) => {
      const drawn = logs.find((log) => log.tenant === tenant)?.drawn ?? 0
      if (Number(checkpoint) <= drawn) return []
      return [`tenant ${tenant}: ${consumer}/${shard} stands at ${checkpoint}, the log ends at ${drawn}`]
    })
  })

/** In a savepoint, if a transaction is open: an error ends no more than the check. */
const apart = <A>(effect: Sql<A>): Sql<A> => Effect.flatMap(SqlClient.SqlClient, (sql) => sql.withTransaction(effect))

/** A check that stumbles over what is broken has found that; who may not look, or gets no answer, found nothing out. */
const stumbling = <A>(effect: Sql<A>, found: (problem: string) => A): Sql<A> =>
  Effect.catch(apart(effect), (error) =>
    error.reason._tag === "AuthorizationError" || error.reason._tag === "ConnectionError"
      ? Effect.fail(error)
      : Effect.succeed(found(causeOf(error)))
  )

const finding = (name: Name, found: ReadonlyArray<string>): Finding => ({
  name,
  state: found.length === 0 ? "ok" : "fault",
  found
})

const ofSecured = new Set<Name>(["grants", "row-security", ...Rights.checks.map(({ name }) => name)])

/** The checks whose outcome is more than a statement tells. */
const composed = (
  { patienceMs = 10_000, streams }: Options,
  logs: ReadonlyArray<Logs.Log>
): { readonly [N in Name]?: Sql<ReadonlyArray<string> | undefined> } => ({
  // The tables of rows are made when the first log is opened.
  indexes: indexes(logs.length === 0 ? new Map() : streams),
  rows: rules(streams, logs),
  marks: Effect.succeed(marks(logs)),
  consumers: consumers(logs),
  watermark: Effect.succeed(held(logs, patienceMs)),
  grants: Grants.grants,
  "row-security": Grants.rowSecurity
})

const statements = new Map([...Structure.checks, ...Rights.checks].map(({ name, statement }) => [name, statement]))

const examined = (options: Options): Sql<Report> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const schema = finding("migrations", yield* migrations)
    // Of a schema that is not of this version nothing more can be asked.
    if (schema.found.some((one) => one.endsWith("is missing"))) return { secured: false, findings: [schema], logs: [] }
    const [found] = yield* sql<{ secured: boolean }>`select servicebook.secured() as secured`
    const secured = found?.secured === true
    const read = yield* stumbling<{ readonly logs: ReadonlyArray<Logs.Log>; readonly problem?: string }>(
      Effect.map(Logs.logs, (logs) => ({ logs })),
      (problem) => ({ logs: [], problem })
    )
    const own = composed(options, read.logs)
    const check = (name: Name): Sql<Finding> => {
      if (name === "migrations") return Effect.succeed(schema)
      if (ofSecured.has(name) && !secured) return Effect.succeed({ name, state: "not-secured", found: [] })
      if (name === "watermark" && read.problem !== undefined) return Effect.succeed(finding(name, [read.problem]))
      const faults = stumbling(own[name] ?? foundBy(statements.get(name) ?? ""), (problem) => [problem])
      return Effect.map(faults, (all) =>
        all === undefined ? { name, state: "not-applicable", found: [] } : finding(name, all)
      )
    }
    return { secured, findings: yield* Effect.forEach(Check.names, check), logs: read.logs }
  })

/** Looks at a database. */
export const examine = (options: Options): Effect.Effect<Report, StoreFailed, SqlClient.SqlClient> =>
  apart(Effect.andThen(catalogPath, examined(options))).pipe(Effect.mapError(nothingWritten("doctor")))
