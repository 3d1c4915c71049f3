/**
 * A check of a suite: a name and an effect that fails when the log does not keep its promise. Each check gets an empty log.
 */
import { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"

/** A named promise of the event log. */
export interface Check {
  readonly name: string
  readonly test: Effect.Effect<void, unknown, EventLog.EventLog>
}

/** Makes a check from a generator over an empty log. */
export const check = (
  name: string,
  body: (log: EventLog.EventLogShape) => Generator<Effect.Effect<unknown, unknown, EventLog.EventLog>, void, never>
): Check => ({ name, test: Effect.flatMap(EventLog.EventLog, (log) => Effect.gen(() => body(log))) })
