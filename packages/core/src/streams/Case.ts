/**
 * The customer's case, whole: events, row, fold, decisions. Complaint figures count cases of the class complaint.
 */
import { reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { authorities } from "./Case/Command.ts"
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
  events: reserved(events, {
    Assigned: [authorities.assign, authorities.allocate],
    Verified: [authorities.verify, authorities.review],
    Voided: [authorities.void],
    MarkedDuplicate: [authorities.markDuplicate],
    Classified: [authorities.take, authorities.classify],
    SubmittedToManager: [authorities.submit],
    Assessed: [authorities.assess],
    ProgressTold: [authorities.inform],
    DifficultySettled: [authorities.settleDifficulty],
    ResultTold: [authorities.tellResult],
    Terminated: [authorities.terminate],
    FollowedUp: [authorities.followUp],
    Archived: [authorities.archive],
    ResponsibilityAssigned: [authorities.assignResponsibility],
    Paused: [authorities.suspend],
    Resumed: [authorities.suspend]
  }),
  rowKinds: [rows],
  initial: undefined,
  // Rows of fold 4 took the pauses of force majeure for work, and for a way beyond the first contact.
  fold: 5,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
