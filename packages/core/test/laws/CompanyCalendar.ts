// The calendar of the payloads by hand: the first quarter of 2026, Monday to Friday but for five days, and a Sunday made up.
import { day, dayMs } from "../arbitrary/Days.ts"
import type { Step } from "../arbitrary/Histories.ts"
import type { Hours } from "../literal/ComplaintReported.ts"
import type { IsWorked } from "../literal/Filings.ts"

const free = ["2026-01-01", "2026-01-02", "2026-02-02", "2026-02-03", "2026-03-02"].map((text) => Date.parse(text))
const [opening, closing] = [Date.UTC(2026, 0, 1), Date.UTC(2026, 3, 1)]
/** Whether a date (ms of its midnight in UTC) is worked; undefined outside the calendar. */
export const isWorked: IsWorked = (date) => {
  if (date < opening || date >= closing) return undefined
  const weekday = new Date(date).getUTCDay()
  return date === Date.UTC(2026, 0, 4) || (weekday > 0 && weekday < 6 && !free.includes(date))
}
const shanghaiMs = 8 * 3_600_000
const dates = Array.from({ length: (closing - opening) / dayMs }, (_, index) => opening + index * dayMs)
/** The hours worked. */
export const hours: Hours = {
  fromMs: opening - shanghaiMs,
  untilMs: closing - shanghaiMs,
  spans: dates
    .filter((date) => isWorked(date) === true)
    .map((date) => [date - shanghaiMs + 9 * 3_600_000, date - shanghaiMs + 17 * 3_600_000])
}

/** Its publication, long before. */
export const published: Step = {
  ...{ category: "WorkingCalendar", id: "company", type: "Published", payload: 2 },
  ...{ atMs: day(-100), deliveredMs: day(-100), subjects: [], actor: "G-1", system: "", endsCommit: true }
}
