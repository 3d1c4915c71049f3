// Sensitivity: a figure under every other answer to its open questions, and whether the verdict flips.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Alternative, sensitivity } from "../../src/audit/Sensitivity.ts"
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { anyInquiry } from "../arbitrary/Asked.ts"
import { instantOf } from "../arbitrary/Days.ts"
import { figureOf, logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, shanghai, tell } from "../Story.ts"

const [from, until] = [instantOf(shanghai("2026-01-01")), instantOf(shanghai("2027-01-01"))]
const goal = { comparison: ">=", value: "1/2", source: "company", from, until, clause: "S0-3.1.2b" }

const told: ReadonlyArray<Line> = [
  ["2025-12-01", "Target/t", "Drafted", { ...goal, kpi: "complaint_resolution_rate" }],
  ["2025-12-02", "Target/t", "Approved"],
  // One complaint is resolved by its handler's word alone, one is withdrawn, one is open.
  ["2026-01-05", "Case/C-1", "Registered", { class: "complaint" }],
  ["2026-01-08", "Case/C-1", "Resolved", { cause: "repaired" }],
  ["2026-01-06", "Case/C-2", "Registered", { class: "complaint" }],
  ["2026-01-07", "Case/C-2", "Withdrawn", { cause: "customer" }],
  ["2026-02-02", "Case/other", "Noted", { activity: "later" }]
]

const of = (lines: ReadonlyArray<Line>, readings: { readonly [name: string]: string } = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(tell(...lines))
      const request = { window: windowOf("2026-01"), head: yield* log.head(), readings }
      return yield* sensitivity(log, OblP02.complaintResolutionRate, request)
    })
  )

const one = (all: ReadonlyArray<Alternative>, reading: string, choice: string) =>
  all.find((other) => other.reading === reading && other.choice === choice)

describe("the sensitivity of a figure", () => {
  it("moves by a fraction that is exact, and says which reading flips the verdict", () => {
    const { alternatives, figure, verdict } = of(told)
    expect(figure).toMatchObject({ numerator: "0", denominator: "2" })
    expect(verdict.outcome).toBe("missed")
    expect(one(alternatives, "resolvedCriterion", "handlerDone")).toMatchObject({ moves: "1/2", flips: true })
    expect(one(alternatives, "withdrawn", "excluded")).toMatchObject({ moves: "0", flips: false })
    expect(one(alternatives, "void", "fromDecision")).toMatchObject({ moves: "0", flips: false })
  })

  it("takes what was asked for as the answer, and the default for another", () => {
    const { alternatives, verdict } = of(told, { resolvedCriterion: "handlerDone" })
    expect(verdict.outcome).toBe("met")
    expect(one(alternatives, "resolvedCriterion", "verified")).toMatchObject({ moves: "-1/2", flips: true })
    expect(one(alternatives, "resolvedCriterion", "handlerDone")).toBeUndefined()
    expect(one(alternatives, "withdrawn", "solved")).toMatchObject({ moves: "1/2", flips: false })
  })

  it("has no difference and no flip where an answer needs a number that nobody gave, or where nothing is judged", () => {
    expect(one(of(told).alternatives, "unreachable", "solved")).toMatchObject({
      figure: { status: { is: "not-configured" } },
      moves: null,
      flips: false
    })
    expect(of(told.slice(2)).alternatives.some(({ flips }) => flips)).toBe(false)
  })

  it("is the figure computed under each other answer, and leaves none out", () => {
    fc.assert(
      fc.property(anyInquiry, ({ declaration, events, request: { cut, ...rest } }) => {
        const log = logOf(events)
        const asked = cut === undefined ? rest : { ...rest, cut }
        const found = Effect.runSync(sensitivity(log, declaration, asked))
        expect(found.figure).toEqual(figureOf(log, declaration, asked))
        for (const { choice, figure, reading } of found.alternatives) {
          const readings = { ...asked.readings, [reading]: choice }
          expect(figure).toEqual(figureOf(log, declaration, { ...asked, readings }))
        }
        const choices = declaration.readings.flatMap(({ choices }) => Object.keys(choices))
        const told = found.alternatives.length + found.notApplicable.length
        expect(told).toBe(choices.length - declaration.readings.length)
      }),
      runs(60)
    )
  })
})
