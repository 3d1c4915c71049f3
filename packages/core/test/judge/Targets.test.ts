// The targets of a year, and whether parts reach their whole: exact, against weights tried out one by one.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { type Bound, reach } from "../../src/judge/Reach.ts"
import { targetsOfYear } from "../../src/judge/TargetsOfYear.ts"
import { documents } from "../../src/policy/InForce.ts"
import * as TargetRules from "../../src/policy/TargetRules.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"

const exact = (text: string) => Result.getOrThrow(Rational.parse(text))
const meets = (
  value: Rational.Rational,
  { comparison, value: limit }: Pick<Bound, "comparison" | "value">
): boolean => {
  const difference = Rational.compare(value, exact(limit))
  if (comparison === ">=") return difference >= 0
  if (comparison === ">") return difference > 0
  return comparison === "<=" ? difference <= 0 : difference < 0
}

const at = (comparison: Bound["comparison"], value: string, share: number | null = null): Bound => ({
  comparison,
  value,
  share
})

const value = fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 6 })).map(([n, d]) => `${n}/${d}`)
const bounds = (direction: ">" | "<") =>
  fc.record({ comparison: fc.constantFrom<Bound["comparison"]>(direction, `${direction}=`), value })

const mean = (figures: ReadonlyArray<Rational.Rational>, weights: ReadonlyArray<number>): Rational.Rational => {
  const sum = figures.reduce(
    (all, one, n) => Rational.add(all, Rational.multiply(one, Rational.whole(weights[n] ?? 0))),
    Rational.zero
  )
  return (
    Rational.quotient(sum, Rational.whole(weights.slice(0, figures.length).reduce((a, b) => a + b, 0))) ?? Rational.zero
  )
}

const spreads = [
  [1, 1, 1],
  [9, 1, 1],
  [1, 9, 1],
  [1, 1, 9],
  [500, 1, 1],
  [1, 500, 1],
  [1, 1, 500]
]

describe("whether parts reach their whole", () => {
  it("whatever the cases, where it says so; under none, where it says not", () => {
    const asked = fc
      .constantFrom<">" | "<">(">", "<")
      .chain((direction) =>
        fc.tuple(fc.constant(direction), bounds(direction), fc.array(bounds(direction), { minLength: 1, maxLength: 3 }))
      )
    fc.assert(
      fc.property(asked, ([direction, whole, parts]) => {
        const outcome = reach(
          whole,
          parts.map((one) => ({ ...one, share: null }))
        )
        // The least that reaches each part: its number, or a hair beyond where the number itself does not do.
        const hair = Rational.multiply(exact("1/1000000"), Rational.whole(direction === ">" ? 1 : -1))
        const least = parts.map((one) =>
          one.comparison.endsWith("=") ? exact(one.value) : Rational.add(exact(one.value), hair)
        )
        for (const weights of spreads) {
          const reached = meets(mean(least, weights), whole)
          if (outcome === "reaches") expect(reached).toBe(true)
          if (outcome === "cannot-reach" && parts.every(({ comparison }) => comparison.endsWith("="))) {
            expect(reached).toBe(false)
          }
        }
      }),
      runs(300)
    )
  })

  it("by the shares, where every part has one", () => {
    const parts = [at(">=", "90/100", 400), at(">=", "99/100", 600)]
    expect(reach(at(">=", "95/100"), parts)).toBe("reaches")
    expect(reach(at(">=", "96/100"), parts)).toBe("cannot-reach")
    expect(reach(at(">=", "954/1000"), parts)).toBe("reaches")
    expect(reach(at(">", "954/1000"), parts)).toBe("cannot-reach")
    expect(
      reach(
        at(">=", "95/100"),
        parts.map((one) => ({ ...one, share: null }))
      )
    ).toBe("depends")
    expect(reach(at(">=", "95/100"), [at("<=", "99/100")])).toBe("other-direction")
  })

  it("at the limit itself", () => {
    expect(reach(at(">=", "95/100"), [at(">=", "19/20")])).toBe("reaches")
    expect(reach(at("<", "1/100"), [at("<=", "1/100")])).toBe("cannot-reach")
    expect(reach(at("<", "1/100"), [at("<", "1/100")])).toBe("reaches")
  })
})

