/**
 * Scores of the weekly survey: of persons and of departments, for a window of whole months, read at a cut, as known at a
 * head: the indicator's own nested means, laid open. Each carries the answers it is made of, and what was left out carries
 * its reason (OBL-P-02 §3.2.3 to §3.2.5).
 */
import * as Effect from "effect/Effect"
import type { Cells } from "../count/Condition.ts"
import { type CutAsked, type Worked, work } from "../count/Figure.ts"
import type { Declaration, Join } from "../count/Kpi.ts"
import { grouped, nested, type Part } from "../count/Nested.ts"
import type { Path } from "../count/Path.ts"
import * as Rational from "../count/Rational.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import { cellsBy, classifier } from "../count/Tally.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row as Survey } from "../streams/Survey.ts"
import type { Row as WorkWeek } from "../streams/WorkLog.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { defaultZone, type Window } from "../time/Window.ts"
import { monthOf, monthsOf, type NotWholeMonths, type WeekToMonth } from "./Score/Months.ts"

/** What is asked: window, head, and where the caller departs from the defaults. */
export interface Request {
  readonly window: Window
  readonly head: Head
  /** A cut in place of the one at which the window's last week is surveyed. */
  readonly cut?: CutAsked
  readonly readings?: { readonly [reading: string]: string }
}

/** Why a survey counts in no score: a reason of the indicator's exclusions, or one that every indicator has. */
export type Left = string

/** One answer that counts: points of 25 of one customer about one person, in one work week. */
export interface Answer {
  readonly survey: string
  readonly staff: string
  readonly department: string | null
  readonly points: number
  /** Disputed and not settled: it counts until the stamped record is shown. */
  readonly disputed: boolean
  readonly path: Path
}

/** A person's week, by its Monday: the mean of what the customers said, of 25. */
export interface WeekScore {
  readonly week: string
  readonly answers: ReadonlyArray<Answer>
  readonly score: Rational.Rational
}

/** A month of a person, of 100; no score where no week was scored. */
export interface MonthScore {
  readonly month: string
  readonly weeks: ReadonlyArray<WeekScore>
  readonly score: Rational.Rational | undefined
}

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
  readonly rule: Declaration
  readonly window: Window
  readonly head: Head
  readonly cutMs: number
  readonly final: boolean
  readonly readings: { readonly [reading: string]: string }
  readonly months: ReadonlyArray<string>
  readonly persons: ReadonlyArray<PersonScore>
  readonly departments: ReadonlyArray<DepartmentScore>
  readonly coverage: ReadonlyArray<Coverage>
  readonly left: ReadonlyArray<{ readonly survey: string; readonly staff: string | null; readonly reason: Left }>
}

interface Sorted {
  readonly answers: ReadonlyArray<Answer>
  readonly left: Scores["left"]
}

const answerOf = (
  survey: string,
  { department, disputedAtMs, settledFor, staff }: Survey,
  points: number,
  path: Path
) => ({
  ...{ survey, staff: staff ?? "", department, points, path },
  disputed: disputedAtMs !== null && settledFor === null
})

/** The surveys of the window, sorted as the indicator sorts them. */
const sorted = ({ frame, rows }: Worked): Sorted => {
  const answers: Array<Answer> = []
  const left: Array<Scores["left"][number]> = []
  for (const { found, operand } of rows) {
    const classify = classifier(operand, frame)
    for (const { row, stream } of found) {
      const survey = row as Survey
      const made = classify(row as unknown as Cells)
      if (made.class === "excluded") left.push({ survey: stream.id, staff: survey.staff, reason: made.reason })
      if (made.class === "included") answers.push(answerOf(stream.id, survey, made.quantity, made.path ?? []))
    }
  }
  return { answers, left: left.sort((a, b) => (a.survey < b.survey ? -1 : 1)) }
}

/** The nested mean of some answers: of months, of persons, of weeks. */
const meanOf = (answers: ReadonlyArray<Answer>, joins: ReadonlyArray<Join>): Part =>
  nested([...cellsBy(answers.map(({ path, points }) => ({ path, sum: BigInt(points), times: 1 }))).values()], joins)

