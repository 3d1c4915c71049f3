/**
 * What an operator may watch: counters that any exporter of Effect's metrics shows. Counts and names of ours alone; no
 * key, token or payload of anybody.
 */
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"

const events = Metric.counter("servicebook_events_appended", { description: "events written by appends" })
const known = Metric.counter("servicebook_appends_known", { description: "items that had been recorded before" })
const refused = Metric.counter("servicebook_appends_refused", { description: "items that were refused" })
const races = Metric.counter("servicebook_appends_overtaken", { description: "decisions taken anew after a lost race" })

/** Counts the outcomes of a batch. */
export const appended = (outcomes: ReadonlyArray<EventLog.Outcome>): Effect.Effect<void> => {
  const count = (wanted: EventLog.Outcome["outcome"], of: (outcome: EventLog.Outcome) => number) =>
    outcomes.reduce((sum, one) => (one.outcome === wanted ? sum + of(one) : sum), 0)
  return Effect.all(
    [
      Metric.update(
        events,
        count("appended", (one) => (one.outcome === "refused" ? 0 : one.events.length))
      ),
      Metric.update(
        known,
        count("known", () => 1)
      ),
      Metric.update(
        refused,
        count("refused", () => 1)
      )
    ],
    { discard: true }
  )
}

/** Counts a race that was lost. */
export const overtaken: Effect.Effect<void> = Metric.update(races, 1)
