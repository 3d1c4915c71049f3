// Supervision and training (enterprise after-sales policy §4.1, chapter 6), and the assessments of staff and department.
import { Scenario } from "@servicebook/conformance"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { total } from "../../src/judge/StaffTotal.ts"
import { stateOf } from "../../src/log/Versions.ts"
import * as Assessment from "../../src/streams/Assessment.ts"
import * as Supervision from "../../src/streams/Supervision.ts"
import * as Training from "../../src/streams/Training.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const manager = by("after-sales-manager")

describe("supervision", () => {
  const past = (...events: Events) => Scenario.given(Supervision.stream, ...events)
  const group = [
    { member: "T-9", represents: "after-sales" },
    { member: "T-5", represents: "department" },
    { member: "K-1", represents: "customer" }
  ] as const
  const held = type("Held", { group })
  const record = { record: "C-1", is: "call", complete: true, accurate: false } as const

  it.each(group.map(({ represents }) => represents))(
    "S1-4.1.1a: the group is not without a member for %s",
    (missing) => {
      past()
        .when(Supervision.hold(group.filter(({ represents }) => represents !== missing)))
        .thenRefused("GroupIncomplete", { absent: [missing], clause: "S1-4.1.1a" })
    }
  )

  it("S1-4.1.1a, S1-4.1.1b: a whole group checks, and notes what it finds by clause, each once", () => {
    const finding = { clause: "S1-1.3.1", about: "T-1" }
    past().when(Supervision.hold(group)).thenEvents({ type: "Held", data: { group } })
    past(held)
      .when(Supervision.hold([...group].reverse()))
      .thenNothing()
    past(held)
      .when(Supervision.hold([...group, { member: "T-7", represents: "department" }]))
      .thenRefused("AlreadyStated")
    past().when(Supervision.find(finding)).thenRefused("NotStated", { first: "hold" })
    past(held).when(Supervision.find(finding)).thenEvents({ type: "FindingRecorded", data: finding })
    past(held, type("FindingRecorded", finding)).when(Supervision.find(finding)).thenNothing()
  })

  it("S1-4.1.2a, S1-4.1.2b: records are looked through and calls listened to, each once in a check", () => {
    const call = { call: "A-1", skill: { points: 4, of: 5 }, attitude: { points: 5, of: 5 } }
    past(held).when(Supervision.checkRecord(record)).thenEvents({ type: "RecordChecked", data: record })
    past(held, type("RecordChecked", record)).when(Supervision.checkRecord(record)).thenNothing()
    past(held, type("RecordChecked", record))
      .when(Supervision.checkRecord({ ...record, accurate: true }))
      .thenRefused("AlreadyStated")
    past(held).when(Supervision.monitorCall(call)).thenEvents({ type: "CallMonitored", data: call })
    past(held, type("CallMonitored", call)).when(Supervision.monitorCall(call)).thenNothing()
    past().when(Supervision.monitorCall(call)).thenRefused("NotStated")
  })

  it("keeps a check by half a group, and a record of its own staff", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "Supervision/1", "RecordChecked", record, { subjects: ["staff:T-3"] }],
      ["2026-03-02", "Supervision/1", "Held", { group: group.slice(0, 1) }, { subjects: ["department:D-1"] }],
      ["2026-03-03", "Supervision/1", "RecordChecked", { ...record, complete: false }, { subjects: ["staff:T-4"] }],
      ["2026-03-04", "Supervision/1", "CustomerVisited", { result: "content" }]
    ]
    expect(stateOf(Supervision.stream, tell(...lines))).toMatchObject({
      check: { absent: ["department", "customer"], records: 1, visits: 1, staff: null, findings: ["group-incomplete"] },
      records: [{ key: "C-1", staff: "T-3", complete: true, findings: ["checked-again"] }]
    })
  })
})

