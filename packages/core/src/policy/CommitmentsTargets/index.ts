/** Commitments and targets: promises and targets, outlets, service steps, filing and certification, as a pack. */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { Policy } from "../../rules/Policy.ts"
import { clauses } from "./Clauses.ts"
import { complaintReported } from "./ComplaintReported.ts"
import { damages } from "./Damages.ts"

export {
  deviceReceipts,
  dispatchOrders,
  followUpRecords,
  followUpStatistics,
  obligations,
  telephoneDispatch
} from "./Filings.ts"
export { clauses, complaintReported }

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline> = [complaintReported]

/** The figures of their attainment. */
export const kpis: ReadonlyArray<Declaration> = deadlines.map(kpi)

/** The document as a pack. */
export const policy: Policy = {
  code: "commitments-targets",
  title: { zh: "承诺和目标控制", en: "Control of commitments and targets" },
  edition: {
    zh: "文件未注明版次，正文由几份文件的片段拼成",
    en: "the text names no edition and joins fragments of several documents"
  },
  clauses,
  goals: [],
  ceilings: [],
  damages
}
