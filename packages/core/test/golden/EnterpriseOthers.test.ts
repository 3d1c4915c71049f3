// The enterprise after-sales policy worked by hand, what does not concern a single case: periods, plans, improvements,
// checks, training, incidents.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { compute, type Request } from "../../src/count/Figure.ts"
import type { Declaration } from "../../src/count/Kpi.ts"
import { examine } from "../../src/judge/Conformance.ts"
import { dueDay, settle } from "../../src/judge/Obligation.ts"
import { conductIncidents } from "../../src/policy/CommitmentsTargets/index.ts"
import * as EnterpriseService from "../../src/policy/EnterpriseService/index.ts"
import { format } from "../../src/time/CivilDate.ts"
import { type Period, parse } from "../../src/time/Period.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { listed } from "../Listed.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const end: Line = ["2026-06-01", "Case/other", "Noted", { activity: "later" }]

const value = (lines: ReadonlyArray<Line>, declaration: Declaration, window: string, ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, end))
      const asked = { window: windowOf(window), head: yield* log.head(), ...ask }
      const { denominator, numerator } = yield* compute(log, declaration, asked)
      return `${numerator}/${denominator}`
    })
  )

describe("what returns period by period", () => {
  const { departmentEvaluations, staffAssessments, trainingPlans } = EnterpriseService
  const due = (obligation: typeof staffAssessments, label: string, readings = {}) =>
    format(
      Result.getOrThrow(dueDay(Result.getOrThrow(settle(obligation, readings)), parse(label) as Period, undefined))
    )

  it("S1-4.3.2a, S1-4.3.2b, S1-6.1a: by the end of the month, of the quarter, of the year; or of the next", () => {
    const next = { assessedBy: "nextPeriod" }
    expect([due(staffAssessments, "2026-02"), due(staffAssessments, "2026-02", next)]).toEqual([
      "2026-02-28",
      "2026-03-31"
    ])
    expect([due(departmentEvaluations, "2026-Q1"), due(departmentEvaluations, "2026-Q1", next)]).toEqual([
      "2026-03-31",
      "2026-06-30"
    ])
    expect(due(trainingPlans, "2026")).toBe("2026-12-31")
  })

  it("S1-4.3.2a: staff without an assessment are on the worklist until it is filed", () => {
    const bound: Line = [
      "2026-03-01",
      "Filing/T-1",
      "Bound",
      { paper: "staff-assessment", from: "2026-02-28T16:00:00.000Z" }
    ]
    const filed: Line = ["2026-03-30", "Filing/T-1", "Filed", { paper: "staff-assessment", period: "2026-03" }]
    const at = (when: string, ...lines: ReadonlyArray<Line>) =>
      listed(tell(bound, ...lines), { obligations: [staffAssessments] }, when).map(([period, is]) => `${period} ${is}`)
    expect([at("2026-03-10"), at("2026-03-25"), at("2026-04-01 01:00")]).toEqual([
      ["2026-03 due"],
      ["2026-03 at-risk"],
      ["2026-03 overdue", "2026-04 due"]
    ])
    expect(at("2026-03-31", filed)).toEqual([])
  })
})

describe("milestones (S1-3.2.2b, S1-3.3.1a)", () => {
  const due = (text: string): string => instantOf(shanghai(text))
  const set = (milestone: string, when: string): Line => [
    ...(["2026-03-01", "TaskPlan/1", "MilestoneSet"] as const),
    { milestone, department: "service", duty: "repair", due: due(when) }
  ]
  const reached = (milestone: string, when: string): Line => [when, "TaskPlan/1", "MilestoneReached", { milestone }]
  const lines = [
    ...[set("1", "2026-03-10"), reached("1", "2026-03-10"), set("2", "2026-03-10"), reached("2", "2026-03-10 00:01")],
    ...[set("3", "2026-03-31"), set("4", "2026-04-01"), set("5", "2026-03-20")],
    ["2026-03-19", "TaskPlan/1", "MilestoneMoved", { milestone: "5", due: due("2026-04-20") }] as const
  ]

  it("the instant itself is met, a minute later is not; moved, it is due at the other; overdue until reached", () => {
    expect(value(lines, EnterpriseService.milestonesMet, "2026-03")).toBe("1/3")
    expect(value(lines, EnterpriseService.milestonesMet, "2026-04")).toBe("0/2")
    expect(["2026-03", "2026-04"].map((one) => value(lines, EnterpriseService.milestonesOverdue, one))).toEqual([
      "1/1",
      "3/1"
    ])
  })
})

