/**
 * The after-sales standard of a maker of new-energy vehicles (Yema): its table of targets and its service items, in the
 * document's order, and the document as a pack.
 */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Limits } from "../../judge/Lint.ts"
import type { Policy } from "../../rules/Policy.ts"
import { batchReported } from "./BatchReported.ts"
import { callsAnsweredRate, callsForwardedRate } from "./CallsTaken.ts"
import { claimConformance, deductionsOutstanding } from "./ClaimConformance.ts"
import { clauses } from "./Clauses.ts"
import { majorComplaintDays, ordinaryComplaintDays } from "./ComplaintDays.ts"
import { complaintsOpen, complaintsReceived } from "./Complaints.ts"
import { customerFileRate } from "./CustomerFiles.ts"
import { damages } from "./Damages.ts"
import { demandPlanAccuracy } from "./DemandPlan.ts"
import { firstTimeRepairByVehicle } from "./FirstTimeRepairByVehicle.ts"
import { followUpRate } from "./FollowUps.ts"
import { goals } from "./Goals.ts"
import { hotline } from "./Hotline.ts"
import { misShipmentRate } from "./MisShipments.ts"
import { netClaimCost } from "./NetClaimCost.ts"
import { oldPartClaimRate, oldPartRecoveryRate, oldPartStockErrorRate } from "./OldParts.ts"
import { regularPartsSent, urgentPartsSent } from "./PartsSent.ts"
import { qualityConformance, qualityProblemsOpen, rectificationCompletion } from "./QualityProblems.ts"
import { outsideRescueDays, provinceRescueDays } from "./RescueDays.ts"
import { rescueLimits, rescuesInTime } from "./Rescues.ts"
import { vehiclesReturned } from "./Returns.ts"
import { satisfactionScore } from "./SatisfactionScore.ts"
import { tripsRegisteredRate } from "./TripsRegistered.ts"

export { claimCheck } from "./ClaimConformance.ts"
export { dailyQualityReport, obligations, stationFeesAudited, stationFeesPaid } from "./Filings.ts"
export { hotlineDay } from "./HotlineReadings.ts"
export { qualityCheck } from "./QualityProblems.ts"
export { clauses, goals }

/** The deadlines of rows, in the document's order. */
export const deadlines: ReadonlyArray<Deadline> = [
  ...[...rescuesInTime, urgentPartsSent, regularPartsSent],
  ...[...hotline, batchReported]
]

/** The indicators: the duties of chapter 5, the targets, the service items, and the attainment of the deadlines. */
export const kpis: ReadonlyArray<Declaration> = [
  ...[qualityConformance, qualityProblemsOpen, rectificationCompletion, claimConformance, deductionsOutstanding],
  ...[complaintsReceived, vehiclesReturned, ordinaryComplaintDays, majorComplaintDays, complaintsOpen],
  ...[provinceRescueDays, outsideRescueDays, customerFileRate, followUpRate, satisfactionScore],
  ...[firstTimeRepairByVehicle, netClaimCost],
  ...[misShipmentRate, demandPlanAccuracy, callsAnsweredRate, callsForwardedRate],
  ...[oldPartRecoveryRate, oldPartClaimRate],
  ...[tripsRegisteredRate, oldPartStockErrorRate],
  ...deadlines.map(kpi)
]

/** The document has no decision tables: its two tables are goals. */
export const tables: ReadonlyArray<DecisionTable> = []

/** Limits that should rise from step to step, for the lint. */
export const limits: ReadonlyArray<Limits> = [rescueLimits]

/** The document as a pack. */
export const policy: Policy = {
  code: "yema-nev",
  title: { zh: "野马新能源汽车售后服务管理规范", en: "After-sales standard for Yema new-energy vehicles" },
  edition: {
    zh: "签署栏空白，未注明版次与实施日期；正文在 6.1.4 表中断",
    en: "the sign-off block is blank, so that no edition or date is known; the text breaks off in the table of 6.1.4"
  },
  clauses,
  goals,
  ceilings: [],
  damages,
  measures: []
}
