// The scores of the weekly survey by hand (OBL-P-02 §3.2.3, §3.2.5): what each customer said of whom and of which week,
// then means of means with fractions written above and below the line.
import type { Event } from "../../src/streams/Survey.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

type Fraction = readonly [above: number, below: number]

/** What a survey comes to: points of 25 about one person in one department and the Monday (days since 1970) of the week. */
export interface Voice {
  readonly staff: string
  readonly department: string
  readonly monday: number
  readonly points: number
}

/** Scores by hand, fractions in lowest terms; "none" where there is none. */
export interface Scored {
  readonly persons: { readonly [staff: string]: ReadonlyArray<string> }
  readonly departments: { readonly [department: string]: ReadonlyArray<string> }
}

const dayMs = 86_400_000
// Thursday, 1 January 1970, was day 0.
const mondayBefore = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)
const shanghaiDay = (ms: number): number => Math.floor((ms + 8 * 3_600_000) / dayMs)

const named = (acts: ReadonlyArray<{ readonly subjects: ReadonlyArray<string> }>, what: string): string => {
  for (const act of acts) {
    for (const subject of act.subjects) if (subject.startsWith(`${what}:`)) return subject.slice(what.length + 1)
  }
  return ""
}

/** A survey, whatever became of it: why it does not count, or undefined. */
interface Heard extends Omit<Voice, "points"> {
  readonly points: number | undefined
  readonly left: string | undefined
}

const heard = (events: ReadonlyArray<Told>, question: Pick<Question, "cutMs" | "head">) => {
  const all: Array<Heard> = []
  for (const acts of lives<Event>(events, "Survey", question)) {
    let week: string | undefined
    let drawnAt = acts[0]?.at ?? 0
    let answered = false
    let said: number | undefined
    let shown: number | undefined
    let prevails = "answer"
    for (const act of acts) {
      if (act.type === "Drawn") {
        drawnAt = act.at
        week = act.data.week
      }
      if (act.type === "Answered") {
        const items = act.data.items
        answered = true
        said = items === undefined ? act.data.points : 0
        for (const one of Object.values(items ?? {})) said = (said ?? 0) + one
      }
      if (act.type === "Settled") {
        prevails = act.data.prevails
        shown = act.data.items === undefined ? undefined : 0
        for (const one of Object.values(act.data.items ?? {})) shown = (shown ?? 0) + one
      }
    }
    const points = prevails === "slip" ? shown : said
    const staff = named(acts, "staff")
    let left: string | undefined
    if (points === undefined && !answered) left = "not-answered"
    else if (points === undefined) left = said === undefined ? "no-points" : "overruled"
    else if (staff === "") left = "no-staff"
    const monday = week === undefined ? mondayBefore(shanghaiDay(drawnAt)) - 7 : mondayBefore(Date.parse(week) / dayMs)
    all.push({ staff, department: named(acts, "department"), monday, points, left })
  }
  return all
}

/** Everything that counts of the surveys of a history. */
export const voices = (events: ReadonlyArray<Told>, question: Pick<Question, "cutMs" | "head">) => {
  const all: Array<Voice> = []
  for (const { left, points, ...one } of heard(events, question)) {
    if (left === undefined && points !== undefined) all.push({ ...one, points })
  }
  return all
}

const owner: { readonly [reading: string]: number } = { surveyClosedIn: 13, isoThursday: 3, weekStart: 0, weekEnd: 6 }
const monthOf = (monday: number, reading: string): string =>
  new Date((monday + (owner[reading] ?? 0)) * dayMs).toISOString().slice(0, 7)

const mean = (values: ReadonlyArray<Fraction>): Fraction => {
  let [above, below] = [0, 1]
  for (const [n, d] of values) [above, below] = [above * d + n * below, below * d]
  return [above, below * values.length]
}

const text = ([above, below]: Fraction): string => {
  if (below === 0) return "none"
  let [a, b] = [above, below]
  while (b !== 0) [a, b] = [b, a % b]
  return below / a === 1 ? `${above / a}` : `${above / a}/${below / a}`
}

