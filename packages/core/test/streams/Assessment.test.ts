// Who assesses whom, calls, grievances that are passed on, the archive, initial evaluations and the certificate: each
// command, authority and refusal, and what an import leaves to find.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Assessment from "../../src/streams/Assessment.ts"
import * as Call from "../../src/streams/Call.ts"
import * as Case from "../../src/streams/Case.ts"
import * as Evaluation from "../../src/streams/Evaluation.ts"
import * as Settlement from "../../src/streams/Settlement.ts"
import * as Target from "../../src/streams/Target.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const representative = by("management-representative")

describe("assessment", () => {
  const past = (...events: Events) => Scenario.given(Assessment.stream, ...events)
  const head = { window: "2026-01", score: "87/1", result: "good" }
  const staff = { window: "2026-01", attitude: { points: 4, of: 5 }, callsInTime: "19/20", result: "good" }

  it("of a head of department is for the two at the top, by the department's score (S0-3.2.5c)", () => {
    for (const role of ["general-manager", "management-representative"]) {
      past().when(Assessment.assessHead(head), by(role)).thenEvents({ type: "HeadAssessed", data: head })
    }
    past()
      .when(Assessment.assessHead(head), by("after-sales-manager"))
      .thenRefused("NotAuthorised", { clause: "S0-3.2.5c" })
    past(type("HeadAssessed", head)).when(Assessment.assessHead(head), representative).thenNothing()
    past(type("HeadAssessed", head))
      .when(Assessment.assessHead({ ...head, result: "fair" }), representative)
      .thenRefused("AlreadyStated", { stated: "2026-01 good" })
  })

  it("of follow-up staff is for the management representative alone, independent of supply and marketing (S0-3.2.6)", () => {
    past().when(Assessment.assessFollowUp(staff), representative).thenEvents({ type: "FollowUpAssessed", data: staff })
    past()
      .when(Assessment.assessFollowUp(staff), by("general-manager"))
      .thenRefused("NotAuthorised", { clause: "S0-3.2.6" })
    past()
      .when(Assessment.assessFollowUp(staff), by("management-representative", "supply-and-marketing"))
      .thenRefused("NotIndependent")
  })

  it("keeps the first one, and who was not independent", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-02-01", "Assessment/1", "FollowUpAssessed", staff, { subjects: ["staff:T-8"] }],
      ["2026-02-02", "Assessment/1", "HeadAssessed", head]
    ]
    const told = tell(...lines)
    expect(stateOf(Assessment.stream, told)).toMatchObject({
      ...{ assesses: "follow-up", attitudePoints: 4, attitudeOf: 5, callsInTime: "19/20", score: null, staff: "T-8" },
      findings: ["assessed-again"]
    })
    const [first] = told
    const dependent = { ...first, body: { ...first?.body, actor: { id: "T-1", roles: ["supply-and-marketing"] } } }
    expect(stateOf(Assessment.stream, [dependent as (typeof told)[number]])?.findings).toEqual([
      "assessor-not-independent"
    ])
  })
})

describe("call (S0-3.2.6)", () => {
  const past = (...events: Events) => Scenario.given(Call.stream, ...events)
  const offered = type("Offered", { line: "hotline" })

  it("is offered, then answered or given up, not both", () => {
    past()
      .when(Call.offer("hotline"))
      .thenEvents({ type: "Offered", data: { line: "hotline" } })
    past(offered).when(Call.offer("hotline")).thenNothing()
    past().when(Call.answer).thenRefused("NotStated", { first: "offer" })
    past(offered).when(Call.answer).thenEvents({ type: "Answered" })
    past(offered, type("Answered")).when(Call.answer).thenNothing()
    past(offered, type("Abandoned")).when(Call.answer).thenRefused("WrongState", { state: "over" })
    past(offered).when(Call.abandon).thenEvents({ type: "Abandoned" })
  })

  it("that was answered before it came is found", () => {
    const found = stateOf(Call.stream, tell(["2026-02-01 09:00", "Call/1", "Answered"]))
    expect(found).toMatchObject({ answeredBy: "T-1", findings: ["answered-before-offer"] })
  })
})