describe("checks, training, improvements, difficulties", () => {
  it("S1-4.1.2a, S1-3.1.1b: a record is complete, or accurate, or both", () => {
    const checked = (record: string, complete: boolean, accurate: boolean): Line => [
      ...(["2026-03-05", "Supervision/1", "RecordChecked"] as const),
      { record, is: "call", complete, accurate }
    ]
    const lines = [
      checked("1", true, true),
      checked("2", true, false),
      checked("3", false, true),
      checked("4", true, false)
    ]
    expect(value(lines, EnterpriseService.recordsComplete, "2026-03")).toBe("3/4")
    expect(value(lines, EnterpriseService.recordsAccurate, "2026-03")).toBe("2/4")
  })

  it("S1-6.4.1: a session of March evaluated in May counts for March", () => {
    const held = (session: string): Line => [
      ...(["2026-03-05", "Training/1", "SessionHeld"] as const),
      { session, category: "technical", mode: "internal", audience: "technicians" }
    ]
    const evaluated: Line = [
      "2026-05-05",
      "Training/1",
      "SessionEvaluated",
      { session: "1", by: "exam", result: "passed" }
    ]
    const lines = [held("1"), held("2"), evaluated]
    expect(value(lines, EnterpriseService.trainingEvaluatedRate, "2026-03")).toBe("1/2")
    expect(value(lines, EnterpriseService.trainingEvaluatedRate, "2026-03", { cut: "window-end" })).toBe("0/2")
  })

  it("S1-3.5.2, S1-2.1.4: in place and effective; in place and not; declined", () => {
    const raised = (id: string): Line => [
      "2026-03-05",
      `Improvement/${id}`,
      "Raised",
      { from: "follow-up", about: "x" }
    ]
    const verified = (id: string, effective: boolean): Line => [
      "2026-04-05",
      `Improvement/${id}`,
      "Verified",
      { effective }
    ]
    const declined: Line = ["2026-03-06", "Improvement/3", "Declined", { cause: "too-dear" }]
    const lines = [raised("1"), verified("1", true), raised("2"), verified("2", false), raised("3"), declined]
    expect(value(lines, EnterpriseService.improvementsVerifiedRate, "2026-03")).toBe("1/2")
  })

  it("S1-3.3.2: a difficulty is open until it is settled", () => {
    const told = (id: string): Line => ["2026-03-05", `Case/${id}`, "DifficultyReported", { cause: "no-part" }]
    const lines = [
      told("1"),
      told("2"),
      ["2026-04-05", "Case/1", "DifficultySettled", { outcome: "part-lent" }] as const
    ]
    expect(["2026-03", "2026-04"].map((one) => value(lines, EnterpriseService.difficultiesOpen, one))).toEqual([
      "2/1",
      "1/1"
    ])
  })

  it("S1-4.2.5: quarrels are counted, and by the other reading whatever else was reported; the target is none", () => {
    const reported = (id: string, offence: string): Line => [
      "2026-03-05",
      `Conduct/${id}`,
      "Reported",
      { offence, proof: "P-1" }
    ]
    const lines = [reported("1", "quarrel"), reported("2", "other")]
    expect(value(lines, conductIncidents, "2026-03")).toBe("1/1")
    expect(value(lines, conductIncidents, "2026-03", { readings: { offences: "all" } })).toBe("2/1")
  })
})

describe("a quality problem (S1-7.2.1 to S1-7.3.1)", () => {
  const on = (day: number, type: string, data: object = {}): Line => [
    `2026-03-${String(day).padStart(2, "0")}`,
    ...(["Incident/1", type, data as { readonly [key: string]: unknown }] as const)
  ]
  const team = { leader: "T-9", leaderRole: "after-sales-manager", members: [] }
  const all = (left: number, leaderRole = team.leaderRole): ReadonlyArray<Line> => [
    on(2, "Reported", { class: "quality", since: instantOf(shanghai("2026-03-01")) }),
    ...[
      on(2, "ActionDone", { action: "production-stopped" }),
      on(3, "Activated"),
      on(3, "SuperiorTold", { to: "G-1" })
    ],
    ...[on(4, "TeamFormed", { ...team, leaderRole }), on(5, "PlanIssued", { plan: "P-1" })],
    ...["solution", "stock-inspected", "remedied"].map((action) => on(6, "ActionDone", { action })),
    ...["recalled", "customers-notified"].map((action) => on(7, "ActionDone", { action, reached: 7 - left, of: 7 })),
    on(8, "Finished")
  ]
  const broken = (lines: ReadonlyArray<Line>) =>
    Effect.runSync(
      Effect.gen(function* () {
        const log = logOf(tell(...lines, end))
        const found = yield* examine(log, EnterpriseService.incidentCheck, {
          window: windowOf("2026-03"),
          head: yield* log.head()
        })
        return found.violations.map(({ clause, step }) => `${clause} ${step}`)
      })
    )

  it("S1-7.2.3b, S1-7.2.3c: one unit or customer left out breaks the end; production stops before any plan", () => {
    expect(broken(all(0))).toEqual([])
    expect(broken(all(1))).toEqual(["S1-7.2.3b stopped-and-recalled", "S1-7.2.3c notified-and-remedied"])
    expect(value(all(1), EnterpriseService.incidentConformance, "2026-03")).toBe("0/1")
  })

  it("S4-I8a, S1-7.2.2a, S1-7.2.2b, S1-7.2.1, S1-7.2.3a: led by another, without a plan, the superior not told, no solution", () => {
    expect(broken(all(0, "technician"))).toEqual(["S1-7.2.2a led-by-head"])
    const without = (type: string, action?: string) =>
      broken(all(0).filter(([, , one, said]) => one !== type || (action !== undefined && said?.["action"] !== action)))
    expect(without("PlanIssued")).toEqual(["S1-7.2.2b acted-before-plan", "S1-7.2.2b finished-before-plan"])
    expect(without("SuperiorTold")).toEqual(["S1-7.2.1 superior-told"])
    expect(without("ActionDone", "solution")).toEqual(["S1-7.2.3a solution"])
  })

  it("S1-7.3.1: finished, it waits for its review", () => {
    const reviewed: Line = ["2026-04-10", "Incident/1", "Reviewed", { lessons: "L-1" }]
    const waiting = ["2026-03", "2026-04"].map((one) =>
      value([...all(0), reviewed], EnterpriseService.incidentsUnreviewed, one)
    )
    expect(waiting).toEqual(["1/1", "0/1"])
  })
})
