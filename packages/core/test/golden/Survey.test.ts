// The golden vectors of the weekly survey: what experts agreed must come out (readings K9 and K10, OBL-P-02 §3.2).
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { compute } from "../../src/count/Figure.ts"
import { nested } from "../../src/count/Nested.ts"
import { add, show, whole } from "../../src/count/Rational.ts"
import { monthOf, type WeekToMonth } from "../../src/judge/Score/Months.ts"
import { type Scores, scores } from "../../src/judge/Score.ts"
import { surveyScore } from "../../src/policy/OblP02/SurveyScore.ts"
import { size } from "../../src/streams/Sample/Draw.ts"
import { format, monday, parse } from "../../src/time/CivilDate.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, tell } from "../Story.ts"

let surveys = 0
/** One answer about a person in the work week of a Monday. */
const answer = (week: string, staff: string, points: number, department = "D-1"): ReadonlyArray<Line> => {
  const id = `Survey/${++surveys}`
  const when = format((parse(week) ?? 0) + 7)
  return [
    [when, id, "Drawn", { week }, { subjects: [`staff:${staff}`, `department:${department}`] }],
    [`${when} 10:00`, id, "Answered", { points }]
  ]
}
const later: Line = ["2026-12-31", "Case/other", "Noted", { activity: "later" }]

const ask = (
  window: string,
  lines: ReadonlyArray<Line>,
  readings: { readonly [name: string]: string } = {}
): Scores => {
  const log = logOf(tell(...lines, later))
  return Effect.runSync(
    Effect.flatMap(log.head(), (head) => scores(log, surveyScore, { window: windowOf(window), head, readings }))
  )
}
const person = (found: Scores, staff: string) => {
  const score = found.persons.find((one) => one.staff === staff)?.score
  return score === undefined ? "none" : show(score)
}

describe("golden vectors of the weekly survey", () => {
  it("G15, sample 30 %: N = 1, 3, 4, 7, 10, 11, 33 give 1, 1, 2, 3, 3, 4, 10", () => {
    expect([1, 3, 4, 7, 10, 11, 33].map((members) => size(members))).toEqual([1, 1, 2, 3, 3, 4, 10])
  })

  it("weekly scores 24, –, –, –: monthly 96, literal 24", () => {
    const lines = answer("2026-02-02", "T-1", 24)
    expect(person(ask("2026-02", lines), "T-1")).toBe("96")
    expect(person(ask("2026-02", lines, { combine: "literalSum" }), "T-1")).toBe("24")
    expect(person(ask("2026-02", lines, { combine: "cappedSum" }), "T-1")).toBe("24")
  })

  it("S0-3.2.3b: five weeks all 25: 100, literal 125, capped 100", () => {
    // By their Mondays, March 2026 has five weeks.
    const weeks = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23", "2026-03-30"]
    const lines = weeks.flatMap((week) => answer(week, "T-1", 25))
    const by = (combine: string) => person(ask("2026-03", lines, { weekToMonth: "weekStart", combine }), "T-1")
    expect([by("normalisedMean"), by("literalSum"), by("cappedSum")]).toEqual(["100", "125", "100"])
  })

  it("G13, S0-3.2.5b: department 80, 90, 100: 90, the mean of its persons, and never 3", () => {
    const lines = [
      ...[...answer("2026-02-02", "T-1", 20), ...answer("2026-02-09", "T-2", 22), ...answer("2026-02-09", "T-2", 23)],
      ...answer("2026-02-02", "T-3", 25)
    ]
    const found = ask("2026-02", lines)
    expect(["T-1", "T-2", "T-3"].map((staff) => person(found, staff))).toEqual(["80", "90", "100"])
    expect(found.departments.map(({ score }) => show(score ?? whole(0)))).toEqual(["90"])
    // Sum over mean is the headcount, 270 / 90 = 3: what the text says by a slip.
    expect(show(found.persons.reduce((sum, { score }) => add(sum, score ?? whole(0)), whole(0)))).toBe("270")
  })

  it("G4, S0-3.2.2f: a person without a scored week is undefined, not zero, and lacks in the coverage", () => {
    const logged: Line = [
      "2026-02-02",
      "WorkLog/T-9",
      "DayLogged",
      { date: "2026-02-02", customers: [] },
      { subjects: ["staff:T-9"] }
    ]
    const found = ask("2026-02", [...answer("2026-02-02", "T-1", 24), logged])
    expect(person(found, "T-9")).toBe("none")
    expect(found.coverage).toEqual([{ month: "2026-02", scored: ["T-1"], missing: ["T-9"] }])
    expect(show(found.departments[0]?.score ?? whole(0))).toBe("96")
  })

  it("S0-3.2.4a: a quarter is the mean of its scored months; their sum is shown beside it", () => {
    const lines = [...answer("2026-01-05", "T-1", 20), ...answer("2026-02-02", "T-1", 25)]
    const [only] = ask("2026-Q1", lines).persons
    expect([show(only?.score ?? whole(0)), show(only?.total ?? whole(0))]).toEqual(["90", "180"])
  })

  it("G12: who moved keeps each answer in the department it was earned in", () => {
    const lines = [...answer("2026-02-02", "T-1", 20, "D-1"), ...answer("2026-02-09", "T-1", 25, "D-2")]
    const found = ask("2026-02", lines)
    expect(found.departments.map(({ department, score }) => [department, show(score ?? whole(0))])).toEqual([
      ["D-1", "80"],
      ["D-2", "100"]
    ])
    expect(person(found, "T-1")).toBe("90")
  })
})

