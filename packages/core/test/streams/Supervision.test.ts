// Notices, losses, eligibility, regulations, checks, questionnaires, meetings, files and scores: authorities and refusals.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as FtmsCs from "../../src/policy/FtmsCs/index.ts"
import { measures } from "../../src/policy/FtmsCs/Measures.ts"
import type { Measure } from "../../src/rules/Measure.ts"
import * as CustomerFile from "../../src/streams/CustomerFile.ts"
import * as Eligibility from "../../src/streams/Eligibility.ts"
import * as ExternalScore from "../../src/streams/ExternalScore.ts"
import * as Loss from "../../src/streams/Loss.ts"
import * as Meeting from "../../src/streams/Meeting.ts"
import * as Notice from "../../src/streams/Notice.ts"
import * as Proposal from "../../src/streams/Proposal.ts"
import * as Questionnaire from "../../src/streams/Questionnaire.ts"
import * as Regulation from "../../src/streams/Regulation.ts"
import * as SpotCheck from "../../src/streams/SpotCheck.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const [head, relations, manager, inspector] = [
  ...[by("department-head"), by("customer-relations"), by("general-manager"), by("inspector")]
] as const

describe("a notice", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Notice.stream, ...events)
  const issued = type("Issued", { notice: "rectification" })
  const due = instantOf(shanghai("2026-06-01"))

  it("of rectification states its own due instant, and its result goes back to customer relations (S2-5.3c)", () => {
    const issue = Notice.issue({ notice: "rectification", due })
    past().when(issue, head).thenRefused("NotAuthorised", { clause: "S2-5.3c" })
    past()
      .when(issue, relations)
      .thenEvents({ type: "Issued", data: { notice: "rectification", due } })
    past(issued).when(issue, relations).thenRefused("AlreadyStated")
    past().when(Notice.answer("A-1")).thenRefused("NotStated", { first: "issue" })
    past(issued)
      .when(Notice.answer("A-1"), head)
      .thenEvents({ type: "Answered", data: { answer: "A-1" } })
  })

  it("that asks for a written statement is answered to the general manager (S2-5.3d)", () => {
    past()
      .when(Notice.issue({ notice: "statement" }), manager)
      .thenEvents({ type: "Issued" })
    past(type("Issued", { notice: "statement" }), type("Answered", { answer: "S-1" }))
      .when(Notice.confirm, manager)
      .thenEvents({ type: "Confirmed" })
  })

  it("of corrections arises in a call, and is confirmed by customer relations or sent back (S2-9.3a, S2-9.3b, S2-9.1h)", () => {
    const answered = type("Answered", { answer: "A-1" })
    past().when(Notice.arise("correction-sheet"), by("technician")).thenEvents({ type: "Arisen" })
    past(issued).when(Notice.arise("correction-sheet")).thenRefused("AlreadyStated", { stated: "rectification" })
    past(issued).when(Notice.confirm, relations).thenRefused("WrongState", { needs: "answered" })
    past(issued, answered).when(Notice.confirm, head).thenRefused("NotAuthorised", { clause: "S2-9.3b" })
    past(issued, answered).when(Notice.sendBack("incomplete"), relations).thenEvents({ type: "Returned" })
    past(issued, answered, type("Returned", { cause: "incomplete" }))
      .when(Notice.sendBack("incomplete"), relations)
      .thenNothing()
  })
})

describe("a loss", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Loss.stream, ...events)
  const reported = type("Reported", { cause: "rework", fen: 100, culprits: ["T-1"], leader: "T-9" })

  it("is major by the general manager's word alone, who also takes it back (S2-5.3a)", () => {
    past().when(Loss.confirmMajor, manager).thenRefused("NotStated", { first: "report" })
    past(reported).when(Loss.confirmMajor, relations).thenRefused("NotAuthorised", { clause: "S2-5.3a" })
    past(reported).when(Loss.confirmMajor, manager).thenEvents({ type: "MajorConfirmed" })
    past(reported).when(Loss.voidReport("appeal"), relations).thenRefused("NotAuthorised", { clause: "S2-5.1d" })
    past(reported)
      .when(Loss.voidReport("appeal"), manager)
      .thenEvents({ type: "Voided", data: { cause: "appeal" } })
  })
})

