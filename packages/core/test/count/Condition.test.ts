// The words of conditions: what each says of a row, at its borders too; how they print; and that they are plain JSON.
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { always, type Cells, Condition, compile, limitMs, never, unmet } from "../../src/count/Condition.ts"
import { show } from "../../src/count/ConditionText.ts"

const holds = (condition: Condition, row: Cells, cutMs = 100) => compile(condition)(row, cutMs)
const hour = 3_600_000

describe("words", () => {
  it("is: the very value", () => {
    expect(holds({ is: ["a", "x"] }, { a: "x" })).toBe(true)
    expect(holds({ is: ["a", false] }, { a: false })).toBe(true)
    expect(holds({ is: ["a", false] }, { a: null })).toBe(false)
    expect(holds({ is: ["a", 1] }, { a: "1" })).toBe(false)
    expect(holds({ is: ["a", "x"] }, {})).toBe(false)
  })

  it("oneOf: among the values", () => {
    expect(holds({ oneOf: ["a", ["x", "y"]] }, { a: "y" })).toBe(true)
    expect(holds({ oneOf: ["a", ["x", "y"]] }, { a: null })).toBe(false)
    expect(holds({ oneOf: ["a", []] }, { a: "x" })).toBe(false)
  })

  it("known: neither null nor missing; zero and empty are known", () => {
    for (const a of [0, "", false]) expect(holds({ known: "a" }, { a })).toBe(true)
    for (const row of [{ a: null }, {}]) expect(holds({ known: "a" }, row)).toBe(false)
    for (const name of ["constructor", "toString"]) expect(holds({ known: name }, { a: 1 })).toBe(false)
  })

  it("comparisons take numbers: what merely reads like one is none", () => {
    for (const a of ["5", true, ["5"], null]) {
      expect(holds({ atLeast: ["a", 0] }, { a }, 100)).toBe(false)
      expect(holds({ beforeCut: "a" }, { a }, 100)).toBe(false)
      expect(holds({ within: ["a", "b"], atMost: { hours: 1 } }, { a, b: 5 })).toBe(false)
    }
    expect(holds({ atLeast: ["a", 1] }, { a: 1.5 })).toBe(true)
    expect(holds({ beforeCut: "a" }, { a: 1.5 })).toBe(false)
  })

  it("atLeast: the limit itself included", () => {
    expect(holds({ atLeast: ["a", 3] }, { a: 3 })).toBe(true)
    expect(holds({ atLeast: ["a", 3] }, { a: 2 })).toBe(false)
    expect(holds({ atLeast: ["a", 0] }, { a: null })).toBe(false)
    expect(holds({ atLeast: ["a", { parameter: "p" }] }, { a: 9 })).toBe(false)
  })

  it("beforeCut: strictly before", () => {
    expect(holds({ beforeCut: "a" }, { a: 99 })).toBe(true)
    expect(holds({ beforeCut: "a" }, { a: 100 })).toBe(false)
    expect(holds({ beforeCut: "a" }, { a: null })).toBe(false)
  })

  it("beforeCut by more than so long: the limit itself is not older, nor is what comes after the cut or is unknown", () => {
    const older: Condition = { beforeCut: "a", moreThan: { hours: 1 } }
    expect(holds(older, { a: 9 - hour }, 10)).toBe(true)
    expect(holds(older, { a: 10 - hour }, 10)).toBe(false)
    expect(holds(older, { a: 11 - hour }, 10)).toBe(false)
    for (const a of [10, 11, null, "0"]) expect(holds(older, { a }, 10)).toBe(false)
    expect(holds(older, {}, 10)).toBe(false)
    const none: Condition = { beforeCut: "a", moreThan: { seconds: 0 } }
    expect([holds(none, { a: 99 }), holds(none, { a: 100 })]).toEqual([true, false])
    const open: Condition = { beforeCut: "a", moreThan: { days: { parameter: "p" } } }
    expect([holds(open, { a: 0 }, 1e15), holds({ not: open }, { a: 0 }, 1e15)]).toEqual([false, true])
  })

  it("within: at most so long after, the limit included; both must be known", () => {
    const within: Condition = { within: ["a", "b"], atMost: { hours: 1 } }
    expect(holds(within, { a: 0, b: hour })).toBe(true)
    expect(holds(within, { a: 0, b: hour + 1 })).toBe(false)
    expect(holds(within, { a: hour, b: 0 })).toBe(true)
    expect(holds(within, { a: 0, b: null })).toBe(false)
    expect(holds(within, { a: null, b: 0 })).toBe(false)
    expect(holds({ within: ["a", "b"], atMost: { days: { parameter: "p" } } }, { a: 0, b: 0 })).toBe(false)
    expect([limitMs({ days: 2 }), limitMs({ hours: 2 })]).toEqual([48 * hour, 2 * hour])
    expect(limitMs({ minutes: 90 })).toBe(1.5 * hour)
  })

  it("all, any, not; of nothing, all holds and any does not", () => {
    const [yes, no] = [always, never]
    expect([holds({ all: [yes, yes] }, {}), holds({ all: [yes, no] }, {})]).toEqual([true, false])
    expect([holds({ any: [no, yes] }, {}), holds({ any: [no, no] }, {})]).toEqual([true, false])
    expect([holds({ not: no }, {}), holds({ not: yes }, {})]).toEqual([true, false])
    expect([holds(yes, {}), holds(no, {})]).toEqual([true, false])
  })
})

