// The company's calendar of the payloads by hand, and histories that have it or not: what laws of deadlines start from.
import fc from "fast-check"
import type { Hours } from "../literal/ComplaintReported.ts"
import type { IsWorked } from "../literal/Filings.ts"
import { day, dayMs } from "./Days.ts"
import { recorded, type Step, steps } from "./Histories.ts"
import { headAt } from "./Questions.ts"

/** The calendar of the payloads: the first quarter of 2026, Monday to Friday but for five days, and a Sunday made up. */
const free = ["2026-01-01", "2026-01-02", "2026-02-02", "2026-02-03", "2026-03-02"].map((text) => Date.parse(text))
const [opening, closing] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 3, 1)]
/** Whether a date is worked; undefined where the calendar does not say. */
export const isWorked: IsWorked = (date) => {
  if (date < opening || date >= closing) return undefined
  const weekday = new Date(date).getUTCDay()
  return date === Date.UTC(2026, 0, 4) || (weekday > 0 && weekday < 6 && !free.includes(date))
}
const shanghaiMs = 8 * 3_600_000
const dates = Array.from({ length: (closing - opening) / dayMs }, (_, index) => opening + index * dayMs)
/** Its hours by hand. */
export const hours: Hours = {
  fromMs: opening - shanghaiMs,
  untilMs: closing - shanghaiMs,
  spans: dates
    .filter((date) => isWorked(date) === true)
    .map((date) => [date - shanghaiMs + 9 * 3_600_000, date - shanghaiMs + 17 * 3_600_000])
}

const published: Step = {
  ...{ category: "WorkingCalendar", id: "company", type: "Published", payload: 2 },
  ...{ atMs: day(-100), deliveredMs: day(-100), subjects: [], actor: "G-1", system: "", endsCommit: true }
}

/** Histories of a category, most of them with the calendar published, and a head. */
export const histories = (category: string) =>
  fc.tuple(steps(category), fc.constantFrom(true, true, true, false), fc.nat(80)).map(([story, isPublished, at]) => {
    const events = recorded(isPublished ? [...story, published] : story)
    const head = headAt(events, at)
    return { events, head, isCovered: isPublished && head.position > 0 }
  })