describe("grievance (S0-3.2.7)", () => {
  const past = (...events: Events) => Scenario.given(Case.stream, ...events)
  const heard = type("GrievanceHeard", { by: "production" })
  const on = { from: "production", to: "supply" }

  it("is heard by some department, registered or not, and passed on to another", () => {
    past()
      .when(Case.hear("production"))
      .thenEvents({ type: "GrievanceHeard", data: { by: "production" } })
    past(heard).when(Case.hear("production")).thenNothing()
    past(heard).when(Case.hear("reception")).thenRefused("AlreadyStated", { stated: "production" })
    past(heard).when(Case.passOn(on)).thenEvents({ type: "PassedOn", data: on })
    past(heard, type("PassedOn", on)).when(Case.passOn(on)).thenNothing()
    past().when(Case.passOn(on)).thenRefused("NotStated", { first: "hear" })
    past(heard)
      .when(Case.passOn({ from: "supply", to: "supply" }))
      .thenRefused("PassedToItself", { clause: "S0-3.2.7" })
    past(heard)
      .when(Case.register({ class: "complaint" }))
      .thenEvents({ type: "Registered" })
  })

  it("that was withdrawn stands again when its case is reopened", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-02-01 09:00", "Case/1", "Registered", { class: "complaint" }],
      ["2026-02-02 09:00", "Case/1", "Withdrawn", { cause: "customer" }],
      ["2026-02-03 09:00", "Case/1", "Reopened", { cause: "customer" }]
    ]
    expect(stateOf(Case.stream, tell(...lines.slice(0, 2)))?.withdrawnAtMs).toBe(shanghai("2026-02-02 09:00"))
    expect(stateOf(Case.stream, tell(...lines))?.withdrawnAtMs).toBeNull()
  })

  it("comes before its registration without a finding; passed on to itself or unheard it is one", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-02-01 09:00", "Case/1", "GrievanceHeard", { by: "production" }],
      ["2026-02-01 10:00", "Case/1", "PassedOn", { from: "production", to: "production" }],
      ["2026-02-01 11:00", "Case/1", "PassedOn", on],
      ["2026-02-01 12:00", "Case/1", "Registered", { class: "complaint" }]
    ]
    expect(stateOf(Case.stream, tell(...lines))).toMatchObject({
      ...{ heardBy: "production", passedTo: "supply", passedOnAtMs: shanghai("2026-02-01 11:00") },
      findings: ["passed-on-to-itself"]
    })
    const [, , unheard, registered] = tell(...lines)
    expect(stateOf(Case.stream, [unheard, registered] as ReturnType<typeof tell>)?.findings).toEqual([
      "facts-before-registration",
      "passed-on-before-heard"
    ])
  })
})

describe("archive (S3-F4a)", () => {
  const past = (...events: Events) => Scenario.given(Settlement.stream, ...events)
  const done = type("ServiceDone", { onSite: true })
  const handed = ["dispatcher", "follow-up", "office"].map((to) => type("OrderHandedOver", { to }))

  it("takes the office, and the order in its hands", () => {
    past(done, ...handed)
      .when(Settlement.archive, by("office"))
      .thenEvents({ type: "OrderArchived" })
    past(done, ...handed, type("OrderArchived"))
      .when(Settlement.archive, by("office"))
      .thenNothing()
    past(done, ...handed)
      .when(Settlement.archive, by("dispatcher"))
      .thenRefused("NotAuthorised", { clause: "S3-F4a" })
    past(done).when(Settlement.archive, by("office")).thenRefused("OutOfOrder", { finding: "archived-before-office" })
  })
})

describe("initial evaluation (S3-4.1.3, S3-4.3.1)", () => {
  const past = (...events: Events) => Scenario.given(Evaluation.stream, ...events)
  const found = { kpi: "complaint_rate", reference: "report-1", baseline: "3/200" }

  it("is held once, with the figure as found", () => {
    past().when(Evaluation.hold(found)).thenEvents({ type: "Held", data: found })
    past(type("Held", found)).when(Evaluation.hold(found)).thenNothing()
    past(type("Held", found))
      .when(Evaluation.hold({ ...found, baseline: "1/100" }))
      .thenRefused("AlreadyStated", { stated: "report-1" })
  })

  it("a draft imported without a basis is found; its bases are kept, each once", () => {
    const draft = {
      ...{ kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" },
      ...{ from: "2026-01-01T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z" }
    }
    const rowOf = (data: object) => stateOf(Target.stream, tell(["2025-12-01", "Target/1", "Drafted", { ...data }]))[0]
    expect(rowOf(draft)).toMatchObject({ bases: [], findings: ["drafted-without-basis"] })
    const law = { kind: "law", reference: "L-1" }
    const evaluated = { kind: "initial-evaluation", reference: "report-1" }
    expect(rowOf({ ...draft, bases: [law, evaluated, law] })).toMatchObject({
      ...{ bases: ["initial-evaluation:report-1", "law:L-1"], findings: [] }
    })
  })
})
