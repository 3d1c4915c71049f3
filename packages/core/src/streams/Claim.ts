/**
 * Claims for parts and repairs under guarantee, one stream a claim: from the station's or customer's claim over its decision,
 * payment and old part to what is recovered from the supplier who answers for it.
 */
import { eventTypes, marked, reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { authorities } from "./Claim/Command.ts"
import { data } from "./Claim/Event.ts"
import { evolve, type Row, type State } from "./Claim/Row.ts"
import { dimensionFields } from "./Dimensions.ts"

export * from "./Claim/Command.ts"
export { ClaimKind, data, type Event, Liable } from "./Claim/Event.ts"
export { evolve, type Row, type State } from "./Claim/Row.ts"
export { type Moment, sequence } from "./Claim/Sequence.ts"

/** The rows of claims; a window owns one by its submission, its payment, the replacement of the part, or its return. */
export const rows: RowKind = rowKind<Row>({
  kind: "claim",
  anchors: ["submittedAtMs", "paidAtMs", "oldPartDueAtMs", "oldPartReturnedAtMs", "confirmedAtMs"],
  fields: {
    ...dimensionFields,
    claim: "text",
    submittedAtMs: "instant",
    claimedFen: "number",
    decidedAtMs: "instant",
    accepted: "boolean",
    allowedFen: "number",
    paidAtMs: "instant",
    paidFen: "number",
    oldPartDueAtMs: "instant",
    oldPartReturnedAtMs: "instant",
    reviewedAtMs: "instant",
    liable: "text",
    opinionAtMs: "instant",
    noticeAtMs: "instant",
    supplier: "text",
    confirmedAtMs: "instant",
    financeAtMs: "instant",
    deductedAtMs: "instant",
    deductedFen: "number",
    netFen: "number"
  }
})

/** The stream of one claim. */
export const stream: Stream<State> = {
  category: "Claim",
  events: reserved(marked(eventTypes(data), { Decided: { decidesOn: ["Submitted"] } }), {
    Decided: [authorities.decide],
    Reviewed: [authorities.review],
    NoticeIssued: [authorities.issueNotice],
    Deducted: [authorities.deduct]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
