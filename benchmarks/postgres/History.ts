/**
 * The sample company's history as the measurements write it: every event as it is proposed and as it is recorded, whole
 * streams in slices, and the streams without their rows.
 */
import { Instant, Recorded, type Stream, Streams } from "@servicebook/core"
import { type Entry, generate, events as recording } from "@servicebook/sample-company"

/** One event: the append that proposes it, at the exact version of its stream, and the record that comes of it. */
export interface Told {
  readonly append: Entry
  readonly recorded: Recorded.Recorded
}

/** The streams that the sample company writes, with none of their rows: events alone. */
export const bare: Stream.Streams = new Map(
  [...Streams.all].map(([category, stream]) => [category, { ...stream, rowKinds: [], rows: () => [] }])
)

/** The history of about so many events, in the order of recording. */
export function* told(events: number): Generator<Told> {
  const records = recording({ events })
  for (const { entries } of generate({ events })) {
    for (const entry of entries) {
      const recorded = records.next().value as Recorded.Recorded
      yield { append: { ...entry, expected: entry.version - 1 }, recorded }
    }
  }
}

/** A number below `limit` for a stream, the same every time. */
export const spreadOf = (stream: Recorded.StreamRef, limit: number): number => {
  let hash = 0x811c9dc5
  const key = Recorded.streamKey(stream)
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  return ((hash ^ (hash >>> 15)) >>> 0) % limit
}

/** The events of each stream. */
export const streamsOf = (all: Iterable<Told>): ReadonlyArray<ReadonlyArray<Told>> => {
  const streams = new Map<string, Array<Told>>()
  for (const one of all) {
    const key = Recorded.streamKey(one.append.stream)
    const own = streams.get(key)
    if (own === undefined) streams.set(key, [one])
    else own.push(one)
  }
  return [...streams.values()]
}

/** Slices of exactly so many events, streams chosen as if by lot; the last stream of a slice may be cut short. */
export const slices = (count: number, size: number): ReadonlyArray<ReadonlyArray<ReadonlyArray<Told>>> => {
  const streams = streamsOf(told(Math.ceil(count * size * 1.1) + 2_000))
  const lot = new Map(streams.map((one) => [one, spreadOf((one[0] as Told).append.stream, 2 ** 31)]))
  const mixed = [...streams].sort((a, b) => (lot.get(a) ?? 0) - (lot.get(b) ?? 0))
  let next = 0
  return Array.from({ length: count }, () => {
    const slice: Array<ReadonlyArray<Told>> = []
    for (let left = size; left > 0; ) {
      const stream = mixed[next++]?.slice(0, left)
      if (stream === undefined) throw new Error("the history is too short for its slices")
      slice.push(stream)
      left -= stream.length
    }
    return slice
  })
}

/** The cells of an event's row, in the order of {@link columns}. */
export const cellsOf = ({ body, commit, position, text }: Recorded.Recorded) => {
  const { recordedAt, system, key } = body.source
  return [
    ...[body.tenant, position, commit, body.stream.category, body.stream.id, body.version, body.id, system, key],
    ...[Instant.toMs(body.recordedAt), recordedAt === undefined ? null : Instant.toMs(recordedAt), text]
  ] as const
}

/** The columns of the table of events. */
export const columns =
  "tenant, position, commit, category, stream_id, version, event_id, source_system, source_key, recorded_at_ms, source_recorded_at_ms, body"

/** An event's row as COPY reads it. */
export const copyLine = (recorded: Recorded.Recorded): string =>
  `${cellsOf(recorded)
    .map((cell) => (cell === null ? "\\N" : String(cell).replaceAll("\\", "\\\\")))
    .join("\t")}\n`
