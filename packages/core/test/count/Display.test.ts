// Fractions as people read them: whole parts as they are, others rounded once, halves up; the exact one stands beside.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { exactly, type Fractioned, fraction } from "../../src/count/Display.ts"
import * as Rational from "../../src/count/Rational.ts"

const of = (numerator: string | null, denominator: string | null, more: Partial<Fractioned> = {}): Fractioned => ({
  ...{ numerator, denominator, unit: "1", display: "0.20 %" },
  ...more
})
const hours = { unit: "ms", display: "117.73 h" }

describe("a fraction", () => {
  it.each<readonly [Fractioned, string | undefined, string | undefined]>([
    [of("22", "23"), "22/23", "22/23"],
    [of("17", "58762/7"), "17/8394.57", "17/(58762/7)"],
    [of("5", "261021/91"), "5/2868.36", "5/(261021/91)"],
    [of("1/200", "3"), "0.01/3", "(1/200)/3"],
    [of("-1/3", "7"), "-0.33/7", "(-1/3)/7"],
    [of("2543040000", "6", hours), "706.40 h/6", "2543040000/6"],
    [of("90000", "2", { unit: "ms", display: "0.75 min" }), "1.50 min/2", "90000/2"],
    [of("0", "0", { unit: "ms", display: "—" }), "0/0", "0/0"],
    [of("4", "1", { display: "4" }), "4/1", "4/1"],
    [of(null, null), undefined, undefined]
  ])("%j", (figure, shown, exact) => {
    expect([fraction(figure), exactly(figure)]).toEqual([shown, exact])
  })

  it("is never further off than half of its last digit, and whole parts not at all", () => {
    const whole = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n })
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n })
    fc.assert(
      fc.property(whole, positive, positive, (n, d, under) => {
        const exact = Rational.divide(n, d) as Rational.Rational
        const [above = "", below] = (fraction(of(Rational.show(exact), String(under))) ?? "").split("/")
        expect(below).toBe(String(under))
        const off = Rational.subtract(Result.getOrThrow(Rational.parse(above)), exact)
        const most = exact.d === 1n ? Rational.zero : { n: 1n, d: 200n }
        expect(Rational.compare({ n: off.n < 0n ? -off.n : off.n, d: off.d }, most)).toBeLessThanOrEqual(0)
      })
    )
  })
})
