// The way of a case from request to work (enterprise after-sales policy §3.1 to §3.3): who does what, and what must come first.
import { Scenario } from "@servicebook/conformance"
import { describe, it } from "vitest"
import * as Case from "../../src/streams/Case.ts"
import { assessed, assessment, classified, manager, past, registered, specialist, submitted, type } from "./Course.ts"

describe("request and assessment", () => {
  const request = { class: "request", channel: "walk-in", category: "repair", issue: "leak" } as const
  const named = { ...specialist, subjects: ["customer:K-1"] }

  it("S1-3.1.1a, S1-3.1.1b, S1-3.1.2, S1-2.2.2a, S1-2.1.2: the specialist takes it, by whatever way, with customer and class", () => {
    past()
      .when(Case.take(request), named)
      .thenEvents(
        { type: "Registered", data: { class: "request", channel: "walk-in" } },
        { type: "Classified", data: { category: "repair", issue: "leak" } }
      )
    past().when(Case.take(request), specialist).thenRefused("CustomerNotNamed", { clause: "S1-3.1.1b" })
    past()
      .when(Case.take(request), { ...manager, subjects: named.subjects })
      .thenRefused("NotAuthorised")
    past(registered, classified).when(Case.take(request), named).thenNothing()
    past(registered, classified)
      .when(Case.take({ ...request, category: "question" }), named)
      .thenRefused("AlreadyStated")
  })

  it("S1-2.1.2, S1-3.1.1b: it is put into a category once, and into another when that is better", () => {
    past(registered, classified)
      .when(Case.classify({ category: "repair" }), specialist)
      .thenNothing()
    past(registered, classified)
      .when(Case.classify({ category: "repair", issue: "noise" }), specialist)
      .thenEvents({ type: "Classified", data: { category: "repair", issue: "noise" } })
    past()
      .when(Case.classify({ category: "repair" }), specialist)
      .thenRefused("NotStated")
  })

  it("S1-3.2.1: the specialist submits, and the manager assesses what was submitted", () => {
    past(registered).when(Case.submit, specialist).thenEvents({ type: "SubmittedToManager" })
    past(registered, submitted).when(Case.submit, specialist).thenNothing()
    past(registered)
      .when(Case.assess(assessment), manager)
      .thenRefused("WrongState", { needs: "submitted to the manager" })
    past(registered, submitted)
      .when(Case.assess(assessment), specialist)
      .thenRefused("NotAuthorised", { clause: "S1-3.2.1" })
    past(registered, submitted)
      .when(Case.assess(assessment), manager)
      .thenEvents({ type: "Assessed", data: assessment })
    past(registered, submitted, assessed).when(Case.assess(assessment), manager).thenNothing()
  })

  it.each([
    ["nature", "wish"],
    ["severity", "major"],
    ["complexity", "complex"],
    ["urgent", true],
    ["departments", ["production"]]
  ])("S1-3.2.1, S1-4.2.4b: another %s is a new assessment", (field, value) => {
    past(registered, submitted, assessed)
      .when(Case.assess({ ...assessment, [field]: value } as typeof assessment), manager)
      .thenEvents({ type: "Assessed" })
  })

  it("S1-3.2.2a, S1-2.2.2b: the manager allocates what is assessed; the specialist does not", () => {
    const order = { ...manager, subjects: ["staff:T-1"] }
    past(registered, submitted).when(Case.allocate, order).thenRefused("WrongState", { needs: "assessed" })
    past(registered, submitted, assessed)
      .when(Case.allocate, specialist)
      .thenRefused("NotAuthorised", { clause: "S1-3.2.2a" })
    past(registered, submitted, assessed).when(Case.allocate, order).thenEvents({ type: "Assigned" })
    past(registered, submitted, assessed, type("Assigned", {}, { subjects: ["staff:T-1"] }))
      .when(Case.allocate, order)
      .thenNothing()
    past(registered, submitted, assessed, type("Assigned", {}, { subjects: ["staff:T-2"] }))
      .when(Case.allocate, order)
      .thenEvents({ type: "Assigned" })
  })
})

