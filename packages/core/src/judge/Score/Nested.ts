/**
 * The nested means of the survey: answers to a person's week, weeks to the month, persons to the department, months to the
 * quarter. Exact fractions; who has no scored week has no score, which is not zero (OBL-P-02 §3.2.3, §3.2.5).
 */
import * as Rational from "../../count/Rational.ts"

/** One answer that counts: points of 25 of one customer about one person, in one work week. */
export interface Answer {
  readonly survey: string
  readonly staff: string
  readonly department: string | null
  /** The Monday of the work week. */
  readonly week: string
  readonly month: string
  readonly points: number
  /** Disputed and not settled: it counts until the stamped record is shown. */
  readonly disputed: boolean
}

/** A person's week: the mean of what the customers said, of 25. */
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

/** The mean of fractions; none of nothing. */
export const mean = (values: ReadonlyArray<Rational.Rational>): Rational.Rational | undefined =>
  Rational.quotient(values.reduce(Rational.add, Rational.zero), Rational.whole(values.length))

const hundred = Rational.whole(100)
const weekly = Rational.whole(25)

const sum = (weeks: ReadonlyArray<Rational.Rational>): Rational.Rational => weeks.reduce(Rational.add, Rational.zero)

/** How weeks become a month, by the answers of the reading `combine`; asked of one week at least. */
export const combinations = {
  normalisedMean: (weeks: ReadonlyArray<Rational.Rational>): Rational.Rational =>
    Rational.multiply(mean(weeks) ?? Rational.zero, Rational.quotient(hundred, weekly) ?? hundred),
  cappedSum: (weeks: ReadonlyArray<Rational.Rational>): Rational.Rational => {
    const total = sum(weeks)
    return Rational.compare(total, hundred) > 0 ? hundred : total
  },
  literalSum: sum
} as const
/** An answer of the reading `combine`. */
export type Combine = keyof typeof combinations

/** Items by a text they carry, in the order of the texts; null comes last. */
export const grouped = <A, K extends string | null>(
  items: ReadonlyArray<A>,
  by: (item: A) => K
): ReadonlyArray<readonly [K, ReadonlyArray<A>]> => {
  const groups = new Map<K, Array<A>>()
  for (const item of items) {
    const group = groups.get(by(item))
    if (group === undefined) groups.set(by(item), [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1))
}

/** The weeks of one person's answers. */
export const weeksOf = (answers: ReadonlyArray<Answer>): ReadonlyArray<WeekScore> =>
  grouped(answers, ({ week }) => week).map(([week, own]) => ({
    week,
    answers: [...own].sort((a, b) => (a.survey < b.survey ? -1 : 1)),
    score: mean(own.map(({ points }) => Rational.whole(points))) ?? Rational.zero
  }))

/** One month of one person. */
export const monthScore = (month: string, answers: ReadonlyArray<Answer>, combine: Combine): MonthScore => {
  const weeks = weeksOf(answers.filter((answer) => answer.month === month))
  const score = weeks.length === 0 ? undefined : combinations[combine](weeks.map((week) => week.score))
  return { month, weeks, score }
}

/** Scores of several months as one: their mean, and the sum shown beside it; neither where no month has one. */
export const overMonths = (
  months: ReadonlyArray<{ readonly score: Rational.Rational | undefined }>
): { readonly score: Rational.Rational | undefined; readonly total: Rational.Rational | undefined } => {
  const scores = months.flatMap(({ score }) => (score === undefined ? [] : [score]))
  return { score: mean(scores), total: scores.length === 0 ? undefined : sum(scores) }
}
