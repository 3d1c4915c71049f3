// Splits of 分 by the largest remainders, as properties and against a split done with one coin after the other.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { split } from "../../src/count/Split.ts"
import { runs } from "../arbitrary/Runs.ts"

const parts = (fen: number, ...weights: ReadonlyArray<number>) => Result.getOrThrow(split(fen, weights))

const amounts = fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -10_000_000, max: 10_000_000 }))
const weights = fc
  .array(fc.oneof(fc.nat(4), fc.nat(1000)), { minLength: 1, maxLength: 8 })
  .filter((all) => all.some((weight) => weight > 0))

/** Everybody gets what is whole; then one 分 after the other to whoever lacks most, the earlier first. */
const coinByCoin = (fen: number, all: ReadonlyArray<number>): ReadonlyArray<number> => {
  let sum = 0
  for (const weight of all) sum += weight
  const given = all.map((weight) => Math.floor((fen * weight) / sum))
  for (let left = fen - given.reduce((a, b) => a + b, 0); left > 0; left--) {
    let [most, who] = [-1, 0]
    all.forEach((weight, index) => {
      const lacks = fen * weight - (given[index] ?? 0) * sum
      if (lacks > most) [most, who] = [lacks, index]
    })
    given[who] = (given[who] ?? 0) + 1
  }
  return given
}

describe("G16 money is whole 分, and its parts add up to it", () => {
  it("rework cost 100.01 at 20/80: 20.00 + 80.01", () => {
    expect(parts(10_001, 20, 80)).toEqual([2_000, 8_001])
  })

  it("thirds of 1.00: the earlier gets the 分 that is over; nobody who weighs nothing gets any", () => {
    expect(parts(100, 1, 1, 1)).toEqual([34, 33, 33])
    expect(parts(2, 1, 1, 1)).toEqual([1, 1, 0])
    expect(parts(-100, 1, 1, 1)).toEqual([-34, -33, -33])
    expect(parts(101, 0, 1, 0, 1)).toEqual([0, 51, 0, 50])
  })

  it("the sum is kept, and every part is its exact share but for less than one 分", () => {
    fc.assert(
      fc.property(amounts, weights, (fen, all) => {
        const found = parts(fen, ...all)
        const sum = all.reduce((a, b) => a + b, 0)
        expect(found.reduce((a, b) => a + b, 0)).toBe(fen)
        found.forEach((part, index) => {
          expect(Math.abs(part * sum - fen * (all[index] ?? 0))).toBeLessThan(sum)
        })
      }),
      runs(300)
    )
  })

  it("equals a split one 分 after the other", () => {
    fc.assert(
      fc.property(fc.nat(10_000), weights, (fen, all) => {
        expect(parts(fen, ...all)).toEqual(coinByCoin(fen, all))
      }),
      runs(300)
    )
  })

  it("is exact where floating point is not", () => {
    const [left = 0, right = 0] = parts(Number.MAX_SAFE_INTEGER, 1, 2)
    expect([left, right]).toEqual([3_002_399_751_580_330, 6_004_799_503_160_661])
  })

  it.each([
    [0.5, [1]],
    [100, []],
    [100, [0, 0]],
    [100, [1, -1]],
    [100, [0.2, 0.8]],
    [Number.POSITIVE_INFINITY, [1]]
  ])("%s by %j is refused, with the remedy", (fen, by) => {
    const refused = Result.getOrThrow(Result.flip(split(fen, by)))
    expect(refused).toMatchObject({ _tag: "CannotSplit", fen })
    expect(refused.message).toMatch(/ \/ .*give whole fen/)
  })
})