describe("which months have five weeks in 2026", () => {
  const fives = (by: WeekToMonth) => {
    const counts = new Map<string, number>()
    for (let date = monday(parse("2025-12-01") ?? 0); format(date) < "2027-01-15"; date += 7) {
      const month = monthOf(date, by)
      counts.set(month, (counts.get(month) ?? 0) + 1)
    }
    return [...counts]
      .filter(([month, weeks]) => month.startsWith("2026") && weeks === 5)
      .map(([month]) => month.slice(5))
  }

  it("by Thursday: January, April, July, October, December; by Monday: March, June, August, November; by Sunday: March, May, August, November", () => {
    expect(fives("isoThursday")).toEqual(["01", "04", "07", "10", "12"])
    expect(fives("weekStart")).toEqual(["03", "06", "08", "11"])
    expect(fives("weekEnd")).toEqual(["03", "05", "08", "11"])
  })

  it("a week belongs to the month of the Sunday by which it is surveyed: then a month's score needs no week that is still open", () => {
    expect(monthOf(parse("2026-01-12") ?? 0, "surveyClosedIn")).toBe("2026-01")
    expect(monthOf(parse("2026-01-19") ?? 0, "surveyClosedIn")).toBe("2026-02")
    expect(ask("2026-02", []).cutMs).toBe(windowOf("2026-02").endMs)
    expect(ask("2026-02", [], { weekToMonth: "isoThursday" }).cutMs).toBe(windowOf("2026-02").endMs + 10 * 86_400_000)
  })
})

describe("the score as an indicator", () => {
  const lines = [
    ...[...answer("2026-02-02", "T-1", 10), ...answer("2026-02-02", "T-1", 10), ...answer("2026-02-02", "T-1", 10)],
    ...[...answer("2026-02-09", "T-1", 25), ...answer("2026-02-02", "T-2", 25)]
  ]
  const figure = (
    window: string,
    readings: { readonly [name: string]: string } = {},
    more: ReadonlyArray<Line> = []
  ) => {
    const log = logOf(tell(...lines, ...more, later))
    return Effect.runSync(
      Effect.flatMap(log.head(), (head) => compute(log, surveyScore, { window: windowOf(window), head, readings }))
    )
  }

  it("S0-3.2.3a, S0-3.2.3b: weeks count alike whatever was said in them: (70 + 100) / 2 = 85, pooled 64", () => {
    // T-1: the week of three answers is 10, the other 25: (10 + 25) / 2 · 4 = 70; T-2: 100. All five answers: 80 / 5 · 4.
    expect(figure("2026-02")).toMatchObject({ numerator: "85", denominator: "1", value: "85", display: "85" })
    expect(figure("2026-02", { combine: "literalSum" }).value).toBe("30")
  })

  it("S0-3.2.4a: of a quarter the sum of its scored months stands above, and their number below", () => {
    const more = answer("2026-03-02", "T-1", 20)
    expect(figure("2026-Q1", {}, more)).toMatchObject({ numerator: "165", denominator: "2", value: "165/2" })
  })

  it("without a scored week there is none, which is not zero", () => {
    expect(figure("2026-01")).toMatchObject({ status: { is: "undefined" }, denominator: "0", value: null })
  })
})

describe("combining weeks", () => {
  it("takes each reading by its name", () => {
    const cells = [20, 25].map((sum) => ({ path: ["2026-02", "T-1", String(sum)], sum: BigInt(sum), times: 1 }))
    const { of } = surveyScore.formula as { readonly of: { readonly [name: string]: Parameters<typeof join>[0] } }
    const join = ({ joins }: { readonly joins: Parameters<typeof nested>[1] }) =>
      show(nested(cells, joins).value ?? whole(0))
    expect(Object.entries(of).map(([name, one]) => `${name} ${join(one)}`)).toEqual([
      "normalisedMean 90",
      "cappedSum 45",
      "literalSum 45"
    ])
  })
})
