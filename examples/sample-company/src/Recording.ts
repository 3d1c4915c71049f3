/**
 * The history as an empty log would record it, without a log: for benchmarks and files. Position, commit, version and
 * text are those that a log gives.
 */
import { EventId, Recorded } from "@servicebook/core"
import { defaults, generate, type Options } from "./History.ts"

/** The recorded events in the order of their positions. */
export function* events(options: Options = {}): Generator<Recorded.Recorded> {
  const tenant = options.tenant ?? defaults.tenant
  let position = 0
  for (const { entries, recordedAt } of generate(options)) {
    const commit = position + entries.length
    for (const { stream, events: proposed, version } of entries) {
      const event = proposed[0] as Recorded.Proposed
      const id = EventId.eventId(tenant, event.source.system, event.source.key)
      const body: Recorded.Body = { ...event, v: 1, id, tenant, stream, version, recordedAt }
      position++
      yield { position, commit, body, text: Recorded.canonicalText(body) }
    }
  }
}

/** The same as lines of an export: one JSON object with position, commit and the body verbatim; no line end. */
export function* lines(options: Options = {}): Generator<string> {
  for (const { position, commit, text } of events(options)) {
    yield `{"position":${position},"commit":${commit},"body":${text}}`
  }
}