describe("graver measures", () => {
  const find = (name: string): Measure => measures.find((one) => one.name === name) as Measure
  const proposed = (name: string) => {
    const { approvers, clause, effect } = find(name)
    return type("Proposed", { measure: name, clause, approvers, effect, basis: { on: "event", event: "X-1" } })
  }
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Proposal.stream, ...events)

  it("from a warning to an expulsion are proposed by people and approved by the general manager (S2-5.3b)", () => {
    for (const name of ["warning", "stern-warning", "suspension", "demotion", "expulsion"]) {
      past(proposed(name)).when(Proposal.approve, relations).thenRefused("NotAuthorised", { clause: "S2-5.3b" })
      past(proposed(name)).when(Proposal.approve, manager).thenEvents({ type: "Approved" })
    }
    const administration = by("administration")
    past(proposed("expulsion"), type("Approved")).when(Proposal.carryOut, administration).thenRefused("OnlyRecommended")
    past(proposed("offence-dismissal"), type("Approved"))
      .when(Proposal.carryOut, administration)
      .thenRefused("OnlyRecommended")
  })

  it("all need the general manager, those of customer relations too (S2-12.4); who checks decides nothing (S2-11.3b)", () => {
    for (const one of measures) expect(one.approvers, one.name).toEqual(["general-manager"])
    past(proposed("survey-reward")).when(Proposal.approve, inspector).thenRefused("NotAuthorised")
    const check = { by: "mystery-visitor", area: "sales", questionnaire: "M-1", factors: [] } as const
    Scenario.given(SpotCheck.stream).when(SpotCheck.record(check), inspector).thenEvents({ type: "Done" })
    Scenario.given(SpotCheck.stream)
      .when(SpotCheck.record(check), head)
      .thenRefused("NotAuthorised", { clause: "S2-11.3b" })
  })
})

describe("measures of the dealer", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Proposal.stream, ...events)
  const basis = { on: "event", event: "X-1" } as const
  const fine = measures.find(({ name }) => name === "offence-fine") as Measure
  const { approvers, clause, effect, executors } = fine
  const proposed = type("Proposed", { measure: fine.name, clause, approvers, effect, executors, basis, fen: 5_000 })
  const approved = type("Approved")

  it("are carried out and undone by customer relations after the general manager's approval, by nobody else (S2-12.4)", () => {
    past()
      .when(Proposal.propose({ measure: fine, basis, fen: 5_000 }))
      .thenEvents({ type: "Proposed", data: proposed.data })
    const [others, needs] = [[manager, by("administration")], { needs: ["customer-relations"], clause: "S2-12.4" }]
    for (const actor of others) {
      past(proposed, approved).when(Proposal.carryOut, actor).thenRefused("NotAuthorised", needs)
      past(proposed, approved, type("CarriedOut"))
        .when(Proposal.reverse("R-1"), actor)
        .thenRefused("NotAuthorised", needs)
    }
    past(proposed).when(Proposal.carryOut, relations).thenRefused("WrongState", { state: "proposed" })
    past(proposed, approved).when(Proposal.carryOut, relations).thenEvents({ type: "CarriedOut" })
    past(proposed, approved, type("CarriedOut"))
      .when(Proposal.reverse("R-1"), relations)
      .thenEvents({ type: "Reversed", data: { by: "R-1" } })
  })

  it("all name customer relations, but what is only recommended names nobody (S2-12.4)", () => {
    for (const one of measures) {
      const expected = one.effect === "recommended" ? undefined : ["customer-relations"]
      expect(one.executors?.roles, one.name).toEqual(expected)
    }
  })
})

describe("eligibility", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Eligibility.stream, ...events)
  const reported = type("NonCooperationReported", { occasion: "process-check" })

  it("is reported by those who check and struck out by the general manager (S2-3.2, S2-11.3a, S2-11.4)", () => {
    past().when(Eligibility.report("process-check"), head).thenRefused("NotAuthorised", { clause: "S2-11.4" })
    past().when(Eligibility.report("process-check"), inspector).thenEvents({ type: "NonCooperationReported" })
    past().when(Eligibility.cancel("2026-05"), manager).thenRefused("NotStated", { first: "report" })
    past(reported).when(Eligibility.cancel("2026-05"), relations).thenRefused("NotAuthorised", { clause: "S2-11.4" })
    past(reported)
      .when(Eligibility.cancel("2026-05"), manager)
      .thenEvents({ type: "Cancelled", data: { period: "2026-05" } })
    past(reported, type("Cancelled", { period: "2026-05" }))
      .when(Eligibility.restore("heard"), manager)
      .thenEvents({ type: "Restored", data: { cause: "heard" } })
  })
})

