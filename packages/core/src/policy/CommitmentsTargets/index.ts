/** Commitments and targets: the deadlines of the service flow (F3, F4) in the document's order. */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import { complaintReported } from "./ComplaintReported.ts"

export { clauses } from "./Clauses.ts"
export {
  deviceReceipts,
  dispatchOrders,
  followUpRecords,
  followUpStatistics,
  obligations,
  telephoneDispatch
} from "./Filings.ts"
export { complaintReported }

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline> = [complaintReported]

/** The figures of their attainment. */
export const kpis: ReadonlyArray<Declaration> = deadlines.map(kpi)
