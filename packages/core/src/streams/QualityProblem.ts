/**
 * Quality problems after sales, one stream a problem: reported, confirmed, its cause found and its owner named, a plan made,
 * carried out and verified; where many vehicles are concerned, a batch rectification or a recall that is approved first.
 */
import { eventTypes, marked, reserved } from "../log/Common.ts"
import { type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import { dimensionFields } from "./Dimensions.ts"
import { authorities } from "./QualityProblem/Command.ts"
import { data } from "./QualityProblem/Event.ts"
import { evolve, type Row, type State } from "./QualityProblem/Row.ts"

export * from "./QualityProblem/Command.ts"
export { data, type Event, Grade, Rectification, Source } from "./QualityProblem/Event.ts"
export { evolve, type Row, type State } from "./QualityProblem/Row.ts"
export { type Moment, sequence } from "./QualityProblem/Sequence.ts"

/** The rows of problems; a window owns one by its report, the confirmation of its batch, or the approval of what is done. */
export const rows: RowKind = rowKind<Row>({
  kind: "quality-problem",
  anchors: ["reportedAtMs", "batchConfirmedAtMs", "approvedAtMs"],
  fields: {
    ...dimensionFields,
    state: "text",
    source: "text",
    grade: "text",
    reportedAtMs: "instant",
    confirmedAtMs: "instant",
    analysedAtMs: "instant",
    cause: "text",
    assignedAtMs: "instant",
    liable: "text",
    planAtMs: "instant",
    technicalPlanAtMs: "instant",
    implementedAtMs: "instant",
    verifiedAtMs: "instant",
    effective: "boolean",
    batchConfirmedAtMs: "instant",
    batchReportedAtMs: "instant",
    rectification: "text",
    affected: "number",
    proposedAtMs: "instant",
    approvedAtMs: "instant",
    executedAtMs: "instant",
    rectified: "texts",
    rectifiedUnits: "number"
  }
})

/** The stream of one quality problem. */
export const stream: Stream<State> = {
  category: "QualityProblem",
  events: reserved(marked(eventTypes(data), { RectificationApproved: { decidesOn: ["RectificationProposed"] } }), {
    Confirmed: [authorities.confirm],
    CauseAnalysed: [authorities.confirm],
    ResponsibilityAssigned: [authorities.assign],
    TechnicalPlanIssued: [authorities.issueTechnicalPlan],
    ImprovementVerified: [authorities.verify],
    BatchConfirmed: [authorities.confirmBatch],
    RectificationApproved: [authorities.approveRectification]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}
