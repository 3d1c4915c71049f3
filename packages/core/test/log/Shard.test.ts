// Shards: the number of a stream is fixed for ever, and the fair share gives every shard to somebody.
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { share } from "../../src/log/Consumer.ts"
import { check, holds, shardOf } from "../../src/log/Shard.ts"
import { runs } from "../arbitrary/Runs.ts"

describe("the shard of a stream", () => {
  // Worked out apart: the first eight digits that `printf 'Case\001C-1' | sha256sum` prints, and so on.
  it.each([
    ["Case", "C-1", 0xf1eb68b6],
    ["ServiceOrder", "维修单-7", 0xaa9a71f4]
  ])("of %s %s is that of its hash", (category, id, hash) => {
    for (const of of [1, 2, 3, 64, 1_000]) expect(shardOf({ category, id }, of)).toBe(hash % of)
  })

  it("is one, for any number of shards", () => {
    const property = fc.property(
      fc.string({ minLength: 1 }),
      fc.string({ minLength: 1 }),
      fc.integer({ min: 1, max: 200 }),
      (category, id, of) => {
        const stream = { category, id }
        const found = Array.from({ length: of }, (_, index) => index).filter((index) => holds({ index, of }, stream))
        expect(found).toEqual([shardOf(stream, of)])
      }
    )
    fc.assert(property, runs(50))
  })

  it("does not exist outside the number of shards", () => {
    for (const [index, of] of [
      [3, 3],
      [-1, 3],
      [0, 0],
      [0.5, 2],
      [0, 1.5]
    ] as const) {
      expect(() => check({ index, of })).toThrow(/no shard/)
    }
    expect(() => check({ index: 2, of: 3 })).not.toThrow()
  })
})

describe("the share of an owner", () => {
  it("gives out every shard, and to nobody two more than to another", () => {
    const property = fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      (owners, of) => {
        const shares = owners.map((owner) => share(owners, owner, of))
        expect(shares.reduce((sum, one) => sum + one, 0)).toBe(of)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
        expect(share(owners, "somebody else, not there", of)).toBe(0)
      }
    )
    fc.assert(property, runs(50))
  })
})