describe("training", () => {
  const past = (...events: Events) => Scenario.given(Training.stream, ...events)
  const plan = {
    ...{ period: "2026", objective: "fewer-returns", content: "diagnosis", method: "practice", time: "spring" },
    ...{ persons: "T-1", inputs: ["skills"] as const }
  }
  const session = { session: "1", category: "technical", mode: "internal", audience: "technicians" } as const
  const evaluated = { session: "1", by: "exam", result: "passed" } as const
  const improved = { session: "1", change: "more-practice" }

  it("S1-6.1a, S1-2.2.1d: the manager plans the training of a year, once", () => {
    past().when(Training.setPlan(plan), manager).thenEvents({ type: "PlanSet", data: plan })
    past().when(Training.setPlan(plan), by("technician")).thenRefused("NotAuthorised", { clause: "S1-6.1a" })
    past(type("PlanSet", plan)).when(Training.setPlan(plan), manager).thenNothing()
    past(type("PlanSet", plan))
      .when(Training.setPlan({ ...plan, period: "2027" }), manager)
      .thenRefused("AlreadyStated")
  })

  it("S1-6.1b: a plan says objective, content, method, time and persons, or is none", () => {
    const decode = Schema.decodeUnknownResult(Training.data.PlanSet)
    expect(Result.isSuccess(decode(plan))).toBe(true)
    for (const field of ["objective", "content", "method", "time", "persons"]) {
      const { [field]: _, ...less } = plan as { readonly [field: string]: unknown }
      expect(Result.isFailure(decode(less)), field).toBe(true)
    }
  })

  it("S1-6.4.1, S1-6.4.2, S4-5.5a: a session is held under the plan, then evaluated, then made better", () => {
    const held = [type("PlanSet", plan), type("SessionHeld", session)]
    past().when(Training.hold(session)).thenRefused("NotStated", { of: "training plan" })
    past(type("PlanSet", plan)).when(Training.hold(session)).thenEvents({ type: "SessionHeld", data: session })
    past(...held)
      .when(Training.hold(session))
      .thenNothing()
    past(type("PlanSet", plan)).when(Training.evaluate(evaluated)).thenRefused("NotStated", { of: "session" })
    past(type("PlanSet", plan), type("SessionEvaluated", { ...evaluated, by: "practice" }))
      .when(Training.evaluate(evaluated))
      .thenRefused("NotStated", { of: "session" })
    past(...held)
      .when(Training.evaluate(evaluated))
      .thenEvents({ type: "SessionEvaluated", data: evaluated })
    past(...held, type("SessionEvaluated", evaluated))
      .when(Training.evaluate(evaluated))
      .thenNothing()
    past(...held)
      .when(Training.improve(improved), manager)
      .thenRefused("WrongState", { needs: "evaluated" })
    past(...held, type("SessionEvaluated", evaluated))
      .when(Training.improve(improved), manager)
      .thenEvents({ type: "SessionImproved" })
    past(...held, type("SessionEvaluated", evaluated))
      .when(Training.improve(improved), by("technician"))
      .thenRefused("NotAuthorised")
  })

  it("keeps sessions without a plan, and evaluations that came before", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "Training/1", "SessionEvaluated", evaluated],
      ["2026-03-02", "Training/1", "SessionHeld", session],
      ["2026-03-03", "Training/1", "SessionHeld", { ...session, mode: "online" }]
    ]
    expect(stateOf(Training.stream, tell(...lines))).toMatchObject({
      plan: { setAtMs: null, sessions: 1 },
      sessions: [
        {
          ...{ mode: "internal", heldAtMs: shanghai("2026-03-02"), evaluatedAtMs: shanghai("2026-03-01") },
          findings: ["evaluated-before-held", "held-again"]
        }
      ]
    })
  })
})

describe("assessment", () => {
  const past = (...events: Events) => Scenario.given(Assessment.stream, ...events)
  const staff = {
    ...{ window: "2026-03", quantitative: { points: 80, of: 100 }, qualitative: { points: 4, of: 5 } },
    ...{ evidence: ["problem_solve_rate 2026-03", "Supervision/1"], result: "good" }
  }
  const department = { window: "2026-Q1", result: "good", lessons: "L-1" }

  it("S1-4.3.1b, S1-4.3.1c, S1-4.3.2a: of staff is for the manager: a measured and a judged part, and what they rest on", () => {
    past().when(Assessment.assessStaff(staff), manager).thenEvents({ type: "StaffAssessed", data: staff })
    past().when(Assessment.assessStaff(staff), by("technician")).thenRefused("NotAuthorised", { clause: "S1-4.3.2a" })
    past(type("StaffAssessed", staff)).when(Assessment.assessStaff(staff), manager).thenNothing()
    past(type("StaffAssessed", staff))
      .when(Assessment.assessStaff({ ...staff, result: "fair" }), manager)
      .thenRefused("AlreadyStated")
  })

  it("S1-4.3.2b: of the department is for the company", () => {
    for (const role of ["general-manager", "management-representative"]) {
      past().when(Assessment.evaluateDepartment(department), by(role)).thenEvents({ type: "DepartmentEvaluated" })
    }
    past()
      .when(Assessment.evaluateDepartment(department), manager)
      .thenRefused("NotAuthorised", { clause: "S1-4.3.2b" })
  })

  it("S1-4.3.1a: the parts are weighed by weights that the company gives, and without them there is no total", () => {
    const lines: ReadonlyArray<Line> = [["2026-04-01", "Assessment/1", "StaffAssessed", staff]]
    const row = stateOf(Assessment.stream, tell(...lines)) as Assessment.Row
    const of = (quantitativeWeight?: number, qualitativeWeight?: number) => {
      const found = total(row, { quantitativeWeight, qualitativeWeight })
      return found.is === "decided" ? Rational.show(found.value) : found
    }
    expect([of(60, 40), of(1, 3), of(0, 1)]).toEqual(["80", "80", "80"])
    expect(total({ ...row, qualitativePoints: 5 }, { quantitativeWeight: 2, qualitativeWeight: 1 })).toEqual({
      is: "decided",
      value: { n: 260n, d: 3n }
    })
    expect(of()).toEqual({ is: "not-configured", parameter: "quantitativeWeight", clause: "S1-4.3.1a" })
    expect(of(60)).toMatchObject({ parameter: "qualitativeWeight" })
    expect([of(0, 0), total({ ...row, qualitativeOf: null }, { quantitativeWeight: 1, qualitativeWeight: 1 })]).toEqual(
      [{ is: "nothing" }, { is: "nothing" }]
    )
  })
})
