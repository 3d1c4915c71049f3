// Incidents of conduct, and what is proposed of them and of rankings: each command, authority and refusal, and what an
// import leaves to find.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as CommitmentsTargets from "../../src/policy/CommitmentsTargets/index.ts"
import { all } from "../../src/policy/Policies.ts"
import type { Measure } from "../../src/rules/Measure.ts"
import * as Conduct from "../../src/streams/Conduct.ts"
import * as Proposal from "../../src/streams/Proposal.ts"
import { type Line, shanghai, tell } from "../Story.ts"

type Given = Parameters<typeof Scenario.given>[1]
type Events = ReadonlyArray<Given>
const type = (name: string, data: object = {}): Given => ({ type: name, data: data as Given["data"] })
const by = (...roles: ReadonlyArray<string>) => ({ actor: { id: "A-1", roles } })
const manager = by("general-manager")
const administration = by("administration")

const measureOf = (name: string): Measure => {
  const found = all.flatMap(({ measures }) => measures).find((one) => one.name === name)
  expect(found, name).toBeDefined()
  return found as Measure
}

describe("conduct (S3-N5a)", () => {
  const past = (...events: Events) => Scenario.given(Conduct.stream, ...events)
  const quarrel = { offence: "quarrel", proof: "E-1" } as const
  const reported = type("Reported", quarrel)

  it("is reported by anybody with its proof, once", () => {
    past().when(Conduct.report(quarrel)).thenEvents({ type: "Reported", data: quarrel })
    past(reported).when(Conduct.report(quarrel)).thenNothing()
    past(reported)
      .when(Conduct.report({ offence: "brawl", proof: "E-1" }))
      .thenRefused("AlreadyStated", { stated: "quarrel" })
  })

  it("is voided by the management, and acts at the incident then", () => {
    const drop = Conduct.voidReport("mistaken-identity")
    past().when(drop, manager).thenRefused("NotStated", { first: "report" })
    past(reported).when(drop, by("technician")).thenRefused("NotAuthorised", { clause: "S3-N5a" })
    past(reported)
      .when(drop, manager)
      .thenEvents({ type: "Voided", concerns: Scenario.idOf(0) })
    const lines: ReadonlyArray<Line> = [
      ["2026-01-05", "Conduct/1", "Reported", quarrel, { subjects: ["staff:T-7"] }],
      ["2026-02-05", "Conduct/1", "Voided", { cause: "mistaken-identity" }, { concerns: 0 }],
      ["2026-02-06", "Conduct/1", "Reported", quarrel]
    ]
    expect(stateOf(Conduct.stream, tell(...lines))).toMatchObject({
      ...{ happenedAtMs: shanghai("2026-01-05"), staff: "T-7", voidDecidedAtMs: shanghai("2026-02-05") },
      findings: ["reported-again"]
    })
  })
})

