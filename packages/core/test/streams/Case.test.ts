// Decisions on a case: each command in the states it may meet, each authority, each refusal.
import { Scenario } from "@servicebook/conformance"
import { describe, expect, it } from "vitest"
import * as Case from "../../src/streams/Case.ts"

const actor = (id: string, ...roles: ReadonlyArray<string>) => ({ actor: { id, roles } })
const followUp = actor("F-1", "follow-up")
const registered = { type: "Registered", data: { class: "complaint" } } as const
const resolved = { type: "Resolved", data: { cause: "repaired" }, actor: { id: "T-1", roles: [] } }
const verified = { type: "Verified", data: { passed: true } }
const withdrawn = { type: "Withdrawn", data: { cause: "customer" } }
const closed = { type: "Closed", data: { cause: "done" } }
const reopened = { type: "Reopened", data: { cause: "back" } }
const appealed = { type: "AppealFiled", data: { by: "T-1", grounds: "not ours" } }

type Given = Parameters<typeof Scenario.given>[1]
const past = (...events: ReadonlyArray<Given>) => Scenario.given(Case.stream, ...events)

describe("register and reclassify", () => {
  it("a contact is registered once", () => {
    past()
      .when(Case.register({ class: "request" }))
      .thenEvents({ type: "Registered", data: { class: "request" } })
    past(registered)
      .when(Case.register({ class: "complaint" }))
      .thenNothing()
    past(registered)
      .when(Case.register({ class: "request" }))
      .thenRefused("AlreadyStated", { of: "case", stated: "complaint" })
  })

  it("a class changes when it is another, or by another definition", () => {
    past(registered)
      .when(Case.reclassify({ class: "complaint" }))
      .thenNothing()
    past(registered)
      .when(Case.reclassify({ class: "request" }))
      .thenEvents({ type: "Reclassified" })
    past(registered)
      .when(Case.reclassify({ class: "complaint", definition: "S4-4.1" }))
      .thenEvents({ type: "Reclassified", data: { class: "complaint", definition: "S4-4.1" } })
  })

  it("nothing is decided on a case that nobody registered", () => {
    const all = [
      ...[Case.reclassify({ class: "request" }), Case.assign, Case.answer, Case.resolve("x"), Case.verify(true)],
      ...[Case.confirm(true), Case.close("x"), Case.reopen("x"), Case.withdraw("x"), Case.markDuplicate("C-2")],
      ...[Case.fileAppeal({ by: "T-1", grounds: "x" }), Case.voidOnAppeal]
    ]
    for (const command of all) {
      past().when(command, followUp).thenRefused("NotStated", { of: "case", first: "register" })
      past({ type: "Noted", data: { activity: "x" } })
        .when(command, followUp)
        .thenRefused("NotStated")
    }
  })

  it("a case known by its class alone has no registration to void or to mark", () => {
    const classified = { type: "Reclassified", data: { class: "complaint" } }
    const manager = actor("G-1", "general-manager", "customer-relations")
    past(classified, appealed).when(Case.voidOnAppeal, manager).thenRefused("NotStated", { first: "register" })
    past(classified).when(Case.markDuplicate("C-2"), manager).thenRefused("NotStated", { first: "register" })
  })
})

describe("assign and answer", () => {
  it("the after-sales manager or a dispatcher assigns, to somebody else than before", () => {
    const dispatcher = { ...actor("D-1", "dispatcher"), subjects: ["staff:T-2"] }
    past(registered)
      .when(Case.assign, dispatcher)
      .thenEvents({ type: "Assigned", subjects: ["staff:T-2"] })
    past(registered, { type: "Assigned", data: {}, subjects: ["staff:T-2"] })
      .when(Case.assign, dispatcher)
      .thenNothing()
    past(registered, { type: "Assigned", data: {}, subjects: ["staff:T-1"] })
      .when(Case.assign, { ...dispatcher, ...actor("M-1", "after-sales-manager") })
      .thenEvents({ type: "Assigned" })
    past(registered).when(Case.assign, followUp).thenRefused("NotAuthorised", { act: "assign", actor: "F-1" })
  })

  it("the first answer counts", () => {
    past(registered).when(Case.answer).thenEvents({ type: "Answered" })
    past(registered, { type: "Answered", data: {} }).when(Case.answer).thenNothing()
  })
})

