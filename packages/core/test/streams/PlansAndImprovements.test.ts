// Plans of work done together, and improvements (enterprise after-sales policy §2.2, §2.3, §3.2, §3.3, §3.5).
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Improvement from "../../src/streams/Improvement.ts"
import * as TaskPlan from "../../src/streams/TaskPlan.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const manager = by("after-sales-manager")
const at = (text: string): string => instantOf(shanghai(text))

describe("a plan", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(TaskPlan.stream, ...events)
  const first = { milestone: "1", department: "service", duty: "diagnose", due: at("2026-03-10") }
  const second = { milestone: "2", department: "production", duty: "part", due: at("2026-03-12") }
  const set = type("MilestoneSet", first)

  it("S1-3.2.2b: the manager gives each department its duty and the instant by which it is due", () => {
    past()
      .when(TaskPlan.lay([first, second]), manager)
      .thenEvents({ type: "MilestoneSet", data: first }, { type: "MilestoneSet", data: second })
    past()
      .when(TaskPlan.lay([first]), by("technician"))
      .thenRefused("NotAuthorised", { clause: "S1-3.2.2b" })
    past(set)
      .when(TaskPlan.lay([first, second]), manager)
      .thenEvents({ type: "MilestoneSet", data: second })
    past(set)
      .when(TaskPlan.lay([first]), manager)
      .thenNothing()
  })

  it.each([
    ["department", "production"],
    ["duty", "repair"],
    ["due", at("2026-03-11")]
  ])("S1-3.2.2b: what stands is not set again with another %s; its instant is moved by name", (field, value) => {
    past(set)
      .when(TaskPlan.lay([{ ...first, [field]: value }]), manager)
      .thenRefused("AlreadyStated", { stated: "1" })
  })

  it("S1-3.3.1a: a milestone is moved by the manager and reached by whoever has the duty, once it is set", () => {
    const moved = { milestone: "1", due: at("2026-03-11") }
    past(set).when(TaskPlan.move(moved), manager).thenEvents({ type: "MilestoneMoved", data: moved })
    past(set, type("MilestoneMoved", moved)).when(TaskPlan.move(moved), manager).thenNothing()
    past(set).when(TaskPlan.move(moved), by("technician")).thenRefused("NotAuthorised")
    past(set)
      .when(TaskPlan.reach("1"))
      .thenEvents({ type: "MilestoneReached", data: { milestone: "1" } })
    past(set, type("MilestoneReached", { milestone: "1" }))
      .when(TaskPlan.reach("1"))
      .thenNothing()
    past(set).when(TaskPlan.reach("2")).thenRefused("NotStated", { first: "set" })
    past(set, type("MilestoneReached", { milestone: "2" }))
      .when(TaskPlan.reach("2"))
      .thenRefused("NotStated")
  })

  it("keeps what was moved or reached without having been set, with the finding", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "TaskPlan/1", "MilestoneReached", { milestone: "1" }],
      ["2026-03-02", "TaskPlan/1", "MilestoneSet", first],
      ["2026-03-03", "TaskPlan/1", "MilestoneSet", { ...first, due: at("2026-03-20") }]
    ]
    expect(stateOf(TaskPlan.stream, tell(...lines))).toMatchObject([
      {
        ...{ key: "1", department: "service", dueAtMs: shanghai("2026-03-10"), reachedAtMs: shanghai("2026-03-01") },
        findings: ["reached-before-set", "set-again"]
      }
    ])
  })
})

describe("an improvement", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Improvement.stream, ...events)
  const raised = (from: string) => type("Raised", { from, about: "shorter-forms" })

  it.each(["follow-up", "technical", "sales"] as const)(
    "S1-2.2.3d, S1-2.3.3c, S1-2.1.4, S1-3.5.2: from %s, it is raised and passed to the department concerned",
    (from) => {
      past()
        .when(Improvement.raise({ from, about: "shorter-forms" }))
        .thenEvents({ type: "Raised" })
      past(raised(from))
        .when(Improvement.raise({ from, about: "shorter-forms" }))
        .thenNothing()
      past(raised(from))
        .when(Improvement.raise({ from, about: "colour" }))
        .thenRefused("AlreadyStated")
      past(raised(from))
        .when(Improvement.forward("research"))
        .thenEvents({ type: "Forwarded", data: { to: "research" } })
      past(raised(from), type("Forwarded", { to: "research" }))
        .when(Improvement.forward("research"))
        .thenNothing()
      past().when(Improvement.forward("research")).thenRefused("NotStated", { first: "raise" })
      past(type("Adopted"))
        .when(Improvement.forward("research"))
        .thenRefused("OutOfOrder", { finding: "forwarded-before-raised" })
    }
  )

  it("S1-2.3.1a, S1-2.3.2a, S1-3.5.2: it is planned, put in place, and then found to work or not", () => {
    const implemented = [raised("technical"), type("Implemented")]
    past(raised("technical"))
      .when(Improvement.plan("P-1"))
      .thenEvents({ type: "Planned", data: { plan: "P-1" } })
    past(raised("technical"), type("Planned", { plan: "P-1" }))
      .when(Improvement.plan("P-1"))
      .thenNothing()
    past(raised("technical")).when(Improvement.implement).thenEvents({ type: "Implemented" })
    past(...implemented)
      .when(Improvement.implement)
      .thenNothing()
    past(raised("technical"))
      .when(Improvement.verify(true))
      .thenRefused("OutOfOrder", { finding: "verified-before-implementation", clause: "S1-3.5.2" })
    past(...implemented)
      .when(Improvement.verify(false))
      .thenEvents({ type: "Verified", data: { effective: false } })
    past(...implemented, type("Verified", { effective: false }))
      .when(Improvement.verify(true))
      .thenEvents({ type: "Verified" })
    past(...implemented, type("Verified", { effective: true }))
      .when(Improvement.verify(true))
      .thenNothing()
  })

  it("S1-5.1b: a suggestion is adopted or declined, and what is declined goes no further", () => {
    past(raised("suggestion")).when(Improvement.adopt).thenEvents({ type: "Adopted" })
    past(raised("suggestion"), type("Adopted")).when(Improvement.adopt).thenNothing()
    past(raised("suggestion")).when(Improvement.decline("too-dear")).thenEvents({ type: "Declined" })
    past(raised("suggestion"), type("Declined", { cause: "x" }))
      .when(Improvement.decline("x"))
      .thenNothing()
    past(raised("suggestion"), type("Declined", { cause: "x" }))
      .when(Improvement.adopt)
      .thenRefused("WrongState", { state: "declined" })
    past(raised("suggestion"), type("Implemented"))
      .when(Improvement.decline("x"))
      .thenRefused("WrongState", { state: "implemented" })
  })

  it("keeps the first word and the newest verification, and notes what came out of order", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "Improvement/1", "Verified", { effective: false }],
      ["2026-03-02", "Improvement/1", "Raised", { from: "sales", about: "forms" }],
      ["2026-03-03", "Improvement/1", "Verified", { effective: true }],
      ["2026-03-04", "Improvement/1", "Raised", { from: "other", about: "colour" }]
    ]
    expect(stateOf(Improvement.stream, tell(...lines))).toMatchObject({
      ...{ from: "sales", about: "forms", effective: true, verifiedAtMs: shanghai("2026-03-03") },
      findings: ["raised-again", "verified-before-implementation"]
    })
  })
})
