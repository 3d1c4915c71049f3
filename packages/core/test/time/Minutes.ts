// The literal reading of a working calendar: every minute from 2020 to 2026 is looked at by itself and asked whether it is
// worked. Shares nothing with the calendar: eight hours are added to UTC, and holidays are read from the published file.
import { createRequire } from "node:module"

const data = createRequire(import.meta.url)("chinese-days/dist/chinese-days.json") as {
  readonly holidays: Readonly<Record<string, string>>
  readonly workdays: Readonly<Record<string, string>>
}

const minute = 60_000
const day = 1_440

/** The first minute that is looked at, 2020-01-01 00:00 in Shanghai, and the first one after the last. */
export const [fromMs, untilMs] = [Date.UTC(2019, 11, 31, 16), Date.UTC(2026, 11, 31, 16)]

/** Hours as minutes of a day: from inclusive, until exclusive. */
export type Hours = ReadonlyArray<readonly [from: number, until: number]>

/** Counts, for every minute, how many before it were worked: hours by the day of the week from Monday, and of make-up days. */
export const minutesWorked = (weeks: ReadonlyArray<ReadonlyArray<Hours>>, makeUp: Hours): Uint32Array => {
  const total = (untilMs - fromMs) / minute
  const before = new Uint32Array(total + 1)
  for (let at = 0; at < total; at++) {
    const inDay = at % day
    const date = (at - inDay) / day
    const name = new Date(fromMs + 8 * 60 * minute + date * day * minute).toISOString().slice(0, 10)
    // 2020-01-01 was a Wednesday, the third day of the first week.
    const week = weeks[Math.floor((date + 2) / 7) % weeks.length] ?? []
    const hours = name in data.workdays ? makeUp : name in data.holidays ? [] : (week[(date + 2) % 7] ?? [])
    const isWorked = hours.some(([from, until]) => from <= inDay && inDay < until)
    before[at + 1] = (before[at] as number) + (isWorked ? 1 : 0)
    if (inDay === 0 && hours.length === 0) {
      for (let rest = at + 1; rest < at + day; rest++) before[rest + 1] = before[at + 1] as number
      at += day - 1
    }
  }
  return before
}

/** The minute of an instant, counted from the first. */
export const minuteOf = (ms: number): number => (ms - fromMs) / minute

/** The instant of a minute. */
export const msOf = (at: number): number => fromMs + at * minute
