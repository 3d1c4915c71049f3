// The way of a case from result to archive (enterprise after-sales policy §3.4 to §3.6), and what an import leaves to find.
import { describe, expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import * as Case from "../../src/streams/Case.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import {
  accepted,
  assessment,
  by,
  closed,
  manager,
  past,
  registered,
  resolved,
  reviewed,
  solved,
  specialist,
  type
} from "./Course.ts"

describe("result", () => {
  it("S1-3.4.1: the specialist reviews it, and not who handled it", () => {
    past(registered, resolved)
      .when(Case.review(true), specialist)
      .thenEvents({ type: "Verified", data: { passed: true } })
    past(registered, resolved)
      .when(Case.review(true), by("technician"))
      .thenRefused("NotAuthorised", { clause: "S1-3.4.1" })
    past(registered, resolved)
      .when(Case.review(true), { actor: { id: "T-1", roles: ["service-specialist"] } })
      .thenRefused("VerifierIsHandler")
    past(registered).when(Case.review(true), specialist).thenRefused("WrongState", { needs: "resolved" })
  })

  it("S1-3.4.2a, S1-2.2.2c: the customer is told what was reviewed, and then asked", () => {
    past(registered, resolved).when(Case.tellResult, specialist).thenRefused("WrongState", { needs: "reviewed" })
    past(registered, resolved, reviewed).when(Case.tellResult, specialist).thenEvents({ type: "ResultTold" })
    past(registered, resolved, reviewed)
      .when(Case.tellResult, manager)
      .thenRefused("NotAuthorised", { clause: "S1-3.4.2a" })
    past(registered, resolved, reviewed)
      .when(Case.accept(true), specialist)
      .thenRefused("WrongState", { needs: "told to the customer" })
    past(...solved)
      .when(Case.accept(true), manager)
      .thenRefused("NotAuthorised")
    past(...solved)
      .when(Case.accept(true), specialist)
      .thenEvents({ type: "Confirmed", data: { satisfied: true } })
  })

  it("S1-3.4.2b: not satisfied, it is handled again, told again, and closed only when accepted", () => {
    const refused = type("Confirmed", { satisfied: false })
    past(...solved)
      .when(Case.accept(false), specialist)
      .thenEvents({ type: "Confirmed", data: { satisfied: false } })
    past(...solved)
      .when(Case.closeAccepted("done"))
      .thenRefused("WrongState", { needs: "accepted by the customer" })
    past(...solved, refused)
      .when(Case.closeAccepted("done"))
      .thenRefused("WrongState")
    past(...solved, refused, resolved, reviewed)
      .when(Case.tellResult, specialist)
      .thenEvents({ type: "ResultTold" })
    past(...solved, accepted)
      .when(Case.closeAccepted("done"))
      .thenEvents({ type: "Closed" })
    past(...solved, accepted, closed)
      .when(Case.closeAccepted("done"))
      .thenNothing()
  })

  it("S1-3.4.2b: the manager alone ends what cannot be brought to satisfaction, and it stays visible", () => {
    const refused = type("Confirmed", { satisfied: false })
    past(...solved, refused)
      .when(Case.terminate("beyond-reason"), specialist)
      .thenRefused("NotAuthorised")
    past(...solved, refused)
      .when(Case.terminate("beyond-reason"), manager)
      .thenEvents({ type: "Terminated" }, { type: "Closed", data: { cause: "beyond-reason" } })
    past(...solved, accepted)
      .when(Case.terminate("beyond-reason"), manager)
      .thenRefused("WrongState")
    past(...solved, refused, type("Terminated", { cause: "x" }), closed)
      .when(Case.terminate("x"), manager)
      .thenNothing()
  })
})

describe("after the handling", () => {
  const done = [...solved, accepted, closed]
  const call = { by: "phone", satisfaction: "satisfied" } as const

  it("S1-3.5.1, S1-2.1.4: the specialist calls back who was served; another answer or a suggestion is another call", () => {
    past(...solved)
      .when(Case.followUp(call), specialist)
      .thenRefused("WrongState", { needs: "closed" })
    past(...done)
      .when(Case.followUp(call), manager)
      .thenRefused("NotAuthorised", { clause: "S1-3.5.1" })
    past(...done)
      .when(Case.followUp(call), specialist)
      .thenEvents({ type: "FollowedUp", data: call })
    past(...done, type("FollowedUp", call))
      .when(Case.followUp(call), specialist)
      .thenNothing()
    past(...done, type("FollowedUp", call))
      .when(Case.followUp({ by: "mail", suggestion: "forms" }), specialist)
      .thenEvents({ type: "FollowedUp" })
    past(...done, type("FollowedUp", call))
      .when(Case.followUp({ by: "mail", satisfaction: "dissatisfied" }), specialist)
      .thenEvents({ type: "FollowedUp" })
  })

  it("S1-3.6.1, S1-3.6.2a, S1-2.2.2d: the file of a closed case is archived whole or not at all", () => {
    const file = ["customer", "problem", "handling", "follow-up"] as const
    past(...done)
      .when(Case.archive(file), specialist)
      .thenEvents({ type: "Archived", data: { parts: file } })
    past(...done)
      .when(Case.archive(file.slice(1)), specialist)
      .thenRefused("FileIncomplete", { missing: ["customer"] })
    past(...solved)
      .when(Case.archive(file), specialist)
      .thenRefused("WrongState", { needs: "closed" })
    past(...done)
      .when(Case.archive(file), manager)
      .thenRefused("NotAuthorised", { clause: "S1-3.6.1" })
    past(...done, type("Archived", { parts: file }))
      .when(Case.archive(file), specialist)
      .thenNothing()
  })
})

describe("what an import leaves", () => {
  it("the first instants, the newest words, and nothing lost", () => {
    const lines: ReadonlyArray<Line> = [
      ["2026-03-01", "Case/1", "Assessed", { ...assessment, departments: ["service", "production"] }],
      ["2026-03-02", "Case/1", "Assessed", { ...assessment, complexity: "complex", urgent: true }],
      ["2026-03-03", "Case/1", "FollowedUp", { by: "phone", satisfaction: "dissatisfied" }],
      ["2026-03-04", "Case/1", "FollowedUp", { by: "mail", suggestion: "forms" }],
      ["2026-03-05", "Case/1", "Paused", { cause: "force-majeure" }],
      ["2026-03-06", "Case/1", "Resumed"],
      ["2026-03-07", "Case/1", "Terminated", { cause: "x" }],
      ["2026-03-08", "Case/1", "ResultTold"],
      ["2026-03-09", "Case/1", "Registered", { class: "request" }]
    ]
    expect(stateOf(Case.stream, tell(...lines))).toMatchObject({
      assessedAtMs: shanghai("2026-03-01"),
      ...{ complexity: "complex", urgent: true, departments: [], state: "open" },
      ...{ followedUpAtMs: shanghai("2026-03-03"), followUpSatisfaction: "dissatisfied", suggestions: 1 },
      ...{ suspendedAtMs: shanghai("2026-03-05"), suspended: false },
      ...{ terminatedAtMs: shanghai("2026-03-07"), resultToldAtMs: shanghai("2026-03-08") }
    })
    const reopened = stateOf(Case.stream, tell(...lines, ["2026-03-10", "Case/1", "Reopened", { cause: "back" }]))
    expect(reopened).toMatchObject({ terminatedAtMs: null, resultToldAtMs: null, assessedAtMs: shanghai("2026-03-01") })
  })
})
