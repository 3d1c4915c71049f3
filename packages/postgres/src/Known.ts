/**
 * What a transaction knows before it decides: the events of the streams it touches and those recorded under its keys,
 * fetched in two statements whatever the size of the batch.
 */
import { type Commit, Recorded, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { storable, texts } from "./Column.ts"

/** An event as its table holds it. */
export interface EventRow {
  readonly position: bigint
  readonly commit: bigint
  readonly body: string
}

/** The recorded event of a row. */
export const recorded = ({ position, commit, body }: EventRow): Recorded.Recorded => ({
  position: Number(position),
  commit: Number(commit),
  text: body,
  body: JSON.parse(body) as Recorded.Body
})

/** The streams and source keys a transaction depends on. */
export interface Needs {
  readonly streams: ReadonlyArray<Recorded.StreamRef>
  readonly keys: ReadonlyArray<{ readonly system: string; readonly key: string }>
}

/** A {@link Commit.Known} that grows with the commits a transaction adds. */
export class Grown implements Commit.Known {
  readonly tenant: string
  readonly streams: Stream.Streams
  private readonly byStream = new Map<string, Array<Recorded.Recorded>>()
  private readonly keys = new Map<string, Recorded.Recorded>()

  constructor(options: { readonly tenant: string; readonly streams: Stream.Streams }) {
    this.tenant = options.tenant
    this.streams = options.streams
  }

  readonly events = (stream: Recorded.StreamRef): ReadonlyArray<Recorded.Recorded> =>
    this.byStream.get(Recorded.streamKey(stream)) ?? []

  readonly byKey = (system: string, key: string): Recorded.Recorded | undefined =>
    this.keys.get(`${system}\u0001${key}`)

  /** Enters an event of a stream, in the order of versions. */
  add(event: Recorded.Recorded): void {
    const { stream } = event.body
    const own = this.byStream.get(Recorded.streamKey(stream))
    if (own === undefined) this.byStream.set(Recorded.streamKey(stream), [event])
    else own.push(event)
    this.addKey(event)
  }

  /** Enters an event found by its key only. */
  addKey(event: Recorded.Recorded): void {
    const { source } = event.body
    this.keys.set(`${source.system}\u0001${source.key}`, event)
  }
}

/** Fetches what is needed. What no event can bear is not asked for: the door refuses it later, item by item. */
export const fetchKnown = (
  sql: SqlClient.SqlClient,
  options: { readonly tenant: string; readonly streams: Stream.Streams },
  needs: Needs
): Effect.Effect<Grown, SqlError.SqlError> =>
  Effect.gen(function* () {
    const known = new Grown(options)
    const streams = needs.streams.filter(({ category, id }) => storable(category, id))
    // "offset 0" keeps each look-up a look-up by its index: joined freely, the planner may read the whole log instead, as
    // it does with the plans it made while the table was still empty.
    const ofStreams = yield* sql<EventRow>`
      select e.position, e.commit, e.body
      from unnest(${texts(streams.map(({ category }) => category))}::text[],
                  ${texts(streams.map(({ id }) => id))}::text[]) as n(category, stream_id)
      cross join lateral (
        select position, commit, body from servicebook.event
        where tenant = ${options.tenant} and category = n.category and stream_id = n.stream_id
        order by version offset 0) as e`
    for (const row of ofStreams) known.add(recorded(row))
    const missing = needs.keys.filter(
      ({ system, key }) => storable(system, key) && known.byKey(system, key) === undefined
    )
    if (missing.length === 0) return known
    const underKeys = yield* sql<EventRow>`
      select e.position, e.commit, e.body
      from unnest(${texts(missing.map(({ system }) => system))}::text[],
                  ${texts(missing.map(({ key }) => key))}::text[]) as n(source_system, source_key)
      cross join lateral (
        select position, commit, body from servicebook.event
        where tenant = ${options.tenant} and source_system = n.source_system and source_key = n.source_key
        offset 0) as e`
    for (const row of underKeys) known.addKey(recorded(row))
    return known
  })
