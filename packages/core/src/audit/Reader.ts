/**
 * Reading a log at a head, whatever the head is asked by: by position and instant the log answers from its row
 * versions, by the source's clock the known events are folded anew.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { EventLogShape } from "../log/EventLog.ts"
import type { Head } from "../log/Head.ts"
import type { Recorded, StreamRef } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import { fromEvents, knownBySource, type RowSource } from "../log/RowSource.ts"

/** The rows of a log as known at a head. */
export const rowsAt = (log: EventLogShape, head: Head): Effect.Effect<RowSource, NoSourceClock | StoreFailed> => {
  const { sourceRecordedByMs } = head
  if (sourceRecordedByMs === undefined) return Effect.succeed(log)
  return Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll({ until: head.position }))
    return fromEvents(log.streams, yield* knownBySource(events, sourceRecordedByMs))
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
