// Callouts, follow-ups, sheets and prices of parts, claims, documents: each authority, each refusal, and what the fold makes of
// odd histories.
import { Scenario } from "@servicebook/conformance"
import { describe, it } from "vitest"
import * as Callout from "../../src/streams/Callout.ts"
import * as Claim from "../../src/streams/Claim.ts"
import * as ControlledDocument from "../../src/streams/ControlledDocument.ts"
import * as FollowUp from "../../src/streams/FollowUp.ts"
import * as Outlet from "../../src/streams/Outlet.ts"
import * as PartPrice from "../../src/streams/PartPrice.ts"
import * as PartsOrder from "../../src/streams/PartsOrder.ts"
import * as PartsSheet from "../../src/streams/PartsSheet.ts"
import * as QualityProblem from "../../src/streams/QualityProblem.ts"
import * as Unit from "../../src/streams/Unit.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const anybody = by()
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })

describe("a claim (S4-5.1d, S4-5.2b, S4-5.6a)", () => {
  const past = (...events: Events) => Scenario.given(Claim.stream, ...events)
  const submitted = type("Submitted", { claim: "guarantee", fen: 80_000 })
  const reviewed = (liable: string) => type("Reviewed", { liable })
  const notice = type("NoticeIssued", { supplier: "S-1" })

  it("is decided by the head of after-sales and paid when it was accepted", () => {
    const decision = { accepted: true, fen: 75_000 }
    past(submitted).when(Claim.decide(decision), by("after-sales-manager")).thenEvents(type("Decided", decision))
    past(submitted).when(Claim.decide(decision), anybody).thenRefused("NotAuthorised", { clause: "S4-5.1d" })
    past(submitted, type("Decided", decision))
      .when(Claim.pay, anybody)
      .thenEvents(type("Paid", { fen: 75_000 }))
    past(submitted, type("Decided", { accepted: false, fen: 0 }))
      .when(Claim.pay, anybody)
      .thenRefused("WrongState")
    past(submitted).when(Claim.pay, anybody).thenRefused("OutOfOrder", { clause: "S4-5.1d" })
  })

  it("goes to the supplier who answers for it, and to finance once the supplier confirmed", () => {
    past(submitted).when(Claim.review("supplier"), anybody).thenRefused("NotAuthorised", { clause: "S4-5.2b" })
    past(submitted, reviewed("supplier")).when(Claim.issueNotice("S-1"), by("quality")).thenEvents(notice)
    past(submitted, reviewed("production")).when(Claim.issueNotice("S-1"), by("quality")).thenRefused("WrongState")
    past(submitted, reviewed("supplier")).when(Claim.giveOpinion, anybody).thenRefused("WrongState")
    past(submitted, reviewed("supplier"), notice)
      .when(Claim.sendToFinance, anybody)
      .thenRefused("OutOfOrder", { clause: "S4-5.2b", finding: "finance-before-confirmation" })
  })

  it("is deducted by finance alone, told of it before", () => {
    const confirmed = [submitted, reviewed("supplier"), notice, type("NoticeConfirmed")]
    past(...confirmed, type("SentToFinance"))
      .when(Claim.deduct(60_000), anybody)
      .thenRefused("NotAuthorised", { clause: "S4-5.6a" })
    past(...confirmed, type("SentToFinance"))
      .when(Claim.deduct(60_000), by("finance"))
      .thenEvents(type("Deducted", { fen: 60_000 }))
    past(...confirmed)
      .when(Claim.deduct(60_000), by("finance"))
      .thenRefused("OutOfOrder", { clause: "S4-5.6a" })
  })
})

