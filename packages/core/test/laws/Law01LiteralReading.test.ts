// Law 1: each figure equals a literal reading of its clause, written apart: numerator, denominator and what is left
// out, under every reading, for any history, window, cut and head.
import { describe, expect, it } from "vitest"
import type { Cut, Declaration } from "../../src/count/Kpi.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { packs } from "../../src/policy/Policies.ts"
import { callsAnsweredInTimeRate } from "../literal/Calls.ts"
import { complaintRate } from "../literal/ComplaintRate.ts"
import { complaintResolutionRate } from "../literal/ComplaintResolutionRate.ts"
import { conductIncidents } from "../literal/Conduct.ts"
import { custodyConformance, openDeviceReceipts } from "../literal/Custodies.ts"
import { firstTimeRepairRate } from "../literal/FirstTimeRepairRate.ts"
import * as Ftms from "../literal/Ftms.ts"
import { grievancePassedOn } from "../literal/Grievances.ts"
import { inspectionRate } from "../literal/InspectionRate.ts"
import { nonconformitiesOverdue, nonconformityClosureRate } from "../literal/Nonconformities.ts"
import { outletPublicationRate } from "../literal/Outlets.ts"
import { partsOnTimeRate } from "../literal/PartsOnTimeRate.ts"
import { satisfactionCoverage, satisfactionRate } from "../literal/SatisfactionRate.ts"
import {
  explanationRate,
  opinionRate,
  ordersOutstanding,
  ordersUnarchived,
  settlementConformance
} from "../literal/Settlements.ts"
import { surveyScore } from "../literal/SurveyScore.ts"
import { type Decided, holdsLiterally, type Literal } from "./Literal.ts"

const cases: ReadonlyArray<readonly [Declaration, Literal, ReadonlyArray<string>]> = [
  [OblP02.complaintResolutionRate, complaintResolutionRate, ["Case"]],
  [OblP02.complaintRate, complaintRate, ["Case", "Unit"]],
  [OblP02.satisfactionRate, satisfactionRate, ["ServiceOrder", "Unit"]],
  [OblP02.satisfactionCoverage, satisfactionCoverage, ["ServiceOrder", "Unit"]],
  [OblP02.firstTimeRepairRate, firstTimeRepairRate, ["Repair"]],
  [CommitmentsTargets.outletPublicationRate, outletPublicationRate, ["Outlet"]],
  [CommitmentsTargets.opinionRate, opinionRate, ["Settlement"]],
  [CommitmentsTargets.settlementConformance, settlementConformance, ["Settlement"]],
  [CommitmentsTargets.ordersOutstanding, ordersOutstanding, ["Settlement"]],
  [CommitmentsTargets.ordersUnarchived, ordersUnarchived, ["Settlement"]],
  [CommitmentsTargets.conductIncidents, conductIncidents, ["Conduct"]],
  [OblP02.callsAnsweredInTimeRate, callsAnsweredInTimeRate, ["Call"]],
  [kpi(OblP02.grievancePassedOn), grievancePassedOn, ["Case"]],
  [CommitmentsTargets.explanationRate, explanationRate, ["Settlement"]],
  [CommitmentsTargets.openDeviceReceipts, openDeviceReceipts, ["Custody"]],
  [CommitmentsTargets.custodyConformance, custodyConformance, ["Custody"]],
  [CommitmentsTargets.nonconformityClosureRate, nonconformityClosureRate, ["Nonconformity"]],
  [CommitmentsTargets.nonconformitiesOverdue, nonconformitiesOverdue, ["Nonconformity"]],
  [OblP02.inspectionRate, inspectionRate, ["Inspection"]],
  [OblP02.partsOnTimeRate, partsOnTimeRate, ["PartsOrder"]],
  [FtmsCs.rectificationRate, Ftms.rectificationRate, ["Notice"]],
  [FtmsCs.rectificationsOverdue, Ftms.rectificationsOverdue, ["Notice"]],
  [FtmsCs.mysteryScoreRate, Ftms.mysteryScoreRate, ["SpotCheck"]],
  [FtmsCs.mysteryVisits, Ftms.mysteryVisits, ["SpotCheck"]],
  [FtmsCs.processCheckRate, Ftms.processCheckRate, ["SpotCheck"]],
  [FtmsCs.processChecks, Ftms.processChecks, ["SpotCheck"]],
  [FtmsCs.improvementMeetings, Ftms.improvementMeetings, ["Meeting"]],
  [FtmsCs.fileCompleteness, Ftms.fileCompleteness, ["CustomerFile"]],
  [OblP02.surveyScore, surveyScore, ["Survey"]]
]

/** After how many days a window matures, where the indicator does not go by a parameter. */
const lags: { readonly [weekToMonth: string]: number } = { isoThursday: 10, weekStart: 13, weekEnd: 7 }

/** When a figure is read where the question does not say. */
const ownCut = ({ cut, name }: Declaration, { parameters: given, readings: taken }: Decided): Cut => {
  const days = given["repeatDays"] ?? given["toleranceDays"]
  const lag = days ?? lags[taken["weekToMonth"] ?? ""]
  if (lag !== undefined) return { after: { days: lag } }
  if (given["answerSeconds"] !== undefined) return { after: { seconds: given["answerSeconds"] } }
  if (name !== "grievance_passed_on_in_time") return cut === "latest" ? "latest" : "window-end"
  return { after: { hours: taken["passOnLimit"] === "asReports" ? 4 : (given["passOnHours"] ?? 0) } }
}

describe("law 1: a figure is what the clause says", () => {
  it("every figure of every pack is held to a literal reading, here, with the deadlines, or in a law of its own", () => {
    const others = packs.filter(
      ({ policy }) => !["yema-nev", "enterprise-service", "service-desk"].includes(policy.code)
    )
    const held = [
      ...cases.map(([{ name }]) => name),
      ...others.flatMap((pack) => pack.deadlines).map(({ name }) => name)
    ]
    expect([...new Set(held)].sort()).toEqual(others.flatMap((pack) => pack.kpis.map(({ name }) => name)).sort())
  })

  for (const [declaration, literal, categories] of cases) {
    it(`${declaration.name} equals its literal reading`, () => {
      holdsLiterally(declaration, literal, categories, (decided) => ownCut(declaration, decided))
    })
  }
})
