// Incidents (enterprise after-sales policy, chapter 7): who does what, what must come first, what must be done before the
// end, and what an import leaves to find.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Incident from "../../src/streams/Incident.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const manager = by("after-sales-manager")
const specialist = by("service-specialist")
const past = (...events: ReadonlyArray<Given>) => Scenario.given(Incident.stream, ...events)

const since = instantOf(shanghai("2026-03-01"))
const reported = (of: string) => type("Reported", { class: of, since })
const activated = type("Activated")
const team = {
  leader: "T-9",
  leaderRole: "after-sales-manager",
  members: [{ member: "T-1", department: "production" }]
}
const formed = type("TeamFormed", team)
const planned = type("PlanIssued", { plan: "P-1" })
const begun = (of: string) => [reported(of), activated, formed, planned]
const done = (...actions: ReadonlyArray<string>) => actions.map((action) => type("ActionDone", { action }))

describe("from the report to the plan", () => {
  it.each(["quality", "group-complaint", "force-majeure"] as const)(
    "S1-7.1.1, S1-7.1.2, S1-7.1.3, S1-7.2.1: anybody reports one of class %s, once",
    (of) => {
      past()
        .when(Incident.report({ class: of, since }))
        .thenEvents({ type: "Reported", data: { class: of, since } })
      past(reported(of))
        .when(Incident.report({ class: of, since }))
        .thenNothing()
      past(reported(of))
        .when(Incident.report({ class: "other", since }))
        .thenRefused("AlreadyStated", { stated: of })
    }
  )

  it("S1-7.2.1, S1-2.2.1c, S4-I8b: the manager starts the procedure and tells the superior", () => {
    past(reported("quality")).when(Incident.activate, manager).thenEvents({ type: "Activated" })
    past(reported("quality")).when(Incident.activate, specialist).thenRefused("NotAuthorised", { clause: "S1-7.2.1" })
    past().when(Incident.activate, manager).thenRefused("NotStated", { first: "report" })
    past(reported("quality"), activated).when(Incident.activate, manager).thenNothing()
    past(reported("quality")).when(Incident.tellSuperior("G-1"), manager).thenEvents({ type: "SuperiorTold" })
    past(reported("quality")).when(Incident.tellSuperior("G-1"), specialist).thenRefused("NotAuthorised")
    past(reported("quality"), type("SuperiorTold", { to: "G-1" }))
      .when(Incident.tellSuperior("G-1"), manager)
      .thenNothing()
  })

  it("S1-7.2.2a: the head of after-sales leads the team, once the procedure runs", () => {
    past(reported("quality"), activated)
      .when(Incident.formTeam(team), manager)
      .thenEvents({ type: "TeamFormed", data: team })
    past(reported("quality"), activated)
      .when(Incident.formTeam({ ...team, leaderRole: "technician" }), manager)
      .thenRefused("LeaderNotHead", { clause: "S1-7.2.2a", role: "technician" })
    past(reported("quality"))
      .when(Incident.formTeam(team), manager)
      .thenRefused("OutOfOrder", { finding: "team-before-activation" })
    past(reported("quality"), activated).when(Incident.formTeam(team), specialist).thenRefused("NotAuthorised")
  })

  it("S1-7.2.2b: the team's plan comes before what is done by it", () => {
    past(reported("quality"), activated)
      .when(Incident.issuePlan("P-1"), manager)
      .thenRefused("OutOfOrder", { finding: "plan-before-team" })
    past(reported("quality"), activated, formed)
      .when(Incident.issuePlan("P-1"), manager)
      .thenEvents({ type: "PlanIssued" })
    past(reported("quality"), activated, formed)
      .when(Incident.issuePlan("P-1"), specialist)
      .thenRefused("NotAuthorised")
    past(reported("quality"), activated, formed)
      .when(Incident.act({ action: "solution" }))
      .thenRefused("OutOfOrder", { finding: "acted-before-plan", clause: "S1-7.2.2b" })
    past(...begun("quality"))
      .when(Incident.act({ action: "solution" }))
      .thenEvents({ type: "ActionDone" })
    past(...begun("quality"), ...done("solution"))
      .when(Incident.act({ action: "solution" }))
      .thenNothing()
  })
})

