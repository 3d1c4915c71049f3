// What tests of a rebuild share: a history to grow, its refolding at every head, and streams under other rules.
import { History, Sample } from "@servicebook/conformance"
import { type EventLog, Instant, Recorded, RowSource, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as EffectStream from "effect/Stream"
import type { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { rowQueries, streamsOf } from "./asked.ts"

const { parcel, startMs } = Sample

const sorted = (rows: ReadonlyArray<RowSource.FoundRow>) => rows.map((row) => Recorded.canonicalText(row)).sort()

const queries = (streams: Stream.Streams, head: number): ReadonlyArray<RowSource.RowQuery> =>
  [5, 11, Number.POSITIVE_INFINITY].flatMap((minutes) =>
    rowQueries(streams, { head, cutMs: Math.min(startMs + minutes * 60_000, Instant.FOREVER) })
  )

/** Holds the rows of a log against a refolding of its events, at every head there ever was or at some of them. */
export const asRefolded = (log: EventLog.EventLogShape, atMost = 12) =>
  Effect.gen(function* () {
    const events = yield* EffectStream.runCollect(log.readAll())
    const commits = [...new Set(events.map(({ commit }) => commit))]
    const step = Math.ceil(commits.length / atMost)
    const heads = commits.filter((_, index) => index % step === 0 || index === commits.length - 1)
    for (const head of heads) {
      const refolded = RowSource.fromEvents(
        log.streams,
        events.filter(({ position }) => position <= head)
      )
      for (const query of queries(streamsOf(events, log.streams), head)) {
        expect(sorted(yield* log.rows(query)), `${query.kind}.${query.anchor} at ${head}`).toEqual(
          sorted(yield* refolded.rows(query))
        )
      }
    }
    return events
  })

/** The batches of a history under keys of their own, so that several may be told to one log. */
export const batches = (tenant: string, history: History.History, prefix: string) =>
  History.batches(tenant, history).map((items) =>
    items.map(
      (item): EventLog.Append => ({
        stream: item.stream,
        expected: "any",
        events: item.events.map((event) => ({
          ...event,
          source: { ...event.source, key: `${prefix}${event.source.key}` }
        }))
      })
    )
  )

/** The parcel under a later fold, which says another thing of the same facts. */
export const heavier = (fold: number): Stream.Stream<unknown> => {
  const before = parcel as Stream.Stream<unknown>
  const rows = (state: unknown): ReadonlyArray<Stream.Row> =>
    before.rows(state).map((row) => ("grams" in row ? { ...row, grams: Number(row.grams) * 1000 * fold } : row))
  return { ...before, fold, rows }
}

/** The streams of the suites with another parcel. */
export const withParcel = (other: Stream.Stream<unknown>): Stream.Streams =>
  Stream.streams(other, Sample.crate as Stream.Stream<unknown>)

/** What is left of rebuilds that did not end: tables, claims, and rows of no live generation. */
export const leftovers = (sql: SqlClient.SqlClient) =>
  Effect.gen(function* () {
    const tables = yield* sql`select 1 from pg_tables where schemaname = 'servicebook' and tablename like 'shadow%'`
    const claims = yield* sql`select 1 from servicebook.row_rebuild`
    const rows =
      yield* sql`select 1 from servicebook.row_parcel where generation <> all(select generation from servicebook.row_rule)
      union all select 1 from servicebook.row_weighing where generation <> all(select generation from servicebook.row_rule)`
    return [tables.length, claims.length, rows.length]
  })
