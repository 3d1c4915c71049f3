// Law 1 for the enterprise after-sales policy: each figure and each limit equals a literal reading of its clause, written
// apart, under every reading, for any history, window, cut and head; limits with the company's calendar, and without one.
import { describe, expect, it } from "vitest"
import type { Declaration } from "../../src/count/Kpi.ts"
import { kpi } from "../../src/judge/Deadline.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import * as Others from "../literal/Enterprise.ts"
import * as Figures from "../literal/ProblemFigures.ts"
import * as Limits from "../literal/ProblemLimits.ts"
import { holdsByCalendar, type LiteralByCalendar } from "./ByCalendar.ts"

const cases: ReadonlyArray<readonly [Declaration, LiteralByCalendar, string]> = [
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

describe("law 1: a figure of the enterprise policy is what the clause says", () => {
  it("has a literal reading of every one", () => {
    expect(cases.map(([{ name }]) => name).sort()).toEqual(EnterpriseService.kpis.map(({ name }) => name).sort())
  })

  it.each(cases.map((one) => [one[0].name, ...one] as const))(
    "%s equals its literal reading",
    (_, declaration, literal, category) => {
      holdsByCalendar(declaration, literal, category)
    }
  )
})
