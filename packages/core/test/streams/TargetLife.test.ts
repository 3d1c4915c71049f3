// The life of a target before and after its approval: the meeting, submission and return, issue and receipt, the level
// above; and its decomposition.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Decomposition from "../../src/streams/Decomposition.ts"
import * as Target from "../../src/streams/Target.ts"
import { type Line, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const representative = by("management-representative")
const manager = by("general-manager")

const draft: Parameters<typeof Target.draft>[0] = {
  ...({ kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" } as const),
  ...{ from: "2026-01-01T00:00:00.000Z", until: "2027-01-01T00:00:00.000Z" },
  bases: [{ kind: "finance", reference: "budget" }]
}
const drafted = type("Drafted", draft)
const meeting = { feasible: true, departments: ["after-sales", "supply"], representatives: ["T-9"] }

describe("target", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Target.stream, ...events)

  it("is drafted by the after-sales department too, which does not issue it (S3-4.3.1)", () => {
    const department = by("after-sales-manager")
    past().when(Target.draft(draft), department).thenEvents({ type: "Drafted", data: draft })
    past(drafted).when(Target.submit, department).thenEvents({ type: "Submitted" })
    past(drafted, type("Approved")).when(Target.issue("supply"), department).thenRefused("NotAuthorised")
  })

  it("rests on law (S3-4.1.1), the trade (S3-4.1.2), the first evaluation (S3-4.1.3) or what else counts (S3-4.1.4)", () => {
    const { bases: _, ...bare } = draft
    past().when(Target.draft(bare), representative).thenRefused("WithoutBasis")
    past()
      .when(Target.draft({ ...bare, bases: [] }), representative)
      .thenRefused("WithoutBasis")
    const based = (kind: (typeof Target.BasisKind)["Type"], reference = "R-1") => ({
      ...bare,
      bases: [{ kind, reference }]
    })
    for (const kind of Target.BasisKind.literals) {
      const data = based(kind)
      past().when(Target.draft(data), representative).thenEvents({ type: "Drafted", data })
      past(type("Drafted", data)).when(Target.draft(data), representative).thenNothing()
      past(type("Drafted", based(kind, "R-2")))
        .when(Target.draft(data), representative)
        .thenEvents({ type: "Drafted", data })
    }
  })

  it("is approved after the meeting where the pack asks for it (S3-4.3.2)", () => {
    const approve = Target.approveAssessed(["supply", "after-sales"])
    past(drafted)
      .when(approve, manager)
      .thenRefused("NotAssessed", { missing: ["supply", "after-sales", "employees' representative"] })
    past(drafted, type("FeasibilityMeetingHeld", { ...meeting, representatives: [] }))
      .when(approve, manager)
      .thenRefused("NotAssessed", { missing: ["employees' representative"], clause: "S3-4.3.2" })
    past(drafted, type("FeasibilityMeetingHeld", { ...meeting, feasible: false }))
      .when(approve, manager)
      .thenRefused("WrongState", { state: "not feasible" })
    past(drafted, type("FeasibilityMeetingHeld", meeting)).when(approve, manager).thenEvents({ type: "Approved" })
    past(drafted, type("FeasibilityMeetingHeld", meeting)).when(approve, representative).thenRefused("NotAuthorised")
    past(drafted).when(Target.approve, manager).thenEvents({ type: "Approved" })
  })

  it("that is drafted anew is assessed anew", () => {
    const other = type("Drafted", { ...draft, value: "1/200" })
    past(drafted, type("FeasibilityMeetingHeld", meeting), other)
      .when(Target.approveAssessed([]), manager)
      .thenRefused("NotAssessed", { missing: ["employees' representative"] })
  })

  it("is assessed in a meeting that the management representative convenes", () => {
    past(drafted).when(Target.assess(meeting), manager).thenRefused("NotAuthorised", { clause: "S3-4.3.2" })
    past(drafted)
      .when(Target.assess(meeting), representative)
      .thenEvents({ type: "FeasibilityMeetingHeld", data: meeting })
  })

  it("is submitted, and handed back until it is approved (S0-3.1.3b)", () => {
    past(drafted).when(Target.submit, representative).thenEvents({ type: "Submitted" })
    past(drafted, type("Submitted")).when(Target.submit, representative).thenNothing()
    past(drafted).when(Target.sendBack("low"), manager).thenNothing()
    past(drafted, type("Submitted")).when(Target.sendBack("low"), manager).thenEvents({ type: "SentBack" })
    past(drafted, type("Submitted"), type("SentBack", { cause: "low" }))
      .when(Target.submit, representative)
      .thenEvents({ type: "Submitted" })
    past(drafted, type("Approved"))
      .when(Target.sendBack("low"), manager)
      .thenRefused("WrongState", { act: "send back" })
  })

  it("is issued once approved, and received where it was issued (S0-3.1.3b)", () => {
    const issued = [drafted, type("Approved"), type("Published", { department: "supply" })]
    past(drafted).when(Target.issue("supply"), representative).thenRefused("WrongState", { needs: "approved" })
    past(drafted, type("Approved")).when(Target.issue("supply"), representative).thenEvents({ type: "Published" })
    past(...issued)
      .when(Target.receive("finance"))
      .thenRefused("WrongState", { needs: "issued to finance" })
    past(...issued)
      .when(Target.receive("supply"))
      .thenEvents({ type: "Received" })
  })

  it("S3-2: goes from the draft to its withdrawal, and each version is held against its own windows", () => {
    const july = "2026-07-01T00:00:00.000Z"
    const lines: ReadonlyArray<Line> = [
      ["2025-12-01", "Target/T-1", "Drafted", draft],
      ["2025-12-02", "Target/T-1", "FeasibilityMeetingHeld", meeting],
      ["2025-12-03", "Target/T-1", "Submitted"],
      ["2025-12-04", "Target/T-1", "Approved"],
      ["2026-06-04", "Target/T-1", "Changed", { comparison: "<", value: "1/90", from: july, source: "company" }],
      ["2026-09-01", "Target/T-1", "Withdrawn"]
    ]
    const [first, second] = stateOf(Target.stream, tell(...lines.slice(0, 5)))
    expect(first).toMatchObject({ feasible: true, untilAtMs: Date.parse(july), value: draft.value, findings: [] })
    expect(second).toMatchObject({ fromAtMs: Date.parse(july), value: "1/90", findings: [] })
    const withdrawnAtMs = Date.parse("2026-09-01T00:00:00.000+08:00")
    expect(stateOf(Target.stream, tell(...lines)).at(-1)?.untilAtMs).toBe(withdrawnAtMs)
  })

  it("has a level above, which a change takes away, as it takes the receipts", () => {
    past(drafted)
      .when(Target.setStretch("1/200"), manager)
      .thenEvents({ type: "StretchSet", data: { value: "1/200" } })
    const lines: ReadonlyArray<Line> = [
      ["2025-12-01", "Target/T-1", "Drafted", draft],
      ["2025-12-02", "Target/T-1", "StretchSet", { value: "1/200" }],
      ["2025-12-03", "Target/T-1", "Received", { department: "supply" }],
      ["2025-12-04", "Target/T-1", "Published", { department: "supply" }],
      [
        "2026-06-04",
        "Target/T-1",
        "Changed",
        { comparison: "<", value: "1/90", from: "2026-07-01T00:00:00.000Z", source: "company" }
      ]
    ]
    const [first, second] = stateOf(Target.stream, tell(...lines))
    expect(first).toMatchObject({ stretch: "1/200", receivedBy: ["supply"], findings: ["received-before-issue"] })
    expect(second).toMatchObject({ stretch: null, receivedBy: [], issuedTo: [] })
  })
})

describe("decomposition", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Decomposition.stream, ...events)
  const part = { kpi: "complaint_rate", owner: "supply", comparison: "<", value: "1/100" } as const

  it("S0-2.3, S3-3.2a: assigns parts to departments and posts, and takes them back", () => {
    past().when(Decomposition.assign(part), by("technician")).thenRefused("NotAuthorised", { clause: "S0-2.3" })
    past().when(Decomposition.assign(part), by("dispatcher")).thenRefused("NotAuthorised")
    for (const one of [representative, by("after-sales-manager"), by("supply-and-marketing")]) {
      past().when(Decomposition.assign(part), one).thenEvents({ type: "PartAssigned", data: part })
    }
    past(type("PartAssigned", part))
      .when(Decomposition.assign({ ...part, post: "clerk" }), representative)
      .thenEvents({ type: "PartAssigned" })
    past(type("PartAssigned", part)).when(Decomposition.withdraw("supply"), representative).thenEvents({
      type: "PartWithdrawn"
    })
    past(type("PartAssigned", part)).when(Decomposition.withdraw("supply", "clerk"), representative).thenNothing()
    past(type("PartAssigned", part), type("PartWithdrawn", { owner: "supply" }))
      .when(Decomposition.assign(part), representative)
      .thenEvents({ type: "PartAssigned" })
  })
})
