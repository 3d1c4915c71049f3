// The window chooser: labels as the books read them, steps that go back where they came from.
import { Window } from "@servicebook/core"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { around, as, kinds, label, type Period, parse, step, title } from "../../src/page/address/Windows.ts"

const inYear = { month: 12, quarter: 4, year: 1 }

const period: fc.Arbitrary<Period> = fc.constantFrom(...kinds).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    year: fc.integer({ min: 1970, max: 2999 }),
    ordinal: fc.integer({ min: 1, max: inYear[kind] })
  })
)

const window = (text: string) => Result.getOrThrow(Window.parse(text))

describe("windows of the chooser", () => {
  it("are those of the books: each label is one that they know, of the same kind", () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(parse(label(one))).toEqual(one)
        expect(window(label(one)).kind).toBe(one.kind)
      })
    )
  })

  it("follow one another without a gap", () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(window(label(step(one, 1))).startMs).toBe(window(label(one)).endMs)
        expect(step(step(one, 7), -7)).toEqual(one)
      })
    )
  })

  it("of another kind are those that this one ends in", () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...kinds), (one, kind) => {
        const [own, other] = [window(label(one)), window(label(as(kind, one)))]
        expect(other.startMs).toBeLessThan(own.endMs)
        expect(other.endMs).toBeGreaterThanOrEqual(own.endMs)
      })
    )
    expect(label(around("quarter", "2026-02-03T12:30"))).toBe("2026-Q1")
  })

  it("have a name in both languages, others stay what they are", () => {
    expect(title("2025-Q2")).toEqual({ zh: "2025 年第 2 季度", en: "Q2 2025" })
    expect(title("2025-11")).toEqual({ zh: "2025 年 11 月", en: "Nov 2025" })
    expect(title("2025")).toEqual({ zh: "2025 年", en: "2025" })
    expect(title("ytd:2025-06")).toEqual({ zh: "ytd:2025-06", en: "ytd:2025-06" })
    expect(parse("2025-13")).toBeUndefined()
  })
})