describe("resolve, verify, confirm, close", () => {
  it("an open case is resolved once", () => {
    past(registered)
      .when(Case.resolve("repaired"))
      .thenEvents({ type: "Resolved", data: { cause: "repaired" } })
    past(registered, resolved).when(Case.resolve("repaired")).thenNothing()
    past(registered, resolved, closed).when(Case.resolve("again")).thenRefused("WrongState", { state: "closed" })
    past(registered, withdrawn).when(Case.resolve("again")).thenRefused("WrongState", { state: "withdrawn" })
  })

  it("customer relations or follow-up verify, and never the handler", () => {
    past(registered, resolved)
      .when(Case.verify(true), followUp)
      .thenEvents({ type: "Verified", data: { passed: true } })
    past(registered, resolved)
      .when(Case.verify(false), actor("R-1", "customer-relations"))
      .thenEvents({ type: "Verified", data: { passed: false } })
    past(registered, resolved, verified).when(Case.verify(true), followUp).thenNothing()
    past(registered, resolved).when(Case.verify(true), actor("T-1", "technician")).thenRefused("NotAuthorised")
    past(registered, resolved)
      .when(Case.verify(true), actor("T-1", "follow-up"))
      .thenRefused("VerifierIsHandler", { actor: "T-1" })
    past(registered).when(Case.verify(true), followUp).thenRefused("WrongState", { state: "open", needs: "resolved" })
  })

  it("the customer's word is recorded on what was resolved", () => {
    past(registered, resolved)
      .when(Case.confirm(true))
      .thenEvents({ type: "Confirmed", data: { satisfied: true } })
    past(registered, resolved)
      .when(Case.confirm(false))
      .thenEvents({ type: "Confirmed", data: { satisfied: false } })
    past(registered, resolved, verified, closed).when(Case.confirm(true)).thenEvents({ type: "Confirmed" })
    past(registered, resolved, { type: "Confirmed", data: { satisfied: true } })
      .when(Case.confirm(true))
      .thenNothing()
    past(registered).when(Case.confirm(true)).thenRefused("WrongState", { act: "confirm" })
  })

  it("what was checked, was out of reach or was withdrawn is closed", () => {
    past(registered, resolved, verified)
      .when(Case.close("done"))
      .thenEvents({ type: "Closed", data: { cause: "done" } })
    past(registered, resolved, { type: "Confirmed", data: { satisfied: true } })
      .when(Case.close("done"))
      .thenEvents({ type: "Closed" })
    past(registered, resolved, { type: "Unreachable", data: { tries: 3 } })
      .when(Case.close("out of reach"))
      .thenEvents({ type: "Closed" })
    past(registered, withdrawn).when(Case.close("done")).thenEvents({ type: "Closed" })
    past(registered, resolved, verified, closed).when(Case.close("done")).thenNothing()
    past(registered, resolved).when(Case.close("done")).thenRefused("WrongState", { act: "close", state: "resolved" })
    past(registered, resolved, verified, reopened).when(Case.close("done")).thenRefused("WrongState")
  })
})

describe("reopen and withdraw", () => {
  it("what is not open is opened again", () => {
    for (const before of [[resolved], [resolved, verified, closed], [withdrawn]]) {
      past(registered, ...before)
        .when(Case.reopen("back"))
        .thenEvents({ type: "Reopened", data: { cause: "back" } })
    }
    past(registered).when(Case.reopen("back")).thenNothing()
  })

  it("the customer withdraws until it is closed", () => {
    past(registered)
      .when(Case.withdraw("customer"))
      .thenEvents({ type: "Withdrawn", data: { cause: "customer" } })
    past(registered, resolved).when(Case.withdraw("customer")).thenEvents({ type: "Withdrawn" })
    past(registered, withdrawn).when(Case.withdraw("customer")).thenNothing()
    past(registered, resolved, verified, closed).when(Case.withdraw("customer")).thenRefused("WrongState")
  })
})

describe("appeals and duplicates", () => {
  it("the general manager voids on appeal; it concerns the registration", () => {
    const manager = actor("G-1", "general-manager")
    past(registered)
      .when(Case.fileAppeal({ by: "T-1", grounds: "not ours" }))
      .thenEvents({ type: "AppealFiled", data: { by: "T-1", grounds: "not ours" } })
    past(registered, appealed)
      .when(Case.fileAppeal({ by: "T-2", grounds: "nor mine" }))
      .thenNothing()
    past(registered, appealed)
      .when(Case.voidOnAppeal, manager)
      .thenEvents({ type: "Voided", data: { signedBy: "G-1" }, concerns: Scenario.idOf(0) })
    past(registered, appealed, { type: "Voided", data: { signedBy: "G-1" }, concerns: Scenario.idOf(0) })
      .when(Case.voidOnAppeal, manager)
      .thenNothing()
    past(registered).when(Case.voidOnAppeal, manager).thenRefused("WrongState", { needs: "appealed against" })
    past(registered, appealed, { type: "AppealRejected", data: {} })
      .when(Case.voidOnAppeal, manager)
      .thenRefused("WrongState")
    past(registered, appealed).when(Case.voidOnAppeal, followUp).thenRefused("NotAuthorised", { clause: "S2-5.1d" })
  })

  it("customer relations or the after-sales manager mark a duplicate", () => {
    for (const role of ["customer-relations", "after-sales-manager"]) {
      past(registered)
        .when(Case.markDuplicate("C-2"), actor("R-1", role))
        .thenEvents({ type: "MarkedDuplicate", data: { of: "C-2" }, concerns: Scenario.idOf(0) })
    }
    past(registered, { type: "MarkedDuplicate", data: { of: "C-2" }, concerns: Scenario.idOf(0) })
      .when(Case.markDuplicate("C-2"), actor("R-1", "customer-relations"))
      .thenNothing()
    past(registered, { type: "MarkedDuplicate", data: { of: "C-9" }, concerns: Scenario.idOf(0) })
      .when(Case.markDuplicate("C-2"), actor("R-1", "customer-relations"))
      .thenRefused("AlreadyStated", { act: "marked as duplicate", stated: "C-9" })
    past(registered)
      .when(Case.markDuplicate("C-2"), followUp)
      .thenRefused("NotAuthorised", { act: "mark as duplicate" })
  })

  it("every authority names its clause", () => {
    for (const { clause, needs } of Object.values(Case.authorities)) {
      expect(clause).toMatch(/^S\d-/)
      expect(needs.length).toBeGreaterThan(0)
    }
  })
})