const simple = (fraction: Fraction): Fraction => {
  const [above = "0", below = "1"] = text(fraction).split("/")
  return [Number(above), Number(below)]
}

const monthOfPerson = (own: ReadonlyArray<Voice>, combine: string): Fraction => {
  const weeks: Array<Fraction> = []
  for (const monday of new Set(own.map((one) => one.monday))) {
    const points = own.filter((one) => one.monday === monday).map((one): Fraction => [one.points, 1])
    weeks.push(simple(mean(points)))
  }
  const [above, below] = mean(weeks)
  if (combine === "normalisedMean") return simple([above * 4, below])
  const sum = simple([above * weeks.length, below])
  return combine === "cappedSum" && sum[0] > 100 * sum[1] ? [100, 1] : sum
}

const overall = (months: ReadonlyArray<Fraction | undefined>): ReadonlyArray<string> => {
  const known = months.filter((month) => month !== undefined)
  return [...months.map((month) => (month === undefined ? "none" : text(month))), text(mean(known))]
}

/** Month by month, then over all months, for each person and each department. */
export const surveyScores = (
  all: ReadonlyArray<Voice>,
  months: ReadonlyArray<string>,
  { weekToMonth = "", combine = "" }: Question["readings"]
): Scored => {
  const inMonths = all.filter((one) => months.includes(monthOf(one.monday, weekToMonth)))
  const ofMonth = (voices: ReadonlyArray<Voice>, month: string): Fraction | undefined => {
    const own = voices.filter((one) => monthOf(one.monday, weekToMonth) === month)
    return own.length === 0 ? undefined : monthOfPerson(own, combine)
  }
  const persons: Record<string, ReadonlyArray<string>> = {}
  for (const staff of new Set(inMonths.map((one) => one.staff))) {
    const own = inMonths.filter((one) => one.staff === staff)
    persons[staff] = overall(months.map((month) => ofMonth(own, month)))
  }
  const departments: Record<string, ReadonlyArray<string>> = {}
  for (const department of new Set(inMonths.map((one) => one.department))) {
    const own = inMonths.filter((one) => one.department === department)
    const each = months.map((month) => {
      const scores: Array<Fraction> = []
      for (const staff of new Set(own.map((one) => one.staff))) {
        const score = ofMonth(
          own.filter((one) => one.staff === staff),
          month
        )
        if (score !== undefined) scores.push(score)
      }
      return scores.length === 0 ? undefined : simple(mean(scores))
    })
    departments[department] = overall(each)
  }
  return { persons, departments }
}

/** The score of all persons: the sum of the months over their number, and why surveys count for nothing. */
export const surveyScore = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const { weekToMonth = "", combine = "" } = question.readings
  const excluded: Record<string, number> = {}
  const persons = new Map<string, Map<string, Array<Voice>>>()
  for (const { left, points = 0, ...one } of heard(events, question)) {
    const day = one.monday + (owner[weekToMonth] ?? 0)
    if (day < shanghaiDay(question.fromMs) || day >= shanghaiDay(question.untilMs)) continue
    if (left !== undefined) {
      count(excluded, left)
      continue
    }
    const month = persons.get(monthOf(one.monday, weekToMonth)) ?? new Map<string, Array<Voice>>()
    persons.set(monthOf(one.monday, weekToMonth), month)
    month.set(one.staff, [...(month.get(one.staff) ?? []), { ...one, points }])
  }
  const months: Array<Fraction> = []
  for (const month of persons.values()) {
    const scores: Array<Fraction> = []
    for (const own of month.values()) scores.push(monthOfPerson(own, combine))
    months.push(simple(mean(scores)))
  }
  const [above, below] = mean(months)
  return {
    numerator: months.length === 0 ? [0, 1] : simple([above * months.length, below]),
    denominator: [months.length, 1],
    excluded: { answers: excluded }
  }
}
