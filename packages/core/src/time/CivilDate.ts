/**
 * Civil dates: days without a time, as whole numbers counted from 1970-01-01, and where they begin in a zone. Their
 * arithmetic knows no zone; only the passage to instants does.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { DAY_MS, MINUTE_MS } from "./Instant.ts"

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar; `month` from 1. Months beyond the year carry over. */
export const fromParts = (year: number, month: number, day: number): number => {
  const months = year * 12 + month - 1
  const [inYear, ofYear] = [((months % 12) + 12) % 12, Math.floor(months / 12)]
  // Years that begin in March have their leap day at the end, which makes the days before a month a line.
  const shifted = inYear < 2 ? ofYear - 1 : ofYear
  const before = Math.floor((153 * ((inYear + 10) % 12) + 2) / 5)
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    before +
    day -
    719_469
  )
}

/** A date taken apart; `month` from 1. */
export interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The parts of a date. */
export const toParts = (date: number): Parts => {
  const { year, month, day } = DateTime.toPartsUtc(DateTime.makeUnsafe(date * DAY_MS))
  return { year, month, day }
}

/** Reads `2026-03-31`; undefined when there is no such date. */
export const parse = (text: string): number | undefined => {
  const [, year, month, day] = (pattern.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = fromParts(year, month, day)
  return format(date) === text ? date : undefined
}

/** Writes a date of the years 0000 to 9999 as `2026-03-31`. */
export const format = (date: number): string => DateTime.formatIsoDateUtc(DateTime.makeUnsafe(date * DAY_MS))

/** The text of a date as events keep it. */
export const CivilDate = Schema.String.annotate({ format: "date" }).check(
  Schema.isPattern(pattern, { message: "请写作 2026-03-31 / expected a date as 2026-03-31" }),
  Schema.makeFilter((text: string) => (parse(text) === undefined ? "没有这一天 / no such date" : undefined))
)

/** The day of the week by ISO 8601: 1 is Monday, 7 Sunday. */
export const weekday = (date: number): number => ((((date + 3) % 7) + 7) % 7) + 1

/** The Monday of a date's week. */
export const monday = (date: number): number => date - weekday(date) + 1

/** The first day of the month `months` after that of a date. */
export const firstOfMonth = (date: number, months = 0): number => {
  const { year, month } = toParts(date)
  return fromParts(year, month + months, 1)
}

const starts = new Map<string, Map<number, number>>()

/**
 * Where a date begins in a zone (ms UTC): the first instant of it that there is. Undefined where there is no such zone.
 * Worked out once a date: calendars ask for thousands of them.
 */
export const startMs = (date: number, zone: string): number | undefined => {
  const own = starts.get(zone) ?? new Map<number, number>()
  const known = own.get(date)
  if (known !== undefined) return known
  const zoned = DateTime.makeZoned(toParts(date), { timeZone: zone, adjustForTimeZone: true })
  if (Option.isNone(zoned)) return undefined
  const ms = DateTime.toEpochMillis(zoned.value)
  starts.set(zone, own)
  own.set(date, ms)
  return ms
}

/** Whether a zone is one of the IANA database, by its name: an offset as `+08:00` is none, for its clocks never change. */
export const isZone = (zone: string): boolean => /^[a-z]/i.test(zone) && Option.isSome(DateTime.zoneFromString(zone))

/** Minutes from 00:00 of a date that the clock on the wall shows at an instant; a day more, or less, on the dates beside it. */
const wallMinute = (ms: number, date: number, zone: string): number => {
  const { day, hour, minute, month, year } = DateTime.toParts(DateTime.makeZonedUnsafe(ms, { timeZone: zone }))
  return (fromParts(year, month, day) - date) * 1_440 + hour * 60 + minute
}

/**
 * The instant (ms UTC) of a time of a date by the clock on the wall, minutes from 00:00; in a zone that there is. A time
 * that the clock leaps over is the instant at which it leaps: the first that is no earlier by the wall.
 */
export const atMinute = (date: number, minute: number, zone: string): number => {
  const [start, next] = [startMs(date, zone) as number, startMs(date + 1, zone) as number]
  if (next - start === DAY_MS) return start + minute * MINUTE_MS
  if (minute === 1_440) return next
  const time = { ...toParts(date), hour: Math.floor(minute / 60), minute: minute % 60 }
  const zoned = DateTime.makeZoned(time, { timeZone: zone, adjustForTimeZone: true })
  let ms = DateTime.toEpochMillis(Option.getOrThrow(zoned))
  while (wallMinute(ms - MINUTE_MS, date, zone) >= minute && wallMinute(ms, date, zone) > minute) ms -= MINUTE_MS
  return ms
}

/** The date that an instant (ms UTC) falls on in a zone; undefined where there is no such zone. */
export const ofInstant = (ms: number, zone: string): number | undefined => {
  // Zones are less than a day from UTC, so that it is one of three.
  for (let date = Math.floor(ms / DAY_MS) + 1; ; date--) {
    const start = startMs(date, zone)
    if (start === undefined) return undefined
    if (start <= ms) return date
  }
}
