// The ways of a complaint, a claim and a proposal from the first order to the last, as people in their roles go them: each line
// is an order, and what comes of it, an event or the refusal with its clause.
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { catalogue } from "../../src/commands/Catalogue.ts"
import type { AnyCommands, Refused } from "../../src/commands/Command.ts"
import { deskOn } from "../commands/Desk.ts"
import { value } from "../policy/Packs.ts"

/** Who orders (an id, then the roles), what, with what said, and what comes of it. */
type Line = readonly [who: string, name: string, said: object, comes: string]

const told = (refusal: Refused): string => [refusal._tag, ...("clause" in refusal ? [refusal.clause] : [])].join(" ")

/** Goes the lines on one thing. */
const goes = (commands: AnyCommands, ...lines: ReadonlyArray<Line>) => {
  const { answer } = deskOn(commands)
  const came = lines.map(([who, name, said]): Line => {
    const [by = "", ...roles] = who.split(" ")
    const comes = Result.match(answer(name, said, { by, roles, subjects: ["staff:T-1"] }), {
      onFailure: told,
      onSuccess: ({ events }) => events.map(({ body }) => body.type).join(" ")
    })
    return [who, name, said, comes]
  })
  expect(came).toEqual(lines)
}

const [technician, other, head, desk] = [
  "T-1 technician",
  "T-2 technician",
  "H-1 department-head",
  "R-1 customer-relations"
]
const [service, general, office] = ["S-1 after-sales-manager", "G-1 general-manager", "A-1 administration"]
const [quality, finance] = ["Q-1 quality", "F-1 finance"]

describe("the way of a complaint", () => {
  it("goes from its registration to the general manager's word on the appeal (S1-3.2.2a, S2-5.1d, S2-5.1f)", () => {
    goes(
      catalogue.Case,
      [technician, "assign", {}, "NotStated"],
      [technician, "register", { class: "complaint" }, "Registered"],
      [desk, "register", { class: "complaint" }, ""],
      [technician, "assign", {}, "NotAuthorised S1-3.2.2a"],
      [service, "assign", {}, "Assigned"],
      [technician, "answer", {}, "Answered"],
      [desk, "verify", { passed: true }, "WrongState"],
      [technician, "resolve", { cause: "repaired" }, "Resolved"],
      [other, "verify", { passed: true }, "NotAuthorised S2-5.1f"],
      ["T-1 technician follow-up", "verify", { passed: true }, "VerifierIsHandler"],
      [desk, "close", { cause: "done" }, "WrongState"],
      [desk, "verify", { passed: true }, "Verified"],
      [desk, "confirm", { satisfied: true }, "Confirmed"],
      [desk, "close", { cause: "done" }, "Closed"],
      [general, "voidOnAppeal", {}, "WrongState"],
      [technician, "fileAppeal", { by: "T-1", grounds: "not ours" }, "AppealFiled"],
      [head, "voidOnAppeal", {}, "NotAuthorised S2-5.1d"],
      [desk, "voidOnAppeal", {}, "NotAuthorised S2-5.1d"],
      [general, "voidOnAppeal", {}, "Voided"],
      [general, "voidOnAppeal", {}, ""]
    )
  })

  it("has its slip issued, appealed against, handled, answered and checked (S2-5.1a, S2-5.1b, S2-5.1c, S2-5.1d, S2-5.1f)", () => {
    goes(
      catalogue.ComplaintSlip,
      [head, "issue", { grounds: "manufacturer-hotline" }, "NotAuthorised S2-5.1a"],
      [desk, "issue", { grounds: "hearsay" }, "InvalidInput"],
      [desk, "issue", { grounds: "manufacturer-hotline" }, "Issued"],
      [technician, "appeal", { by: "T-1", grounds: "not ours" }, "AppealFiled"],
      [head, "handle", {}, "WrongState"],
      [general, "rejectAppeal", {}, "OutOfOrder S2-5.1c"],
      [desk, "forward", {}, "NotAuthorised S2-5.1c"],
      [head, "forward", {}, "AppealForwarded"],
      [head, "rejectAppeal", {}, "NotAuthorised S2-5.1d"],
      [general, "rejectAppeal", {}, "AppealRejected"],
      [desk, "handle", {}, "NotAuthorised S2-5.1b"],
      [head, "handle", {}, "Handled"],
      [head, "reply", { result: "apologised" }, "ResultReplied"],
      [desk, "check", { passed: true }, "OutOfOrder S2-5.1f"],
      [head, "submitMeasure", { measure: "briefing" }, "MeasureSubmitted"],
      [head, "check", { passed: true }, "NotAuthorised S2-5.1f"],
      [desk, "check", { passed: true }, "Checked"],
      [desk, "recordCare", { care: "visit" }, "CareRecorded"]
    )
  })
})

