/**
 * The last check before the log: all events of a row must be fit to be recorded before any of them is, because the log
 * takes or refuses them one by one.
 */
import { Check, type EventLog, Recorded } from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Problem } from "./Reject.ts"

/** What the log adds to a proposed event (id, version, tenant, instant of recording), at most, in bytes. */
const envelopeBytes = 2048

const tooLarge = ({ events }: EventLog.Append): number | undefined => {
  const text = JSON.stringify(events)
  if (text.length * 3 + envelopeBytes <= Check.maxBodyBytes) return undefined
  const bytes = new TextEncoder().encode(text).length + envelopeBytes
  return bytes > Check.maxBodyBytes ? bytes : undefined
}

const isStream: (stream: unknown) => boolean = Schema.is(Recorded.StreamRef)

/** What keeps the events of a row from being recorded; undefined when nothing does. */
export const problemOf = (
  streams: EventLog.EventLogShape["streams"],
  items: ReadonlyArray<EventLog.Append>
): Problem | undefined => {
  for (const item of items) {
    if (!isStream(item.stream)) {
      return {
        code: "invalid-event",
        place: item.stream.category,
        detail: `a stream's id is text of 1 to 200 characters: ${item.stream.id.slice(0, 250)}`
      }
    }
    for (const event of item.events) {
      const place = `${item.stream.category}.${event.type}`
      const checked = Check.checkProposed(streams, item.stream, event, undefined)
      if (Result.isFailure(checked)) return { code: "invalid-event", place, detail: checked.failure.message }
      const bytes = tooLarge(item)
      if (bytes !== undefined)
        return { code: "invalid-event", place, detail: `${bytes} bytes; at most ${Check.maxBodyBytes}` }
    }
  }
  return undefined
}
