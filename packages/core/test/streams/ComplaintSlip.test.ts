// The complaint slip: who does what with it, what must come first, and what an import leaves to find.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Slip from "../../src/streams/ComplaintSlip.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const past = (...events: ReadonlyArray<Given>) => Scenario.given(Slip.stream, ...events)

const issued = type("Issued", { grounds: "dissatisfied-at-call-back" })
const appealed = type("AppealFiled", { by: "T-1", grounds: "not ours" })
const forwarded = type("AppealForwarded")
const handled = type("Handled")
const answered = [handled, type("ResultReplied", { result: "done" }), type("MeasureSubmitted", { measure: "briefing" })]
const head = by("department-head")
const relations = by("customer-relations")
const manager = by("general-manager")

describe("a complaint slip", () => {
  it("is issued by customer relations and handled by the head of the department (S2-5.1a, S2-5.1b, S2-3.1)", () => {
    const issue = Slip.issue({ grounds: "dissatisfied-at-call-back" })
    past().when(issue, head).thenRefused("NotAuthorised", { clause: "S2-5.1a" })
    past()
      .when(issue, relations)
      .thenEvents({ type: "Issued", data: { grounds: "dissatisfied-at-call-back" } })
    past(issued).when(issue, relations).thenNothing()
    past(issued)
      .when(Slip.issue({ grounds: "other" }), relations)
      .thenRefused("AlreadyStated")
    past().when(Slip.handle, head).thenRefused("NotStated", { first: "issue" })
    past(issued).when(Slip.handle, relations).thenRefused("NotAuthorised", { clause: "S2-5.1b" })
    past(issued).when(Slip.handle, head).thenEvents({ type: "Handled" })
  })

  it("is appealed against, passed on by the head, and not handled meanwhile (S2-5.1c)", () => {
    const appeal = Slip.appeal({ by: "T-1", grounds: "not ours" })
    past(issued)
      .when(appeal)
      .thenEvents({ type: "AppealFiled", data: { by: "T-1", grounds: "not ours" } })
    past(issued, handled).when(appeal).thenRefused("WrongState", { needs: "not handled yet" })
    past(issued).when(Slip.forward, head).thenRefused("OutOfOrder", { clause: "S2-5.1c" })
    past(issued, appealed).when(Slip.forward, relations).thenRefused("NotAuthorised", { clause: "S2-5.1c" })
    past(issued, appealed).when(Slip.forward, head).thenEvents({ type: "AppealForwarded" })
    past(issued, appealed).when(Slip.handle, head).thenRefused("WrongState", { state: "appealed" })
    past(issued, appealed, forwarded, type("AppealRejected")).when(Slip.handle, head).thenEvents({ type: "Handled" })
  })

  it("is void by the general manager's signature alone, from its issue on (S2-5.1d)", () => {
    const open = [issued, appealed, forwarded]
    for (const other of [head, relations]) {
      past(...open)
        .when(Slip.voidOnAppeal, other)
        .thenRefused("NotAuthorised", { clause: "S2-5.1d" })
      past(...open)
        .when(Slip.rejectAppeal, other)
        .thenRefused("NotAuthorised", { clause: "S2-5.1d" })
    }
    past(issued, appealed).when(Slip.voidOnAppeal, manager).thenRefused("OutOfOrder", { clause: "S2-5.1c" })
    past(...open)
      .when(Slip.voidOnAppeal, manager)
      .thenEvents({ type: "Voided", data: { signedBy: "A-1" } })
    past(...open)
      .when(Slip.rejectAppeal, manager)
      .thenEvents({ type: "AppealRejected" })
    past(...open, type("AppealRejected"))
      .when(Slip.voidOnAppeal, manager)
      .thenNothing()
  })

  it("is answered by result and measure, both (S2-5.1e)", () => {
    past(issued).when(Slip.reply("done"), head).thenRefused("OutOfOrder", { clause: "S2-5.1e" })
    past(issued, handled)
      .when(Slip.reply("done"), head)
      .thenEvents({ type: "ResultReplied", data: { result: "done" } })
    past(issued, handled)
      .when(Slip.submitMeasure("briefing"), head)
      .thenEvents({ type: "MeasureSubmitted", data: { measure: "briefing" } })
  })

  it("is checked by customer relations once both are there; what fails goes back (S2-5.1f)", () => {
    past(issued, handled).when(Slip.check(true), relations).thenRefused("OutOfOrder", { clause: "S2-5.1f" })
    past(issued, ...answered)
      .when(Slip.check(true), head)
      .thenRefused("NotAuthorised", { clause: "S2-5.1f" })
    past(issued, ...answered)
      .when(Slip.check(true), relations)
      .thenEvents({ type: "Checked", data: { passed: true } })
    past(issued, ...answered, type("Checked", { passed: false }))
      .when(Slip.reply("done"), head)
      .thenRefused("OutOfOrder")
    past(issued, ...answered, type("Checked", { passed: true }))
      .when(Slip.recordCare("visit"), relations)
      .thenEvents({ type: "CareRecorded", data: { care: "visit" } })
  })

  it("keeps an irregular history with findings", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-01-02", "ComplaintSlip/1", "AppealFiled", { by: "T-1", grounds: "" }],
      ["2026-01-03", "ComplaintSlip/1", "Handled"],
      ["2026-01-04", "ComplaintSlip/1", "MeasureSubmitted", { measure: "briefing" }],
      ["2026-01-05", "ComplaintSlip/1", "Checked", { passed: true }],
      ["2026-01-06", "ComplaintSlip/1", "Issued", { grounds: "other" }],
      ["2026-01-07", "ComplaintSlip/1", "AppealRejected"],
      ["2026-01-08", "ComplaintSlip/1", "ResultReplied", { result: "done" }],
      ["2026-02-08", "ComplaintSlip/1", "Voided", { signedBy: "G-1" }, { concerns: 4 }]
    ]
    const row = stateOf(Slip.stream, tell(...lines.slice(0, 7)))
    expect(row).toMatchObject({ state: "closed", answeredAtMs: shanghai("2026-01-08") })
    expect(row?.findings).toEqual([
      ...["checked-before-answer", "handled-before-issue", "handled-under-appeal", "rejected-before-forwarded"]
    ])
    expect(stateOf(Slip.stream, tell(...lines))).toMatchObject({
      state: "void",
      voidDecidedAtMs: shanghai("2026-02-08")
    })
  })
})
