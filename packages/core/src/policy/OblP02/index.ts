/** OBL-P-02, supervision and control of after-sales service: the indicators of §3.1.4 and the periodic obligations, in the document's order. */
import type { Declaration } from "../../count/Kpi.ts"
import { complaintRate } from "./ComplaintRate.ts"
import { complaintResolutionRate } from "./ComplaintResolutionRate.ts"
import { firstTimeRepairRate } from "./FirstTimeRepairRate.ts"
import { satisfactionCoverage, satisfactionRate } from "./SatisfactionRate.ts"

export { clauses } from "./Clauses.ts"
export { monthlyScores, nextYearsTargets, obligations, weeklySurvey, workLogs } from "./Filings.ts"
export { slipsMailedBack } from "./SlipsMailedBack.ts"
export { complaintRate, complaintResolutionRate, firstTimeRepairRate, satisfactionCoverage, satisfactionRate }

/** The indicators of the pack: §3.1.4 a, b (both, and the coverage shown with satisfaction), c. */
export const kpis: ReadonlyArray<Declaration> = [
  complaintResolutionRate,
  complaintRate,
  satisfactionRate,
  satisfactionCoverage,
  firstTimeRepairRate
]
