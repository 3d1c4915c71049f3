/**
 * Limits that a calendar decides, for conditions: when a row's time was up, and whether something came in time. The answer
 * may be that the calendar does not say; a figure then says so too, instead of guessing.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Binding } from "../rules/Parameter.ts"
import type { CalendarNotCovered, Table } from "../time/Calendar.ts"
import { ofInstant, startMs } from "../time/CivilDate.ts"
import { HOUR_MS, MINUTE_MS } from "../time/Instant.ts"
import { daysAfter } from "../time/Limit.ts"
import { after } from "../time/WorkingTime.ts"

/**
 * Time by a calendar, named by its id. Days, of the calendar or worked, do not count the day on which they begin and end with
 * the last one at 24:00, excluded; working hours and minutes run from the moment, and the end itself is inside.
 */
export const CalendarLimit = Schema.Union([
  Schema.Struct({ calendarDays: Binding, calendar: Schema.String }),
  Schema.Struct({ workingDays: Binding, calendar: Schema.String }),
  Schema.Struct({ workingHours: Binding, calendar: Schema.String }),
  Schema.Struct({ workingMinutes: Binding, calendar: Schema.String })
])
/** The type of {@link CalendarLimit}. */
export type CalendarLimit = typeof CalendarLimit.Type

/** Calendars made ready, by their ids, as a figure knows them. */
export type Calendars = ReadonlyMap<string, Table>

/** No calendar. */
export const noCalendars: Calendars = new Map()

const bound = (binding: Binding): number => (typeof binding === "number" ? binding : Number.NaN)

/** The number that a limit states, whatever its unit, or the parameter that gives it. */
export const stated = (limit: CalendarLimit): Binding => {
  if ("calendarDays" in limit) return limit.calendarDays
  if ("workingDays" in limit) return limit.workingDays
  return "workingHours" in limit ? limit.workingHours : limit.workingMinutes
}

/** The number of a limit, none below zero; `NaN` while it is unbound. */
export const amount = (limit: CalendarLimit): number => Math.max(0, bound(stated(limit)))

/** How long one of a limit's hours or minutes is, in ms. */
export const unitMs = (limit: CalendarLimit): number => ("workingMinutes" in limit ? MINUTE_MS : HOUR_MS)

/** So many days of the calendar; refused where one of them is not covered. */
const daysCovered = (table: Table, fromMs: number, count: number): Result.Result<number, CalendarNotCovered> => {
  const today = ofInstant(fromMs, table.zone) as number
  const [, end] = table.stretches().find(([first, until]) => first <= today && today < until) ?? [today, today]
  const asked = table.spans(Math.min(today + count, end))
  return Result.flatMap(asked, () => daysAfter(table, fromMs, { by: "days", count, roll: "none" }))
}

/** The first instant (ms UTC) that is too late, or the refusal of a calendar that does not reach so far. */
export const tooLate = (
  table: Table,
  fromMs: number,
  limit: CalendarLimit
): Result.Result<number, CalendarNotCovered> => {
  const count = amount(limit)
  if ("calendarDays" in limit) return daysCovered(table, fromMs, count)
  return "workingDays" in limit
    ? daysAfter(table, fromMs, { by: "working-days", count, roll: "none" })
    : Result.map(after(table, fromMs, count * unitMs(limit)), (due) => due + 1)
}

/** Whether an instant (ms UTC) lies in the hours that a calendar works; undefined where the calendar does not say. */
export const worksAt = (table: Table | undefined, ms: number): boolean | undefined => {
  if (Number.isNaN(ms)) return false
  const spans = table?.spans(ofInstant(ms, table.zone) as number)
  if (spans === undefined || Result.isFailure(spans)) return undefined
  return spans.success.some(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs)
}

/** The stretch of dates without a gap that an instant lies in, as instants (ms UTC); undefined where none is covered. */
export const stretchOf = (table: Table, ms: number): readonly [startMs: number, endMs: number] | undefined =>
  stretches(table).find(([start, end]) => start <= ms && ms < end)

/** The stretches that a calendar covers without a gap, as instants (ms UTC): from inclusive, until exclusive. */
export const stretches = (table: Table): ReadonlyArray<readonly [startMs: number, endMs: number]> =>
  table.stretches().map(([first, end]) => [startMs(first, table.zone) as number, startMs(end, table.zone) as number])

/**
 * Whether `toMs` came in time; undefined where the calendar does not say. It says so of what came within the stretch in
 * which the time began, even if the end of the time lies beyond: what is not over yet was not missed.
 */
export const inTime = (
  table: Table | undefined,
  fromMs: number,
  toMs: number,
  limit: CalendarLimit
): boolean | undefined => {
  if (Number.isNaN(amount(limit)) || Number.isNaN(fromMs) || Number.isNaN(toMs)) return false
  if (toMs < fromMs) return true
  const stretch = table === undefined ? undefined : stretchOf(table, fromMs)
  if (table === undefined || stretch === undefined) return undefined
  const late = tooLate(table, fromMs, limit)
  if (Result.isSuccess(late)) return toMs < late.success
  return toMs < stretch[1] ? true : undefined
}
