// What was voided on appeal at a service desk, worked by hand: out of every figure with its reason, and owed by nobody.
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { worklist } from "../../src/judge/Worklist.ts"
import * as ServiceDesk from "../../src/policy/ServiceDesk/index.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import { act, figure, registered, resolved } from "./Desk.ts"

const appealed = (id: string) => act(id, "2026-03-04", "AppealFiled", { by: "outlet", grounds: "not ours" })
const voided: Line = act("1", "2026-03-05", "Voided", { signedBy: "G-1" }, { concerns: 0 })
// The first never ends otherwise; the second is the control: appealed against, and it stands.
const begun = [registered("1", "2026-03-02"), registered("2", "2026-03-02")]
const open = [...begun, appealed("1"), appealed("2")]
const numbers = { responseMinutes: 60, resolutionHours: 72, callbackDays: 3, backlogDays: 1 }
const done = (id: string): ReadonlyArray<Line> => [
  act(id, "2026-03-02 10:00", "Answered"),
  resolved(id, "2026-03-03"),
  act(id, "2026-03-03 12:00", "Closed", { cause: "done" }),
  act(id, "2026-03-04", "FollowedUp", { by: "phone", satisfaction: "satisfied" })
]

describe("SD-1.1: a complaint voided on appeal was none from the start", () => {
  const lines = [...begun, ...done("1"), ...done("2"), appealed("1"), voided]
  const standing = [...open, voided]

  it.each(ServiceDesk.kpis.map((one) => [one.name, one] as const))(
    "%s leaves it out as voided",
    (name, declaration) => {
      const parameters = Object.fromEntries(
        declaration.parameters.map((one) => [one.name, numbers[one.name as keyof typeof numbers]])
      )
      for (const { excluded, included } of figure(name.includes("backlog") ? standing : lines, declaration, {
        parameters
      }).operands) {
        expect([excluded, included]).toEqual([{ voided: 1 }, 1])
      }
    }
  )

  it("the worklist asks nobody for it, and still asks for one that was only appealed against", () => {
    const asked = { cutMs: shanghai("2026-03-20"), parameters: numbers }
    const of = (all: ReadonlyArray<Line>) =>
      Effect.runSync(
        worklist(
          logOf(tell(...all)),
          { deadlines: ServiceDesk.deadlines, obligations: [] },
          { ...asked, head: all.length }
        )
      ).items.map(({ rule, stream }) => `${rule} ${stream?.id}`)
    const owed = (id: string) => ["desk_response_in_time", "desk_resolution_in_time"].map((rule) => `${rule} ${id}`)
    expect(of(open).sort()).toEqual([...owed("1"), ...owed("2")].sort())
    expect(of(standing).sort()).toEqual(owed("2").sort())
  })
})