/** The value of all months, and their sum shown beside it; neither where no month has one. */
const overMonths = ({ numerator, value }: Part) => ({
  score: value,
  total: value === undefined ? undefined : numerator
})

const partOf = ({ parts }: Part, key: string): Part | undefined => parts.find((one) => one.key === key)

const weekOf = ({ key, value = Rational.zero }: Part, own: ReadonlyArray<Answer>): WeekScore => ({
  week: CivilDate.format(CivilDate.ofInstant(Number(key), defaultZone) as number),
  answers: own.filter(({ path }) => path.at(-1) === key).sort((a, b) => (a.survey < b.survey ? -1 : 1)),
  score: value
})

const personOf = (staff: string, own: ReadonlyArray<Answer>, all: Part, months: ReadonlyArray<string>): PersonScore => {
  const each = months.map((month): MonthScore => {
    const found = partOf(all, month)
    const weeks = found === undefined ? [] : (partOf(found, staff)?.parts ?? [])
    const inMonth = own.filter(({ path }) => path[0] === month)
    return { month, weeks: weeks.map((week) => weekOf(week, inMonth)), score: found?.value }
  })
  return { staff, months: each, ...overMonths(all) }
}

const departmentOf = (department: string | null, all: Part, months: ReadonlyArray<string>): DepartmentScore => {
  const each = months.map((month): DepartmentMonth => {
    const found = partOf(all, month)
    const persons = (found?.parts ?? []).flatMap(({ key, value }) =>
      key === null || value === undefined ? [] : [{ staff: key, score: value }]
    )
    return { month, persons, score: found?.value }
  })
  return { department, months: each, ...overMonths(all) }
}

// A log may be opened at any time: which month owns its week is known only from its row.
const workWeeks = (source: RowSource, head: Head, cutMs: number) =>
  Effect.map(
    source.rows({
      ...{ kind: "work-week", anchor: "openedAtMs", cutMs, head: head.position },
      ...{ fromMs: -FOREVER, untilMs: FOREVER }
    }),
    (found) => found.map(({ row }) => row as WorkWeek)
  )

/** Staff who kept logs, month by month. */
const logged = (weeks: ReadonlyArray<WorkWeek>, by: WeekToMonth): ReadonlyMap<string, ReadonlySet<string>> => {
  const all = new Map<string, Set<string>>()
  for (const row of weeks) {
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
 * The scores of a window, under a rule that is a nested mean by month, person and week. Refuses a window that is not of
 * whole months and readings that the rule lacks; who kept logs or was surveyed without being scored is listed without a
 * score.
 */
export const scores = (
  source: RowSource,
  rule: Declaration,
  { cut, head, readings = {}, window }: Request
): Effect.Effect<Scores, ResolveRefusal | NotWholeMonths | StoreFailed> =>
  Effect.gen(function* () {
    const months = yield* Effect.fromResult(monthsOf(window))
    const worked = yield* work(source, rule, { window, head, readings, ...(cut === undefined ? {} : { cut }) })
    const { frame, resolved } = worked
    const joins = resolved.formula.kind === "nested" ? resolved.formula.joins : []
    const { answers, left } = sorted(worked)
    const logs = logged(yield* workWeeks(source, head, frame.cutMs), resolved.readings["weekToMonth"] as WeekToMonth)
    const unscored = [...left.map(({ staff }) => staff), ...months.flatMap((month) => [...(logs.get(month) ?? [])])]
    const staff = [...new Set([...answers.map((one) => one.staff), ...unscored])].filter((one) => one !== null).sort()
    const persons = staff.map((one) => {
      const own = answers.filter((answer) => answer.staff === one)
      return personOf(one, own, meanOf(own, joins), months)
    })
    const departments = grouped(answers, ({ department }) => department).map(([department, own]) =>
      departmentOf(department, meanOf(own, joins), months)
    )
    const coverage = coverageOf(months, persons, logs)
    const about = { rule, window, head, cutMs: frame.cutMs, final: frame.cutMs <= head.atMs, months }
    return { ...about, readings: resolved.readings, persons, departments, coverage, left }
  })
