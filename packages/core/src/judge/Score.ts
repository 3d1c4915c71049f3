/**
 * Scores of the weekly survey: of persons and of departments, for a window of whole months, read at a cut, as known at a
 * head. Each carries the answers it is made of, and what was left out carries its reason (OBL-P-02 §3.2.3 to §3.2.5).
 */
import * as Effect from "effect/Effect"
import type { CutAsked } from "../count/Figure.ts"
import type * as Rational from "../count/Rational.ts"
import { UnknownReading } from "../count/Resolve.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Reading } from "../rules/Reading.ts"
import type { Title } from "../rules/Title.ts"
import type { Row as Survey } from "../streams/Survey.ts"
import type { Row as WorkWeek } from "../streams/WorkLog.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { DAY_MS, FOREVER } from "../time/Instant.ts"
import type { Window } from "../time/Window.ts"
import { daysAfter, lagDays, monthOf, monthsOf, type NotWholeMonths, type WeekToMonth } from "./Score/Months.ts"
import { type Answer, type Combine, grouped, type MonthScore, mean, monthScore, overMonths } from "./Score/Nested.ts"

/** A rule of scoring as a policy declares it: its readings are `weekToMonth` and `combine`. */
export interface Rule {
  readonly name: string
  readonly title: Title
  readonly rule: Title
  readonly clauses: ReadonlyArray<string>
  readonly readings: ReadonlyArray<Reading>
}

/** What is asked: window, head, and where the caller departs from the defaults. */
export interface Request {
  readonly window: Window
  readonly head: Head
  /** A cut in place of the one at which the window's last week is surveyed. */
  readonly cut?: CutAsked
  readonly readings?: { readonly [reading: string]: string }
}

/** Why a survey counts in no score: nobody answered, no points were given, the stamped record that prevails has none, or nobody is named. */
export type Left = "not-answered" | "no-points" | "overruled" | "no-staff"

/** The scores of one person: by month of 100, their mean and their sum. */
export interface PersonScore {
  readonly staff: string
  readonly months: ReadonlyArray<MonthScore>
  readonly score: Rational.Rational | undefined
  readonly total: Rational.Rational | undefined
}

/** A month of a department: the mean of its persons' months, never the text's sum over mean, which is the headcount. */
export interface DepartmentMonth {
  readonly month: string
  readonly persons: ReadonlyArray<{ readonly staff: string; readonly score: Rational.Rational }>
  readonly score: Rational.Rational | undefined
}

/** The scores of one department; null for answers that name none. */
export interface DepartmentScore {
  readonly department: string | null
  readonly months: ReadonlyArray<DepartmentMonth>
  readonly score: Rational.Rational | undefined
  readonly total: Rational.Rational | undefined
}

/** Who was scored in a month of those who kept logs in it or were scored: all of them are to be (OBL-P-02 §3.2.2). */
export interface Coverage {
  readonly month: string
  readonly scored: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
}

/** All scores of a window. `final` when the cut is not after the head's instant. */
export interface Scores {
  readonly rule: Rule
  readonly window: Window
  readonly head: Head
  readonly cutMs: number
  readonly final: boolean
  readonly readings: { readonly weekToMonth: WeekToMonth; readonly combine: Combine }
  readonly months: ReadonlyArray<string>
  readonly persons: ReadonlyArray<PersonScore>
  readonly departments: ReadonlyArray<DepartmentScore>
  readonly coverage: ReadonlyArray<Coverage>
  readonly left: ReadonlyArray<{ readonly survey: string; readonly staff: string | null; readonly reason: Left }>
}

const answered = (
  rule: Rule,
  given: { readonly [reading: string]: string } = {}
): Effect.Effect<Scores["readings"], UnknownReading> => {
  const names = rule.readings.map(({ name }) => name)
  const wrong = Object.entries(given).find(
    ([name, choice]) => !rule.readings.some((one) => one.name === name && Object.hasOwn(one.choices, choice))
  )
  if (wrong !== undefined) {
    const [reading, choice] = wrong
    return Effect.fail(new UnknownReading({ kpi: rule.name, reading, choice, known: names }))
  }
  const answers = Object.fromEntries(rule.readings.map((one) => [one.name, given[one.name] ?? one.default]))
  return Effect.succeed(answers as unknown as Scores["readings"])
}

/** The Monday of the work week that a survey asks about: as the draw named it, else the week before the draw. */
const mondayOf = ({ drawnAtMs, week }: Survey, zone: string): number => {
  const stated = week === null ? undefined : CivilDate.parse(week)
  if (stated !== undefined) return CivilDate.monday(stated)
  return CivilDate.monday(CivilDate.ofInstant(drawnAtMs, zone) ?? Math.floor(drawnAtMs / DAY_MS)) - 7
}

const leftOut = ({ answeredAtMs, points, score, staff }: Survey): Left | undefined => {
  if (answeredAtMs === null && score === null) return "not-answered"
  if (score === null) return points === null ? "no-points" : "overruled"
  return staff === null ? "no-staff" : undefined
}

