// Law 1 for the enterprise after-sales policy: each figure and each limit equals a literal reading of its clause, written
// apart, under every reading, for any history, window, cut and head; limits with the company's calendar, and without one.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type CutAsked, cutAt } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import * as Rational from "../../src/count/Rational.ts"
import { resolve } from "../../src/count/Resolve.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { cuts, figureOf, headAt, parameters, readings, replayAt, windows } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import type { Answer, Question } from "../literal/Acts.ts"
import { undecided } from "../literal/ComplaintReported.ts"
import * as Others from "../literal/Enterprise.ts"
import * as Figures from "../literal/ProblemFigures.ts"
import * as Limits from "../literal/ProblemLimits.ts"
import { calendars, hours, isWorked } from "./CompanyCalendar.ts"

type Literal = (events: ReadonlyArray<Recorded>, question: Question, calendar: Limits.Calendar) => Answer

const cases: ReadonlyArray<readonly [Declaration, Literal, string]> = [
  [EnterpriseService.receiveToAssign, Figures.receiveToAssign, "Case"],
  [EnterpriseService.difficultiesOpen, Figures.difficultiesOpen, "Case"],
  [EnterpriseService.reopenRate, Figures.reopenRate, "Case"],
  [EnterpriseService.filesComplete, Figures.filesComplete, "Case"],
  [EnterpriseService.followUpSatisfaction, Figures.followUpSatisfaction, "Case"],
  [EnterpriseService.problemSolveRate, Figures.problemSolveRate, "Case"],
  [EnterpriseService.milestonesMet, Others.milestonesMet, "TaskPlan"],
  [EnterpriseService.milestonesOverdue, Others.milestonesOverdue, "TaskPlan"],
  [EnterpriseService.improvementsVerifiedRate, Others.improvementsVerifiedRate, "Improvement"],
  [EnterpriseService.recordsComplete, Others.recordsComplete, "Supervision"],
  [EnterpriseService.recordsAccurate, Others.recordsAccurate, "Supervision"],
  [EnterpriseService.trainingEvaluatedRate, Others.trainingEvaluatedRate, "Training"],
  [EnterpriseService.incidentConformance, Others.incidentConformance, "Incident"],
  [EnterpriseService.incidentsUnreviewed, Others.incidentsUnreviewed, "Incident"],
  [kpi(EnterpriseService.followUpInTime), Limits.followUpInTime, "Case"],
  [kpi(EnterpriseService.responseInTime), Limits.responseInTime, "Case"],
  [kpi(EnterpriseService.urgentContactInTime), Limits.urgentContactInTime, "Case"],
  [kpi(EnterpriseService.generalHandledInTime), Limits.generalHandledInTime, "Case"],
  [kpi(EnterpriseService.complexHandledInTime), Limits.complexHandledInTime, "Case"]
]

const fraction = ([n, d]: readonly [number, number]): string => {
  const value = Rational.divide(BigInt(n), BigInt(d))
  return value === undefined ? "none" : Rational.show(value)
}

const asked = (declaration: Declaration) =>
  windows.chain((window) =>
    fc.record({
      window: fc.constant(window),
      cut: cuts,
      at: fc.nat(80),
      isPublished: fc.constantFrom(true, true, true, false),
      readings: readings(declaration, window),
      parameters: parameters(declaration)
    })
  )

describe("law 1: a figure of the enterprise policy is what the clause says", () => {
  it("has a literal reading of every one", () => {
    expect(cases.map(([{ name }]) => name).sort()).toEqual(EnterpriseService.kpis.map(({ name }) => name).sort())
  })

  it.each(cases.map((one) => [one[0].name, ...one] as const))(
    "%s equals its literal reading",
    (_, declaration, literal, category) => {
      fc.assert(
        fc.property(steps(category), asked(declaration), (story, { at, cut, isPublished, window, ...decisions }) => {
          const events = recorded(isPublished ? [...story, ...calendars] : story)
          const head = headAt(events, at)
          const figure = figureOf(replayAt(events, head.position), declaration, { window, head, cut, ...decisions })
          const own = Result.getOrThrow(resolve(declaration, decisions)).cut as CutAsked
          const frame = { fromMs: window.startMs, untilMs: window.endMs, cutMs: cutAt(cut ?? own, window, head) }
          const isCovered = isPublished && head.position > 1
          const calendar = isCovered ? { hours, isWorked } : { hours: undefined, isWorked: () => undefined }
          const by = literal(events, { ...frame, head: head.position, ...decisions }, calendar)
          const isOpen = Object.values(by.excluded).some((reasons) => (reasons[undecided] ?? 0) > 0)
          expect({
            numerator: figure.numerator,
            denominator: figure.denominator,
            excluded: Object.fromEntries(figure.operands.map(({ excluded, name }) => [name, excluded]))
          }).toEqual({
            numerator: isOpen ? null : fraction(by.numerator),
            denominator: isOpen ? null : fraction(by.denominator),
            excluded: by.excluded
          })
        }),
        runs(300)
      )
    }
  )
})
