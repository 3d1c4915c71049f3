// What a log is asked for rows by: every kind by every anchor, whenever that was.
import { Instant, type Recorded, type RowSource, type Stream, Streams } from "@servicebook/core"

/** Queries for all rows of all kinds, by every anchor, as they were known at a head and stood at a cut. */
export const rowQueries = (
  streams: Stream.Streams,
  at: { readonly cutMs: number; readonly head: number }
): ReadonlyArray<RowSource.RowQuery> =>
  [...streams.values()].flatMap(({ rowKinds }) =>
    rowKinds.flatMap(({ kind, anchors }) =>
      anchors.map((anchor) => ({ ...at, kind, anchor, fromMs: -Instant.FOREVER, untilMs: Instant.FOREVER }))
    )
  )

/** The streams of a history, and one that has nothing in it: asking for all the others tells no more, and takes long. */
export const streamsOf = (
  events: ReadonlyArray<Recorded.Recorded>,
  all: Stream.Streams = Streams.all
): Stream.Streams => {
  const own = new Set(events.map(({ body }) => body.stream.category))
  const others = [...all.keys()].filter((category) => !own.has(category))
  const one = others[events.length % others.length]
  return new Map([...all].filter(([category]) => own.has(category) || category === one))
}
