/**
 * Clocks that stand still, as SQL: what core's `inTimeAround` says of a row's pauses, a column of instants at which the clock
 * stopped and ran again in turn. In these texts `f` is when it began and `t` what is to be in time, both whole numbers.
 */
import { PgTypes } from "@effect/sql-pg"
import { Due, Instant } from "@servicebook/core"
import type { SqlClient, Statement } from "effect/sql"
import type { Given } from "./Given.ts"

type Fragment = Statement.Fragment

const forever = String(Instant.FOREVER)

/** A sum over the pauses `p.s` to `p.u` of a column. */
const overPauses = (column: string, term: string): string =>
  `(select coalesce(sum(${term}), 0) from (select (${column})[i] as s, coalesce((${column})[i + 1], ${forever}) as u
    from generate_series(1, cardinality(${column}), 2) as i) as p)`

const isPaused = (column: string): string => `coalesce(cardinality(${column}), 0) > 0`

/** Whether an instant comes in time by the clock on the wall, pauses not counted. */
export const elapsedAround = (
  sql: SqlClient.SqlClient,
  [from, to]: readonly [from: string, to: string],
  allowedMs: number,
  column: string
): Fragment => {
  const paused = overPauses(
    column,
    "greatest(0, least(p.u::double precision, t - 1) - greatest(p.s::double precision, f))"
  )
  const allowed = sql`${PgTypes.float8(allowedMs)}`
  return sql`(select case when ${sql.literal(`${isPaused(column)} and t >= f`)} and ${allowed} > 0
      then ${sql.literal(`t - 1 - f - ${paused}`)} < ${allowed} else t - f <= ${allowed} end
    from (select ${sql.literal(`(${from})::double precision as f, (${to})::double precision as t`)}) as x)`
}

/** A stretch of a calendar as sorted arrays, as `Calendar.ts` makes them. */
export interface Stretch {
  readonly days: ReadonlyArray<number>
  readonly dayEnds: ReadonlyArray<number>
  readonly workedDays: ReadonlyArray<number>
  readonly starts: ReadonlyArray<number>
  readonly ends: ReadonlyArray<number>
  readonly sums: ReadonlyArray<number>
}

/** The working time of a stretch up to an instant. */
const workedTo = (at: string): string =>
  `coalesce(a.sums[width_bucket(${at}, a.starts)] - greatest(0, a.ends[width_bucket(${at}, a.starts)] - (${at})), 0)`

/** The working time that the clock ran up to an instant. */
const hoursRun = (column: string, at: string): string => {
  const paused = overPauses(column, `greatest(0, ${workedTo(`least(p.u, ${at})`)} - ${workedTo("greatest(p.s, f)")})`)
  return `(${workedTo(at)} - ${workedTo("f")} - ${paused})`
}

/** How many days end after one instant and by another. */
const daysIn = (from: string, until: string): string =>
  `greatest(0, width_bucket(${until}, a.ends) - width_bucket(${from}, a.ends))`

/** How many days after the first have ended by an instant, the clock running. */
const daysRun = (column: string, at: string): string => {
  const today = "a.days[width_bucket(f, a.days) + 1]"
  const paused = overPauses(column, daysIn(`greatest(p.s, ${today})`, `least(p.u, ${at})`))
  return `(${daysIn(today, at)} - ${paused})`
}

const unused: ReadonlyArray<number> = []

const arraysFor = ({ dayEnds, days, ends, starts, sums, workedDays }: Stretch, limit: Due.CalendarLimit) => {
  if ("calendarDays" in limit) return { days, starts: unused, ends: dayEnds, sums: unused }
  if ("workingDays" in limit) return { days, starts: unused, ends: workedDays, sums: unused }
  return { days: unused, starts, ends, sums }
}

/**
 * Whether an instant comes in time by a stretch of a calendar, pauses not counted: true, false, or null where the calendar
 * does not say. The limit is more than nothing, and `t` is no earlier than `f`, which lies in the stretch.
 */
export const inTimeAround = (
  given: Given<unknown>,
  stretch: Stretch,
  limit: Due.CalendarLimit,
  column: string
): Fragment => {
  const { sql } = given
  const { days, ends, starts, sums } = arraysFor(stretch, limit)
  const end = String(stretch.days.at(-1))
  const byDays = "calendarDays" in limit || "workingDays" in limit
  const amount = String(Math.min(Due.amount(limit), 1_000_000))
  const allowed = byDays ? amount : `${amount}::bigint * ${Due.unitMs(limit)}`
  const run = byDays ? daysRun : hoursRun
  const said = `case when ${run(column, byDays ? `least(t, ${end})` : `least(t - 1, ${end})`)} >= ${allowed} then false
    when t < ${end} then true
    ${byDays ? "" : `when ${run(column, end)} >= ${allowed} then true`}
    when cardinality(${column}) % 2 = 1 and (${column})[cardinality(${column})] <= ${end} then true end`
  const array = (values: ReadonlyArray<number>) => sql.literal(given.list(values))
  return sql`(select ${sql.literal(said)} from (select ${array(days)} as days, ${array(starts)} as starts,
    ${array(ends)} as ends, ${array(sums)} as sums) as a)`
}

/** The condition that a column lists any pause. */
export const paused = (sql: SqlClient.SqlClient, column: string): Fragment => sql.literal(isPaused(column))
