// The settlement of a dispatch order: what the clauses on outlets and the service flow let pass, refuse, and note.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Settlement from "../../src/streams/Settlement.ts"
import { type Line, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const past = (...events: ReadonlyArray<Given>) => Scenario.given(Settlement.stream, ...events)

const content = type("ContentStated", { work: "maintenance", by: "customer" })
const charged = type("ChargeDecided", { charge: "chargeable", criterion: "out-of-warranty", fen: 12_000 })
const free = type("ChargeDecided", { charge: "free", criterion: "warranty", fen: 0 })
const explained = type("SolutionExplained")
const opinion = type("OpinionGiven", { satisfaction: "satisfied" })
const confirmed = type("ChargeConfirmed")
const paid = type("Paid", { fen: 12_000 })
const signed = [content, charged, explained, opinion, confirmed]

describe("what must come first", () => {
  it("the content before the charge (S3-N4)", () => {
    const decide = Settlement.decideCharge({ charge: "free", criterion: "warranty", fen: 0 })
    past().when(decide).thenRefused("NotStated", { first: "state the content" })
    past(explained).when(decide).thenRefused("OutOfOrder", { finding: "decided-before-content", clause: "S3-N4" })
    past(content).when(decide).thenEvents({ type: "ChargeDecided" })
  })

  it("the explanation before the opinion (S3-F1a), the opinion before the confirmation (S3-N6)", () => {
    past(content).when(Settlement.giveOpinion({})).thenRefused("OutOfOrder", { finding: "opinion-before-explanation" })
    past(content, charged)
      .when(Settlement.confirmCharge)
      .thenRefused("OutOfOrder", { finding: "confirmed-before-opinion", clause: "S3-N6" })
    past(content, explained, opinion)
      .when(Settlement.confirmCharge)
      .thenRefused("OutOfOrder", { finding: "confirmed-before-decision" })
    past(content, charged, explained, opinion).when(Settlement.confirmCharge).thenEvents({ type: "ChargeConfirmed" })
  })

  it("the confirmation before the payment, the payment before the receipt (S3-N6)", () => {
    const receipt = Settlement.issueReceipt({ receipt: "R-1", fen: 12_000 })
    past(content, charged)
      .when(Settlement.pay(12_000))
      .thenRefused("OutOfOrder", { finding: "paid-before-confirmation" })
    past(...signed)
      .when(receipt)
      .thenRefused("OutOfOrder", { finding: "receipt-before-payment" })
    past(...signed)
      .when(Settlement.pay(12_000))
      .thenEvents({ type: "Paid", data: { fen: 12_000 } })
    past(...signed, paid)
      .when(receipt)
      .thenEvents({ type: "ReceiptIssued" })
  })

  it("the customer's opinion before the settlement with the company (S3-N5b)", () => {
    past(content, charged)
      .when(Settlement.settleWithCompany(8_000))
      .thenRefused("OutOfOrder", { finding: "settled-before-opinion", clause: "S3-N5b" })
    past(content, explained, opinion)
      .when(Settlement.settleWithCompany(8_000))
      .thenEvents({ type: "SettledWithCompany", data: { fen: 8_000 } })
  })

  it("the report before the record and the hand-over; dispatcher, follow-up, office in turn (S3-F2, S3-F3a, S3-F4c)", () => {
    const reported = type("ReportedBack")
    const to = (holder: string) => type("OrderHandedOver", { to: holder })
    past(content).when(Settlement.register, by("dispatcher")).thenRefused("OutOfOrder", { clause: "S3-F2" })
    past(content, reported).when(Settlement.register, by("dispatcher")).thenEvents({ type: "RecordRegistered" })
    past(content, reported)
      .when(Settlement.register, by("technician"))
      .thenRefused("NotAuthorised", { clause: "S3-F2" })
    past(content)
      .when(Settlement.handOver("dispatcher"), by("technician"))
      .thenRefused("OutOfOrder", { finding: "handed-over-before-report" })
    past(content, reported)
      .when(Settlement.handOver("follow-up"), by("dispatcher"))
      .thenRefused("OutOfOrder", { finding: "follow-up-before-dispatcher" })
    past(content, reported, to("dispatcher"))
      .when(Settlement.handOver("office"), by("follow-up"))
      .thenRefused("OutOfOrder", { finding: "office-before-follow-up" })
    past(content, reported, to("dispatcher"), to("follow-up"))
      .when(Settlement.handOver("office"), by("follow-up"))
      .thenEvents({ type: "OrderHandedOver", data: { to: "office" } })
  })
})

describe("amounts", () => {
  it("free work costs nothing and takes no payment", () => {
    past(content)
      .when(Settlement.decideCharge({ charge: "free", criterion: "warranty", fen: 1 }))
      .thenRefused("WrongAmount", { expectedFen: 0 })
    past(content, free, explained, opinion, confirmed)
      .when(Settlement.pay(0))
      .thenRefused("WrongState", { state: "free", needs: "chargeable" })
  })

  it("what is paid is what was decided, and the receipt says the same", () => {
    past(...signed)
      .when(Settlement.pay(11_999))
      .thenRefused("WrongAmount", { fen: 11_999, expectedFen: 12_000 })
    past(...signed, paid)
      .when(Settlement.issueReceipt({ receipt: "R-1", fen: 500 }))
      .thenRefused("WrongAmount", { expectedFen: 12_000 })
  })

  it("a charge that the customer confirmed stands; before, it may be decided anew", () => {
    const lower = Settlement.decideCharge({ charge: "chargeable", criterion: "goodwill", fen: 500 })
    past(...signed)
      .when(lower)
      .thenRefused("AlreadyStated", { act: "confirmed" })
    past(content, charged).when(lower).thenEvents({ type: "ChargeDecided" })
  })
})

const rowOf = (...lines: ReadonlyArray<Line>) => stateOf(Settlement.stream, tell(...lines))

describe("what an import records", () => {
  it("out of order is a finding and loses nothing", () => {
    const row = rowOf(
      ["2026-01-05 09:00", "Settlement/W-1", "Paid", { fen: 700 }],
      ["2026-01-05 10:00", "Settlement/W-1", "ReceiptIssued", { receipt: "R-1", fen: 500 }],
      ["2026-01-05 11:00", "Settlement/W-1", "ChargeConfirmed"],
      ["2026-01-05 12:00", "Settlement/W-1", "ChargeDecided", { charge: "chargeable", criterion: "x", fen: 600 }],
      ["2026-01-06", "Settlement/W-1", "SettledWithCompany", { fen: 300 }],
      ["2026-01-07", "Settlement/W-1", "SettledWithCompany", { fen: 400 }]
    )
    expect(row).toMatchObject({ paidFen: 700, overpaidFen: 100, unreceiptedFen: 200, settledFen: 300 })
    expect(row?.findings).toEqual([
      "confirmed-before-decision",
      "confirmed-before-opinion",
      "decided-after-confirmation",
      "decided-before-content",
      "paid-before-confirmation",
      "settled-again",
      "settled-before-opinion"
    ])
  })

  it("told late but in order, there is nothing to find", () => {
    const row = rowOf(
      ["2026-01-05 12:00", "Settlement/W-1", "OpinionGiven", {}, { recorded: "2026-01-06" }],
      ["2026-01-05 11:00", "Settlement/W-1", "SolutionExplained", {}, { recorded: "2026-01-07" }]
    )
    expect(row).toMatchObject({ findings: [], opinion: null })
  })
})