describe("printing and storing", () => {
  const whole: Condition = {
    all: [
      { is: ["class", "complaint"] },
      { any: [{ known: "verifiedAtMs" }, { not: { beforeCut: "voidedAtMs" } }] },
      { beforeCut: "receivedAtMs", moreThan: { days: { parameter: "oldDays" } } },
      { oneOf: ["outcome", ["fixed", "unknown"]] },
      { atLeast: ["tries", { parameter: "unreachableTries" }] },
      { within: ["a", "b"], atMost: { days: 30 } },
      { during: ["a", "desk"] },
      { choose: "withdrawn", of: { solved: always, not: never } }
    ]
  }

  it("prints what it says", () => {
    expect(show(whole)).toBe(
      "class is complaint and (verifiedAtMs known or not (voidedAtMs before the cut))" +
        " and receivedAtMs more than oldDays d before the cut and outcome is one of fixed, unknown" +
        " and tries at least unreachableTries and a to b within 30 d and a during the hours of calendar desk and by reading withdrawn {solved: always; not: never}"
    )
  })

  it("is JSON that reads back the same, and a word that does not exist is refused", () => {
    const stored = JSON.parse(JSON.stringify(whole))
    expect(Schema.decodeUnknownSync(Condition)(stored)).toEqual(whole)
    expect(() => Schema.decodeUnknownSync(Condition)({ matches: ["a", ".*"] })).toThrow()
    expect(() => Schema.decodeUnknownSync(Condition)({ all: [{ is: ["a"] }] })).toThrow()
  })
})

describe("what a row does not meet", () => {
  const [done, right, late] = [
    { known: "a" },
    { is: ["b", 1] },
    { beforeCut: "a" }
  ] as const satisfies ReadonlyArray<Condition>

  it("is each part that fails of what must hold together, however deep; of anything else the whole", () => {
    const all: Condition = { all: [done, { all: [right, late] }] }
    expect(unmet(all)({ a: 100, b: 1 }, 100)).toEqual([late])
    expect(unmet(all)({ b: 2 }, 100)).toEqual([done, right, late])
    const either: Condition = { any: [right, late] }
    expect(unmet({ all: [done, either] })({ a: 100, b: 2 }, 100)).toEqual([either])
    expect(unmet({ not: all })({ a: 1, b: 1 }, 100)).toEqual([{ not: all }])
  })

  it("is nothing exactly where the condition holds", () => {
    for (const condition of [done, right, late, always, never, { all: [done, right] }, { any: [done, right] }])
      for (const row of [{}, { a: 1 }, { b: 1 }, { a: 1, b: 1 }, { a: 200, b: 1 }])
        expect([condition, row, unmet(condition)(row, 100).length === 0]).toEqual([
          condition,
          row,
          holds(condition, row)
        ])
  })
})