describe("the way of a claim", () => {
  it("goes from the station to what finance takes off the supplier's pay (S4-5.1d, S4-5.2b, S4-5.6a, S4-I9)", () => {
    goes(
      catalogue.Claim,
      [technician, "submit", { claim: "guarantee", fen: 12.5 }, "InvalidInput"],
      [technician, "submit", { claim: "guarantee", fen: 50_000 }, "Submitted"],
      [technician, "decide", { accepted: true, fen: 50_000 }, "NotAuthorised S4-5.1d"],
      [service, "pay", {}, "OutOfOrder S4-5.1d"],
      [service, "decide", { accepted: true, fen: 40_000 }, "Decided"],
      [service, "pay", { fen: 50_000 }, "InvalidInput"],
      [service, "pay", {}, "Paid"],
      [technician, "returnOldPart", {}, "OutOfOrder S4-I9"],
      [service, "requireOldPart", {}, "OldPartDue"],
      [technician, "returnOldPart", {}, "OldPartReturned"],
      [service, "review", { liable: "supplier" }, "NotAuthorised S4-5.2b"],
      [quality, "review", { liable: "supplier" }, "Reviewed"],
      [quality, "giveOpinion", {}, "WrongState"],
      [technician, "issueNotice", { supplier: "V-1" }, "NotAuthorised S4-5.2b"],
      [quality, "issueNotice", { supplier: "V-1" }, "NoticeIssued"],
      [quality, "sendToFinance", {}, "OutOfOrder S4-5.2b"],
      [quality, "confirmNotice", {}, "NoticeConfirmed"],
      [quality, "sendToFinance", {}, "SentToFinance"],
      [quality, "deduct", { fen: 40_000 }, "NotAuthorised S4-5.6a"],
      [finance, "deduct", { fen: 40_000 }, "Deducted"]
    )
  })
})

describe("the way of a proposal", () => {
  const fine = { measure: "S0-3.2.4c:fine", basis: { on: "ranking", score: "survey_score", window: "2026-Q1" } }

  it("goes from whoever proposes over who the measure names to its reversal (S0-2.5, S0-3.2.4c)", () => {
    goes(
      catalogue.Proposal,
      [desk, "propose", { ...fine, measure: "fine" }, "InvalidInput"],
      [desk, "propose", { ...fine, fen: 5_000, approvers: ["customer-relations"] }, "InvalidInput"],
      [desk, "propose", fine, "AmountDoesNotFit S0-3.2.4c"],
      [desk, "propose", { ...fine, fen: 5_000 }, "Proposed"],
      [desk, "approve", {}, "NotAuthorised S0-3.2.4c"],
      [office, "carryOut", {}, "WrongState"],
      [general, "approve", {}, "Approved"],
      [desk, "withdraw", { cause: "mistake" }, "NotAuthorised S0-3.2.4c"],
      [general, "carryOut", {}, "NotAuthorised S0-2.5"],
      [office, "carryOut", {}, "CarriedOut"],
      [general, "reverse", { by: "2" }, "NotAuthorised S0-2.5"],
      [office, "reverse", { by: "2" }, "Reversed"]
    )
  })

  it("of a fine by FTMS is carried out by customer relations, of a dismissal by nobody (S2-12.4, S2-5.2a, S0-3.2.4c)", () => {
    const basis = { on: "event", event: "X-1" }
    goes(
      catalogue.Proposal,
      [desk, "propose", { measure: "S2-5.2a:offence-fine", basis, fen: 5_000 }, "Proposed"],
      [general, "approve", {}, "Approved"],
      [office, "carryOut", {}, "NotAuthorised S2-12.4"],
      [desk, "carryOut", {}, "CarriedOut"]
    )
    goes(
      catalogue.Proposal,
      [desk, "propose", { measure: "S0-3.2.4c:dismissal", basis, fen: 1 }, "AmountDoesNotFit S0-3.2.4c"],
      [desk, "propose", { measure: "S0-3.2.4c:dismissal", basis }, "Proposed"],
      [general, "approve", {}, "Approved"],
      [office, "carryOut", {}, "OnlyRecommended S0-3.2.4c"]
    )
  })
})

describe("the way of a company's own rules", () => {
  it("ends with a general manager who did not prepare them (S0-2.2)", () => {
    goes(
      catalogue.Adoption,
      [desk, "adopt", { pack: {} }, "NotAuthorised S0-2.2"],
      [general, "adopt", { pack: {} }, "InvalidPack"],
      ["S-0042 general-manager", "adopt", { pack: value() }, "ApprovedByAuthor S0-2.2"],
      [general, "adopt", { pack: value() }, "Adopted"],
      [general, "adopt", { pack: value() }, ""],
      [general, "edit", {}, "UnknownCommand"]
    )
  })
})
