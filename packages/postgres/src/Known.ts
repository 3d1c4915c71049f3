/**
 * What an append knows before it decides: the events of the streams it touches and those recorded under its keys,
 * fetched in one statement whatever the size of the batch.
 */
import * as crypto from "node:crypto"
import { type Commit, EventId, Recorded, type Stream } from "@servicebook/core"
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

/** The streams and source keys a decision depends on. */
export interface Needs {
  readonly streams: ReadonlyArray<Recorded.StreamRef>
  readonly keys: ReadonlyArray<{ readonly system: string; readonly key: string }>
}

/** SHA-256 by the platform, where it has it in one call. */
const sha256 =
  typeof crypto.hash === "function" ? (text: string) => crypto.hash("sha256", text, "hex") : EventId.sha256Hex

const keyText = (system: string, key: string): string => `${system}\u0001${key}`

/** A {@link Commit.Known} that grows with the commits a transaction adds. */
export class Grown implements Commit.Known {
  readonly tenant: string
  readonly streams: Stream.Streams
  private readonly byStream = new Map<string, Array<Recorded.Recorded>>()
  private readonly recorded = new Map<string, Recorded.Recorded>()
  private readonly ids = new Map<string, string>()

  constructor(options: { readonly tenant: string; readonly streams: Stream.Streams }) {
    this.tenant = options.tenant
    this.streams = options.streams
  }

  readonly events = (stream: Recorded.StreamRef): ReadonlyArray<Recorded.Recorded> =>
    this.byStream.get(Recorded.streamKey(stream)) ?? []

  readonly byKey = (system: string, key: string): Recorded.Recorded | undefined =>
    this.recorded.get(keyText(system, key))

  /** The id of a source key, hashed once: by it the key is looked up, and under it a new event is recorded. */
  readonly idOf = (system: string, key: string): string => {
    const text = keyText(system, key)
    const known = this.ids.get(text)
    if (known !== undefined) return known
    const id = EventId.eventId(this.tenant, system, key, sha256)
    this.ids.set(text, id)
    return id
  }

  /** Enters an event of a stream, in the order of versions. */
  add(event: Recorded.Recorded): void {
    const { source, stream } = event.body
    const own = this.byStream.get(Recorded.streamKey(stream))
    if (own === undefined) this.byStream.set(Recorded.streamKey(stream), [event])
    else own.push(event)
    this.recorded.set(keyText(source.system, source.key), event)
  }

  /** Enters what was found, by stream or by key, in any order and some of it twice. */
  fill(found: ReadonlyArray<Recorded.Recorded>, wanted: ReadonlySet<string>): void {
    const once = [...new Map(found.map((event) => [event.body.id, event])).values()]
    for (const event of once.sort((a, b) => a.body.version - b.body.version)) {
      const { source, stream } = event.body
      if (wanted.has(Recorded.streamKey(stream))) this.add(event)
      else this.recorded.set(keyText(source.system, source.key), event)
    }
  }
}

/** Fetches what is needed. What no event can bear is not asked for: the door refuses it later, item by item. */
export const fetchKnown = (
  sql: SqlClient.SqlClient,
  options: { readonly tenant: string; readonly streams: Stream.Streams },
  needs: Needs
): Effect.Effect<Grown, SqlError.SqlError> => {
  const known = new Grown(options)
  const streams = needs.streams.filter(({ category, id }) => storable(category, id))
  const ids = needs.keys
    .filter(({ system, key }) => storable(system, key))
    .map(({ system, key }) => known.idOf(system, key))
  const found = sql<EventRow>`select position, commit, body from servicebook.known(${options.tenant},
    ${texts(streams.map(({ category }) => category))}::text[], ${texts(streams.map(({ id }) => id))}::text[],
    ${texts(ids)}::text[])`
  return Effect.map(found, (rows) => {
    known.fill(rows.map(recorded), new Set(streams.map(Recorded.streamKey)))
    return known
  })
}