describe("work", () => {
  it("S1-3.3.1b, S1-2.2.2b: the specialist tells the customer how far it is", () => {
    past(registered).when(Case.inform("part-ordered"), specialist).thenEvents({ type: "ProgressTold" })
    past(registered, type("ProgressTold", { progress: "part-ordered" }))
      .when(Case.inform("part-ordered"), specialist)
      .thenNothing()
    past(registered).when(Case.inform("part-ordered"), manager).thenRefused("NotAuthorised", { clause: "S1-3.3.1b" })
  })

  it("S1-4.2.3b: the customer of an urgent problem is reached once for the first time", () => {
    past(registered).when(Case.contact).thenEvents({ type: "Contacted" })
    past(registered, type("Contacted")).when(Case.contact).thenNothing()
  })

  it("S1-3.3.2, S1-2.2.1b: a difficulty is told by anybody and settled by the manager, again when it comes again", () => {
    const difficulty = type("DifficultyReported", { cause: "no-part" })
    const settled = type("DifficultySettled", { outcome: "part-lent" })
    past(registered).when(Case.reportDifficulty("no-part")).thenEvents({ type: "DifficultyReported" })
    past(registered, difficulty).when(Case.reportDifficulty("no-part")).thenNothing()
    past(registered, difficulty, settled)
      .when(Case.reportDifficulty("no-part"))
      .thenEvents({ type: "DifficultyReported" })
    past(registered, difficulty)
      .when(Case.settleDifficulty("part-lent"), specialist)
      .thenRefused("NotAuthorised", { clause: "S1-3.3.2" })
    past(registered, difficulty)
      .when(Case.settleDifficulty("part-lent"), manager)
      .thenEvents({ type: "DifficultySettled" })
    past(registered).when(Case.settleDifficulty("part-lent"), manager).thenNothing()
  })

  it("S1-1.3.4: the manager says who is answerable", () => {
    past(registered).when(Case.assignResponsibility("T-1"), manager).thenEvents({ type: "ResponsibilityAssigned" })
    past(registered)
      .when(Case.assignResponsibility("T-1"), specialist)
      .thenRefused("NotAuthorised", { clause: "S1-1.3.4" })
    past(registered, type("ResponsibilityAssigned", { party: "T-1" }))
      .when(Case.assignResponsibility("T-1"), manager)
      .thenNothing()
  })

  it("S1-7.2.5: force majeure suspends the clocks of a case, and they run again", () => {
    const suspended = type("Paused", { cause: "force-majeure" })
    past(registered)
      .when(Case.suspend, manager)
      .thenEvents({ type: "Paused", data: { cause: "force-majeure" } })
    past(registered).when(Case.suspend, specialist).thenRefused("NotAuthorised", { clause: "S1-7.2.5" })
    past(registered, suspended).when(Case.suspend, manager).thenNothing()
    past(registered, suspended).when(Case.resume, manager).thenEvents({ type: "Resumed" })
    past(registered, type("Paused", { cause: "awaiting-part" }))
      .when(Case.resume, manager)
      .thenNothing()
  })

  it.each<readonly [state: string, end: string, data: object, more: object]>([
    ["resolved", "Resolved", { cause: "repaired" }, {}],
    ["closed", "Closed", { cause: "done" }, {}],
    ["withdrawn", "Withdrawn", { cause: "customer" }, {}],
    ["voided", "Voided", { signedBy: "G-1" }, { concerns: Scenario.idOf(0) }],
    ["a duplicate", "MarkedDuplicate", { of: "C-2" }, { concerns: Scenario.idOf(0) }]
  ])("S1-7.2.5: of a case that is %s no clock is stopped, and none is let run again", (state, end, data, more) => {
    const suspended = type("Paused", { cause: "force-majeure" })
    past(registered, type(end, data, more))
      .when(Case.suspend, manager)
      .thenRefused("WrongState", { state, needs: "open" })
    past(registered, suspended, type(end, data, more))
      .when(Case.suspend, manager)
      .thenNothing()
    past(registered, suspended, type(end, data, more))
      .when(Case.resume, manager)
      .thenRefused("WrongState", { state, needs: "open" })
    past(registered, type(end, data, more))
      .when(Case.resume, manager)
      .thenNothing()
  })
})
