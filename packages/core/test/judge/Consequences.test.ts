// Consequences under drawn facts and appeals in any order: derived from what stands, the same from a log, from a replay and
// from books kept step by step; money is neither made nor lost; and they name what they rest on.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Consequence, compare, consequence, type Drawn, type Proposed } from "../../src/judge/Consequences.ts"
import { fromEvents } from "../../src/log/RowSource.ts"
import type { Row as Proposal } from "../../src/streams/Proposal.ts"
import { all } from "../../src/streams/Streams.ts"
import { logOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"
import { follows, goneOf, last, stories, total } from "./May.ts"

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
        const gone = goneOf(lines)
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