describe("a regulation", () => {
  const past = (...events: ReadonlyArray<Given>) => Scenario.given(Regulation.stream, ...events)
  const drafted = type("Drafted", { document: "ftms-cs", edition: "2" })
  const from = instantOf(shanghai("2026-01-01"))

  it("is drafted by customer relations, signed and added to by the general manager (S2-1.3, S2-12.1, S2-12.3, S2-12.5)", () => {
    const draft = Regulation.draft({ document: "ftms-cs", edition: "2" })
    past().when(draft, head).thenRefused("NotAuthorised", { clause: "S2-12.1" })
    past().when(draft, relations).thenEvents({ type: "Drafted" })
    past(drafted).when(Regulation.sign(from), relations).thenRefused("NotAuthorised", { clause: "S2-12.5" })
    past(drafted)
      .when(Regulation.sign(from), manager)
      .thenEvents({ type: "Signed", data: { edition: "2", from } })
    past(drafted).when(Regulation.addClause("13.1"), relations).thenRefused("NotAuthorised", { clause: "S2-12.5" })
    past(drafted).when(Regulation.addClause("13.1"), manager).thenEvents({ type: "ClauseAdded" })
  })

  it("signed without a draft is kept with a finding", () => {
    const signed = tell(["2026-01-01", "Regulation/R", "Signed", { edition: "1", from }])
    expect(stateOf(Regulation.stream, signed)?.findings).toEqual(["signed-before-draft"])
  })
})

describe("what is checked by", () => {
  it("is a version that customer relations issues; another content is another version (S2-11.1n, S2-11.1d, S2-11.1e)", () => {
    const issue = (factors: ReadonlyArray<string>) =>
      Questionnaire.issue({ index: "SSI", version: "1", factors: factors.map((factor) => ({ factor, weight: 1 })) })
    const past = Scenario.given(Questionnaire.stream)
    past.when(issue(["facility"]), head).thenRefused("NotAuthorised", { clause: "S2-11.1n" })
    past.when(issue(["facility"]), relations).thenEvents({ type: "Issued" })
    Scenario.given(Questionnaire.stream, type("Issued", { index: "SSI", version: "1", factors: [] }))
      .when(issue(["facility"]), relations)
      .thenRefused("AlreadyStated", { stated: "1" })
    expect([FtmsCs.salesFactors.length, FtmsCs.serviceFactors.length]).toEqual([8, 6])
  })
})

describe("records of others and of meetings", () => {
  it("are taken in once, and what says otherwise is a revision or another meeting (S2-6.0, S2-7.0, S2-11.3c)", () => {
    const said = { index: "SSI", survey: "phone", period: "2026-05", source: "R-1", own: "9/10" } as const
    const past = Scenario.given(ExternalScore.stream, type("Published", said))
    past.when(ExternalScore.publish(said)).thenNothing()
    past.when(ExternalScore.publish({ ...said, rank: 5 })).thenRefused("AlreadyStated")
    past.when(ExternalScore.revise({ ...said, rank: 5 })).thenEvents({ type: "Revised" })
    const held = { topic: "cs-improvement", period: "2026-05", report: "R-1", departments: ["a", "b", "c"] }
    const meeting = Scenario.given(Meeting.stream, type("Held", held))
    meeting.when(Meeting.hold({ ...held, departments: ["c", "b", "a"] })).thenNothing()
    meeting.when(Meeting.hold({ ...held, period: "2026-06" })).thenRefused("AlreadyStated")
  })

  it("of a customer's file are names of fields alone, of a person or a body (S2-9.1a, S2-9.1b, S2-9.1h)", () => {
    const opened = type("Opened", { customer: "organisation" })
    Scenario.given(CustomerFile.stream)
      .when(CustomerFile.fill(["name"]))
      .thenRefused("NotStated", { first: "open" })
    Scenario.given(CustomerFile.stream, opened)
      .when(CustomerFile.fill(["name", "belief"]), by("technician"))
      .thenEvents({ type: "FieldsFilled", data: { fields: ["name", "belief"] } })
    const row = stateOf(
      CustomerFile.stream,
      tell(
        ["2026-01-01", "CustomerFile/1", "Opened", { customer: "private" }],
        ["2026-01-01", "CustomerFile/1", "FieldsFilled", { fields: ["name", "belief", "mobile"] }]
      )
    )
    expect(row).toMatchObject({
      filled: 2,
      required: CustomerFile.personal.length,
      fields: ["belief", "mobile", "name"]
    })
  })
})
