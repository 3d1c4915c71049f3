// Deadlines of the dealer by hand: slips answered within a day, sheets of the same day, corrections within 24 hours.
import type { Event } from "../../src/streams/ComplaintSlip.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"
import { undecided } from "./ComplaintReported.ts"
import type { IsWorked } from "./Filings.ts"
import { notices } from "./Ftms.ts"

const dayMs = 24 * 3_600_000
const shanghaiMs = 8 * 3_600_000

/** What ran from when to when; `voided` needs no answer. */
interface Span {
  readonly from: number
  readonly to: number | undefined
  readonly voided: boolean
}

/** Whether it came in time; undefined where nobody can say. */
type InTime = (from: number, to: number) => boolean | undefined

const dateOf = (ms: number): number => Math.floor((ms + shanghaiMs) / dayMs) * dayMs

/** Until the end of so many days after the day itself, of the calendar or worked. */
const daysAfter =
  (days: number, worked: boolean, isWorked: IsWorked): InTime =>
  (from, to) => {
    if (to < from) return true
    let date = dateOf(from)
    if (isWorked(date) === undefined) return undefined
    for (let left = days; left > 0; ) {
      date += dayMs
      // Up to the last day that is known everything is still in time.
      if (isWorked(date) === undefined) return to < date - shanghaiMs ? true : undefined
      if (!worked || isWorked(date) === true) left--
    }
    return to < date + dayMs - shanghaiMs
  }

const hours =
  (limit: number): InTime =>
  (from, to) =>
    to - from <= limit * 3_600_000

const answer = (spans: ReadonlyArray<Span>, { fromMs, untilMs }: Question, inTime: InTime): Answer => {
  const cases: Record<string, number> = {}
  let [kept, all] = [0, 0]
  for (const { from, to, voided } of spans) {
    if (from < fromMs || from >= untilMs) continue
    if (voided) {
      count(cases, "voided")
      continue
    }
    const found = to === undefined ? false : inTime(from, to)
    if (found === undefined) count(cases, undecided)
    else all++
    if (found === true) kept++
  }
  return { numerator: [kept, 1], denominator: [all, 1], excluded: { cases } }
}

const slips = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  for (const acts of lives<Event>(events, "ComplaintSlip", question)) {
    let handled: number | undefined
    let replied: number | undefined
    let measured: number | undefined
    let voided = false
    for (const act of acts) {
      if (act.type === "Handled") handled ??= act.at
      if (act.type === "ResultReplied") replied ??= act.at
      if (act.type === "MeasureSubmitted") measured ??= act.at
      if (act.type === "Voided") voided = true
      if (act.type === "Checked" && !act.data.passed) [handled, replied, measured] = [undefined, undefined, undefined]
    }
    if (handled === undefined) continue
    const both = replied === undefined || measured === undefined
    found.push({ from: handled, to: both ? undefined : Math.max(replied ?? 0, measured ?? 0), voided })
  }
  return found
}

const sheets = (events: ReadonlyArray<Told>, question: Question, of: "arisen" | "issued"): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  for (const one of notices(events, question)) {
    const from = one[of]
    if (one.what !== "correction-sheet" || from === undefined) continue
    found.push({ from, to: of === "arisen" ? one.issued : one.answered, voided: false })
  }
  return found
}

/** The deadlines by name; `isWorked` says undefined of every date where no calendar is known. */
export const slipDeadlines: {
  readonly [name: string]: (events: ReadonlyArray<Told>, question: Question, isWorked: IsWorked) => Answer
} = {
  slip_answered_in_time: (events, question, isWorked) => {
    const by = question.readings["replyDay"]
    const inTime = by === "elapsed" ? hours(24) : daysAfter(1, by === "workingDay", isWorked)
    return answer(slips(events, question), question, inTime)
  },
  correction_sheet_same_day: (events, question, isWorked) =>
    answer(sheets(events, question, "arisen"), question, daysAfter(0, false, isWorked)),
  corrections_in_time: (events, question) => answer(sheets(events, question, "issued"), question, hours(24))
}
