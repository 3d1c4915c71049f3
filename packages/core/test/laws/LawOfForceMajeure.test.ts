// The law that force majeure is no work (enterprise after-sales policy §7.2.5): put a pause of it and its end anywhere into the
// life of a case, and nothing but its clocks is another.
import fc from "fast-check"
import { expect, it } from "vitest"
import { stateOf } from "../../src/log/Versions.ts"
import { forceMajeure } from "../../src/streams/Case/Course.ts"
import { stream } from "../../src/streams/Case.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"

type Act = readonly [type: string, data?: object]
const acts: ReadonlyArray<Act> = [
  ...[["Registered", { class: "complaint" }] as const, ["Assigned"] as const, ["Answered"] as const],
  ...[["Resolved", { cause: "repaired" }] as const, ["Closed", { cause: "done" }] as const],
  ...[["Verified", { passed: true }] as const, ["Verified", { passed: false }] as const],
  ...[["Reopened", { cause: "leaks" }] as const, ["Withdrawn", { cause: "customer" }] as const],
  ...[["Paused", { cause: "awaiting-part" }] as const, ["VisitScheduled"] as const]
]
const stops: Act = ["Paused", { cause: forceMajeure }]
const runsAgain: Act = ["Resumed"]

/** The row of a life, without what it says of clocks and without the id of an event. */
const rowOf = (life: ReadonlyArray<readonly [when: string, act: Act]>) => {
  const inOrder = [...life].sort(([a], [b]) => (a < b ? -1 : 1))
  const lines = inOrder.map(([when, [type, data = {}]]) => [when, "Case/1", type, data] as unknown as Line)
  const row = stateOf(stream, tell(...lines))
  if (row === undefined) return undefined
  const { lastAtMs: _last, registration: _id, suspended: _is, suspendedAtMs: _since, suspensions: _all, ...rest } = row
  return rest
}

const at = (hour: number, minute: string): string => `2026-03-01 ${String(hour).padStart(2, "0")}:${minute}`

it("S1-7.2.5: a pause of force majeure and its end change nothing but the clocks, wherever they come", () => {
  const property = fc.property(
    fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 8 }),
    fc.nat({ max: 8 }),
    fc.nat({ max: 8 }),
    (life, from, long) => {
      // An act at each full hour. The first of all says since when the case is known, so that no clock stops before it.
      const plain = life.map((act, hour) => [at(hour, "00"), act] as const)
      const around = [[at(from, "15"), stops] as const, [at(from + long, "30"), runsAgain] as const]
      expect(rowOf([...plain, ...around])).toEqual(rowOf(plain))
    }
  )
  fc.assert(property, runs(500))
})
