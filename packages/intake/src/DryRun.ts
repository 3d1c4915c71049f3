/**
 * A log that decides everything and writes nothing: what an import would do to the log as it stands.
 */
import { Commit, type EventLog, type Recorded, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import type { Append } from "./Lanes.ts"

/** Decides batches by the events the log holds of a system; these are read once and kept in memory. */
export const make = (log: EventLog.EventLogShape, system: string): Effect.Effect<Append, Refusal.StoreFailed> =>
  Effect.gen(function* () {
    const byKey = new Map<string, Recorded.Recorded>()
    yield* Stream.runForEach(log.readAll(), (event) =>
      Effect.sync(() => {
        if (event.body.source.system === system) byKey.set(event.body.source.key, event)
      })
    )
    const known: Commit.Known = {
      tenant: log.tenant,
      streams: log.streams,
      // An import expects no version of a stream, so its events are not needed.
      events: () => [],
      byKey: (_, key) => byKey.get(key)
    }
    return (items) =>
      Effect.sync(() => {
        const planned = Commit.plan(known, items, "1970-01-01T00:00:00.000Z")
        const would = planned.bodies.map(
          ({ body, text }): Recorded.Recorded => ({ position: 0, commit: 0, body, text })
        )
        return planned.outcomes(would)
      })
  })
