/**
 * Commitments and targets: outlets, the way of a dispatch order, devices in custody, and the nonconformities of
 * surveillance, in the document's order.
 */
import type { Declaration } from "../../count/Kpi.ts"
import { custodyCheck, custodyConformance } from "./CustodyConformance.ts"
import { explanationRate } from "./ExplanationRate.ts"
import { nonconformitiesOverdue } from "./NonconformitiesOverdue.ts"
import { nonconformityClosureRate } from "./NonconformityClosureRate.ts"
import { opinionRate } from "./OpinionRate.ts"
import { outletPublicationRate } from "./OutletPublicationRate.ts"
import { settlementCheck, settlementConformance } from "./SettlementConformance.ts"
import { openDeviceReceipts, ordersOutstanding } from "./Standing.ts"

export {
  custodyCheck,
  custodyConformance,
  explanationRate,
  nonconformitiesOverdue,
  nonconformityClosureRate,
  openDeviceReceipts,
  opinionRate,
  ordersOutstanding,
  outletPublicationRate,
  settlementCheck,
  settlementConformance
}

/** The indicators of the pack: outlets 2 and 5, outlets and service flow together, custody, surveillance, and what it led to. */
export const kpis: ReadonlyArray<Declaration> = [
  outletPublicationRate,
  opinionRate,
  settlementConformance,
  openDeviceReceipts,
  custodyConformance,
  ordersOutstanding,
  nonconformityClosureRate,
  nonconformitiesOverdue,
  explanationRate
]
