/**
 * Limits: how long a rule gives, and when that is over. Hours run from the moment; days do not count the day on which they
 * begin and end with their last day at 24:00 (Civil Code art. 201 to 204).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CalendarNotCovered, Table } from "./Calendar.ts"
import { ofInstant, startMs } from "./CivilDate.ts"
import { type Mark, type Reopening, ran, runsOut } from "./Stopwatch.ts"
import { rolled, workingDayAfter } from "./WorkingTime.ts"

/** What becomes of a last day that is not worked: it stays, or the next working day takes its place. */
export const Roll = Schema.Literals(["none", "following"])
/** The type of {@link Roll}. */
export type Roll = typeof Roll.Type

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** Time on a stopwatch: elapsed, or worked by the calendar. It stands still while paused. */
export const Timed = Schema.Struct({ by: Schema.Literals(["elapsed", "worked"]), ms: Count })

/** Whole days after the first: of the calendar or worked ones. Pauses do not move them. */
export const Days = Schema.Struct({ by: Schema.Literals(["days", "working-days"]), count: Count, roll: Roll })

/** A day after the end of the period that something is about: 1 is the first. A month's slips by the 2nd of the next are due on day 2. */
export const AfterPeriod = Schema.Struct({
  by: Schema.tag("day-after-period"),
  day: Schema.Int.check(Schema.isGreaterThanOrEqualTo(1)),
  roll: Roll
})

/** A limit of a rule. */
export const Limit = Schema.Union([Timed, Days, AfterPeriod])
/** The type of {@link Limit}. */
export type Limit = typeof Limit.Type

type Due = Result.Result<number, CalendarNotCovered>

/** The end (ms UTC) of a date, which is the beginning of the next. */
const endOf = (table: Table, date: number): number => startMs(date + 1, table.zone) as number

const closing = (table: Table, date: number, roll: Roll): Due =>
  Result.map(roll === "none" ? Result.succeed(date) : rolled(table, date), (day) => endOf(table, day))

/** When so many days after an instant are over (ms UTC, excluded: what is done before it is in time). */
export const daysAfter = (table: Table, fromMs: number, { by, count, roll }: (typeof Days)["Type"]): Due => {
  const first = ofInstant(fromMs, table.zone) as number
  return by === "days"
    ? closing(table, first + count, roll)
    : Result.map(workingDayAfter(table, first, count), (date) => endOf(table, date))
}

/** When the time on a stopwatch is used up (ms UTC, included), or undefined while it stands before that. */
export const timed = (
  table: Table,
  marks: ReadonlyArray<Mark>,
  { by, ms }: (typeof Timed)["Type"],
  reopening: Reopening
): Result.Result<number | undefined, CalendarNotCovered> =>
  runsOut(ran(marks, reopening), ms, by === "worked" ? table : undefined)
