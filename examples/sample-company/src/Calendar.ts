/**
 * The company's days: 0 is 2024-01-01 in China, where every day has 24 hours (+08:00, no summer time since 1991). The
 * holidays here only make the history look real; no rule is judged by them.
 */
import { Instant } from "@servicebook/core"
import type { Dice } from "./Dice.ts"

const { DAY_MS, HOUR_MS } = Instant
const epoch = Date.UTC(2024, 0, 1)

/** The number of a civil date as `2025-03-31`. */
export const dayOf = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - epoch) / DAY_MS

/** The civil date of a day, as `2025-03-31`. */
export const dateOf = (day: number): string => Instant.fromMs(epoch + day * DAY_MS).slice(0, 10)

/** The instant (ms, UTC) of a day's hour in China; hours may have fractions and exceed 24. */
export const at = (day: number, hour = 0): number => epoch - 8 * HOUR_MS + day * DAY_MS + Math.round(hour * HOUR_MS)

/** The day in which an instant lies. */
export const dayAt = (ms: number): number => Math.floor((ms - at(0)) / DAY_MS)

/** The hour of an instant in its day, with its fraction. */
export const hourAt = (ms: number): number => (ms - at(dayAt(ms))) / HOUR_MS

/** The first day after the two years of business. */
export const businessEnd = dayOf("2026-01-01")

/** Month of a day, from 0. */
export const monthOf = (day: number): number => new Date(epoch + day * DAY_MS).getUTCMonth()

const span = (from: string, until: string): ReadonlyArray<number> => {
  const first = dayOf(from)
  return Array.from({ length: dayOf(until) - first + 1 }, (_, index) => first + index)
}

const closed = new Set([
  ...span("2024-01-01", "2024-01-01"),
  ...span("2024-02-10", "2024-02-17"),
  ...span("2024-04-04", "2024-04-06"),
  ...span("2024-05-01", "2024-05-05"),
  ...span("2024-06-08", "2024-06-10"),
  ...span("2024-09-15", "2024-09-17"),
  ...span("2024-10-01", "2024-10-07"),
  ...span("2025-01-01", "2025-01-01"),
  ...span("2025-01-28", "2025-02-04"),
  ...span("2025-04-04", "2025-04-06"),
  ...span("2025-05-01", "2025-05-05"),
  ...span("2025-05-31", "2025-06-02"),
  ...span("2025-10-01", "2025-10-08"),
  ...span("2026-01-01", "2026-01-03")
])

const madeUp = new Set(
  [
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
    "2025-01-26",
    "2025-02-08",
    "2025-04-27",
    "2025-09-28",
    "2025-10-11",
    "2026-01-04"
  ].map(dayOf)
)

/** Whether the offices work. */
export const isWorkday = (day: number): boolean => {
  if (madeUp.has(day)) return true
  // Day 0 was a Monday.
  return !closed.has(day) && ((day % 7) + 7) % 7 < 5
}

/** The n-th working day after a day; the 0th is the day itself or the first one after it. */
export const workday = (day: number, n = 0): number => {
  let current = day
  for (let left = n; ; current++) {
    if (!isWorkday(current)) continue
    if (left === 0) return current
    left--
  }
}

/** The Monday after a day. */
export const mondayAfter = (day: number): number => day + 7 - (((day % 7) + 7) % 7)

/** An instant in the office hours of a day: 8:30 to 11:45 or 13:15 to 17:15. */
export const inOffice = (dice: Dice, day: number): number => {
  const hour = dice.fraction() * 7.25
  return at(day, 8.5 + (hour < 3.25 ? hour : hour + 1.5))
}

/** The same instant when it lies in office hours, else one soon after they begin again. */
export const atWork = (dice: Dice, ms: number): number => {
  const hour = hourAt(ms)
  const day = dayAt(ms)
  if (isWorkday(day) && hour >= 8.5 && hour < 17.5) return ms
  return at(workday(hour < 8.5 ? day : day + 1), 8.5 + dice.fraction() * 2)
}

/** Demand by month in per cent of the mean: air conditioning before and in summer, heat pumps in early winter. */
const deliverySeason = [60, 45, 95, 115, 150, 160, 130, 95, 80, 75, 105, 90]
const faultSeason = [90, 65, 75, 80, 95, 130, 160, 150, 95, 70, 85, 105]

/** The weight of a day in deliveries. */
export const deliveryWeight = (day: number): number => (isWorkday(day) ? 1 : 0.05) * (deliverySeason[monthOf(day)] ?? 0)

/** The weight of a day in jobs at the customer's. */
export const jobWeight = (day: number): number => (isWorkday(day) ? 1 : 0.3) * (faultSeason[monthOf(day)] ?? 0)

/** The weight of a day in customers' contacts. */
export const contactWeight = (day: number): number => (isWorkday(day) ? 1 : 0.5) * (faultSeason[monthOf(day)] ?? 0)