describe("from the plan to the review", () => {
  const quality = ["solution", "production-stopped", "stock-inspected", "recalled", "customers-notified", "remedied"]

  it("S1-7.2.3b: production stops at once, plan or no plan; a recall is counted until all are back", () => {
    past(reported("quality"))
      .when(Incident.act({ action: "production-stopped" }))
      .thenEvents({ type: "ActionDone" })
    const four = type("ActionDone", { action: "recalled", reached: 4, of: 7 })
    past(...begun("quality"), four)
      .when(Incident.act({ action: "recalled", reached: 4, of: 7 }))
      .thenNothing()
    past(...begun("quality"), four)
      .when(Incident.act({ action: "recalled", reached: 7, of: 7 }))
      .thenEvents({ type: "ActionDone" })
  })

  it.each(quality)("S1-7.2.3a, S1-7.2.3b, S1-7.2.3c: a quality problem is not finished without %s", (missing) => {
    past(...begun("quality"), ...done(...quality.filter((one) => one !== missing)))
      .when(Incident.finish)
      .thenRefused("ActionsOutstanding", { actions: [missing] })
  })

  it("S1-7.2.3a: with all of them it is finished, once", () => {
    past(...begun("quality"), ...done(...quality))
      .when(Incident.finish)
      .thenEvents({ type: "Finished" })
    past(...begun("quality"), ...done(...quality), type("Finished"))
      .when(Incident.finish)
      .thenNothing()
    past(reported("other")).when(Incident.finish).thenRefused("OutOfOrder", { finding: "finished-before-plan" })
    past(...begun("other"))
      .when(Incident.finish)
      .thenEvents({ type: "Finished" })
  })

  it("S1-7.1.2, S1-7.2.4: complaints are linked to a group complaint, which ends with one reply after an investigation", () => {
    past(reported("group-complaint"))
      .when(Incident.linkComplaint("C-1"))
      .thenEvents({ type: "ComplaintLinked", data: { case: "C-1" } })
    past(reported("group-complaint"), type("ComplaintLinked", { case: "C-1" }))
      .when(Incident.linkComplaint("C-1"))
      .thenNothing()
    past(...begun("group-complaint"), ...done("investigated"))
      .when(Incident.finish)
      .thenRefused("ActionsOutstanding", { actions: ["unified-reply"] })
    past(...begun("group-complaint"), ...done("investigated", "unified-reply"))
      .when(Incident.finish)
      .thenEvents({ type: "Finished" })
  })

  it("S1-7.1.3, S1-7.2.5: force majeure alone suspends clocks, everywhere or in a region, and ends with the service restored", () => {
    past(reported("force-majeure"))
      .when(Incident.suspendClocks({ region: "R-1" }), manager)
      .thenEvents({ type: "ClocksSuspended", data: { region: "R-1" } })
    past(reported("force-majeure"))
      .when(Incident.suspendClocks({}), specialist)
      .thenRefused("NotAuthorised", { clause: "S1-7.2.5" })
    past(reported("quality"))
      .when(Incident.suspendClocks({}), manager)
      .thenRefused("WrongState", { needs: "force majeure" })
    past(reported("force-majeure"), type("ClocksSuspended")).when(Incident.suspendClocks({}), manager).thenNothing()
    past(reported("force-majeure"), type("ClocksSuspended"))
      .when(Incident.resumeClocks, manager)
      .thenEvents({ type: "ClocksResumed" })
    past(reported("force-majeure")).when(Incident.resumeClocks, manager).thenNothing()
    past(reported("force-majeure"), type("ClocksSuspended"), type("ClocksResumed"))
      .when(Incident.resumeClocks, manager)
      .thenNothing()
    past(...begun("force-majeure"), ...done("service-adjusted"))
      .when(Incident.finish)
      .thenRefused("ActionsOutstanding", { actions: ["restored"] })
  })

  it("S1-7.2.5: it suspends clocks again once they ran, and in another place while they stand in one", () => {
    const north = type("ClocksSuspended", { region: "north" })
    past(reported("force-majeure"), north)
      .when(Incident.suspendClocks({ region: "north" }), manager)
      .thenNothing()
    past(reported("force-majeure"), north)
      .when(Incident.suspendClocks({ region: "south" }), manager)
      .thenEvents({ type: "ClocksSuspended", data: { region: "south" } })
    past(reported("force-majeure"), north, type("ClocksResumed"))
      .when(Incident.suspendClocks({ region: "north" }), manager)
      .thenEvents({ type: "ClocksSuspended", data: { region: "north" } })
    const named = { outlets: ["O-2", "O-1"], cases: ["C-1"] }
    past(reported("force-majeure"), type("ClocksSuspended", named))
      .when(Incident.suspendClocks({ outlets: ["O-1", "O-2", "O-1"], cases: ["C-1"] }), manager)
      .thenNothing()
    past(reported("force-majeure"), type("ClocksSuspended", named))
      .when(Incident.suspendClocks({ outlets: ["O-1"], cases: ["C-1"] }), manager)
      .thenEvents({ type: "ClocksSuspended" })
  })

  it("S1-7.3.1: it is reviewed after its end", () => {
    past(...begun("other"))
      .when(Incident.review("L-1"), manager)
      .thenRefused("OutOfOrder", { finding: "reviewed-before-finished" })
    past(...begun("other"), type("Finished"))
      .when(Incident.review("L-1"), manager)
      .thenEvents({ type: "Reviewed" })
    past(...begun("other"), type("Finished"))
      .when(Incident.review("L-1"), specialist)
      .thenRefused("NotAuthorised", { clause: "S1-7.3.1" })
  })
})

