/**
 * Calendars as SQL: where a limit is over is looked up in sorted arrays of a calendar's days and hours, which go along as
 * parameters, each once. A stretch of dates without a gap has arrays of its own; what lies in none is null: the calendar does not say.
 */
import { type Calendar, CivilDate, Due } from "@servicebook/core"
import * as Result from "effect/Result"
import type { Statement } from "effect/sql"
import type { Given } from "./Given.ts"
import { inTimeAround, paused, type Stretch } from "./Pauses.ts"

type Fragment = Statement.Fragment

/**
 * A stretch: the beginnings of its days and the end of the last, the ends of its days and of worked days, its spans of working
 * time, and the working time (ms) up to the end of each.
 */
type Arrays = Stretch

const arraysOf = (table: Calendar.Table, [first, end]: readonly [number, number]): Arrays => {
  const dates = Array.from({ length: end - first }, (_, day) => first + day)
  const startOf = (date: number): number => CivilDate.startMs(date, table.zone) as number
  const hours = dates.map((date) => Result.getOrThrow(table.spans(date)))
  const spans = hours.flat()
  let sum = 0
  return {
    days: [...dates, end].map(startOf),
    dayEnds: dates.map((date) => startOf(date + 1)),
    workedDays: dates.filter((_, day) => (hours[day] ?? []).length > 0).map((date) => startOf(date + 1)),
    starts: spans.map(({ fromMs }) => fromMs),
    ends: spans.map(({ untilMs }) => untilMs),
    sums: spans.map(({ fromMs, untilMs }) => {
      sum += untilMs - fromMs
      return sum
    })
  }
}

const made = new WeakMap<Calendar.Table, ReadonlyArray<Arrays>>()

const stretchesOf = (table: Calendar.Table): ReadonlyArray<Arrays> => {
  const known = made.get(table) ?? table.stretches().map((stretch) => arraysOf(table, stretch))
  made.set(table, known)
  return known
}

/** The first instant that is too late, as an expression over `f`, the instant from which the limit runs. */
const tooLate = (given: Given<unknown>, arrays: Arrays, limit: Due.CalendarLimit): Fragment => {
  const { sql } = given
  const array = (values: ReadonlyArray<number>) => sql.literal(given.list(values))
  const [days, workedDays] = [array(arrays.days), array(arrays.workedDays)]
  // No stretch has more days; a place in an array is no larger number than it takes.
  const count = sql.literal(String(Math.min(Due.amount(limit), 1_000_000)))
  const today = sql`(${days})[width_bucket(f, ${days}) + 1]`
  // Beyond the last day the calendar does not say; without gaps, a day has its place in the array.
  if ("calendarDays" in limit) return sql`(${days})[width_bucket(f, ${days}) + 1 + ${count}]`
  if ("workingDays" in limit) {
    return Due.amount(limit) === 0 ? today : sql`(${workedDays})[width_bucket(${today}, ${workedDays}) + ${count}]`
  }
  if (Due.amount(limit) === 0) return sql.literal("f + 1")
  const [starts, ends, sums] = [array(arrays.starts), array(arrays.ends), array(arrays.sums)]
  const at = sql`width_bucket(f, ${starts})`
  // Of a span that began before, what lies behind the instant is not worked yet.
  const worked = sql`coalesce((${sums})[${at}] - greatest(0, (${ends})[${at}] - f), 0)`
  const wanted = sql`(${worked} + ${count}::bigint * ${sql.literal(String(Due.unitMs(limit)))})`
  const place = sql`width_bucket(${wanted} - 1, ${sums}) + 1`
  return sql`(${ends})[${place}] - (${sums})[${place}] + ${wanted} + 1`
}

/** Whether an instant, a whole number or null, lies in the hours of a calendar; null where the calendar does not say. */
export const worksAt = (given: Given<unknown>, table: Calendar.Table | undefined, instant: string): Fragment => {
  const { sql } = given
  const arms = (table === undefined ? [] : stretchesOf(table)).map((arrays) => {
    const [start, end] = [arrays.days[0], arrays.days.at(-1)].map(String) as [string, string]
    const [starts, ends] = [sql.literal(given.list(arrays.starts)), sql.literal(given.list(arrays.ends))]
    return sql`when t >= ${sql.literal(start)} and t < ${sql.literal(end)}
      then coalesce(t < (${ends})[width_bucket(t, ${starts})], false)`
  })
  const inside = sql`case when t is null then false ${sql.join(" ", false)(arms)} end`
  return sql`(select ${inside} from (select (${sql.literal(instant)})::bigint as t) as x)`
}

/**
 * Whether the instant `to` came in time after `from`, both whole numbers or null: true, false, or null where the calendar
 * does not say. `pauses`: the column that lists when the clock stopped and ran again.
 */
export const inTime = (
  given: Given<unknown>,
  table: Calendar.Table | undefined,
  [from, to]: readonly [from: string, to: string],
  limit: Due.CalendarLimit,
  pauses?: string
): Fragment => {
  const { sql } = given
  const arms = (said: (arrays: Arrays, end: string) => Fragment) =>
    sql.join(
      " ",
      false
    )(
      (table === undefined ? [] : stretchesOf(table)).map((arrays) => {
        const [start, end] = [arrays.days[0], arrays.days.at(-1)].map(String) as [string, string]
        return sql`when f >= ${sql.literal(start)} and f < ${sql.literal(end)} then ${said(arrays, end)}`
      })
    )
  const plain = arms(
    (arrays, end) =>
      sql`coalesce(t < (${tooLate(given, arrays, limit)}), case when t < ${sql.literal(end)} then true end)`
  )
  const around =
    table === undefined || pauses === undefined || !(Due.amount(limit) > 0)
      ? sql.literal("")
      : sql`when ${paused(sql, pauses)} then case ${arms((arrays) => inTimeAround(given, arrays, limit, pauses))} end`
  const within = sql`case when f is null or t is null then false when t < f then true ${around} ${plain} end`
  return sql`(select ${within} from (select (${sql.literal(from)})::bigint as f, (${sql.literal(to)})::bigint as t) as x)`
}
