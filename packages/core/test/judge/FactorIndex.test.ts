// Weighted indices: which questionnaire a check went by, and factors and versions that were said twice (FTMS §11.1).
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { factorIndices } from "../../src/judge/FactorIndex.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

type Weights = ReadonlyArray<readonly [factor: string, weight: number]>

const issued = (id: string, index: "SSI" | "CSI" | "CS", day: string, weights: Weights): Line => [
  day,
  `Questionnaire/${id}`,
  "Issued",
  { index, version: "2026", factors: weights.map(([factor, weight]) => ({ factor, weight })) }
]

const check = (id: string, area: "sales" | "service", scored: number, factor = "facility"): Line => [
  "2026-05-04",
  `SpotCheck/${id}`,
  "Done",
  {
    ...{ by: "customer-relations", area, questionnaire: "2026" },
    factors: [{ factor, scored, lost: 10 - scored, notApplicable: 0 }]
  }
]

const indices = (...lines: ReadonlyArray<Line>) => {
  const log = logOf(tell(...lines, ["2026-06-01", "Case/other", "Noted", { activity: "later" }]))
  const head = Effect.runSync(log.head())
  return Effect.runSync(factorIndices(log, { window: windowOf("2026-05"), head }))
}

const told = (...lines: ReadonlyArray<Line>) =>
  indices(...lines).map(({ basis, index, value }) => [
    index,
    value === undefined ? "-" : Rational.show(value),
    ...basis.map(({ id }) => id)
  ])

describe("a weighted index", () => {
  const both = [
    issued("1", "SSI", "2026-01-01", [["facility", 3]]),
    issued("2", "CSI", "2026-01-01", [["facility", 5]])
  ]

  it("S2-11.1n: is of the checks of its own area, though both questionnaires call their version alike", () => {
    expect(told(...both, check("a", "sales", 1))).toEqual([["SSI", "1/10", "1", "a"]])
    expect(told(...both, check("a", "sales", 1), check("b", "service", 7))).toEqual([
      ["CSI", "7/10", "2", "b"],
      ["SSI", "1/10", "1", "a"]
    ])
  })

  it("S2-11.1n: of sales and service together is of the checks of either", () => {
    const one = issued("1", "CS", "2026-01-01", [["facility", 1]])
    expect(told(one, check("a", "sales", 1), check("b", "service", 7))).toEqual([["CS", "2/5", "1", "a", "b"]])
  })

  it("S2-11.1n: of a version that two streams issued is one, by the first of them", () => {
    const again = issued("3", "SSI", "2026-02-01", [["other", 1]])
    expect(told(...both, again, check("a", "sales", 1))).toEqual([["SSI", "1/10", "1", "a"]])
  })

  it("S2-11.1n: counts a factor that is named twice once, by both its weights", () => {
    const weights: Weights = [
      ["facility", 2],
      ["parking", 4],
      ["facility", 1]
    ]
    const [found] = indices(
      issued("1", "SSI", "2026-01-01", weights),
      check("a", "sales", 1),
      check("b", "sales", 8, "parking")
    )
    expect(found).toMatchObject({
      checked: 2,
      factors: [
        { factor: "facility", weight: 3 },
        { factor: "parking", weight: 4 }
      ]
    })
    expect(found?.value).toEqual(Rational.divide(1n, 2n))
  })
})
