/**
 * Repairs: one fault system of one unit over its life. Rows: each attempt, with the attempts before and after it that
 * count as a repeat, so that the length of a repeat window stays a matter of the figure; and the fault as a whole.
 */
import { eventTypes } from "../log/Common.ts"
import type { Stream } from "../log/Stream.ts"
import { data } from "./Repair/Event.ts"
import { evolve, faultRows, rows, type State } from "./Repair/Row.ts"

export * from "./Repair/Command.ts"
export { Cause, data, type Event, Outcome, Place } from "./Repair/Event.ts"
export { evolve, type Fault, faultRows, type Row, rows, type State } from "./Repair/Row.ts"

/** The stream of one fault system of one unit. */
export const stream: Stream<State> = {
  category: "Repair",
  events: eventTypes(data),
  rowKinds: [rows, faultRows],
  initial: undefined,
  evolve,
  rows: (state) => (state === undefined ? [] : [...state.attempts, state.fault])
}
