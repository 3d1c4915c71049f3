// Rankings: competition ranks with shared places, who merits, and who is at the bottom; and what is proposed of them.
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compare, divide, type Rational } from "../../src/count/Rational.ts"
import { ranked } from "../../src/judge/Proposals.ts"
import { bottom, longAtBottom, merit, rank } from "../../src/judge/Ranking.ts"
import { rankingNumbers } from "../../src/policy/OblP02/RankingNumbers.ts"
import { surveyScore } from "../../src/policy/OblP02/SurveyScore.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { type Line, tell } from "../Story.ts"

const part = (key: string, score?: number, of = 1) => ({
  key,
  score: score === undefined ? undefined : (divide(BigInt(score), BigInt(of)) as Rational),
  total: undefined
})
const ranks = (...scores: ReadonlyArray<number | undefined>) =>
  rank(scores.map((score, n) => part(`T-${n}`, score))).map((place) => [place.key, place.rank, place.sharing])

describe("ranks", () => {
  it("90, 100, 90, none, 80: ties share the better rank, the next one counts those ahead, none has no rank", () => {
    expect(ranks(90, 100, 90, undefined, 80)).toEqual([
      ["T-1", 1, 1],
      ["T-0", 2, 2],
      ["T-2", 2, 2],
      ["T-4", 4, 1],
      ["T-3", undefined, 0]
    ])
  })

  it("are exact: 200/3 and 66.67 are no tie", () => {
    const places = rank([part("A", 6667, 100), part("B", 200, 3)])
    expect(places.map((place) => [place.key, place.rank])).toEqual([
      ["A", 1],
      ["B", 2]
    ])
  })

  it("one more than the number of those with a higher score, in whatever order they come", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(5), { nil: undefined }), { maxLength: 12 }), (scores) => {
        const parts = scores.map((score, n) => part(`T-${n}`, score))
        const places = rank(parts)
        expect(rank([...parts].reverse())).toEqual(places)
        for (const place of places) {
          const { score } = place
          if (score === undefined) expect(place.rank).toBeUndefined()
          else
            expect(place.rank).toBe(
              1 + places.filter((other) => other.score !== undefined && compare(other.score, score) > 0).length
            )
        }
      }),
      runs(100)
    )
  })
})

describe("the best and the bottom", () => {
  const of = (...scores: ReadonlyArray<number>) => rank(scores.map((score, n) => part(`T-${n}`, score)))
  const keys = (places: ReturnType<typeof rank>) => places.map(({ key }) => key)

  it("who shares a place that merits, merits", () => {
    expect(keys(merit(of(90, 100, 90, 80), 2))).toEqual(["T-1", "T-0", "T-2"])
    expect(keys(merit(of(90, 100, 90, 80), 1))).toEqual(["T-1"])
  })

  it("the bottom tenth of ten is the last one; two who share the end of it are not in it", () => {
    expect(keys(bottom(of(10, 9, 8, 7, 6, 5, 4, 3, 2, 1), 10))).toEqual(["T-9"])
    expect(keys(bottom(of(10, 9, 8, 7, 6, 5, 4, 3, 1, 1), 10))).toEqual([])
    expect(keys(bottom(of(10, 9, 8, 7, 6, 5, 4, 3, 1, 1), 20))).toEqual(["T-8", "T-9"])
  })

  it("long is the bottom of every one of the rankings", () => {
    expect(longAtBottom([of(3, 2, 1), of(3, 1, 2)], 40)).toEqual([])
    expect(longAtBottom([of(3, 2, 1), of(3, 2, 1)], 40)).toEqual(["T-2"])
    expect(longAtBottom([], 40)).toEqual([])
  })
})

describe("proposals", () => {
  const survey = (id: string, when: string, staff: string, points: number): ReadonlyArray<Line> => {
    const about = { subjects: [`staff:${staff}`, "department:D-1"] }
    return [
      [when, `Survey/${id}`, "Drawn", {}, about],
      [`${when} 10:00`, `Survey/${id}`, "Answered", { points }]
    ]
  }
  const lines = [
    ...survey("1", "2025-11-03", "T-1", 25),
    ...survey("2", "2025-11-03", "T-2", 10),
    ...survey("3", "2026-02-02", "T-1", 24),
    ...survey("4", "2026-02-02", "T-2", 12),
    ["2026-04-02", "Case/other", "Noted", { activity: "later" }] as Line
  ]
  const ask = (parameters: { readonly [name: string]: number }, by: "staff" | "department" = "staff") => {
    const log = logOf(tell(...lines))
    return Effect.runSync(
      Effect.flatMap(log.head(), (head) =>
        ranked(log, surveyScore, rankingNumbers, { window: windowOf("2026-Q1"), head, by, parameters })
      )
    )
  }

  it("S0-3.2.4b, S0-3.2.4c: name the number that nobody gave, with its clause", () => {
    expect(ask({})).toMatchObject({
      merit: { is: "not-configured", parameter: "meritPlaces", clause: "S0-3.2.4b" },
      longAtBottom: { is: "not-configured", parameter: "bottomQuarters", clause: "S0-3.2.4c" }
    })
    expect(ask({ bottomQuarters: 2 }).longAtBottom).toMatchObject({ parameter: "bottomShare" })
  })

  it("refuse a number that no rule asks for, and one that is none", () => {
    expect(() => ask({ bottomQuarter: 2 })).toThrow(/bottomQuarters/)
    expect(() => ask({ meritPlaces: -1 })).toThrow(/meritPlaces/)
  })

  it("S0-3.2.4b, S0-3.2.4c, S0-3.2.5a: propose the best, and who was at the bottom in this quarter and the one before", () => {
    const numbers = { meritPlaces: 1, bottomQuarters: 2, bottomShare: 50 }
    expect(ask(numbers)).toMatchObject({
      merit: { is: "proposed", keys: ["T-1"] },
      longAtBottom: { is: "proposed", keys: ["T-2"] }
    })
    expect(ask({ ...numbers, bottomQuarters: 3 }).longAtBottom).toMatchObject({ keys: [] })
    expect(ask(numbers, "department")).toMatchObject({ merit: { keys: ["D-1"], clause: "S0-3.2.5a" } })
    expect(ask(numbers, "department").longAtBottom).toBeUndefined()
  })
})
