// The calendar of the payloads by hand, and histories in which it is published or not: for laws of what goes by a calendar.
import fc from "fast-check"
import { day, dayMs } from "../arbitrary/Days.ts"
import { recorded, type Step, steps } from "../arbitrary/Histories.ts"
import { headAt } from "../arbitrary/Questions.ts"
import type { Hours } from "../literal/ComplaintReported.ts"
import type { IsWorked } from "../literal/Filings.ts"

// The first quarter of 2026, Monday to Friday but for five days, and a Sunday made up. */
const free = ["2026-01-01", "2026-01-02", "2026-02-02", "2026-02-03", "2026-03-02"].map((text) => Date.parse(text))
const [opening, closing] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 3, 1)]
/** Which of its dates are worked. */
export const isWorked: IsWorked = (date) => {
  if (date < opening || date >= closing) return undefined
  const weekday = new Date(date).getUTCDay()
  return date === Date.UTC(2026, 0, 4) || (weekday > 0 && weekday < 6 && !free.includes(date))
}
const shanghaiMs = 8 * 3_600_000
const dates = Array.from({ length: (closing - opening) / dayMs }, (_, index) => opening + index * dayMs)
/** Its working hours. */
export const hours: Hours = {
  fromMs: opening - shanghaiMs,
  untilMs: closing - shanghaiMs,
  spans: dates
    .filter((date) => isWorked(date) === true)
    .map((date) => [date - shanghaiMs + 9 * 3_600_000, date - shanghaiMs + 17 * 3_600_000])
}

/** A calendar of the payloads, published. */
const published = (id: string, payload: number): Step => ({
  ...{ category: "WorkingCalendar", id, type: "Published", payload },
  ...{ atMs: day(-100), deliveredMs: day(-100), subjects: [], actor: "G-1", system: "", endsCommit: true }
})
const all = [published("hotline-day", 3), published("company", 2)]

/** Histories of a category with the calendar published, most of the time, and a head of theirs. */
export const histories = (category: string) =>
  fc.tuple(steps(category), fc.constantFrom(true, true, true, false), fc.nat(80)).map(([story, isPublished, at]) => {
    const events = recorded(isPublished ? [...story, ...all] : story)
    const head = headAt(events, at)
    return { events, head, isCovered: isPublished && head.position > 1 }
  })
