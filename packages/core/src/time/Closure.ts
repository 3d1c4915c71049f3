/**
 * Closures of a calendar: dates on which nothing is worked though the calendar would have it so, as when force majeure
 * suspends the service. The closed calendar is published as a new version, so that every limit that goes by it waits.
 */
import type { Title } from "../rules/Title.ts"
import type { Calendar } from "./Calendar.ts"
import { format, parse } from "./CivilDate.ts"

/** Dates in [`from`, `until`), as `2026-01-31`; what they are closed for. */
export interface Closure {
  readonly from: string
  readonly until: string
  readonly title: Title
}

/** The calendar under a new version with the dates closed, as far as it speaks of them; of other dates it says what it said. */
export const closed = (calendar: Calendar, version: string, { from, title, until }: Closure): Calendar => {
  const [first, end] = [parse(from) ?? 0, parse(until) ?? 0]
  const [opening, closing] = [parse(calendar.from) ?? 0, parse(calendar.until) ?? 0]
  const dates = Array.from({ length: Math.max(0, end - first) }, (_, day) => first + day)
  const specials = dates
    .filter((date) => date >= opening && date < closing)
    .map((date) => ({ date: format(date), is: "closure" as const, title }))
  return { ...calendar, version, specials: [...calendar.specials, ...specials] }
}
