/** OBL-P-02, supervision and control of after-sales service: the indicators of §3.1.4 in the document's order. */
import type { Declaration } from "../../count/Kpi.ts"
import { complaintRate } from "./ComplaintRate.ts"
import { complaintResolutionRate } from "./ComplaintResolutionRate.ts"
import { firstTimeRepairRate } from "./FirstTimeRepairRate.ts"
import { inspectionRate } from "./InspectionRate.ts"
import { partsOnTimeRate } from "./PartsOnTimeRate.ts"
import { satisfactionCoverage, satisfactionRate } from "./SatisfactionRate.ts"

export { clauses } from "./Clauses.ts"
export {
  complaintRate,
  complaintResolutionRate,
  firstTimeRepairRate,
  inspectionRate,
  partsOnTimeRate,
  satisfactionCoverage,
  satisfactionRate
}

/** The indicators of the pack: §3.1.4 a, b (both, and the coverage shown with satisfaction), c, d (both). */
export const kpis: ReadonlyArray<Declaration> = [
  complaintResolutionRate,
  complaintRate,
  satisfactionRate,
  satisfactionCoverage,
  firstTimeRepairRate,
  inspectionRate,
  partsOnTimeRate
]
