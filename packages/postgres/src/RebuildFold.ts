/**
 * Folds the events of a range of positions into rows that grow: each stream commit by commit, so that every head that
 * ever was finds what it would have found.
 */
import { Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as EffectStream from "effect/Stream"
import type { SqlError } from "effect/sql"
import { Changes } from "./Changes.ts"
import { bigint, texts } from "./Column.ts"
import { type EventRow, Grown, recorded } from "./Known.ts"
import type { RebuildOvertaken } from "./RebuildRefusal.ts"
import { type Shadow, write } from "./RebuildShadow.ts"
import { partsOf } from "./Write.ts"

/** Streams that one statement finds. */
const streamsAtOnce = 500

/** Events that are folded and written together, a single stream of more apart. */
const eventsAtOnce = 500

/** What was folded. */
export interface Folded {
  /** Streams that had no rows before. */
  readonly streams: number
  readonly events: number
  /** Rectangles that were begun. */
  readonly rows: number
}

/** Nothing. */
export const nothing: Folded = { streams: 0, events: 0, rows: 0 }

/** Two foldings as one. */
export const sum = (a: Folded, b: Folded): Folded => ({
  streams: a.streams + b.streams,
  events: a.events + b.events,
  rows: a.rows + b.rows
})

interface Touched extends Recorded.StreamRef {
  readonly events: number
}

/** The streams with events of a range, a page of them. */
const touched = (shadow: Shadow, from: number, until: number, { category, id }: Recorded.StreamRef) => {
  const { sql, tenant } = shadow.place
  const inside = sql`tenant = ${tenant} and position <= ${bigint(until)} and category = any(${texts(shadow.categories)})`
  if (from === 0) {
    return sql<Touched>`select category, stream_id as id, count(*)::integer as events from servicebook.event
      where ${inside} and (category, stream_id) > (${category}, ${id}) group by 1, 2 order by 1, 2 limit ${streamsAtOnce}`
  }
  // What came lately is found by its positions, whatever the planner thinks of the order of streams.
  return sql<Touched>`with late as materialized (
      select category, stream_id from servicebook.event where ${inside} and position > ${bigint(from)})
    select category, stream_id as id, count(*)::integer as events from late
      where (category, stream_id) > (${category}, ${id}) group by 1, 2 order by 1, 2 limit ${streamsAtOnce}`
}

const inChunks = (streams: ReadonlyArray<Touched>): ReadonlyArray<ReadonlyArray<Touched>> => {
  const chunks: Array<Array<Touched>> = []
  let room = 0
  for (const one of streams) {
    if (one.events > room || chunks.length === 0) {
      chunks.push([])
      room = eventsAtOnce
    }
    chunks.at(-1)?.push(one)
    room -= one.events
  }
  return chunks
}

const pages = (shadow: Shadow, from: number, until: number) =>
  EffectStream.paginate({ category: "", id: "" }, (after: Recorded.StreamRef) =>
    Effect.map(touched(shadow, from, until, after), (streams) => {
      const last = streams.length < streamsAtOnce ? undefined : streams.at(-1)
      return [inChunks(streams), Option.fromUndefinedOr(last)] as const
    })
  )

/** The changes that the commits after a position made, in their order. */
const history = (shadow: Shadow, events: ReadonlyArray<Recorded.Recorded>, from: number): Changes => {
  const known = new Grown(shadow.place)
  const changes = new Changes(known)
  const commits = new Map<number, Array<Recorded.Recorded>>()
  for (const event of events) {
    if (event.position <= from) known.add(event)
    else {
      const own = commits.get(event.commit)
      if (own === undefined) commits.set(event.commit, [event])
      else own.push(event)
    }
  }
  for (const [, own] of [...commits].sort(([a], [b]) => a - b)) changes.add(own)
  return changes
}

const fold = (shadow: Shadow, from: number, until: number, streams: ReadonlyArray<Touched>) =>
  Effect.gen(function* () {
    const { sql, tenant, tables } = shadow.place
    const found = yield* sql<EventRow>`select position, commit, body from servicebook.known(${tenant},
      ${texts(streams.map(({ category }) => category))}::text[], ${texts(streams.map(({ id }) => id))}::text[], '{}'::text[])
      where position <= ${bigint(until)} order by position`
    const events = found.map(recorded)
    const changes = history(shadow, events, from)
    yield* write(shadow, partsOf(changes, tables, 0))
    const old = new Set(
      events.filter(({ position }) => position <= from).map(({ body }) => Recorded.streamKey(body.stream))
    )
    return { streams: streams.length - old.size, events: changes.events.length, rows: changes.begun.length }
  })

/** Brings rows that have grown up to `from` up to `until`, both ends of commits below which all is committed. */
export const advance = (
  shadow: Shadow,
  from: number,
  until: number,
  concurrency: number
): Effect.Effect<Folded, SqlError.SqlError | RebuildOvertaken> =>
  pages(shadow, from, until).pipe(
    EffectStream.mapEffect((streams) => fold(shadow, from, until, streams), { concurrency }),
    EffectStream.runFold(() => nothing, sum)
  )