describe("proposal", () => {
  const past = (...events: Events) => Scenario.given(Proposal.stream, ...events)
  const basis = { on: "ranking", score: "survey_score", window: "2026-Q1" } as const
  const propose = (name: string, more: Partial<Proposal.Proposing> = {}) =>
    Proposal.propose({ measure: measureOf(name), basis, ...more })
  const given = (name: string, more: object = {}): Given => {
    const { approvers, clause, effect } = measureOf(name)
    return type("Proposed", { measure: name, clause, approvers, effect, basis, ...more })
  }
  const fine = given("fine", { fen: 5_000 })

  it("takes an amount in fen where it is money, and none elsewhere; none is taken for granted (S0-3.2.4b, S0-3.2.4c)", () => {
    past()
      .when(propose("fine", { fen: 5_000 }))
      .thenEvents({ type: "Proposed", data: fine.data })
    past().when(propose("fine")).thenRefused("AmountDoesNotFit", { money: true, clause: "S0-3.2.4c" })
    past().when(propose("staff-reward")).thenRefused("AmountDoesNotFit", { clause: "S0-3.2.4b" })
    past()
      .when(propose("transfer", { fen: 1 }))
      .thenRefused("AmountDoesNotFit", { money: false })
    past(fine)
      .when(propose("fine", { fen: 5_000 }))
      .thenNothing()
    past(fine)
      .when(propose("fine", { fen: 5_001 }))
      .thenRefused("AlreadyStated", { stated: "fine" })
  })

  it("is decided by a role of its measure, once", () => {
    past().when(Proposal.approve, manager).thenRefused("NotStated", { first: "propose" })
    past(fine)
      .when(Proposal.approve, by("management-representative"))
      .thenRefused("NotAuthorised", {
        needs: ["general-manager"],
        clause: "S0-3.2.4c"
      })
    past(fine).when(Proposal.approve, manager).thenEvents({ type: "Approved" })
    past(fine).when(Proposal.reject("too-hard"), manager).thenEvents({ type: "Rejected" })
    past(fine, type("Rejected", { cause: "too-hard" }))
      .when(Proposal.approve, manager)
      .thenRefused("WrongState", { state: "rejected" })
    past(fine).when(Proposal.withdraw("mistake")).thenEvents({ type: "Withdrawn" })
    past(given("conduct-measure")).when(Proposal.approve, by("management-representative")).thenEvents({
      type: "Approved"
    })
  })

  it("is carried out by administration, after its approval alone (S0-2.5)", () => {
    past(fine).when(Proposal.carryOut, administration).thenRefused("WrongState", { state: "proposed" })
    past(fine, type("Approved")).when(Proposal.carryOut, manager).thenRefused("NotAuthorised", { clause: "S0-2.5" })
    past(fine, type("Approved")).when(Proposal.carryOut, administration).thenEvents({ type: "CarriedOut" })
    past(fine, type("Approved"), type("CarriedOut")).when(Proposal.carryOut, administration).thenNothing()
  })

  it("is taken back by who approves it as long as nothing was done by it, and then approved or carried out no more", () => {
    const [approved, withdrawn] = [type("Approved"), type("Withdrawn", { cause: "appeal" })]
    past(fine, approved)
      .when(Proposal.withdraw("appeal"), administration)
      .thenRefused("NotAuthorised", {
        needs: ["general-manager"],
        clause: "S0-3.2.4c"
      })
    past(fine, approved)
      .when(Proposal.withdraw("appeal"), manager)
      .thenEvents({
        type: "Withdrawn",
        data: { cause: "appeal" }
      })
    past(fine, approved, withdrawn).when(Proposal.withdraw("appeal"), manager).thenNothing()
    for (const act of [Proposal.approve, Proposal.reject("late")]) {
      past(fine, approved, withdrawn).when(act, manager).thenRefused("WrongState", { state: "withdrawn" })
    }
    past(fine, approved, withdrawn).when(Proposal.carryOut, administration).thenRefused("WrongState", {
      state: "withdrawn"
    })
    past(fine, approved, type("CarriedOut"))
      .when(Proposal.withdraw("appeal"), manager)
      .thenRefused("WrongState", { state: "carried-out" })
  })

  it("of a dismissal is a recommendation, never carried out (S0-3.2.4c)", () => {
    past(given("dismissal"), type("Approved"))
      .when(Proposal.carryOut, administration)
      .thenRefused("OnlyRecommended", { measure: "dismissal" })
  })

  it("is undone by another proposal, which names it", () => {
    const done = [fine, type("Approved"), type("CarriedOut")]
    past()
      .when(propose("fine", { fen: 5_000, reverses: "P-1" }))
      .thenEvents({ type: "Proposed", data: { ...fine.data, reverses: "P-1" } })
    past(...done)
      .when(Proposal.reverse("P-2"), administration)
      .thenEvents({ type: "Reversed", data: { by: "P-2" } })
    past(fine).when(Proposal.reverse("P-2"), administration).thenRefused("WrongState", { state: "proposed" })
    past(...done, type("Reversed", { by: "P-2" }))
      .when(Proposal.reverse("P-3"), administration)
      .thenRefused("AlreadyStated", { stated: "P-2" })
    past(...done)
      .when(Proposal.reverse("P-2"), manager)
      .thenRefused("NotAuthorised")
  })

  it("keeps imported irregularities as findings", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-04-01", "Proposal/1", "Approved"],
      ["2026-04-02", "Proposal/1", "Proposed", given("dismissal").data, { subjects: ["staff:T-7"] }],
      ["2026-04-03", "Proposal/1", "Rejected", { cause: "too-hard" }],
      ["2026-04-04", "Proposal/1", "CarriedOut"],
      ["2026-04-05", "Proposal/1", "CarriedOut"],
      ["2026-04-06", "Proposal/2", "CarriedOut"],
      ["2026-04-07", "Proposal/3", "Reversed", { by: "P-9" }]
    ]
    const found = (id: string) =>
      stateOf(
        Proposal.stream,
        tell(...lines).filter(({ body }) => body.stream.id === id)
      )
    expect(found("1")).toMatchObject({
      ...{ state: "carried-out", staff: "T-7", basis: "ranking:survey_score:2026-Q1" },
      findings: ["carried-out-again", "decided-again", "decided-before-proposal", "recommendation-carried-out"]
    })
    expect(found("2")?.findings).toEqual(["carried-out-without-approval"])
    expect(found("3")).toMatchObject({ state: "reversed", findings: ["reversed-before-carried-out"] })
  })

  it("of approval and withdrawal the newer stands, and what contradicts is a finding", () => {
    const whole = (...types: ReadonlyArray<string>) => {
      const said: { readonly [type: string]: object } = { Proposed: fine.data, Reversed: { by: "P-9" } }
      const lines = types.map((name, at): Line => {
        const cause = ["Rejected", "Withdrawn"].includes(name) ? { cause: "appeal" } : {}
        return [`2026-04-0${at + 1}`, "Proposal/1", name, { ...cause, ...said[name] }]
      })
      const { approvedAtMs, findings, state, withdrawnAtMs } = stateOf(Proposal.stream, tell(...lines)) as Proposal.Row
      const dayOf = (atMs: number | null) => (atMs === null ? null : new Date(atMs + 28_800_000).getUTCDate())
      return [state, dayOf(approvedAtMs), dayOf(withdrawnAtMs), ...findings]
    }
    const after = "decided-after-withdrawal"
    expect(whole("Proposed", "Approved", "Withdrawn")).toEqual(["withdrawn", 2, 3])
    expect(whole("Proposed", "Withdrawn", "Approved")).toEqual(["approved", 3, null, after])
    expect(whole("Proposed", "Withdrawn", "Approved", "Withdrawn")).toEqual(["withdrawn", 3, 4, after])
    expect(whole("Proposed", "Approved", "Withdrawn", "Approved")).toEqual(["approved", 4, null, after])
    expect(whole("Proposed", "Approved", "Withdrawn", "Rejected")).toEqual(["rejected", null, null, after])
    expect(whole("Proposed", "Approved", "Withdrawn", "CarriedOut")).toEqual([
      ...["carried-out", 2, 3, "carried-out-after-withdrawal"]
    ])
    expect(whole("Proposed", "Approved", "CarriedOut", "Withdrawn")).toEqual([
      ...["carried-out", 2, null, "withdrawn-after-carried-out"]
    ])
    expect(whole("Proposed", "Rejected", "Withdrawn")).toEqual(["rejected", null, null, "withdrawn-after-rejection"])
    expect(whole("Proposed", "Withdrawn", "Withdrawn")).toEqual(["withdrawn", null, 2, "withdrawn-again"])
    expect(whole("Withdrawn", "Proposed")).toEqual(["withdrawn", null, 1, "withdrawn-before-proposal"])
    expect(whole("Proposed", "Approved", "CarriedOut", "Reversed", "Reversed").slice(3)).toEqual(["reversed-again"])
  })

  it("has measures of both documents, each by its clause", () => {
    expect(CommitmentsTargets.policy.measures.map(({ clause }) => clause)).toEqual(["S3-N5a"])
    expect(
      ["staff-reward", "fine", "transfer", "dismissal", "department-merit"].map((one) => measureOf(one).clause)
    ).toEqual(["S0-3.2.4b", "S0-3.2.4c", "S0-3.2.4c", "S0-3.2.4c", "S0-3.2.5a"])
  })
})
