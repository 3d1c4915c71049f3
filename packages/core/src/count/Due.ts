/**
 * Limits that a calendar decides, for conditions: when a row's time was up, and whether something came in time. The answer
 * may be that the calendar does not say; a figure then says so too, instead of guessing.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Binding } from "../rules/Parameter.ts"
import type { CalendarNotCovered, Table } from "../time/Calendar.ts"
import { startMs } from "../time/CivilDate.ts"
import { HOUR_MS } from "../time/Instant.ts"
import { daysAfter } from "../time/Limit.ts"
import { after } from "../time/WorkingTime.ts"

/**
 * Time by a calendar, named by its id. Working days do not count the day on which they begin and end with the last one at
 * 24:00, excluded; working hours run from the moment, and the end itself is inside.
 */
export const CalendarLimit = Schema.Union([
  Schema.Struct({ workingDays: Binding, calendar: Schema.String }),
  Schema.Struct({ workingHours: Binding, calendar: Schema.String })
])
/** The type of {@link CalendarLimit}. */
export type CalendarLimit = typeof CalendarLimit.Type

/** Calendars made ready, by their ids, as a figure knows them. */
export type Calendars = ReadonlyMap<string, Table>

/** No calendar. */
export const noCalendars: Calendars = new Map()

const bound = (binding: Binding): number => (typeof binding === "number" ? binding : Number.NaN)

/** The number of a limit; `NaN` while it is unbound. */
export const amount = (limit: CalendarLimit): number =>
  bound("workingDays" in limit ? limit.workingDays : limit.workingHours)

/** The first instant (ms UTC) that is too late, or the refusal of a calendar that does not reach so far. */
const tooLate = (table: Table, fromMs: number, limit: CalendarLimit): Result.Result<number, CalendarNotCovered> =>
  "workingDays" in limit
    ? daysAfter(table, fromMs, { by: "working-days", count: amount(limit), roll: "none" })
    : Result.map(after(table, fromMs, amount(limit) * HOUR_MS), (due) => due + 1)

const isIn = (table: Table, [first, end]: readonly [number, number], ms: number): boolean =>
  (startMs(first, table.zone) as number) <= ms && ms < (startMs(end, table.zone) as number)

/**
 * Whether `toMs` came in time; undefined where the calendar does not say. It says so of what came while it covered every
 * day, even if the end of the time lies beyond: what is not over yet was not missed.
 */
export const inTime = (
  table: Table | undefined,
  fromMs: number,
  toMs: number,
  limit: CalendarLimit
): boolean | undefined => {
  if (Number.isNaN(amount(limit)) || Number.isNaN(fromMs) || Number.isNaN(toMs)) return false
  if (toMs < fromMs) return true
  if (table === undefined) return undefined
  const late = tooLate(table, fromMs, limit)
  if (Result.isSuccess(late)) return toMs < late.success
  const isKnown = table.stretches().some((stretch) => isIn(table, stretch, fromMs) && isIn(table, stretch, toMs))
  return isKnown ? true : undefined
}
