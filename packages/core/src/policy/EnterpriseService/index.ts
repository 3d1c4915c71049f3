/** The enterprise after-sales policy in the document's order, every number of it left open, and the document as a pack. */
import type { Declaration } from "../../count/Kpi.ts"
import { kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Policy } from "../../rules/Policy.ts"
import { clauses } from "./Clauses.ts"
import { damages } from "./Damages.ts"
import { filesComplete } from "./FilesComplete.ts"
import { followUpSatisfaction } from "./FollowUpSatisfaction.ts"
import { improvementsVerifiedRate } from "./ImprovementsVerifiedRate.ts"
import { incidentCheck, incidentConformance } from "./IncidentConformance.ts"
import { deadlines } from "./Limits.ts"
import { measures } from "./Measures.ts"
import { milestonesMet, milestonesOverdue } from "./Milestones.ts"
import { problemSolveRate } from "./ProblemSolveRate.ts"
import { receiveToAssign } from "./ReceiveToAssign.ts"
import { recordsAccurate, recordsComplete } from "./RecordChecks.ts"
import { reopenRate } from "./ReopenRate.ts"
import { difficultiesOpen, incidentsUnreviewed } from "./Standing.ts"
import { trainingEvaluatedRate } from "./TrainingEvaluatedRate.ts"

export * from "./Limits.ts"
export { departmentEvaluations, obligations, staffAssessments, trainingPlans } from "./Periodic.ts"
export {
  clauses,
  difficultiesOpen,
  filesComplete,
  followUpSatisfaction,
  improvementsVerifiedRate,
  incidentCheck,
  incidentConformance,
  incidentsUnreviewed,
  measures,
  milestonesMet,
  milestonesOverdue,
  problemSolveRate,
  receiveToAssign,
  recordsAccurate,
  recordsComplete,
  reopenRate,
  trainingEvaluatedRate
}

/** The indicators of the pack in the document's order, and the attainment of the deadlines. */
export const kpis: ReadonlyArray<Declaration> = [
  receiveToAssign,
  milestonesMet,
  milestonesOverdue,
  difficultiesOpen,
  reopenRate,
  improvementsVerifiedRate,
  filesComplete,
  recordsComplete,
  recordsAccurate,
  followUpSatisfaction,
  problemSolveRate,
  trainingEvaluatedRate,
  incidentConformance,
  incidentsUnreviewed,
  ...deadlines.map(kpi)
]

/** The document has no decision tables. */
export const tables: ReadonlyArray<DecisionTable> = []

/** The document as a pack. */
export const policy: Policy = {
  code: "enterprise-service",
  title: { zh: "企业服务售后管理制度", en: "Enterprise after-sales policy" },
  edition: {
    zh: "文件未注明版次，是留空数字的模板，后半缺失",
    en: "the text names no edition; it is a template with its numbers left open, and its second half is missing"
  },
  clauses,
  goals: [],
  ceilings: [],
  damages,
  measures
}
