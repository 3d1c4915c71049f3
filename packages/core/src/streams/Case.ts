/**
 * The customer's case, whole: events, row, fold, decisions. Complaint figures count cases of the class complaint.
 */
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { courseAnchors } from "./Case/Course.ts"
import { events } from "./Case/Event.ts"
import { evolve, fields, type Row, type State } from "./Case/Row.ts"

export * from "./Case/Command.ts"
export * from "./Case/CourseCommand.ts"
export { type CaseClass, data, type Event, type Type } from "./Case/Event.ts"
export { evolve, type Row, type State } from "./Case/Row.ts"

/** The rows of a case and the instants by which a window can own them. */
export const rows: RowKind = rowKind<Row>({
  kind: "case",
  anchors: [
    ...(["receivedAtMs", "heardAtMs", "complaintAtMs", "firstAtMs"] as const),
    ...(["firstResolvedAtMs", "resolvedAtMs", "verifiedAtMs", "confirmedAtMs", "closedAtMs"] as const),
    ...courseAnchors
  ],
  fields
})

/** The stream of one case. */
export const stream: Stream<State> = {
  category: "Case",
  events,
  rowKinds: [rows],
  initial: undefined,
  // Rows of fold 4 took the pauses of force majeure for work, and for a way beyond the first contact.
  fold: 5,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
