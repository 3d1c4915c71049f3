/**
 * Where figures get their rows from: a log at a head, or a set of events folded on the spot (replay, and imported
 * history read by its source's clock).
 */
import * as Effect from "effect/Effect"
import { type Recorded, type StreamRef, streamKey } from "./Recorded.ts"
import { NoSourceClock, type StoreFailed } from "./Refusal.ts"
import { sourceClockMs } from "./SourceClock.ts"
import type { Row, Streams } from "./Stream.ts"
import { holdsAt, type Version, versions } from "./Versions.ts"

/** Which rows: of one kind, with the anchor in [`fromMs`, `untilMs`), as they stood at the cut and were known at the head. */
export interface RowQuery {
  readonly kind: string
  readonly anchor: string
  readonly fromMs: number
  readonly untilMs: number
  /** Only rows whose instant in `field` is unknown or at least `atLeastMs`: what has not ended before. */
  readonly lasting?: { readonly field: string; readonly atLeastMs: number }
  readonly cutMs: number
  /** The position of the head. */
  readonly head: number
}

/** A row with the stream it comes from. */
export interface FoundRow {
  readonly stream: StreamRef
  readonly row: Row
}

/** Anything that answers row queries. The order of the answer means nothing. */
export interface RowSource {
  readonly rows: (query: RowQuery) => Effect.Effect<ReadonlyArray<FoundRow>, StoreFailed>
}

/** Whether a row is one that a query asks for, apart from cut and head. */
export const matches = (row: Row, query: RowQuery): boolean => {
  if (row.kind !== query.kind) return false
  const cells = row as unknown as { readonly [field: string]: unknown }
  const anchor = cells[query.anchor]
  if (typeof anchor !== "number" || anchor < query.fromMs || anchor >= query.untilMs) return false
  const end = query.lasting === undefined ? undefined : cells[query.lasting.field]
  return typeof end !== "number" || end >= (query.lasting?.atLeastMs ?? 0)
}

/** Whether a version answers a query, apart from the head. */
export const answers = (version: Version, query: RowQuery): boolean =>
  holdsAt(version, query.cutMs) && matches(version.row, query)

/** The events of each stream, in the order given. */
export const byStream = (events: Iterable<Recorded>): ReadonlyMap<string, ReadonlyArray<Recorded>> => {
  const groups = new Map<string, Array<Recorded>>()
  for (const event of events) {
    const key = streamKey(event.body.stream)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  return groups
}

/** Rows folded from events, all of which count as known: a full replay. Queries ignore their head. Streams of unknown categories have no rows. */
export const fromEvents = (streams: Streams, events: Iterable<Recorded>): RowSource => {
  const folded: Array<{ readonly stream: StreamRef; readonly version: Version }> = []
  for (const group of byStream(events).values()) {
    const { stream } = (group[0] as Recorded).body
    const definition = streams.get(stream.category)
    if (definition === undefined) continue
    for (const version of versions(definition, group)) folded.push({ stream, version })
  }
  return {
    rows: (query) =>
      Effect.sync(() =>
        folded
          .filter(({ version }) => answers(version, query))
          .map(({ stream, version }) => ({ stream, row: version.row }))
      )
  }
}

/** The events that their source knew by an instant (ms, UTC): imported facts by `source.recordedAt`, native ones by `recordedAt`. */
export const knownBySource = (
  events: Iterable<Recorded>,
  byMs: number
): Effect.Effect<ReadonlyArray<Recorded>, NoSourceClock> =>
  Effect.suspend(() => {
    const known: Array<Recorded> = []
    for (const event of events) {
      const clockMs = sourceClockMs(event)
      if (clockMs === undefined) {
        return Effect.fail(new NoSourceClock({ position: event.position, system: event.body.source.system }))
      }
      if (clockMs <= byMs) known.push(event)
    }
    return Effect.succeed(known)
  })
