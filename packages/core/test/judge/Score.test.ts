// The scores of the weekly survey as properties: they equal a reading by hand, do not hang on the order of delivery, and
// know neither what acts after the cut nor what was recorded after the head.
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { computeBy } from "../../src/count/Figure.ts"
import { show } from "../../src/count/Rational.ts"
import { monthsOf } from "../../src/judge/Score/Months.ts"
import { type Request, type Scores, scores } from "../../src/judge/Score.ts"
import type { Recorded } from "../../src/log/Recorded.ts"
import type { RowSource } from "../../src/log/RowSource.ts"
import { surveyScore } from "../../src/policy/OblP02/SurveyScore.ts"
import { day } from "../arbitrary/Days.ts"
import { recorded, steps } from "../arbitrary/Histories.ts"
import { cuts, headAt, headOf, logOf, readings, replay, upTo, windowOf } from "../arbitrary/Questions.ts"
import { runs } from "../arbitrary/Runs.ts"
import { surveyScores, voices } from "../literal/SurveyScore.ts"

const windows = fc.constantFrom("2026-01", "2026-02", "2026-Q1", "2026", "rolling2:2026-02").map(windowOf)
const choices = readings(surveyScore, windowOf("2026-01"))

const asked = fc.record({ window: windows, cut: cuts, head: fc.nat(80), readings: choices })

const ask = (
  source: RowSource,
  events: ReadonlyArray<Recorded>,
  { cut, head, ...rest }: typeof asked extends fc.Arbitrary<infer A> ? A : never
): Scores => {
  const request: Request = { ...rest, head: headAt(events, head), ...(cut === undefined ? {} : { cut }) }
  return Effect.runSync(scores(source, surveyScore, request))
}

const text = (score: Scores["persons"][number]["score"]) => (score === undefined ? "none" : show(score))

interface Part {
  readonly months: ReadonlyArray<{ readonly score: Scores["persons"][number]["score"] }>
  readonly score: Scores["persons"][number]["score"]
}
const line = ({ months, score }: Part) => [...months.map((month) => text(month.score)), text(score)]

const comparable = (found: Scores) => ({
  persons: Object.fromEntries(
    found.persons.filter(({ score }) => score !== undefined).map((one) => [one.staff, line(one)])
  ),
  departments: Object.fromEntries(found.departments.map((one) => [one.department ?? "", line(one)]))
})

const histories = steps("Survey", "Survey", "WorkLog")

describe("law 1: scores", () => {
  it("equal their literal reading, under every reading of the clause", () => {
    fc.assert(
      fc.property(histories, asked, (story, question) => {
        const events = recorded(story)
        const found = ask(logOf(events), events, question)
        const all = voices(events, { cutMs: found.cutMs, head: found.head.position })
        const months = Result.getOrThrow(monthsOf(question.window))
        expect(comparable(found)).toEqual(surveyScores(all, months, found.readings))
      }),
      runs(300)
    )
  })
})

describe("the indicator", () => {
  it("by staff and by department is the score of each, sum over months and all", () => {
    fc.assert(
      fc.property(histories, asked, fc.constantFrom("staff", "department"), (story, question, by) => {
        const events = recorded(story)
        const log = logOf(events)
        const found = ask(log, events, question)
        const { window, readings: given } = question
        const request = { window, readings: given, head: found.head, cut: { atMs: found.cutMs }, by }
        const figures = Effect.runSync(computeBy(log, surveyScore, request))
        const { departments, persons } = found
        const parts =
          by === "staff"
            ? persons.map(({ staff, ...one }) => ({ ...one, key: staff as string | null }))
            : departments.map(({ department, ...one }) => ({ ...one, key: department }))
        const scored = parts.filter(({ score }) => score !== undefined)
        expect(
          figures
            .filter(({ value }) => value !== null)
            .map(({ group, numerator, value }) => [group?.value, numerator, value])
            .sort()
        ).toEqual(scored.map(({ key, score, total }) => [key, text(total), text(score)]).sort())
      }),
      runs(150)
    )
  })
})