describe("a quality problem (S4-5.1a, S4-5.2a, S4-5.4, S4-I14)", () => {
  const past = (...events: Events) => Scenario.given(QualityProblem.stream, ...events)
  const reported = type("Reported", { source: "dealer", grade: "batch" })
  const proposed = type("RectificationProposed", { kind: "recall", vehicles: 2 })

  it("is fed back by dealers, customers and stations, once", () => {
    const said = { source: "customer", grade: "general" } as const
    past().when(QualityProblem.report(said), anybody).thenEvents(type("Reported", said))
    past(reported).when(QualityProblem.report(said), anybody).thenRefused("AlreadyStated")
  })

  it("is confirmed by quality, and analysed after that", () => {
    past(reported).when(QualityProblem.confirm, anybody).thenRefused("NotAuthorised", { clause: "S4-5.2a" })
    past(reported).when(QualityProblem.confirm, by("quality")).thenEvents(type("Confirmed"))
    past(reported).when(QualityProblem.analyse("weld"), by("quality")).thenRefused("OutOfOrder")
  })

  it("is recalled when the general manager approved, and by nobody else", () => {
    past(reported, proposed)
      .when(QualityProblem.approveRectification, by("quality"))
      .thenRefused("NotAuthorised", { clause: "S4-5.4" })
    past(reported, proposed)
      .when(QualityProblem.rectify("V-1"), anybody)
      .thenRefused("OutOfOrder", { clause: "S4-5.4" })
    const approved = [reported, proposed, type("RectificationApproved")]
    past(...approved)
      .when(QualityProblem.rectify("V-1"), anybody)
      .thenEvents(type("VehicleRectified", { vehicle: "V-1" }))
    past(...approved, type("VehicleRectified", { vehicle: "V-1" }))
      .when(QualityProblem.rectify("V-1"), anybody)
      .thenNothing()
  })

  it("is a batch when after-sales says so, and reported after that", () => {
    past(reported).when(QualityProblem.confirmBatch, anybody).thenRefused("NotAuthorised", { clause: "S4-I14" })
    past(reported).when(QualityProblem.reportBatch, anybody).thenRefused("OutOfOrder", { clause: "S4-I14" })
  })
})

describe("the price of a part (S4-5.6b, S4-5.6c)", () => {
  const past = (...events: Events) => Scenario.given(PartPrice.stream, ...events)
  const proposed = type("Proposed", { fen: 1_200 })
  it("is approved by finance, and anew when it changes", () => {
    past(proposed).when(PartPrice.approve, anybody).thenRefused("NotAuthorised", { clause: "S4-5.6b" })
    past(proposed).when(PartPrice.approve, by("finance")).thenEvents(type("Approved"))
    past(proposed, type("Approved")).when(PartPrice.approve, by("finance")).thenNothing()
    past(proposed, type("Approved"), type("Proposed", { fen: 1_500 }))
      .when(PartPrice.approve, by("finance"))
      .thenEvents(type("Approved"))
    past().when(PartPrice.approve, by("finance")).thenRefused("NotStated")
  })
})

describe("a document (S4-3a, S4-5.2x)", () => {
  const past = (...events: Events) => Scenario.given(ControlledDocument.stream, ...events)
  const steps = ["Reviewed", "Countersigned", "Examined", "Validated"].map((name) => type(name))
  const drafted = type("Drafted", { document: "D-1", edition: "1" })
  const from = "2026-05-01T00:00:00.000Z"
  it("is signed in six steps, and in force from its date on", () => {
    past(drafted, ...steps)
      .when(ControlledDocument.approve(from), anybody)
      .thenEvents(type("Approved", { effectiveFrom: from }))
    past(drafted, ...steps.slice(1))
      .when(ControlledDocument.review, anybody)
      .thenEvents(type("Reviewed"))
    past(drafted).when(ControlledDocument.countersign, anybody).thenRefused("OutOfOrder", { clause: "S4-5.2x" })
    past(drafted, ...steps.slice(0, 3))
      .when(ControlledDocument.approve(from), anybody)
      .thenRefused("OutOfOrder")
    past(drafted).when(ControlledDocument.checkReferences, anybody).thenEvents(type("ReferencesChecked"))
  })
})

