// Law 1: each figure equals a literal reading of its clause, written apart: numerator, denominator and what is left
// out, under every reading, for any history, window, cut and head.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { cutAt, type Figure } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { kpis, packs } from "../../src/policy/Policies.ts"
import type { Window } from "../../src/time/Window.ts"
import { dayMs } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { cuts, figureOf, headAt, logOf, parameters, readings, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import type { Answer, Question } from "../literal/Acts.ts"
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

type Literal = (events: ReadonlyArray<Recorded>, question: Question, midnights: ReadonlyArray<number>) => Answer

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

/** Shanghai has no summer time: each of its days ends 24 hours after it began. */
const midnightsOf = ({ endMs, startMs }: Window): ReadonlyArray<number> => {
  const all: Array<number> = []
  for (let ms = startMs + dayMs; ms <= endMs; ms += dayMs) all.push(ms)
  return all
}

const fraction = ([n, d]: readonly [number, number]): string => {
  const value = Rational.divide(BigInt(n), BigInt(d))
  return value === undefined ? "none" : Rational.show(value)
}

const comparable = (figure: Figure) => ({
  numerator: figure.numerator,
  denominator: figure.denominator,
  excluded: Object.fromEntries(figure.operands.map(({ excluded, name }) => [name, excluded]))
})

type Decided = Pick<Question, "readings" | "parameters">

/** When a figure is read where the question does not say. */
const ownCut = ({ cut, name }: Declaration, { parameters: given, readings: taken }: Decided) => {
  const days = given["repeatDays"] ?? given["toleranceDays"]
  const lag = days ?? lags[taken["weekToMonth"] ?? ""]
  if (lag !== undefined) return { after: { days: lag } }
  if (given["answerSeconds"] !== undefined) return { after: { seconds: given["answerSeconds"] } }
  if (name !== "grievance_passed_on_in_time") return cut === "latest" ? "latest" : "window-end"
  return { after: { hours: taken["passOnLimit"] === "asReports" ? 4 : (given["passOnHours"] ?? 0) } }
}

const asked = (declaration: Declaration) =>
  windows.chain((window) =>
    fc.record({
      window: fc.constant(window),
      cut: cuts,
      head: fc.nat(80),
      readings: readings(declaration, window),
      parameters: parameters(declaration)
    })
  )

describe("law 1: a figure is what the clause says", () => {
  it("every figure of every pack is held to a literal reading, here or with the deadlines", () => {
    const held = [
      ...cases.map(([{ name }]) => name),
      ...packs.flatMap((pack) => pack.deadlines).map(({ name }) => name)
    ]
    expect([...new Set(held)].sort()).toEqual(kpis.map(({ name }) => name).sort())
  })

  for (const [declaration, literal, categories] of cases) {
    it(`${declaration.name} equals its literal reading`, () => {
      fc.assert(
        fc.property(steps(...categories), asked(declaration), (story, { cut, head: at, window, ...decisions }) => {
          const events = recorded(story)
          const head = headAt(events, at)
          const request = { window, head, cut, ...decisions }
          const figure = figureOf(logOf(events), declaration, request)
          const question: Question = {
            fromMs: window.startMs,
            untilMs: window.endMs,
            cutMs: cutAt(cut ?? ownCut(declaration, decisions), window, head),
            head: head.position,
            ...decisions
          }
          const { denominator, excluded, numerator } = literal(events, question, midnightsOf(window))
          expect(comparable(figure)).toEqual({
            numerator: fraction(numerator),
            denominator: fraction(denominator),
            excluded
          })
        }),
        runs(300)
      )
    })
  }
})