const draft = {
  ...{ kpi: "complaint_rate", clause: "S0-3.1.2a", comparison: "<", value: "1/100", source: "clause" },
  ...{ from: "2025-12-31T16:00:00.000Z", until: "2026-12-31T16:00:00.000Z" }
}
const part = (owner: string, numbers: object): Line => [
  ...(["2025-12-20", "Decomposition/T-1", "PartAssigned"] as const),
  { kpi: "complaint_rate", owner, comparison: "<", value: "1/100", ...numbers }
]
const complete: ReadonlyArray<Line> = [
  ["2025-12-01 00:00", "Target/T-1", "Drafted", draft],
  ["2025-12-18", "Target/T-1", "Approved"],
  ["2025-12-19", "Target/T-1", "Published", { department: "supply" }],
  ["2025-12-20", "Target/T-1", "Received", { department: "supply" }],
  part("supply", {}),
  part("supply", { post: "clerk" })
]

const found = (lines: ReadonlyArray<Line>, departments: ReadonlyArray<string> | null = ["supply"]) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines, ["2026-01-02", "Case/other", "Noted", { activity: "later" }]))
      const head = yield* log.head()
      const demands = { ...TargetRules.demands(documents), goals: [{ kpi: "complaint_rate", clause: "S0-3.1.2a" }] }
      const asked = { year: windowOf("2026"), head, demands }
      return yield* targetsOfYear(log, departments === null ? asked : { ...asked, departments })
    })
  )
    .flatMap(({ findings }) => findings)
    .map(({ about, finding }) => (about === null ? finding : `${finding} ${about}`))

describe("the targets of a year", () => {
  it("lack nothing when all is done", () => {
    expect(found(complete)).toEqual([])
  })

  it("are set in the December before: its first and last millisecond count (S0-3.1.3a)", () => {
    const draftedAt = (when: string) => found([[when, "Target/T-1", "Drafted", draft], ...complete.slice(1)])
    expect(draftedAt("2025-11-30 23:59")).toEqual(["set-early"])
    expect(draftedAt("2025-12-01 00:00")).toEqual([])
    expect(draftedAt("2025-12-31 23:59")).not.toContain("set-late")
    expect(draftedAt("2026-01-01 00:00")).toContain("set-late")
    expect(found([])).toEqual(["not-set"])
  })

  it("are approved, issued, received and broken down (S0-3.1.3b, S0-2.3)", () => {
    const without = (...types: ReadonlyArray<string>) => found(complete.filter(([, , type]) => !types.includes(type)))
    expect(without("Approved")).toEqual(["not-approved"])
    expect(without("Published", "Received")).toEqual(["not-issued supply"])
    expect(without("Received")).toEqual(["not-received supply"])
    expect(without("PartAssigned")).toEqual(["no-owner", "no-post"])
    expect(found(complete, ["supply", "finance"])).toEqual(["not-issued finance"])
    expect(found(complete.slice(0, 5))).toEqual(["no-post"])
    // Where nobody says who must have them, those who answer for a part must.
    expect(found([...complete, part("after-sales", {})], null)).toEqual(["not-issued after-sales"])
  })

  it("are within reach of their parts, department by department (S0-2.3)", () => {
    expect(found([...complete, part("after-sales", { value: "1/50" })])).toEqual(["depends"])
    const shared = [part("supply", { share: 900 }), part("after-sales", { value: "1/50", share: 100 })]
    expect(found([...complete, ...shared])).toEqual(["cannot-reach"])
    expect(found([...complete, part("supply", { post: "clerk", value: "1/50" })])).toEqual(["cannot-reach supply"])
  })
})
