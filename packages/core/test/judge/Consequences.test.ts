// Consequences under drawn facts and appeals in any order: derived from what stands, the same from a log, from a replay and
// from books kept step by step; money is neither made nor lost; and they name what they rest on.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  type Consequence,
  capped,
  compare,
  consequence,
  type Drawn,
  type Proposed
} from "../../src/judge/Consequences.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import { fromEvents, type RowSource } from "../../src/log/RowSource.ts"
import { drawn } from "../../src/policy/FtmsCs/Consequences.ts"
import { reworkShares } from "../../src/policy/FtmsCs/consequences/Losses.ts"
import type { Row as Proposal } from "../../src/streams/Proposal.ts"
import { all } from "../../src/streams/Streams.ts"
import { headOf, logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"

const groups = ["sales", "after-sales", "accessories-crew", "other"]
const parameters = Object.fromEntries(
  ["sales_first", "sales_second", "after_sales_second", "accessories_crew_second", "other_second"].map((name, at) => [
    `${name}_fen`,
    10_000 + at
  ])
)

const day = (n: number): string => `2026-05-${String(n).padStart(2, "0")}`

/** Offences and losses of May, and appeals that void some of them, each somewhere after its report. */
const stories = fc
  .tuple(
    fc.array(
      fc.record({
        staff: fc.constantFrom("T-1", "T-2"),
        day: fc.integer({ min: 1, max: 31 }),
        group: fc.constantFrom(...groups),
        offence: fc.constantFrom("customer-data", "process-breach", "bias", "rework"),
        order: fc.nat(1000),
        appeal: fc.option(fc.nat(1000), { nil: undefined })
      }),
      { maxLength: 8 }
    )
  )
  .map(([drawnOnes]) => {
    const acts = drawnOnes.flatMap((one, id) => [
      { id, one, at: one.order, isVoid: false },
      ...(one.appeal === undefined ? [] : [{ id, one, at: one.order + one.appeal + 1, isVoid: true }])
    ])
    const order = [...acts].sort((a, b) => a.at - b.at || a.id - b.id)
    return order.map(({ id, isVoid, one }): Line => {
      const stream = `${one.offence === "rework" ? "Loss" : "Conduct"}/${id}`
      const when = day(one.day)
      if (isVoid) {
        const concerns = order.findIndex((other) => other.id === id && !other.isVoid)
        return ["2026-06-05", stream, "Voided", { cause: "appeal" }, { concerns, recorded: "2026-06-05" }]
      }
      if (one.offence === "rework") {
        const said = { cause: "rework", fen: 1_000 + one.order, culprits: ["T-1", "T-2"], leader: one.staff }
        return [when, stream, "Reported", said, { recorded: "2026-06-05" }]
      }
      const about = { subjects: [`staff:${one.staff}`, `case:C-${id % 5}`], recorded: "2026-06-05" }
      return [when, stream, "Reported", { offence: one.offence, proof: "E", group: one.group }, about]
    })
  })

const follows = (source: RowSource, events: ReadonlyArray<Recorded>, position: number): ReadonlyArray<Consequence> => {
  const request = { window: windowOf("2026-05"), head: headOf(events, position), parameters }
  return Effect.runSync(drawn(source, request)).consequences
}

const last = (events: ReadonlyArray<Recorded>): number => events.at(-1)?.position ?? 0

describe("consequences", () => {
  it("are the same from rows kept step by step as from a full replay, at every head", () => {
    fc.assert(
      fc.property(stories, fc.nat(20), (lines, draw) => {
        const events = tell(...lines)
        const position = events.length === 0 ? 0 : (draw % events.length) + 1
        const known = events.slice(0, position)
        expect(follows(logOf(events), events, position)).toEqual(follows(fromEvents(all, known), known, position))
      }),
      runs(150)
    )
  })

  it("after appeals in any order are those of the facts that were left, as if the others had never been", () => {
    fc.assert(
      fc.property(stories, (lines) => {
        const events = tell(...lines)
        const gone = new Set(lines.filter(([, , type]) => type === "Voided").map(([, stream]) => stream))
        const left = events.filter(({ body: { stream } }) => !gone.has(`${stream.category}/${stream.id}`))
        expect(follows(logOf(events), events, last(events))).toEqual(follows(fromEvents(all, left), left, last(events)))
      }),
      runs(150)
    )
  })

  it("rest on streams that are there, have keys of their own, and number each person's month without a hole", () => {
    fc.assert(
      fc.property(stories, (lines) => {
        const found = follows(logOf(tell(...lines)), tell(...lines), lines.length)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        const streams = lines.map(([, stream]) => stream)
        for (const { basis } of found) for (const one of basis) expect(streams).toContain(one)
        for (const who of ["staff:T-1", "staff:T-2"]) {
          const steps = found.filter((one) => one.who === who && one.rule === "offences")
          const ordinals = steps.map(({ key }) => Number(key.slice(key.lastIndexOf("#") + 1))).sort((a, b) => a - b)
          expect(ordinals).toEqual(ordinals.map((_, at) => at + 1))
        }
      }),
      runs(150)
    )
  })
})

/** Books kept step by step: what was proposed stands until it is taken back. */
const kept = (lines: ReadonlyArray<Line>): ReadonlyArray<Proposed> => {
  const events = tell(...lines)
  const log = logOf(events)
  let book: ReadonlyArray<Proposed> = []
  for (const { position } of events) {
    const { propose, reverse } = compare(follows(log, events, position), book, new Map())
    const undone = new Set(reverse.map(({ id }) => id))
    const fresh = propose.map((one): Proposed => {
      const fen = one.amount.is === "fen" ? one.amount.fen : null
      return { id: `${position} ${one.key}`, key: one.key, row: { state: "approved", fen } as Proposal }
    })
    book = [...book.filter(({ id }) => !undone.has(id)), ...fresh]
  }
  return book
}

const total = (all: ReadonlyArray<number | null>): number => all.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)