describe("laws 4, 6 and 9: scores", () => {
  it("do not hang on the order between streams, and growing equals replaying", () => {
    fc.assert(
      fc.property(histories, asked, (story, question) => {
        const events = recorded(story)
        const found = ask(logOf(events), events, question)
        const known = upTo(events, found.head.position)
        const turned = [...known].sort((a, b) => (a.body.stream.id < b.body.stream.id ? 1 : -1))
        expect(ask(replay(turned), events, question)).toEqual(found)
      }),
      runs(100)
    )
  })

  it("know nothing that acts at or after the cut, and nothing recorded after the head", () => {
    fc.assert(
      fc.property(histories, asked, (story, question) => {
        const events = recorded(story)
        const found = ask(logOf(events), events, question)
        const meta = events.some(({ body }) => body.concerns !== undefined)
        const before = upTo(events, found.head.position).filter(
          ({ body }) => meta || Date.parse(body.occurredAt) < found.cutMs
        )
        expect(comparable(ask(replay(before), events, question))).toEqual(comparable(found))
      }),
      runs(100)
    )
  })

  it("a month lies between 0 and 100, but for the literal sum; a person without a scored week has none", () => {
    fc.assert(
      fc.property(histories, asked, (story, question) => {
        const events = recorded(story)
        const { persons, readings: by } = ask(logOf(events), events, question)
        for (const { score, weeks } of persons.flatMap(({ months }) => months)) {
          expect(score === undefined).toBe(weeks.length === 0)
          if (score === undefined || by.combine === "literalSum") continue
          expect(score.n >= 0n && score.n <= 100n * score.d).toBe(true)
        }
      }),
      runs(100)
    )
  })
})

describe("laws 5 and 10: scores", () => {
  const plain = histories.map((story) => story.filter(({ concerns }) => concerns === undefined))
  const newest = { cut: { atMs: day(400) }, window: windowOf("2026"), readings: {} }

  const at = (events: ReadonlyArray<Recorded>) =>
    comparable(Effect.runSync(scores(replay(events), surveyScore, { ...newest, head: headOf(events, events.length) })))

  it("a retracted event is as if it had never been; one told twice is told once", () => {
    fc.assert(
      fc.property(plain, fc.nat(40), (story, draw) => {
        const events = recorded(story)
        const about = events[draw % Math.max(1, events.length)]
        if (about === undefined) return
        const { body } = about
        const retracted = { ...body, id: "gone", type: "Retracted", data: {}, concerns: body.id, schemaVersion: 1 }
        const log = [...events, { ...about, position: events.length + 1, body: retracted }]
        expect(at(log)).toEqual(at(events.filter((event) => event !== about)))
        const twice = logOf(events)
        const known = Effect.runSync(twice.read(body.stream))
        const { position: _, commit: _c, ...again } = about
        const { v: _v, id: _i, tenant: _t, stream, version: _n, recordedAt: _r, ...event } = again.body
        const outcome = Effect.runSync(twice.append({ stream, expected: "any", events: [event] }))
        expect([outcome.outcome, Effect.runSync(twice.read(stream)).length]).toEqual(["known", known.length])
      }),
      runs(100)
    )
  })
})

describe("what is refused", () => {
  const head = headOf([], 0)
  const tagOf = (window: string, given: { readonly [reading: string]: string } = {}) =>
    Effect.runSync(Effect.flip(scores(replay([]), surveyScore, { window: windowOf(window), head, readings: given })))

  it("a window that is not of whole months, with the remedy", () => {
    expect(tagOf("2026-W05")).toMatchObject({ _tag: "NotWholeMonths", window: "2026-W05" })
    expect(tagOf("2026-01-11..2026-03-01").message).toContain("2026-Q1")
  })

  it("a reading that the rule does not have", () => {
    expect(tagOf("2026-Q1", { combine: "median" })).toMatchObject({ _tag: "UnknownReading", choice: "median" })
    expect(tagOf("2026-Q1", { constructor: "x" })).toMatchObject({ _tag: "UnknownReading" })
  })
})
