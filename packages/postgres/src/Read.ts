/**
 * Reads: events by stream and by position, rows by anchor, heads by two look-ups.
 */
import type { EventLog, Head, Recorded, RowSource, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as EffectStream from "effect/Stream"
import type { SqlClient } from "effect/sql"
import { instantIn, quoted } from "./AnchorIndex.ts"
import { bigint, pageSize, storable } from "./Column.ts"
import { reading, type StoreFailed } from "./Failure.ts"
import { type EventRow, recorded } from "./Known.ts"
import { page } from "./Page.ts"

/** The events of one stream in the order of versions. */
export const read = (
  sql: SqlClient.SqlClient,
  tenant: string,
  stream: Recorded.StreamRef
): Effect.Effect<ReadonlyArray<Recorded.Recorded>, StoreFailed> =>
  storable(stream.category, stream.id)
    ? Effect.map(
        sql<EventRow>`select position, commit, body from servicebook.event
          where tenant = ${tenant} and category = ${stream.category} and stream_id = ${stream.id} order by version`,
        (rows) => rows.map(recorded)
      ).pipe(reading("read"))
    : Effect.succeed([])

/** The last position of the log: everything up to it has settled, because appends take turns. */
export const lastPosition = (sql: SqlClient.SqlClient, tenant: string) =>
  Effect.map(
    sql<{ commit: bigint }>`
      select commit from servicebook.commit_mark where tenant = ${tenant} order by commit desc limit 1`,
    ([mark]) => Number(mark?.commit ?? 0)
  )

/**
 * The events of a range in the order of positions, a page at a time; what is appended after the start is not seen.
 */
export const readAll = (
  sql: SqlClient.SqlClient,
  tenant: string,
  range: EventLog.ReadAll
): EffectStream.Stream<Recorded.Recorded, StoreFailed> => {
  const next = (after: number, until: number) =>
    Effect.map(page(sql, tenant, { ...range, after, until }, pageSize), (events) => {
      const rest = events.length < pageSize ? Option.none() : Option.some((events.at(-1) as Recorded.Recorded).position)
      return [events, rest] as const
    }).pipe(reading("readAll"))
  return EffectStream.unwrap(
    Effect.map(lastPosition(sql, tenant).pipe(reading("readAll")), (last) => {
      const until = Math.min(range.until ?? last, last)
      return EffectStream.paginate(range.after ?? 0, (after: number) => next(after, until))
    })
  )
}

/** The commits as heads need them. */
export const marks = (sql: SqlClient.SqlClient, tenant: string): Head.Marks<StoreFailed> => {
  const asMark = ([mark]: ReadonlyArray<{ readonly commit: bigint; readonly latest_ms: bigint }>) =>
    mark === undefined ? undefined : { commit: Number(mark.commit), recordedAtMs: Number(mark.latest_ms) }
  return {
    upTo: (position) =>
      Effect.map(
        sql<{ commit: bigint; latest_ms: bigint }>`select commit, latest_ms from servicebook.commit_mark
          where tenant = ${tenant} and commit <= ${bigint(position)} order by commit desc limit 1`,
        asMark
      ).pipe(reading("head")),
    recordedBy: (ms) =>
      Effect.map(
        sql<{ commit: bigint; latest_ms: bigint }>`select commit, latest_ms from servicebook.commit_mark
          where tenant = ${tenant} and latest_ms <= ${bigint(ms)} order by latest_ms desc, commit desc limit 1`,
        asMark
      ).pipe(reading("head")),
    clockless: Effect.map(
      sql<{ position: bigint; system: string }>`select position, source_system as system from servicebook.event
        where tenant = ${tenant} and source_recorded_at_ms is null and source_system <> '' order by position limit 1`,
      ([fact]) => (fact === undefined ? undefined : { position: Number(fact.position), system: fact.system })
    ).pipe(reading("head"))
  }
}

/** The statement of a row query. Kind and fields stand in it as literals, because only so the anchor's index is found. */
export const rowStatement = (sql: SqlClient.SqlClient, tenant: string, query: RowSource.RowQuery) => {
  const anchor = sql.literal(instantIn(query.anchor))
  const lasting =
    query.lasting === undefined
      ? sql`true`
      : sql`coalesce(${sql.literal(instantIn(query.lasting.field))} >= ${bigint(query.lasting.atLeastMs)}, true)`
  return sql<{ category: string; stream_id: string; content: Stream.Row }>`
    select category, stream_id, content from servicebook.row_version
    where tenant = ${tenant} and kind = ${sql.literal(quoted(query.kind))}
      and ${anchor} >= ${bigint(query.fromMs)} and ${anchor} < ${bigint(query.untilMs)}
      and valid_from_ms < ${bigint(query.cutMs)} and valid_until_ms >= ${bigint(query.cutMs)}
      and known_from <= ${bigint(query.head)} and known_until > ${bigint(query.head)}
      and ${lasting}`
}

/** The rows that answer a query. */
export const rows = (
  sql: SqlClient.SqlClient,
  tenant: string,
  query: RowSource.RowQuery
): Effect.Effect<ReadonlyArray<RowSource.FoundRow>, StoreFailed> =>
  Effect.map(rowStatement(sql, tenant, query), (found) =>
    found.map(
      ({ category, stream_id, content }): RowSource.FoundRow => ({ stream: { category, id: stream_id }, row: content })
    )
  ).pipe(reading("rows"))
