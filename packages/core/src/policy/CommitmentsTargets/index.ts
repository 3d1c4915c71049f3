/**
 * Commitments and targets: outlets, the way of a dispatch order, devices in custody, and the nonconformities of
 * surveillance, in the document's order, and the document as a pack.
 */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Policy } from "../../rules/Policy.ts"
import { clauses } from "./Clauses.ts"
import { complaintReported } from "./ComplaintReported.ts"
import { conductIncidents } from "./ConductIncidents.ts"
import { custodyConformance } from "./CustodyConformance.ts"
import { damages } from "./Damages.ts"
import { explanationRate } from "./ExplanationRate.ts"
import { measures } from "./Measures.ts"
import { nonconformitiesOverdue } from "./NonconformitiesOverdue.ts"
import { nonconformityClosureRate } from "./NonconformityClosureRate.ts"
import { opinionRate } from "./OpinionRate.ts"
import { outletPublicationRate } from "./OutletPublicationRate.ts"
import { settlementConformance } from "./SettlementConformance.ts"
import { openDeviceReceipts, ordersOutstanding, ordersUnarchived } from "./Standing.ts"

export { custodyCheck, custodyConformance } from "./CustodyConformance.ts"
export * from "./Filings.ts"
export { settlementCheck, settlementConformance } from "./SettlementConformance.ts"
export { openDeviceReceipts, ordersOutstanding, ordersUnarchived } from "./Standing.ts"
export {
  clauses,
  complaintReported,
  conductIncidents,
  explanationRate,
  nonconformitiesOverdue,
  nonconformityClosureRate,
  opinionRate,
  outletPublicationRate
}

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline> = [complaintReported]

/**
 * The indicators of the pack: outlets 2 and 5, outlets and service flow together, custody, surveillance, what it led to,
 * and the attainment of the deadlines.
 */
export const kpis: ReadonlyArray<Declaration> = [
  outletPublicationRate,
  conductIncidents,
  opinionRate,
  settlementConformance,
  openDeviceReceipts,
  custodyConformance,
  ordersOutstanding,
  ordersUnarchived,
  nonconformityClosureRate,
  nonconformitiesOverdue,
  explanationRate,
  ...deadlines.map(kpi)
]

/** The document has no decision tables. */
export const tables: ReadonlyArray<DecisionTable> = []

/** The document as a pack. */
export const policy: Policy = {
  code: "commitments-targets",
  title: { zh: "承诺和目标控制", en: "Control of commitments and targets" },
  edition: {
    zh: "文件未注明版次，正文由几份文件的片段拼成",
    en: "the text names no edition and joins fragments of several documents"
  },
  clauses,
  goals: [{ clause: "S3-N5a", kpi: "conduct_incidents", comparison: "<=", value: "0/1", source: "clause" }],
  ceilings: [],
  damages,
  measures
}