describe("proposals kept step by step", () => {
  it("end as what follows in the end, to the fen, whatever the order of the appeals", () => {
    fc.assert(
      fc.property(stories, (lines) => {
        const events = tell(...lines)
        const end = follows(logOf(events), events, last(events))
        const book = kept(lines)
        expect(book.map(({ key }) => key).sort()).toEqual(end.map(({ key }) => key).sort())
        expect(total(book.map(({ row }) => row.fen))).toBe(
          total(end.map(({ amount }) => (amount.is === "fen" ? amount.fen : null)))
        )
        expect(compare(end, book, new Map())).toMatchObject({ propose: [], reverse: [] })
      }),
      runs(100)
    )
  })
})

const one = (fen: number, cause: string): Consequence =>
  consequence({
    ...{ rule: "r", clause: "c", measure: "fine", who: "staff:T", period: "2026-05" },
    ...{ amount: { is: "fen", fen }, basis: [], cause }
  } satisfies Drawn)

const proposedAs = (state: Proposal["state"], { amount, key }: Consequence): Proposed => ({
  ...{ id: `P ${key}`, key },
  row: { state, fen: amount.is === "fen" ? amount.fen : null } as Proposal
})

describe("a comparison", () => {
  const now = one(5_000, "a")
  const how = (state: Proposal["state"], follow: ReadonlyArray<Consequence>, was = now) => {
    const { propose, reverse, stands } = compare(follow, [proposedAs(state, was)], new Map())
    return [propose.length, reverse.map(({ because, by }) => `${by} ${because}`).join(), stands.length]
  }

  it("takes back what no longer follows: not carried out by withdrawal, else by a reversal; what is over it leaves", () => {
    expect(how("proposed", [])).toEqual([0, "withdrawal no-longer-follows", 0])
    expect(how("approved", [])).toEqual([0, "withdrawal no-longer-follows", 0])
    expect(how("carried-out", [])).toEqual([0, "reversal no-longer-follows", 0])
    for (const state of ["rejected", "withdrawn", "reversed"] as const) expect(how(state, [])).toEqual([0, "", 0])
  })

  it("proposes anew what was withdrawn or reversed, and not what was rejected or has another amount only", () => {
    expect(how("withdrawn", [now])).toEqual([1, "", 0])
    expect(how("reversed", [now])).toEqual([1, "", 0])
    expect(how("rejected", [now])).toEqual([0, "", 1])
    expect(how("carried-out", [now])).toEqual([0, "", 1])
    expect(how("carried-out", [now], one(4_000, "a"))).toEqual([1, "reversal another-amount", 0])
  })

  it("keeps keys short: a long one ends in a digest, and two long ones differ", () => {
    const [a, b] = ["a", "b"].map((end) => one(1, `${"x".repeat(400)}${end}`).key)
    expect(a?.length).toBe(200)
    expect(a).not.toBe(b)
  })
})

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
})
