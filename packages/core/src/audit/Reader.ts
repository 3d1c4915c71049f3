/**
 * Reading a log at a head, whatever the head is asked by: by position and instant the log answers from its row
 * versions; by the source's clock too where it keeps such, else the known events are folded anew.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { EventLogShape } from "../log/EventLog.ts"
import type { Head } from "../log/Head.ts"
import type { Recorded, StreamRef } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import { fromEvents, knownBySource, type RowSource } from "../log/RowSource.ts"
import { FOREVER } from "../time/Instant.ts"

/** The rows of a log as known by its source's clock, folded anew from its events up to the head. */
export const refoldedAt = (
  log: Pick<EventLogShape, "readAll" | "streams">,
  { position, sourceRecordedByMs = FOREVER }: Head
): Effect.Effect<RowSource, NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll({ until: position }))
    return fromEvents(log.streams, yield* knownBySource(events, sourceRecordedByMs))
  })

/** The rows of a log as known at a head. */
export const rowsAt = (log: EventLogShape, head: Head): Effect.Effect<RowSource, NoSourceClock | StoreFailed> => {
  if (head.sourceRecordedByMs === undefined) return Effect.succeed(log)
  return Effect.gen(function* () {
    return (yield* log.rowsBySource?.(head) ?? Effect.undefined) ?? (yield* refoldedAt(log, head))
  })
}

/** The events of one stream as known at a head. */
export const eventsAt = (
  log: EventLogShape,
  stream: StreamRef,
  head: Head
): Effect.Effect<ReadonlyArray<Recorded>, NoSourceClock | StoreFailed> =>
  Effect.flatMap(log.read(stream), (events) => {
    const known = events.filter((event) => event.position <= head.position)
    return head.sourceRecordedByMs === undefined ? Effect.succeed(known) : knownBySource(known, head.sourceRecordedByMs)
  })
