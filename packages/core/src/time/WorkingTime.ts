/**
 * Working time: how much of a span a calendar works, and when so much of it has passed. Exact milliseconds; what a
 * calendar does not cover is refused.
 */
import * as Result from "effect/Result"
import type { CalendarNotCovered, Span, Table } from "./Calendar.ts"
import { ofInstant } from "./CivilDate.ts"

type Covered<A> = Result.Result<A, CalendarNotCovered>

const dateOf = (table: Table, ms: number): number => ofInstant(ms, table.zone) as number

/** The last date that a span touches; one that ends with a day does not touch the next. */
const lastDate = (table: Table, { fromMs, untilMs }: Span): number => dateOf(table, Math.max(fromMs, untilMs - 1))

/** The working time (ms) in a span. */
export const between = (table: Table, span: Span): Covered<number> => {
  if (span.untilMs <= span.fromMs) return Result.succeed(0)
  let sum = 0
  const last = lastDate(table, span)
  for (let date = dateOf(table, span.fromMs); date <= last; date++) {
    const worked = table.spans(date)
    if (Result.isFailure(worked)) return Result.fail(worked.failure)
    for (const { fromMs, untilMs } of worked.success) {
      sum += Math.max(0, Math.min(untilMs, span.untilMs) - Math.max(fromMs, span.fromMs))
    }
  }
  return Result.succeed(sum)
}

/** The earliest instant (ms UTC) at which `amountMs` of working time have passed since `fromMs`; for none, `fromMs` itself. */
export const after = (table: Table, fromMs: number, amountMs: number): Covered<number> => {
  if (amountMs <= 0) return Result.succeed(fromMs)
  let left = amountMs
  for (let date = dateOf(table, fromMs); ; date++) {
    const worked = table.spans(date)
    if (Result.isFailure(worked)) return Result.fail(worked.failure)
    for (const span of worked.success) {
      const begin = Math.max(span.fromMs, fromMs)
      const there = span.untilMs - begin
      if (there <= 0) continue
      if (left <= there) return Result.succeed(begin + left)
      left -= there
    }
  }
}

/** Whether a date is worked at all. */
export const isWorkingDay = (table: Table, date: number): Covered<boolean> =>
  Result.map(table.spans(date), ({ length }) => length > 0)

/** The `count`-th working day after a date, which is not counted itself (Civil Code art. 201). For 0, the date itself. */
export const workingDayAfter = (table: Table, date: number, count: number): Covered<number> => {
  let day = date
  for (let left = count; left > 0; ) {
    const worked = isWorkingDay(table, ++day)
    if (Result.isFailure(worked)) return Result.fail(worked.failure)
    if (worked.success) left--
  }
  return Result.succeed(day)
}

/** A date itself when it is worked, else the next that is (Civil Code art. 203). */
export const rolled = (table: Table, date: number): Covered<number> => workingDayAfter(table, date - 1, 1)
