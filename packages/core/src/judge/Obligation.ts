/**
 * Periodic obligations as plain data: which paper, how often, on which day it is due. Who owes it from when on is a fact
 * (`streams/Filing.ts`); when it was due is worked out here, by the calendar, and refused where that does not say.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Choosable, choosable } from "../count/Operand.ts"
import { RationalText } from "../count/Rational.ts"
import { answer, type Decisions, type ReadingNeedsWindow, type UnknownReading } from "../count/Resolve.ts"
import { Reading } from "../rules/Reading.ts"
import { Title } from "../rules/Title.ts"
import { CalendarNotCovered, type Table } from "../time/Calendar.ts"
import { atMinute, format, startMs } from "../time/CivilDate.ts"
import { AfterPeriod, Roll } from "../time/Limit.ts"
import { Every, next, type Period } from "../time/Period.ts"
import { defaultZone } from "../time/Window.ts"
import { rolled } from "../time/WorkingTime.ts"

/** A time of the due day by the clock on the wall, minutes from 00:00, and whether that very instant is in time. */
export const DueTime = Schema.Struct({
  minute: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1440 })),
  inside: Schema.Boolean
})

/**
 * The last day on which a paper is in time: a day after its period, until it is over or until a time of it; or the last day
 * of its own period or of the next one.
 */
export const DueDay = Schema.Union([
  AfterPeriod,
  Schema.Struct({ ...AfterPeriod.fields, by: Schema.tag("time-after-period"), until: DueTime }),
  Schema.Struct({ by: Schema.tag("period-end"), of: Schema.Literals(["own", "next"]), roll: Roll })
])
/** The type of {@link DueDay}. */
export type DueDay = typeof DueDay.Type

/** A periodic obligation. */
export const Obligation = Schema.Struct({
  name: Schema.String,
  title: Title,
  rule: Title,
  clauses: Schema.Array(Schema.String),
  /** The paper as duties and filings name it. */
  paper: Schema.String,
  every: Every,
  due: choosable(DueDay),
  /** How many days before its period ends a paper may be expected, where it is due within the period. */
  opensDays: Schema.optionalKey(Schema.Int),
  /** The calendar, by its id, that says which days are worked. */
  calendar: Schema.String,
  /** The part of the time after which a paper is at risk, as `3/4`. */
  risk: RationalText,
  readings: Schema.Array(Reading)
})
/** The type of {@link Obligation}. */
export interface Obligation extends Schema.Schema.Type<typeof Obligation> {}

/** An obligation with its readings answered. */
export interface Settled {
  readonly obligation: Obligation
  readonly due: DueDay
  readonly readings: { readonly [reading: string]: string }
}

const chosen = (due: Choosable<DueDay>, answers: Settled["readings"]): DueDay =>
  "choose" in due ? chosen(due.of[answers[due.choose] ?? ""] as Choosable<DueDay>, answers) : due

/** Answers the readings of an obligation; refuses names that it does not know. */
export const settle = (
  obligation: Obligation,
  given: Decisions["readings"] = {}
): Result.Result<Settled, UnknownReading | ReadingNeedsWindow> =>
  Result.map(answer(obligation, given), (readings) => ({
    obligation,
    readings,
    due: chosen(obligation.due, readings)
  }))

/** The civil date by which the paper of a period is due, before it rolls over what is not worked. */
export const statedDay = (due: DueDay, period: Period): number => {
  if (due.by !== "period-end") return period.end + due.day - 1
  return (due.of === "own" ? period : next(period)).end - 1
}

/**
 * The civil date by which the paper of a period is due. A day that rolls needs the calendar: where none was published, or
 * it does not reach so far, it is refused.
 */
export const dueDay = (
  { due, obligation }: Settled,
  period: Period,
  table: Table | undefined
): Result.Result<number, CalendarNotCovered> => {
  const day = statedDay(due, period)
  if (due.roll === "none") return Result.succeed(day)
  if (table !== undefined) return rolled(table, day)
  return Result.fail(new CalendarNotCovered({ calendar: obligation.calendar, date: format(day), covered: [] }))
}

/** The zone whose days count: the calendar's, else the usual one. */
export const zoneOf = (table: Table | undefined): string => table?.zone ?? defaultZone

/** The first instant (ms UTC) that is too late when a civil date is the last day: its end, or past the time that is named. */
export const tooLateOn = (due: DueDay, date: number, table: Table | undefined): number => {
  const zone = zoneOf(table)
  if (due.by !== "time-after-period") return startMs(date + 1, zone) as number
  return atMinute(date, due.until.minute, zone) + (due.until.inside ? 1 : 0)
}

/** When a paper begins to be expected (ms UTC): when its period is over, or within the period when it is due there. */
export const opensAt = ({ due, obligation }: Settled, period: Period, table: Table | undefined): number => {
  const isOwn = due.by === "period-end" && due.of === "own"
  const { opensDays } = obligation
  const first = opensDays === undefined ? period.first : period.end - opensDays
  return startMs(isOwn ? first : period.end, zoneOf(table)) as number
}
