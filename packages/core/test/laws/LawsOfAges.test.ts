// The laws for ages at the cut: what they are, counted with plain loops; a cut that moves alone makes everything so much
// older; and what a log keeps, and how a figure moved, is told of them as of all figures.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compare, isExplained } from "../../src/audit/Restatement.ts"
import * as Describe from "../../src/count/Describe.ts"
import type { Figure } from "../../src/count/Figure.ts"
import * as Rational from "../../src/count/Rational.ts"
import { replay as stream } from "../../src/count/Replay.ts"
import { byStream } from "../../src/log/RowSource.ts"
import type { Row as Case } from "../../src/streams/Case.ts"
import { all } from "../../src/streams/Streams.ts"
import { FOREVER, toMs } from "../../src/time/Instant.ts"
import { type Inquiry, inquiries } from "../arbitrary/Asked.ts"
import { day } from "../arbitrary/Days.ts"
import { figureOf, headOf, heads, logOf, replay, upTo } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { aged, ages } from "../Examples.ts"

const dayMs = 86_400_000
const [mean, median, decile] = ages
const [oldShare, unanswered] = aged
const every = [...ages, ...aged]
if (!mean || !median || !decile || !oldShare || !unanswered) throw new Error("an example of ages is missing")

const asked = (of: ReadonlyArray<(typeof every)[number]>) => fc.constantFrom(...of).chain(inquiries)
const value = ({ value: text }: Figure) => (text === null ? undefined : Result.getOrThrow(Rational.parse(text)))

/** The cases that no other stands for, as they stand at the cut of a figure. */
const casesAt = ({ events, request }: Inquiry, figure: Figure): ReadonlyArray<Case> => {
  const cutMs = toMs(figure.cut.at)
  const query = { kind: "case", anchor: "receivedAtMs", fromMs: -FOREVER, untilMs: cutMs, cutMs }
  return Effect.runSync(logOf(events).rows({ ...query, head: request.head.position }))
    .map(({ row }) => row as Case)
    .filter(({ duplicateOf }) => duplicateOf === null)
}

/** The ages of the cases, sorted, in ms; none is zero. */
const agesOf = (cases: ReadonlyArray<Case>, figure: Figure): ReadonlyArray<number> =>
  cases.map((row) => toMs(figure.cut.at) - Number(row.receivedAtMs)).sort((a, b) => a - b)

/** A tenth of the way between two neighbours goes by tenths. */
const atTenths = (sorted: ReadonlyArray<number>, tenths: number) => {
  const rank = (sorted.length - 1) * tenths
  const low = sorted[Math.floor(rank / 10)] ?? 0
  const high = sorted[Math.ceil(rank / 10)] ?? 0
  return Rational.add(
    Rational.whole(low),
    Rational.divide(BigInt(high - low) * BigInt(rank % 10), 10n) ?? Rational.zero
  )
}

/** What the declarations say, counted with plain loops. */
const plainly = (inquiry: Inquiry, figure: Figure): Rational.Rational | undefined => {
  const cases = casesAt(inquiry, figure)
  const open = cases.filter(({ state }) => state === "open")
  const over = (some: ReadonlyArray<Case>, ms: number) => agesOf(some, figure).filter((age) => age > ms).length
  const oldMs = (figure.parameters["oldDays"] ?? 0) * dayMs
  switch (inquiry.declaration) {
    case mean:
      return Rational.divide(BigInt(agesOf(open, figure).reduce((sum, age) => sum + age, 0)), BigInt(open.length))
    case median:
      return cases.length === 0 ? undefined : atTenths(agesOf(cases, figure), 5)
    case decile:
      return cases.length === 0 ? undefined : atTenths(agesOf(cases, figure), 9)
    case oldShare:
      return Rational.divide(BigInt(over(open, oldMs)), BigInt(open.length))
    default: {
      const waiting = cases.filter(({ answeredAtMs }) => answeredAtMs === null)
      return Rational.whole(over(waiting, 1.5 * dayMs) - over(waiting, Math.max(oldMs, 1.5 * dayMs)))
    }
  }
}

describe("ages at the cut", () => {
  it("law 1: are what plain loops count", () => {
    fc.assert(
      fc.property(asked(every), (inquiry) => {
        const figure = figureOf(logOf(inquiry.events), inquiry.declaration, inquiry.request)
        expect(value(figure)).toEqual(plainly(inquiry, figure))
        expect(figure.unit).toBe(ages.includes(inquiry.declaration) ? "ms" : "1")
      }),
      runs(200)
    )
  })

  it("grow by as much as a cut moves over which nothing happens", () => {
    fc.assert(
      fc.property(asked(ages), fc.nat(90 * dayMs), ({ declaration, events, request }, ms) => {
        const log = logOf(events)
        const at = (atMs: number) => value(figureOf(log, declaration, { ...request, cut: { atMs } }))
        const [before, after] = [at(day(900)), at(day(900) + ms)]
        expect(after).toEqual(before === undefined ? undefined : Rational.add(before, Rational.whole(ms)))
      }),
      runs(100)
    )
  })

  it("law 9: growing equals replaying, at any cut", () => {
    fc.assert(
      fc.property(asked(every), ({ declaration, events, request: { cut, ...rest } }) => {
        const request = cut === undefined ? rest : { ...rest, cut }
        const known = upTo(events, request.head.position)
        const figure = figureOf(logOf(events), declaration, request)
        expect(figureOf(replay(known), declaration, request)).toEqual(figure)
        expect(Result.getOrThrow(stream(all, byStream(known).values(), [{ declaration, request }]))).toEqual([figure])
      }),
      runs(100)
    )
  })

  it("law 15: a cut that moves with the head is a step of its own, and nothing stays unexplained", () => {
    fc.assert(
      fc.property(asked(every), fc.nat(20), ({ declaration, events, request }, draw) => {
        if (events.length === 0) return
        const log = logOf(events)
        const ends = heads(events)
        const head = headOf(events, ends[draw % ends.length] ?? 0)
        const figure = figureOf(log, declaration, { ...request, cut: "latest", head })
        const now = headOf(events, events.at(-1)?.commit ?? 0)
        const event = events[0] as (typeof events)[number]
        expect(isExplained(Effect.runSync(compare(log, { event, figure, declaration }, now)))).toBe(true)
      }),
      runs(100)
    )
  })

  it("are told in words", () => {
    expect(Describe.operands(mean).map(Describe.operand)).toEqual([
      "case: receivedAtMs before the cut; where state is open; without duplicate; each with the age of receivedAtMs at the cut"
    ])
  })
})
