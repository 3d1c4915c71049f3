/** How each log of a database stands: its head, how far positions are drawn, and who holds the watermark back. */
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"

/** A transaction that holds the watermark back: a session by its pid, or a prepared transaction by its gid. */
export interface Holder {
  readonly pid: number | null
  readonly gid: string | null
  readonly role: string | null
  readonly application: string | null
  /** When its transaction began, or was prepared; ms since 1970. */
  readonly sinceMs: number | null
  /** For how long by now, by the clock of the database. */
  readonly heldMs: number | null
  readonly state: string | null
  /** The position beyond which it may still write. */
  readonly after: number
}

/** A log: `position` and `recordedAtMs` are of its head, the last commit that is settled. */
export interface Log {
  readonly tenant: string
  readonly events: number
  readonly position: number
  readonly recordedAtMs: number | null
  readonly watermark: number
  readonly drawn: number
  readonly settled: number
  readonly holders: ReadonlyArray<Holder>
}

interface Found extends Omit<Holder, "sinceMs" | "heldMs" | "after"> {
  readonly since: bigint | null
  readonly held: bigint | null
  readonly after: bigint
}

/** Not the text of a query: it may tell what no report should. */
const holdersOf = (sql: SqlClient.SqlClient, log: number, drawn: bigint) =>
  Effect.map(
    sql<Found>`select l.pid, p.gid, coalesce(a.usename, p.owner)::text as role, a.application_name as application,
        (extract(epoch from coalesce(a.xact_start, p.prepared)) * 1000)::bigint as since,
        (extract(epoch from clock_timestamp() - coalesce(a.xact_start, p.prepared)) * 1000)::bigint as held, a.state,
        (l.classid::bigint & 255) << 32 | l.objid::bigint as after
      from pg_locks l left join pg_stat_activity a on a.pid = l.pid
        left join pg_locks x on l.pid is null and x.pid is null and x.locktype = 'transactionid'
          and x.virtualtransaction = l.virtualtransaction
        left join pg_prepared_xacts p on p.transaction = x.transactionid
      where l.locktype = 'advisory' and l.objsubid = 1 and l.classid::bigint >> 8 = 91::bigint << 16 | ${log}::bigint
        and l.database = (select oid from pg_database where datname = current_database())
        and (l.classid::bigint & 255) << 32 | l.objid::bigint < ${drawn}
      order by after, since`,
    (found) =>
      found.map(
        ({ after, held, since, ...one }): Holder => ({
          ...one,
          heldMs: held === null ? null : Number(held),
          sinceMs: since === null ? null : Number(since),
          after: Number(after)
        })
      )
  )

interface Standing {
  readonly id: number
  readonly tenant: string
  readonly events: bigint
  readonly drawn: bigint
  readonly watermark: bigint
  readonly settled: bigint
}

/** The logs of a database. */
export const logs: Effect.Effect<ReadonlyArray<Log>, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const found = yield* sql<Standing>`select id, tenant, coalesce(servicebook.last_drawn(tenant), 0) as drawn,
      servicebook.watermark(tenant) as watermark,
      (select count(*) from servicebook.event e where e.tenant = l.tenant) as events,
      (select coalesce(max(commit), 0) from servicebook.commit_mark m where m.tenant = l.tenant) as settled
    from servicebook.log l join pg_sequence s on s.seqrelid = l.positions order by tenant`
  return yield* Effect.forEach(found, ({ id, tenant, drawn, events, settled, watermark }) =>
    Effect.gen(function* () {
      const holders = yield* holdersOf(sql, id, drawn)
      const [head] = yield* sql<{ commit: bigint; latest_ms: bigint }>`
        select commit, latest_ms from servicebook.mark_at(${tenant}, ${watermark})`
      return {
        tenant,
        events: Number(events),
        position: Number(head?.commit ?? 0),
        recordedAtMs: head === undefined ? null : Number(head.latest_ms),
        watermark: Number(watermark),
        drawn: Number(drawn),
        settled: Number(settled),
        holders
      }
    })
  )
})
