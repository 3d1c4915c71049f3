/**
 * What a finding rests on: the events of its streams that state the matter, as known at a head and acting before a cut. What
 * was taken back states nothing.
 */
import * as Effect from "effect/Effect"
import type { EventLogShape } from "../log/EventLog.ts"
import type { Head } from "../log/Head.ts"
import { type Recorded, type StreamRef, streamKey } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import { evidenceOf } from "./Explain.ts"
import { eventsAt } from "./Reader.ts"

/** When a log is read: the cut (ms UTC) and the head. */
export interface At {
  readonly cutMs: number
  readonly head: Head
}

/** The events of these types in these streams, each stream once, in the order of their positions. */
export const basis = (
  log: EventLogShape,
  streams: ReadonlyArray<StreamRef>,
  types: ReadonlyArray<string>,
  { cutMs, head }: At
): Effect.Effect<ReadonlyArray<Recorded>, NoSourceClock | StoreFailed> => {
  const once = [...new Map(streams.map((stream) => [streamKey(stream), stream])).values()]
  return Effect.map(
    Effect.forEach(once, (stream) =>
      Effect.map(eventsAt(log, stream, head), (events) =>
        evidenceOf(events, log.streams.get(stream.category)?.events ?? {}, cutMs)
      )
    ),
    (all) =>
      all
        .flat()
        .filter(({ event, role }) => role === "used" && types.includes(event.body.type))
        .map(({ event }) => event)
        .sort((a, b) => a.position - b.position)
  )
}
