// Money of consequences: shared out to the fen, under a cap where there is one, and never made or lost by an appeal.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Rational from "../../src/count/Rational.ts"
import { type Consequence, capped, consequence, type Drawn, pays } from "../../src/judge/Consequences.ts"
import { fraction } from "../../src/judge/Interval.ts"
import { reworkShares } from "../../src/policy/FtmsCs/consequences/Losses.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { tell } from "../Story.ts"
import { follows, last, parameters, stories, total } from "./May.ts"

const one = (fen: number, cause: string): Consequence =>
  consequence({
    ...{ rule: "r", clause: "c", measure: "fine", who: "staff:T", period: "2026-05" },
    ...{ amount: { is: "fen", fen }, basis: [], cause }
  } satisfies Drawn)

describe("money", () => {
  it("is shared out to the fen: the parts of a rework add up, and each is within a fen of its share", () => {
    const culprits = fc.uniqueArray(fc.constantFrom<string>("a", "b", "c", "d"), { minLength: 1 })
    fc.assert(
      fc.property(fc.nat(10_000_000), culprits, fc.constantFrom("a", "x"), (fen, who, leader) => {
        const shares = reworkShares(fen, who, leader)
        expect(total([...shares.values()])).toBe(fen)
        const exact = (person: string): number =>
          (who.includes(person) ? (fen * 8) / 10 / who.length : 0) + (person === leader ? fen / 5 : 0)
        for (const [person, part] of shares) expect(Math.abs(part - exact(person))).toBeLessThan(2)
      }),
      runs(500)
    )
  })

  it("of one person and month stays under a cap, and nobody else pays for it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9_000), { maxLength: 6 }), fc.nat(20_000), (fines, cap) => {
        const all = fines.map((fen, at) => one(fen, `${at}`))
        const cut = capped(all, cap, () => true).map(({ amount }) => (amount.is === "fen" ? amount.fen : null))
        expect(total(cut)).toBe(Math.min(cap, total(fines)))
      }),
      runs(300)
    )
  })

  it("of one person and month stays under the cap of the company, whatever falls and comes back", () => {
    fc.assert(
      fc.property(stories, fc.nat(30_000), (lines, capFen) => {
        const events = tell(...lines)
        const of = (who: string, more: object = {}) =>
          follows(logOf(events), events, last(events), { ...more }).filter((found) => found.who === who)
        const fenOf = ({ amount }: Consequence) => (amount.is === "fen" ? amount.fen : 0)
        for (const who of ["staff:T-1", "staff:T-2"]) {
          const [full, cut] = [of(who), of(who, { capFen })]
          expect(total(cut.map(fenOf))).toBe(Math.min(capFen, total(full.map(fenOf))))
          const before = ({ amount }: Consequence) => (amount.is === "fen" ? (amount.cutFrom ?? amount.fen) : 0)
          // What the cap leaves nothing of is no measure; of the others it says what they were.
          const left = new Set(cut.map(({ key }) => key))
          expect(cut.map(before)).toEqual(full.filter(({ key }) => left.has(key)).map(fenOf))
          expect(cut.every((found) => found.amount.is !== "fen" || found.amount.fen > 0)).toBe(true)
        }
      }),
      runs(150)
    )
  })

  it("of pay: factors of somebody in a period multiply, and a factor of nothing makes nothing of all", () => {
    const factor = (text: string, who = "staff:T", clause = "c"): Consequence => ({
      ...one(0, `${text} ${who}`),
      ...{ who, clause, amount: { is: "factor", factor: fraction(text) } }
    })
    const told = (...all: ReadonlyArray<Consequence>) =>
      pays(all).map(({ clauses, factor, who }) => `${who} ${Rational.show(factor)} ${clauses.join()}`)
    expect(told(factor("9/10"), one(5_000, "fine"), factor("4/5", "staff:T", "d"), factor("1/2", "staff:U"))).toEqual([
      "staff:T 18/25 c,d",
      "staff:U 1/2 c"
    ])
    expect(told(factor("0/1"), factor("9/10"))).toEqual(["staff:T 0 c"])
    expect(told(one(5_000, "fine"))).toEqual([])
  })

  it("of the ladder is what its step says for each ordinal, doubled for bias", () => {
    const named = {
      "after-sales": "after_sales",
      "accessories-crew": "accessories_crew",
      sales: "sales",
      other: "other"
    }
    fc.assert(
      fc.property(stories, (lines) => {
        const events = tell(...lines)
        for (const found of follows(logOf(events), events, last(events))) {
          if (found.rule !== "offences" || found.amount.is !== "fen") continue
          const { group = "", ordinal } = found.ruling?.values ?? {}
          expect(found.key.endsWith(`#${ordinal}`)).toBe(true)
          const second = parameters[`${named[group as keyof typeof named]}_second_fen`]
          const first = group === "sales" ? parameters["sales_first_fen"] : 5_000
          const fine = ordinal === "1" ? first : second
          expect(found.amount.fen).toBe((fine ?? 0) * (found.clause === "S2-5.4a" ? 2 : 1))
        }
      }),
      runs(150)
    )
  })
})
