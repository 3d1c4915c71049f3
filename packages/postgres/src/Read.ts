/**
 * Reads: events by stream and by position, and the ends of commits that heads are made of.
 */
import type { EventLog, Head, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as EffectStream from "effect/Stream"
import type { SqlClient, SqlError } from "effect/sql"
import { bigint, storable, texts } from "./Column.ts"
import { reading, type StoreFailed } from "./Failure.ts"
import { type EventRow, recorded } from "./Known.ts"
import { page } from "./Page.ts"

/** The most events one statement fetches. */
export const pageSize = 1_000

/** Commits above the last settled mark from which on heads ask for marks to be settled. */
const unsettledAtMost = 1_000

/** The events of one stream in the order of versions. */
export const read = (
  sql: SqlClient.SqlClient,
  tenant: string,
  stream: Recorded.StreamRef
): Effect.Effect<ReadonlyArray<Recorded.Recorded>, StoreFailed> =>
  storable(stream.category, stream.id)
    ? Effect.map(
        sql<EventRow>`select position, commit, body from servicebook.known(${tenant}, ${texts([stream.category])}::text[],
          ${texts([stream.id])}::text[], '{}'::text[])`,
        (rows) => rows.map(recorded).sort((a, b) => a.body.version - b.body.version)
      ).pipe(reading("read"))
    : Effect.succeed([])

/**
 * The events of a range in the order of positions, a page at a time, up to the watermark as it stood at the start.
 */
export const readAll = (
  sql: SqlClient.SqlClient,
  tenant: string,
  water: Effect.Effect<number, SqlError.SqlError>,
  range: EventLog.ReadAll
): EffectStream.Stream<Recorded.Recorded, StoreFailed> => {
  const next = (after: number, until: number) =>
    Effect.map(page(sql, tenant, { ...range, after, until }, pageSize), (events) => {
      const rest = events.length < pageSize ? Option.none() : Option.some((events.at(-1) as Recorded.Recorded).position)
      return [events, rest] as const
    }).pipe(reading("readAll"))
  return EffectStream.unwrap(
    Effect.map(water.pipe(reading("readAll")), (last) => {
      const until = Math.min(range.until ?? last, last)
      return EffectStream.paginate(range.after ?? 0, (after: number) => next(after, until))
    })
  )
}

interface MarkRow {
  readonly commit: bigint
  readonly latest_ms: bigint
  readonly unsettled: bigint
}

/** The commits as heads need them, up to the watermark. */
export const marks = (
  sql: SqlClient.SqlClient,
  tenant: string,
  water: Effect.Effect<number, SqlError.SqlError>
): Head.Marks<StoreFailed> => {
  const settled = ([mark]: ReadonlyArray<MarkRow>) =>
    // Only speed hangs on the marks: a reader who may not settle them, or a replica, goes without.
    Number(mark?.unsettled ?? 0) < unsettledAtMost
      ? Effect.void
      : Effect.ignore(sql`select servicebook.settle(${tenant})`)
  const asMark = ([mark]: ReadonlyArray<MarkRow>) =>
    mark === undefined ? undefined : { commit: Number(mark.commit), recordedAtMs: Number(mark.latest_ms) }
  const ask = (statement: (water: bigint) => Effect.Effect<ReadonlyArray<MarkRow>, SqlError.SqlError>) =>
    Effect.flatMap(water, (last) => Effect.tap(statement(bigint(last)), settled)).pipe(
      Effect.map(asMark),
      reading("head")
    )
  return {
    upTo: (position) =>
      ask((last) => {
        const asked = bigint(position)
        return sql<MarkRow>`select * from servicebook.mark_at(${tenant}, ${asked < last ? asked : last})`
      }),
    recordedBy: (ms) =>
      ask((last) => sql<MarkRow>`select * from servicebook.mark_by(${tenant}, ${bigint(ms)}, ${last})`),
    clockless: Effect.map(
      sql<{ position: bigint; system: string }>`select position, source_system as system from servicebook.event
        where tenant = ${tenant} and source_recorded_at_ms is null and source_system <> '' order by position limit 1`,
      ([fact]) => (fact === undefined ? undefined : { position: Number(fact.position), system: fact.system })
    ).pipe(reading("head"))
  }
}
