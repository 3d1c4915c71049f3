/**
 * Instants: moments of UTC to the millisecond. Events keep them as canonical text (`2026-03-31T16:00:00.000Z`),
 * rows and windows as whole milliseconds since 1970-01-01T00:00:00Z. No clock lives here.
 */
import * as DateTime from "effect/DateTime"
import * as Schema from "effect/Schema"

const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Reads canonical text as milliseconds since 1970 (UTC). Text that is no instant reads as `NaN`. */
export const toMs = (text: string): number => Date.parse(text)

/** Writes milliseconds since 1970 as canonical text in UTC; years 0000 to 9999. */
export const fromMs = (ms: number): string => DateTime.formatIso(DateTime.makeUnsafe(ms))

const monthDays = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (monthDays[month] ?? 0)

/** Whether text of the pattern names a moment that there is. */
const isRealDate = (text: string): boolean => {
  const part = (from: number, until: number) => Number(text.slice(from, until))
  const day = part(8, 10)
  return day > 0 && day <= daysIn(part(0, 4), part(5, 7)) && part(11, 13) < 24 && part(14, 16) < 60 && part(17, 19) < 60
}

/** Canonical text of an instant: UTC, three decimals, `Z`. Other spellings are refused, so that equal instants have equal bytes. */
export const Instant = Schema.String.annotate({ format: "date-time" }).check(
  Schema.isPattern(pattern, {
    message:
      "请写作 2026-03-31T16:00:00.000Z（UTC，毫秒） / expected an instant as 2026-03-31T16:00:00.000Z (UTC, milliseconds)"
  }),
  Schema.makeFilter((text: string) => (isRealDate(text) ? undefined : "没有这一天 / no such date"))
)

/** The end of time: the `until` of a version that still holds. It fits a 64-bit column and sorts after every instant. */
export const FOREVER: number = Number.MAX_SAFE_INTEGER

/** One second in milliseconds. */
export const SECOND_MS = 1000

/** One minute in milliseconds. */
export const MINUTE_MS = 60_000

/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000

/** One elapsed day, 24 hours, in milliseconds. */
export const DAY_MS = 86_400_000
