/**
 * OBL-P-02, supervision and control of after-sales service: the indicators of §3.1.4, the scores of §3.2 and the periodic
 * obligations in the document's order, and the pack.
 */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Policy } from "../../rules/Policy.ts"
import { callsAnsweredInTimeRate } from "./CallsAnswered.ts"
import { clauses } from "./Clauses.ts"
import { complaintRate } from "./ComplaintRate.ts"
import { complaintResolutionRate } from "./ComplaintResolutionRate.ts"
import { damages } from "./Damages.ts"
import { firstTimeRepairRate } from "./FirstTimeRepairRate.ts"
import { ceilings, goals } from "./Goals.ts"
import { grievancePassedOn } from "./GrievancePassedOn.ts"
import { inspectionRate } from "./InspectionRate.ts"
import { measures } from "./Measures.ts"
import { partsOnTimeRate } from "./PartsOnTimeRate.ts"
import { satisfactionCoverage, satisfactionRate } from "./SatisfactionRate.ts"
import { surveyScore } from "./SurveyScore.ts"

export { monthlyScores, nextYearsTargets, obligations, weeklySurvey, workLogs } from "./Filings.ts"
export { rankingNumbers } from "./RankingNumbers.ts"
export { slipsMailedBack } from "./SlipsMailedBack.ts"
export { weeklyData } from "./WeeklyData.ts"
export {
  callsAnsweredInTimeRate,
  clauses,
  complaintRate,
  complaintResolutionRate,
  firstTimeRepairRate,
  goals,
  grievancePassedOn,
  inspectionRate,
  measures,
  partsOnTimeRate,
  satisfactionCoverage,
  satisfactionRate,
  surveyScore
}

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline> = [grievancePassedOn]

/**
 * The indicators of the pack: §3.1.4 a, b (both, and the coverage shown with satisfaction), c, d (both), the score of §3.2.3
 * and §3.2.5, the calls of §3.2.6, and the attainment of the deadlines.
 */
export const kpis: ReadonlyArray<Declaration> = [
  complaintResolutionRate,
  complaintRate,
  satisfactionRate,
  satisfactionCoverage,
  firstTimeRepairRate,
  inspectionRate,
  partsOnTimeRate,
  surveyScore,
  callsAnsweredInTimeRate,
  ...deadlines.map(kpi)
]

/** The document has no decision tables. */
export const tables: ReadonlyArray<DecisionTable> = []

/** The document as a pack. */
export const policy: Policy = {
  code: "OBL-P-02",
  title: { zh: "监督管理控制程序", en: "Supervision and control of after-sales service" },
  edition: { zh: "文件未注明版次", en: "the text names no edition" },
  clauses,
  goals,
  ceilings,
  damages,
  measures
}
