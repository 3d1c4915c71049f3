/**
 * Writes the changes of one transaction by `unnest`, a thousand rows a statement.
 */
import { Instant, type Recorded, type Rectangle, Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import type { Changes, Ended } from "./Changes.ts"
import { bigints, pages, texts } from "./Column.ts"

const insertEvents = (sql: SqlClient.SqlClient, tenant: string, events: ReadonlyArray<Recorded.Recorded>) => {
  const bodies = events.map(({ body }) => body)
  const sourceMs = bodies.map(({ source: { recordedAt } }) =>
    recordedAt === undefined ? null : Instant.toMs(recordedAt)
  )
  return sql`insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
      source_system, source_key, recorded_at_ms, source_recorded_at_ms, body)
    select ${tenant}, u.* from unnest(
      ${bigints(events.map(({ position }) => position))}::bigint[],
      ${bigints(events.map(({ commit }) => commit))}::bigint[],
      ${texts(bodies.map(({ stream }) => stream.category))}::text[],
      ${texts(bodies.map(({ stream }) => stream.id))}::text[],
      ${bigints(bodies.map(({ version }) => version))}::bigint[],
      ${texts(bodies.map(({ id }) => id))}::text[],
      ${texts(bodies.map(({ source }) => source.system))}::text[],
      ${texts(bodies.map(({ source }) => source.key))}::text[],
      ${bigints(bodies.map(({ recordedAt }) => Instant.toMs(recordedAt)))}::bigint[],
      ${bigints(sourceMs)}::bigint[],
      ${texts(events.map(({ text }) => text))}::text[]) as u`
}

const insertMarks = (sql: SqlClient.SqlClient, tenant: string, { commits }: Changes, latestMs: number) => {
  let latest = latestMs
  const running = commits.map(({ recordedAtMs }) => {
    latest = Math.max(latest, recordedAtMs)
    return latest
  })
  return sql`insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
    select ${tenant}, u.* from unnest(
      ${bigints(commits.map(({ commit }) => commit))}::bigint[],
      ${bigints(commits.map(({ recordedAtMs }) => recordedAtMs))}::bigint[],
      ${bigints(running)}::bigint[]) as u`
}

/** Ends stored rectangles. When one is missing, the stored rows were folded by other rules than those of this software. */
const endRows = (sql: SqlClient.SqlClient, tenant: string, ended: ReadonlyArray<Ended>) =>
  Effect.gen(function* () {
    const [found] = yield* sql<{ count: number }>`with ended as (
      update servicebook.row_version v set known_until = u.known_until
      from (select f.ctid as place, n.known_until from unnest(
        ${texts(ended.map(({ stream }) => stream.category))}::text[],
        ${texts(ended.map(({ stream }) => stream.id))}::text[],
        ${texts(ended.map(({ version }) => version.row.kind))}::text[],
        ${texts(ended.map(({ version }) => version.row.key))}::text[],
        ${bigints(ended.map(({ version }) => version.validFromMs))}::bigint[],
        ${bigints(ended.map(({ knownUntil }) => knownUntil))}::bigint[]
      ) as n(category, stream_id, kind, key, valid_from_ms, known_until)
      cross join lateral (
        select ctid from servicebook.row_version
        where tenant = ${tenant} and category = n.category and stream_id = n.stream_id and kind = n.kind
          and key = n.key and valid_from_ms = n.valid_from_ms and known_until = ${sql.literal(String(Instant.FOREVER))}
        offset 0) as f) as u
      where v.ctid = u.place
      returning 1)
      select count(*)::integer as count from ended`
    if (found?.count === ended.length) return
    return yield* new Refusal.StoreFailed({
      operation: "append",
      outcome: "nothing-written",
      problem: "the stored rows do not follow from the events; export the log and restore it into a new one"
    })
  })

const insertRows = (sql: SqlClient.SqlClient, tenant: string, begun: ReadonlyArray<Rectangle.Rectangle>) =>
  sql`insert into servicebook.row_version (tenant, category, stream_id, kind, key, valid_from_ms, valid_until_ms,
      known_from, known_until, content)
    select ${tenant}, u.category, u.stream_id, u.kind, u.key, u.valid_from_ms, u.valid_until_ms, u.known_from,
      u.known_until, u.content::jsonb
    from unnest(
      ${texts(begun.map(({ stream }) => stream.category))}::text[],
      ${texts(begun.map(({ stream }) => stream.id))}::text[],
      ${texts(begun.map(({ row }) => row.kind))}::text[],
      ${texts(begun.map(({ row }) => row.key))}::text[],
      ${bigints(begun.map(({ validFromMs }) => validFromMs))}::bigint[],
      ${bigints(begun.map(({ validUntilMs }) => validUntilMs))}::bigint[],
      ${bigints(begun.map(({ knownFrom }) => knownFrom))}::bigint[],
      ${bigints(begun.map(({ knownUntil }) => knownUntil))}::bigint[],
      ${texts(begun.map(({ row }) => JSON.stringify(row)))}::text[]
    ) as u(category, stream_id, kind, key, valid_from_ms, valid_until_ms, known_from, known_until, content)`

/** The end of a log as a transaction finds it: its last position, and the latest `recordedAt` (ms, UTC). */
export interface End {
  readonly position: number
  readonly latestMs: number
}

/** Locks the log of a tenant until the transaction ends, and tells where it ends. Other appends wait here. */
export const lockEnd = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<End, SqlError.SqlError> =>
  Effect.gen(function* () {
    yield* sql`select 1 from servicebook.log where tenant = ${tenant} for update`
    // A statement of its own: only one that starts after the lock was granted sees the commit that held it.
    const [mark] = yield* sql<{ commit: bigint; latest_ms: bigint }>`
      select commit, latest_ms from servicebook.commit_mark where tenant = ${tenant} order by commit desc limit 1`
    if (mark === undefined) return { position: 0, latestMs: -Instant.FOREVER }
    return { position: Number(mark.commit), latestMs: Number(mark.latest_ms) }
  })

/** Writes the changes behind the end of the log; to be run inside the transaction that locked it. */
export const write = (sql: SqlClient.SqlClient, tenant: string, changes: Changes, end: End) =>
  Effect.gen(function* () {
    for (const page of pages(changes.events)) yield* insertEvents(sql, tenant, page)
    for (const page of pages(changes.ended)) yield* endRows(sql, tenant, page)
    for (const page of pages(changes.begun)) yield* insertRows(sql, tenant, page)
    if (changes.commits.length > 0) yield* insertMarks(sql, tenant, changes, end.latestMs)
  })
