// Ordinals: by person and period, renumbered when one falls away.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Numbered, ordinals } from "../../src/judge/Ordinal.ts"
import { DAY_MS } from "../../src/time/Instant.ts"
import { runs } from "../arbitrary/Runs.ts"

const shanghai = { monthsIn: "Asia/Shanghai" }
const at = (key: string, of: string, text: string): Numbered => ({ key, of, atMs: Date.parse(`${text}+08:00`) })
const list = (all: ReadonlyArray<Numbered>, within: Parameters<typeof ordinals>[1] = shanghai) =>
  Object.fromEntries(ordinals(all, within))

describe("ordinals", () => {
  const may = ["2026-05-03T10:00", "2026-05-09T10:00", "2026-05-20T10:00"].map((text, i) => at(`${i}`, "s-1", text))

  it("count by person within a month, in the order of time whatever the order of the list", () => {
    expect(list([...may].reverse())).toEqual({ 0: 1, 1: 2, 2: 3 })
    expect(list([...may, at("x", "s-2", "2026-05-10T10:00")])).toEqual({ 0: 1, 1: 2, 2: 3, x: 1 })
  })

  it("are renumbered when the first falls away (S2-5.1d)", () => {
    expect(list(may.slice(1))).toEqual({ 1: 1, 2: 2 })
  })

  it("begin anew on the first of the month in the zone of the company, or look so many days back", () => {
    const around = [at("a", "s", "2026-05-31T23:59"), at("b", "s", "2026-06-01T00:00")]
    expect(list(around)).toEqual({ a: 1, b: 1 })
    expect(list(around, { monthsIn: "UTC" })).toEqual({ a: 1, b: 2 })
    expect(list(around, { rollingDays: 30 })).toEqual({ a: 1, b: 2 })
    expect(list([at("a", "s", "2026-05-01T00:00"), at("b", "s", "2026-05-31T00:00")], { rollingDays: 30 })).toEqual({
      a: 1,
      b: 1
    })
  })

  it("are 1 to n without holes for each person and month, in any order", () => {
    const one = fc.record({ of: fc.constantFrom("s-1", "s-2"), day: fc.integer({ min: 0, max: 70 }) })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const all = drawn.map(({ day, of }, i) => ({ key: `${i}`, of, atMs: day * DAY_MS }))
        const found = ordinals(all, { monthsIn: "UTC" })
        const groups = new Map<string, Array<number>>()
        for (const { atMs, key, of } of all) {
          const month = new Date(atMs).toISOString().slice(0, 7)
          groups.set(`${of} ${month}`, [...(groups.get(`${of} ${month}`) ?? []), found.get(key) ?? 0])
        }
        for (const numbers of groups.values()) {
          expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1))
        }
      }),
      runs(500)
    )
  })
})