// A draw may name any week, also one long past: which month owns a survey is known only from its row.
const rowsOf = <R>(source: RowSource, kind: string, anchor: string, { head }: Request, cutMs: number) =>
  Effect.map(
    source.rows({
      ...{ kind, anchor, cutMs, head: head.position },
      ...{ fromMs: -FOREVER, untilMs: FOREVER }
    }),
    (found) => found.map(({ row, stream }) => ({ id: stream.id, row: row as unknown as R }))
  )

interface Sorted {
  readonly answers: ReadonlyArray<Answer>
  readonly left: Scores["left"]
}

const sorted = (
  surveys: ReadonlyArray<{ readonly id: string; readonly row: Survey }>,
  months: ReadonlyArray<string>,
  by: WeekToMonth,
  zone: string
): Sorted => {
  const answers: Array<Answer> = []
  const left: Array<Scores["left"][number]> = []
  for (const { id: survey, row } of surveys) {
    const monday = mondayOf(row, zone)
    const month = monthOf(monday, by)
    if (!months.includes(month)) continue
    const { department, disputedAtMs, score: points, settledFor, staff } = row
    const reason = leftOut(row)
    const disputed = disputedAtMs !== null && settledFor === null
    if (reason !== undefined) left.push({ survey, staff, reason })
    else if (points !== null && staff !== null)
      answers.push({ survey, staff, department, week: CivilDate.format(monday), month, points, disputed })
  }
  return { answers, left: left.sort((a, b) => (a.survey < b.survey ? -1 : 1)) }
}

const departmentOf = (
  department: string | null,
  answers: ReadonlyArray<Answer>,
  months: ReadonlyArray<string>,
  combine: Combine
): DepartmentScore => {
  const byPerson = grouped(answers, ({ staff }) => staff)
  const each = months.map((month): DepartmentMonth => {
    const persons = byPerson.flatMap(([staff, own]) => {
      const { score } = monthScore(month, own, combine)
      return score === undefined ? [] : [{ staff, score }]
    })
    return { month, persons, score: mean(persons.map(({ score }) => score)) }
  })
  return { department, months: each, ...overMonths(each) }
}

/** Staff who kept logs, month by month. */
const logged = (
  weeks: ReadonlyArray<{ readonly row: WorkWeek }>,
  by: WeekToMonth
): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>()
  for (const { row } of weeks) {
    const date = row.week === null ? undefined : CivilDate.parse(row.week)
    if (date === undefined || row.staff === null || row.daysLogged === 0) continue
    const month = monthOf(date, by)
    all.set(month, (all.get(month) ?? new Set()).add(row.staff))
  }
  return all
}

const coverageOf = (
  months: ReadonlyArray<string>,
  persons: ReadonlyArray<PersonScore>,
  logs: ReadonlyMap<string, ReadonlySet<string>>
): ReadonlyArray<Coverage> =>
  months.map((month, index) => {
    const scored = persons.filter((one) => one.months[index]?.score !== undefined).map(({ staff }) => staff)
    const missing = [...(logs.get(month) ?? [])].filter((staff) => !scored.includes(staff)).sort()
    return { month, scored, missing }
  })

/**
 * The scores of a window. Refuses a window that is not of whole months and readings that the rule lacks; who kept logs or
 * was surveyed without being scored is listed without a score.
 */
export const scores = (
  source: RowSource,
  rule: Rule,
  request: Request
): Effect.Effect<Scores, UnknownReading | NotWholeMonths | StoreFailed> =>
  Effect.gen(function* () {
    const { window, head } = request
    const readings = yield* answered(rule, request.readings)
    const months = yield* Effect.fromResult(monthsOf(window))
    const cutMs = cutOf(request, readings.weekToMonth)
    const surveys = yield* rowsOf<Survey>(source, "survey", "drawnAtMs", request, cutMs)
    const weeks = yield* rowsOf<WorkWeek>(source, "work-week", "openedAtMs", request, cutMs)
    const { answers, left } = sorted(surveys, months, readings.weekToMonth, window.zone)
    const logs = logged(weeks, readings.weekToMonth)
    const unscored = [...left.map(({ staff }) => staff), ...months.flatMap((month) => [...(logs.get(month) ?? [])])]
    const staff = [...new Set([...answers.map((one) => one.staff), ...unscored])].filter((one) => one !== null).sort()
    const persons = staff.map((one): PersonScore => {
      const own = answers.filter((answer) => answer.staff === one)
      const each = months.map((month) => monthScore(month, own, readings.combine))
      return { staff: one, months: each, ...overMonths(each) }
    })
    const departments = grouped(answers, ({ department }) => department).map(([department, own]) =>
      departmentOf(department, own, months, readings.combine)
    )
    const coverage = coverageOf(months, persons, logs)
    const about = { rule, window, head, cutMs, final: cutMs <= head.atMs, readings, months }
    return { ...about, persons, departments, coverage, left }
  })

const cutOf = ({ cut, head, window }: Request, by: WeekToMonth): number => {
  if (cut === undefined) return daysAfter(window, lagDays(by))
  if (cut === "latest") return head.atMs
  return cut === "window-end" ? window.endMs : cut.atMs
}