describe("what an import leaves", () => {
  it("every irregularity as a finding, and what was counted last", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "Incident/1", "ActionDone", { action: "recalled", reached: 4, of: 7 }],
      ["2026-03-02", "Incident/1", "Reported", { class: "quality", since }],
      ["2026-03-03", "Incident/1", "Reported", { class: "other", since }],
      ["2026-03-04", "Incident/1", "ActionDone", { action: "recalled", reached: 9, of: 7 }],
      ["2026-03-05", "Incident/1", "ComplaintAnswered", { case: "C-1" }],
      ["2026-03-06", "Incident/1", "ClocksResumed"],
      ["2026-03-07", "Incident/1", "ClocksSuspended", { region: "R-1" }],
      ["2026-03-08", "Incident/1", "ClocksSuspended"],
      ["2026-03-09", "Incident/1", "ClocksSuspended", { region: "R-1" }],
      ["2026-03-10", "Incident/1", "ClocksResumed"],
      ["2026-03-11", "Incident/1", "ClocksResumed"],
      ["2026-03-12", "Incident/1", "ClocksSuspended", { outlets: ["O-2", "O-1"] }, { subjects: ["region:R-2"] }]
    ]
    const [first, second, third] = ["2026-03-07", "2026-03-08", "2026-03-12"].map(shanghai)
    const untilAtMs = shanghai("2026-03-10")
    expect(stateOf(Incident.stream, tell(...lines))).toMatchObject({
      incident: {
        ...{ class: "quality", toRecall: 0, recalledAtMs: shanghai("2026-03-01"), answeredSingly: true },
        findings: ["acted-before-plan", "answered-singly", "reported-again", "resumed-before-suspension"]
      },
      suspensions: [
        { key: "1", scope: "R-1", outlets: [], cases: [], fromAtMs: first, untilAtMs },
        { key: "2", scope: "everywhere", outlets: [], cases: [], fromAtMs: second, untilAtMs },
        { key: "3", scope: "named", outlets: ["O-1", "O-2"], region: "R-2", fromAtMs: third, untilAtMs: null }
      ]
    })
  })
})
