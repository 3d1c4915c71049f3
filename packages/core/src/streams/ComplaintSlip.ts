/**
 * Complaint slips: one stream is one slip about one person, from its issue over appeal, handling and answer to the check by
 * customer relations. A slip that falls on appeal is void from its issue on; the register keeps it.
 */
import { reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { authorities } from "./ComplaintSlip/Command.ts"
import { events } from "./ComplaintSlip/Event.ts"
import { evolve, fields, type Row, type State } from "./ComplaintSlip/Row.ts"

export * from "./ComplaintSlip/Command.ts"
export { data, type Event } from "./ComplaintSlip/Event.ts"
export { evolve, type Row, type State, sequence } from "./ComplaintSlip/Row.ts"

/** The rows of slips; a window owns one by its issue or by the end of its handling. */
export const rows: RowKind = rowKind<Row>({ kind: "complaint-slip", anchors: ["issuedAtMs", "handledAtMs"], fields })

/** The stream of one slip. */
export const stream: Stream<State> = {
  category: "ComplaintSlip",
  events: reserved(events, {
    Issued: [authorities.issue],
    AppealForwarded: [authorities.forward],
    Voided: [authorities.rule],
    AppealRejected: [authorities.rule],
    Handled: [authorities.handle],
    ResultReplied: [authorities.handle],
    MeasureSubmitted: [authorities.handle],
    Checked: [authorities.check],
    CareRecorded: [authorities.check]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
