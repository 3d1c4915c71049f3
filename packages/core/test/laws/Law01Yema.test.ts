// Law 1 for the Yema standard: each figure equals a literal reading of its clause, written apart, under every reading, for any
// history, window, cut and head. What goes by a calendar stands in Law01YemaCalendars.
import { describe, expect, it } from "vitest"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpis } from "../../src/policy/YemaNev/index.ts"
import { hours, rescueDays, rescuesInTime, tripsRegistered } from "../literal/Callouts.ts"
import {
  claimConformance,
  deductionsOutstanding,
  netClaimCost,
  oldPartClaimRate,
  oldPartRecoveryRate
} from "../literal/Claims.ts"
import { customerFileRate, followUpRate, vehiclesReturned } from "../literal/Customers.ts"
import { firstTimeRepairRate } from "../literal/FirstTimeRepairRate.ts"
import { demandPlanAccuracy, misShipmentRate, oldPartStockErrorRate } from "../literal/PartsSheets.ts"
import {
  batchReported,
  qualityConformance,
  qualityProblemsOpen,
  rectificationCompletion
} from "../literal/QualityProblems.ts"
import { satisfactionScore } from "../literal/SatisfactionScore.ts"
import { complaintDays, complaintsOpen, complaintsReceived } from "../literal/YemaComplaints.ts"
import { type Decided, holdsLiterally, type Literal } from "./Literal.ts"

type Own = Parameters<typeof holdsLiterally>[3]

const windowEnd: Own = () => "window-end"
const latest: Own = () => "latest"
const withinHours =
  (zone: string): Own =>
  ({ readings }: Decided) => ({ after: { hours: hours[zone]?.[readings["rescueLimits"] === "reversed" ? 1 : 0] ?? 0 } })

const byVehicle: Literal = (events, question) =>
  firstTimeRepairRate(events, { ...question, readings: { unit: "vehicle" } })

const cases: ReadonlyArray<readonly [kpi: string, Literal, ReadonlyArray<string>, Own]> = [
  ["quality_problem_conformance", qualityConformance, ["QualityProblem"], latest],
  ["quality_problems_open", qualityProblemsOpen, ["QualityProblem"], windowEnd],
  ["rectification_completion", rectificationCompletion, ["QualityProblem"], latest],
  ["claim_conformance", claimConformance, ["Claim"], latest],
  ["deductions_outstanding", deductionsOutstanding, ["Claim"], windowEnd],
  ["complaints_received", complaintsReceived, ["Case"], windowEnd],
  ["vehicles_returned", vehiclesReturned, ["Unit"], windowEnd],
  ["complaint_days_ordinary", complaintDays(false), ["Case"], windowEnd],
  ["complaint_days_major", complaintDays(true), ["Case"], windowEnd],
  ["complaints_open", complaintsOpen, ["Case"], windowEnd],
  ["rescue_urban_in_time", rescuesInTime("urban"), ["Callout"], withinHours("urban")],
  ["rescue_county_in_time", rescuesInTime("county"), ["Callout"], withinHours("county")],
  ["rescue_region_in_time", rescuesInTime("region"), ["Callout"], withinHours("region")],
  ["rescue_days_province", rescueDays("province"), ["Callout"], windowEnd],
  ["rescue_days_outside_province", rescueDays("outside-province"), ["Callout"], windowEnd],
  ["customer_file_rate", customerFileRate, ["Unit"], windowEnd],
  ["follow_up_rate", followUpRate, ["FollowUp"], windowEnd],
  ["satisfaction_score", satisfactionScore, ["Survey"], windowEnd],
  [
    "first_time_repair_rate_by_vehicle",
    byVehicle,
    ["Repair"],
    ({ parameters }) => ({ after: { days: parameters["repeatDays"] ?? 0 } })
  ],
  [
    "net_claim_cost_per_vehicle",
    netClaimCost,
    ["Claim", "Unit"],
    ({ readings }) => (readings["recoveries"] === "latest" ? "latest" : "window-end")
  ],
  ["mis_shipment_rate", misShipmentRate, ["PartsOrder"], windowEnd],
  ["demand_plan_accuracy", demandPlanAccuracy, ["PartsSheet"], windowEnd],
  ["old_part_recovery_rate", oldPartRecoveryRate, ["Claim"], windowEnd],
  ["old_part_claim_rate", oldPartClaimRate, ["Claim"], windowEnd],
  ["trips_registered_rate", tripsRegistered, ["Callout"], windowEnd],
  ["old_part_stock_error_rate", oldPartStockErrorRate, ["PartsSheet"], windowEnd],
  [
    "batch_problem_reported_in_time",
    batchReported,
    ["QualityProblem"],
    ({ parameters }) => ({ after: { hours: parameters["batchReportHours"] ?? 0 } })
  ]
]

describe("law 1: a figure is what the Yema standard says", () => {
  it.each(cases)("%s equals its literal reading", (name, literal, categories, ownCut) => {
    holdsLiterally(kpis.find((one) => one.name === name) as Declaration, literal, categories, ownCut)
  })

  it("there is one for every indicator, here or in Law01YemaCalendars", () => {
    const byCalendar = kpis.filter((one) => /"(calendar|during)":/.test(JSON.stringify(one))).map(({ name }) => name)
    expect([...cases.map(([name]) => name), ...byCalendar].sort()).toEqual(kpis.map(({ name }) => name).sort())
  })
})