describe("parts, sheets, callouts, follow-ups and files", () => {
  const line = { line: "1", part: "P-1", quantity: 1, urgency: "urgent", guarantee: true } as const
  const ordered = type("Ordered", { lines: [line] })

  it("S4-I1: a special case takes the head of after-sales; S4-I3: what was not sent was not sent wrong", () => {
    const past = (...events: Events) => Scenario.given(PartsOrder.stream, ...events)
    past(ordered).when(PartsOrder.exempt("1", "road-closed"), anybody).thenRefused("NotAuthorised", { clause: "S4-I1" })
    past(ordered)
      .when(PartsOrder.exempt("1", "road-closed"), by("after-sales-manager"))
      .thenEvents(type("Exempted", { line: "1", reason: "road-closed" }))
    past(ordered).when(PartsOrder.recordMisShipment("1"), anybody).thenRefused("WrongState", { needs: "shipped" })
  })

  it("S4-5.1c, S4-I4: a plan is stated once, and the demand of another sheet is not its own", () => {
    const past = (...events: Events) => Scenario.given(PartsSheet.stream, ...events)
    const plan = { of: "demand-plan", lines: [{ part: "P-1", quantity: 3 }] } as const
    past().when(PartsSheet.plan(plan), anybody).thenEvents(type("Stated", plan))
    past(type("Stated", plan))
      .when(PartsSheet.plan({ ...plan, lines: [{ part: "P-1", quantity: 4 }] }), anybody)
      .thenRefused("AlreadyStated")
    past(type("Stated", plan))
      .when(PartsSheet.settle({ ...plan, of: "old-part-stock" }), anybody)
      .thenRefused("AlreadyStated")
  })

  it("S4-I11: a trip is registered when a vehicle was sent; S4-T3: nobody is sent where it was cancelled", () => {
    const past = (...events: Events) => Scenario.given(Callout.stream, ...events)
    const asked = type("Requested", { zone: "urban" })
    past(asked).when(Callout.registerTrip, anybody).thenRefused("OutOfOrder", { clause: "S4-I11" })
    past(asked, type("Cancelled", { cause: "helped" }))
      .when(Callout.sendVehicle("V-1"), anybody)
      .thenRefused("WrongState")
    past(asked, type("Arrived")).when(Callout.cancel("late"), anybody).thenRefused("WrongState")
    past(asked)
      .when(Callout.request({ zone: "county" }), anybody)
      .thenRefused("AlreadyStated", { stated: "urban" })
  })

  it("S4-T9: a customer once reached is not called off; S4-T8: a file is made once; S4-5.1b, S4-T12: an outlet is inspected", () => {
    const due = "2026-03-31T15:59:59.999Z"
    const followUp = (...events: Events) =>
      Scenario.given(FollowUp.stream, type("Scheduled", { dueAt: due }), ...events)
    followUp(type("Attempted", { reached: true }))
      .when(FollowUp.cancel("moved"), anybody)
      .thenRefused("WrongState")
    followUp(type("Attempted", { reached: false }))
      .when(FollowUp.reach, anybody)
      .thenEvents(type("Attempted", { reached: true }))
    const unit = (...events: Events) => Scenario.given(Unit.stream, ...events)
    unit().when(Unit.createCustomerFile, anybody).thenRefused("NotStated")
    unit(type("Delivered", { use: "customer" }), type("CustomerFileCreated"))
      .when(Unit.createCustomerFile, anybody)
      .thenNothing()
    const outlet = () => Scenario.given(Outlet.stream, type("Admitted"))
    outlet()
      .when(Outlet.inspect("image", false), by("after-sales-manager"))
      .thenEvents(type("Inspected", { aspect: "image", passed: false }))
    outlet().when(Outlet.inspect("image", true), anybody).thenRefused("NotAuthorised", { clause: "S4-5.1b" })
  })
})

describe("what existing things carry", () => {
  it("S4-5.1g: a case goes from its registration over its resolution to its closing", async () => {
    const Case = await import("../../src/streams/Case.ts")
    const past = (...events: Events) => Scenario.given(Case.stream, ...events)
    past(type("Registered", { class: "request" }))
      .when(Case.resolve("repaired"), anybody)
      .thenEvents(type("Resolved", { cause: "repaired" }))
  })
})
