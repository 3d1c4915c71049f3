// Exact fractions, held against plain arithmetic, and the one rounding.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bound, show as display } from "../../src/count/Display.ts"
import * as Rational from "../../src/count/Rational.ts"
import { runs } from "../arbitrary/Runs.ts"

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const fraction = fc
  .tuple(whole, fc.bigInt({ min: 1n, max: 10n ** 12n }))
  .map(([n, d]) => Rational.divide(n, d) ?? Rational.zero)

const parse = (text: string) => Result.getOrUndefined(Rational.parse(text))
const make = (n: bigint, d: bigint) => Rational.divide(n, d) as Rational.Rational

describe("fractions", () => {
  it("are in lowest terms with the sign above", () => {
    expect(Rational.divide(4n, -6n)).toEqual({ n: -2n, d: 3n })
    expect(Rational.divide(0n, -6n)).toEqual({ n: 0n, d: 1n })
    expect(Rational.divide(1n, 0n)).toBeUndefined()
    expect(Rational.divide(0n, 0n)).toBeUndefined()
    expect(Rational.quotient(Rational.whole(1), Rational.zero)).toBeUndefined()
  })

  it("add, subtract, multiply, divide and compare as fractions do", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(Rational.add(a, b)).toEqual(Rational.add(b, a))
        expect(Rational.add(Rational.add(a, b), c)).toEqual(Rational.add(a, Rational.add(b, c)))
        expect(Rational.subtract(Rational.add(a, b), b)).toEqual(a)
        expect(Rational.multiply(a, Rational.add(b, c))).toEqual(
          Rational.add(Rational.multiply(a, b), Rational.multiply(a, c))
        )
        if (b.n !== 0n) expect(Rational.multiply(Rational.quotient(a, b) ?? Rational.zero, b)).toEqual(a)
        expect(Math.sign(Rational.compare(a, b))).toBe(a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0)
        expect(parse(Rational.show(a))).toEqual(a)
      }),
      runs(200)
    )
  })

  it("of thousands of digits come to lowest terms", () => {
    // Neighbours in Fibonacci's row take the most steps to their common divisor.
    let [a, b] = [1n, 1n]
    for (let step = 0; step < 30_000; step++) [a, b] = [b, a + b]
    expect(Rational.divide(b * 6n, a * 4n)).toEqual({ n: b * 3n, d: a * 2n })
  })

  it("compare beyond what a double can tell apart", () => {
    const [less, more] = [make(10n ** 17n, 10n ** 17n + 1n), Rational.whole(1)]
    expect(Rational.compare(less, more)).toBeLessThan(0)
  })
})

describe("texts", () => {
  it("are read as fractions, decimals and percentages, exactly", () => {
    for (const text of ["95/100", "0.95", "95%", "95.00%", "190/200"]) expect(parse(text)).toEqual({ n: 19n, d: 20n })
    expect(parse("-1/3")).toEqual({ n: -1n, d: 3n })
    expect(parse("-0.5")).toEqual({ n: -1n, d: 2n })
    expect(parse("0.1")).toEqual({ n: 1n, d: 10n })
    expect(parse("7")).toEqual({ n: 7n, d: 1n })
  })

  it("that are none are refused in both languages", () => {
    for (const text of ["", "1/0", "1/-2", "a", ".5", "1.", "1e3", "1/2/3", " 1", "½", "--1", "%", "1 %"]) {
      const refused = Rational.parse(text)
      expect(Result.isFailure(refused), text).toBe(true)
      if (Result.isFailure(refused)) expect(refused.failure.message).toMatch(/请写作.* \/ .*write/)
    }
  })
})

describe("rounding", () => {
  it("is half away from zero, once", () => {
    const shown = (n: bigint, d: bigint, decimals: number) => Rational.toFixed(make(n, d), decimals)
    expect(shown(1n, 8n, 2)).toBe("0.13")
    expect(shown(-1n, 8n, 2)).toBe("-0.13")
    expect(shown(1n, 3n, 2)).toBe("0.33")
    expect(shown(2n, 3n, 0)).toBe("1")
    expect(shown(-1n, 1000n, 2)).toBe("0.00")
    expect(shown(-5n, 1000n, 2)).toBe("-0.01")
    // 1.005 rounds up; the nearest double lies below it and would not.
    expect(shown(1005n, 1000n, 2)).toBe("1.01")
    // 0.4449 is 0.44; rounding twice, by way of 0.445, would give 0.45.
    expect(shown(4449n, 10000n, 2)).toBe("0.44")
  })

  it("stays within half of the last place", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 6 }), (a, decimals) => {
        const text = Rational.toFixed(a, decimals)
        const off = Rational.subtract(parse(text) ?? Rational.zero, a)
        const distance = { n: off.n < 0n ? -off.n : off.n, d: off.d }
        expect(Rational.compare(distance, make(1n, 2n * 10n ** BigInt(decimals)))).toBeLessThanOrEqual(0)
        expect(text.split(".")[1]?.length ?? 0).toBe(decimals)
      }),
      runs(200)
    )
  })

  it("shows each kind of value in its unit", () => {
    expect(display(make(1n, 3n), "percent")).toBe("33.33 %")
    expect(display(Rational.whole(12), "number")).toBe("12")
    expect(display(make(23n, 2n), "number")).toBe("11.50")
    expect(display(Rational.whole(90_000), "minutes")).toBe("1.50 min")
    expect(display(Rational.whole(5_400_000), "hours")).toBe("1.50 h")
    expect(display(Rational.whole(129_600_000), "days")).toBe("1.50 d")
  })

  it("shows goals and targets in one way, and exactly where two decimals would be another number", () => {
    const shownAs = (comparison: string, value: string, as: "percent" | "number" | "days") =>
      bound({ comparison, value }, as)
    expect(shownAs(">=", "95/100", "percent")).toBe("≥ 95.00 %")
    expect(shownAs("<", "1/100", "percent")).toBe("< 1.00 %")
    expect(shownAs("<=", "129600000", "days")).toBe("≤ 1.50 d")
    expect(shownAs(">", "22", "number")).toBe("> 22")
    expect(shownAs(">=", "1/3", "percent")).toBe("≥ 1/3")
    expect(shownAs(">=", "99999/100000", "percent")).toBe("≥ 99999/100000")
  })
})
