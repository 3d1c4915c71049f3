// Nested means: what each join makes of its parts, and why the mean of all values is another thing.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { formula, kindUnder } from "../../src/count/Describe.ts"
import type { Join } from "../../src/count/Kpi.ts"
import { type Cell, nested } from "../../src/count/Nested.ts"
import { ownedMonths, ownedSpan } from "../../src/count/Path.ts"
import { show } from "../../src/count/Rational.ts"
import { cellsBy } from "../../src/count/Tally.ts"
import { surveyScore } from "../../src/policy/OblP02/SurveyScore.ts"
import { parse } from "../../src/time/Window.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { nestedHours } from "../Examples.ts"

const cell = (path: ReadonlyArray<string>, ...values: ReadonlyArray<number>): Cell => ({
  path,
  sum: BigInt(values.reduce((all, one) => all + one, 0)),
  times: values.length
})
const mean: Join = { make: "mean" }
const of = (cells: ReadonlyArray<Cell>, ...joins: ReadonlyArray<Join>) => {
  const { denominator, numerator, value } = nested(cells, joins)
  return [show(numerator), show(denominator), value === undefined ? "none" : show(value)]
}

describe("a nested mean", () => {
  const cells = [cell(["a"], 10, 10, 10), cell(["b"], 25)]

  it("lets every group weigh alike: (10 + 25) / 2, where the mean of all values is 55 / 4", () => {
    expect(of(cells, mean)).toEqual(["35", "2", "35/2"])
    expect(of(cells)).toEqual(["55", "4", "55/4"])
  })

  it("cannot be had from the means of its parts: the group that both have weighs once", () => {
    const parts = [[cell(["a"], 10), cell(["b"], 25)], [cell(["a"], 10, 10)]]
    expect(parts.map((part) => of(part, mean)[2])).toEqual(["35/2", "10"])
    expect(of([...cellsBy(...parts).values()], mean)[2]).toBe("35/2")
  })

  it("sums, scales and bounds as its join says; nothing at all has no value", () => {
    expect(of(cells, { make: "sum" })).toEqual(["35", "1", "35"])
    expect(of(cells, { make: "sum", atMost: "30" })).toEqual(["30", "1", "30"])
    expect(of(cells, { make: "sum", atMost: "35" })[2]).toBe("35")
    expect(of(cells, { make: "mean", times: "100/25" })).toEqual(["140", "2", "70"])
    expect(of(cells, { make: "mean", times: "100/25", atMost: "60" })[2]).toBe("60")
    for (const make of ["mean", "sum"] as const) expect(of([], { make })).toEqual(["0", "0", "none"])
  })

  it("bounds each group by itself, before they are joined", () => {
    const weeks = [cell(["x", "1"], 80), cell(["x", "2"], 80), cell(["y", "1"], 20)]
    expect(of(weeks, mean, { make: "sum", atMost: "100" })[2]).toBe("60")
  })

  it("is the same in whatever order and parts the values come", () => {
    const groups = fc.constantFrom("a", "b", "c")
    const one = fc.tuple(groups, groups, fc.integer({ min: -9, max: 9 })).map(([x, y, n]) => cell([x, y], n))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), fc.nat(12), (all, at) => {
        const split = [...cellsBy(all.slice(at), all.slice(0, at)).values()]
        const joins: ReadonlyArray<Join> = [{ make: "sum", atMost: "5" }, mean]
        expect(of(split, ...joins)).toEqual(of(all, ...joins))
      }),
      runs(200)
    )
  })
})

describe("the anchors that a window owns", () => {
  const shifted = { anchor: "weekAtMs", shiftDays: 13 }

  it("lie so many civil days before it, month by month", () => {
    const window = windowOf("2026-Q1")
    const { fromMs, untilMs } = ownedSpan(shifted, window)
    expect([fromMs, untilMs].map(instantOf)).toEqual(["2025-12-18T16:00:00.000Z", "2026-03-18T16:00:00.000Z"])
    expect(ownedMonths(shifted, window).map((one) => [one.month, instantOf(one.fromMs)])).toEqual([
      ["2026-01", "2025-12-18T16:00:00.000Z"],
      ["2026-02", "2026-01-18T16:00:00.000Z"],
      ["2026-03", "2026-02-15T16:00:00.000Z"]
    ])
  })

  it("are counted in the civil days of the zone, also over a change of its clock", () => {
    // Summer time ends there on 1 November: 23 October begins at 04:00 UTC, 5 November at 05:00.
    const window = Result.getOrThrow(parse("2026-11-05..2026-12-01", "America/New_York"))
    expect(Object.values(ownedSpan(shifted, window)).map(instantOf)).toEqual([
      "2026-10-23T04:00:00.000Z",
      "2026-11-18T05:00:00.000Z"
    ])
  })

  it("begin with the window where that begins within a month", () => {
    const window = windowOf("2026-01-20..2026-02-10")
    expect(ownedMonths({ anchor: "atMs" }, window).map((one) => [one.month, instantOf(one.fromMs)])).toEqual([
      ["2026-01", "2026-01-19T16:00:00.000Z"],
      ["2026-02", "2026-01-31T16:00:00.000Z"]
    ])
  })
})

describe("in words", () => {
  it("a nested mean names its levels, outermost first", () => {
    expect(formula(nestedHours)).toBe(
      "mean by month of 1/2 × sum by staff (at most 86400000) of mean by outlet of mean of cases"
    )
    expect(formula(surveyScore)).toContain(
      "normalisedMean: mean by month of mean by staff of 100/25 × mean by weekAtMs of mean of answers"
    )
    expect(kindUnder(surveyScore, {})).toBe("nested")
  })
})
