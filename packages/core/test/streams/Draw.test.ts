// The weekly draw as properties, and drawn again by a program that shares nothing with it but the SHA-256 of the platform.
import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  draw,
  type Frame,
  frameHash,
  frameText,
  order,
  size,
  substitute,
  weekly
} from "../../src/streams/Sample/Draw.ts"
import { runs } from "../arbitrary/Runs.ts"

const tokens = fc.uniqueArray(fc.stringMatching(/^[A-Z]-\d{1,4}$/), { minLength: 1, maxLength: 40 })
const frames = tokens.chain((members) =>
  fc.record({
    week: fc.constant("2026-02-02"),
    share: fc.constantFrom(weekly, { of: 7, in: 100 }, { of: 1, in: 1 }),
    members: fc.constant(members),
    covered: fc.subarray(members)
  })
)
const seeds = fc.string({ minLength: 1 })

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex")

/** The draw as `docs/policy` tells it, written again. */
const drawnAgain = ({ covered, members, share, week }: Frame, seed: string): ReadonlyArray<string> => {
  const sorted = [...members].sort()
  const text = `servicebook/frame/1\n${week}\n${share.of}/${share.in}\n${sorted.map((one) => (covered.includes(one) ? "-" : "+") + one).join("\n")}`
  const bound = sha256(`servicebook/draw/1\n${sha256(text)}\n${seed}`)
  const byTicket = (some: ReadonlyArray<string>) =>
    some.map((one) => [sha256(`${bound}\n${one}`), one] as const).sort(([a], [b]) => (a < b ? -1 : 1))
  const all = [...byTicket(sorted.filter((one) => !covered.includes(one))), ...byTicket([...covered])]
  const wanted = []
  while (wanted.length * share.in < members.length * share.of) wanted.push(all[wanted.length]?.[1] ?? "")
  return wanted
}

describe("the size of a draw", () => {
  it("is the least whole number not below the share, for three tenths and any other fraction", () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.integer({ min: 1, max: 100 }), (members, of) => {
        const drawn = BigInt(size(members, { of, in: 100 }))
        const share = BigInt(members) * BigInt(of)
        expect(drawn * 100n >= share && (drawn - 1n) * 100n < share).toBe(true)
      }),
      runs(300)
    )
    // As a decimal 0.07 · 100 is a little more than 7, and its ceiling 8.
    expect(size(100, { of: 7, in: 100 })).toBe(7)
  })
})

describe("a draw", () => {
  it("is what the independent program draws, and has its size", () => {
    fc.assert(
      fc.property(frames, seeds, (frame, seed) => {
        expect(draw(frame, seed)).toEqual(drawnAgain(frame, seed))
        expect(draw(frame, seed)).toHaveLength(size(frame.members.length, frame.share))
      }),
      runs(200)
    )
  })

  it("hangs on members and seed alone: not on their order, nor on names that come twice or are no members", () => {
    fc.assert(
      fc.property(frames, seeds, fc.nat(40), (frame, seed, turn) => {
        const { members, covered } = frame
        const turned = [...members.slice(turn % members.length), ...members.slice(0, turn % members.length)]
        const other = { ...frame, members: [...turned, ...members], covered: [...covered].reverse().concat("nobody") }
        expect(draw(other, seed)).toEqual(draw(frame, seed))
        expect(frameHash(other)).toBe(frameHash(frame))
      }),
      runs(200)
    )
  })

  it("takes those covered in the month only when nobody else is left", () => {
    fc.assert(
      fc.property(frames, seeds, (frame, seed) => {
        const drawn = draw(frame, seed)
        const open = frame.members.filter((one) => !frame.covered.includes(one))
        const again = drawn.filter((one) => frame.covered.includes(one))
        expect(again.length).toBe(Math.max(0, drawn.length - open.length))
      }),
      runs(200)
    )
  })

  it("covers every member in a month of four weeks, whatever the seeds", () => {
    fc.assert(
      fc.property(tokens, fc.tuple(seeds, seeds, seeds, seeds), (members, month) => {
        const covered: Array<string> = []
        for (const seed of month) covered.push(...draw({ week: "2026-02-02", share: weekly, members, covered }, seed))
        expect([...new Set(covered)].sort()).toEqual([...members].sort())
      }),
      runs(200)
    )
  })

  it("another seed, week or member gives another order", () => {
    const members = Array.from({ length: 20 }, (_, n) => `T-${n}`)
    const frame: Frame = { week: "2026-02-02", share: weekly, members, covered: [] }
    expect(order(frame, "a")).not.toEqual(order(frame, "b"))
    expect(order({ ...frame, week: "2026-02-09" }, "a")).not.toEqual(order(frame, "a"))
    expect(order({ ...frame, members: members.slice(1) }, "a")).not.toEqual(
      order(frame, "a").filter((one) => one !== "T-0")
    )
  })

  it("has a frame that can be hashed by hand", () => {
    const frame: Frame = { week: "2026-02-02", share: weekly, members: ["T-2", "T-1"], covered: ["T-2"] }
    expect(frameText(frame)).toBe("servicebook/frame/1\n2026-02-02\n3/10\n+T-1\n-T-2")
  })

  it("lets the next in its order stand in, until nobody is left", () => {
    const frame: Frame = { week: "2026-02-02", share: weekly, members: ["A", "B", "C", "D"], covered: [] }
    const all = order(frame, "s")
    expect(substitute(frame, "s", all.slice(0, 2))).toBe(all[2])
    expect(substitute(frame, "s", all.slice(0, 3))).toBe(all[3])
    expect(substitute(frame, "s", all)).toBeUndefined()
  })
})
