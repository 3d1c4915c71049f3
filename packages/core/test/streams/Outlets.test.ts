// Outlets, device receipts and nonconformities: each command, authority and refusal, and what an import leaves to find.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Custody from "../../src/streams/Custody.ts"
import * as Nonconformity from "../../src/streams/Nonconformity.ts"
import * as Outlet from "../../src/streams/Outlet.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })

describe("outlet", () => {
  const past = (...events: Events) => Scenario.given(Outlet.stream, ...events)
  const admitted = type("Admitted")
  const manager = by("after-sales-manager")

  it("is admitted by the management of service, run by somebody, scoped and listed (S3-N1, S3-N2, S3-N3)", () => {
    past().when(Outlet.admit, by("technician")).thenRefused("NotAuthorised", { clause: "S3-N1" })
    past().when(Outlet.admit, manager).thenEvents({ type: "Admitted" })
    past(admitted)
      .when(Outlet.assign("T-1"), manager)
      .thenEvents({ type: "ManagerAssigned", data: { manager: "T-1" } })
    past(admitted)
      .when(Outlet.setScope(["part-supply", "maintenance", "maintenance"]), manager)
      .thenEvents({ type: "ScopeSet", data: { kinds: ["maintenance", "part-supply"] } })
    past(admitted).when(Outlet.publish("media"), by("customer-relations")).thenEvents({ type: "Published" })
    past(admitted, type("Published", { list: "media" }))
      .when(Outlet.withdraw("media"), manager)
      .thenEvents({ type: "Withdrawn" })
  })

  it("does nothing before it is admitted or once it is closed, until it is admitted anew", () => {
    const closed = type("Closed", { cause: "moved" })
    past().when(Outlet.publish("media"), manager).thenRefused("NotStated", { first: "admit" })
    past(type("ScopeSet", { kinds: [] }))
      .when(Outlet.publish("media"), manager)
      .thenRefused("WrongState", { state: "not admitted" })
    past(admitted, closed).when(Outlet.assign("T-1"), manager).thenRefused("WrongState", { state: "closed" })
    past(admitted, closed).when(Outlet.close("moved"), manager).thenNothing()
    past(admitted, closed).when(Outlet.admit, manager).thenEvents({ type: "Admitted" })
  })

  it("keeps every scope with its span, and irregular histories with findings", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-01", "Outlet/O-1", "Published", { list: "media" }],
      ["2026-01-02", "Outlet/O-1", "Admitted"],
      ["2026-01-03", "Outlet/O-1", "ScopeSet", { kinds: ["maintenance"] }],
      ["2026-02-03", "Outlet/O-1", "ScopeSet", { kinds: ["part-supply", "maintenance"] }],
      ["2026-02-04", "Outlet/O-1", "Withdrawn", { list: "web" }],
      ["2026-02-05", "Outlet/O-1", "Closed", { cause: "moved" }],
      ["2026-02-06", "Outlet/O-1", "Admitted"]
    ]
    const state = stateOf(Outlet.stream, tell(...lines))
    expect(state?.outlet).toMatchObject({ admittedAtMs: shanghai("2026-02-06"), lists: ["media"], closedAtMs: null })
    expect(state?.outlet.findings).toEqual([
      "admitted-after-closing",
      "published-before-admission",
      "withdrawn-unpublished"
    ])
    expect(state?.scopes).toMatchObject([
      { key: "1", kinds: ["maintenance"], fromAtMs: shanghai("2026-01-03"), untilAtMs: shanghai("2026-02-03") },
      { key: "2", kinds: ["maintenance", "part-supply"], fromAtMs: shanghai("2026-02-03"), untilAtMs: null }
    ])
  })
})

describe("custody", () => {
  const past = (...events: Events) => Scenario.given(Custody.stream, ...events)
  const taken = type("Taken", { device: "D-1" })
  const way = [taken, type("Returned"), type("ReceiptRecovered"), type("ReceiptHandedOver")]

  it("goes its way in order, each step once (S3-F1b, S3-F3c)", () => {
    const steps = [Custody.giveBack, Custody.recover, Custody.handOver, Custody.settle]
    const events = ["Returned", "ReceiptRecovered", "ReceiptHandedOver", "ReceiptProcessed"]
    for (const [index, step] of steps.entries()) {
      past().when(step).thenRefused("NotStated", { first: "take" })
      past(...way.slice(0, index + 1))
        .when(step)
        .thenEvents({ type: events[index] as string })
      if (index > 0) {
        past(...way.slice(0, index))
          .when(step)
          .thenRefused("OutOfOrder", { clause: index === 1 ? "S3-F1b" : "S3-F3c" })
      }
    }
    past(taken).when(Custody.take("D-2")).thenRefused("AlreadyStated", { stated: "D-1" })
  })

  it("returned without having been taken is a finding", () => {
    const row = stateOf(Custody.stream, tell(["2026-01-01", "Custody/R-1", "Returned"]))
    expect(row?.findings).toEqual(["returned-before-taken"])
  })
})

describe("nonconformity", () => {
  const past = (...events: Events) => Scenario.given(Nonconformity.stream, ...events)
  const due = instantOf(shanghai("2026-03-31"))
  const raised = type("Raised", { by: "body", code: "NC-1", due })
  const own = (name: string, data: object = {}): Given => ({ ...type(name, data), actor: { id: "A-1", roles: [] } })
  const done = [raised, own("CorrectionMade"), own("CorrectiveActionTaken", { action: "a" })]
  const shown = [...done, own("EvidenceSubmitted", { evidence: "E-1" })]

  it("is corrected, the cause removed, and shown before it is verified (S3-C2, S3-C3)", () => {
    past().when(Nonconformity.correct).thenRefused("NotStated", { first: "raise" })
    past(raised).when(Nonconformity.submitEvidence("E-1")).thenRefused("OutOfOrder", { clause: "S3-C2" })
    past(...done)
      .when(Nonconformity.submitEvidence("E-1"))
      .thenEvents({ type: "EvidenceSubmitted" })
    past(...done)
      .when(Nonconformity.verify(true), by())
      .thenRefused("OutOfOrder", { finding: "verified-before-evidence", clause: "S3-C3" })
    past(raised)
      .when(Nonconformity.raise({ by: "body", code: "NC-2", due }))
      .thenRefused("AlreadyStated", { stated: "NC-1 by body" })
  })

  it("is not verified by whoever corrected it", () => {
    past(...shown)
      .when(Nonconformity.verify(true), by())
      .thenRefused("OwnWork", { actor: "A-1", clause: "S3-C3" })
    past(...shown)
      .when(Nonconformity.verify(true), { actor: { id: "V-1", roles: [] } })
      .thenEvents({ type: "Verified", data: { effective: true } })
    const foreign = tell(
      ...shown.map((one, n): Line => [`2026-01-0${n + 1}`, "Nonconformity/N-1", one.type, one.data]),
      ["2026-01-09", "Nonconformity/N-1", "Verified", { effective: true }]
    )
    expect(stateOf(Nonconformity.stream, foreign)).toMatchObject({
      state: "closed",
      findings: ["verified-by-corrector"]
    })
  })

  it("is handed back for another round once there is evidence", () => {
    past(...done)
      .when(Nonconformity.handBack("thin"))
      .thenRefused("WrongState", { state: "corrected" })
    past(...shown)
      .when(Nonconformity.handBack("thin"))
      .thenEvents({ type: "Returned" })
    past(...shown, type("Returned", { cause: "thin" }))
      .when(Nonconformity.submitEvidence("E-2"))
      .thenRefused("OutOfOrder", { finding: "evidence-before-correction" })
  })
})
