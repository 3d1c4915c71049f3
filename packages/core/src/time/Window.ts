/**
 * Windows: half-open spans of business time with civil borders in a named IANA zone. They decide which cases a figure
 * is about; at which instant these are read is the cut's matter.
 */
import * as DateTime from "effect/DateTime"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Period from "./Period.ts"

/** The kinds of windows. */
export const WindowKind = Schema.Literals([
  "day",
  "week",
  "month",
  "quarter",
  "year",
  "year-to-date",
  "rolling-year",
  "rolling",
  "custom"
])
/** The type of {@link WindowKind}. */
export type WindowKind = typeof WindowKind.Type

/** A window: `startMs` <= anchor < `endMs` (ms, UTC), both at civil midnights of `zone`. `label` is the text it is asked for by. */
export const Window = Schema.Struct({
  kind: WindowKind,
  label: Schema.String,
  startMs: Schema.Int,
  endMs: Schema.Int,
  zone: Schema.String
})
/** The type of {@link Window}. */
export interface Window extends Schema.Schema.Type<typeof Window> {}

/** The zone of windows where none is named. */
export const defaultZone = "Asia/Shanghai"

/** The text names no window, or the zone is unknown. */
export class InvalidWindow extends Schema.TaggedError<InvalidWindow>()("InvalidWindow", {
  text: Schema.String,
  zone: Schema.String
}) {
  override get message(): string {
    return `无法识别的区间 ${this.text}（时区 ${this.zone}）；请用 2026、2026-Q1、2026-03、2026-W05、2026-03-05、ytd:2026-03、rolling12:2026-03 或 2026-01-01..2026-02-01（不含末日）。 / no such window ${this.text} (zone ${this.zone}); write 2026, 2026-Q1, 2026-03, 2026-W05, 2026-03-05, ytd:2026-03, rolling12:2026-03 or 2026-01-01..2026-02-01 (end excluded)`
  }
}

/** A civil date without zone; month from 1. Months and days beyond their range carry over. */
interface Civil {
  readonly year: number
  readonly month: number
  readonly day: number
}

const shifted = ({ year, month, day }: Civil, by: { readonly months?: number; readonly days?: number }): Civil => {
  const months = year * 12 + month - 1 + (by.months ?? 0)
  const base = DateTime.makeUnsafe({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 })
  return DateTime.toPartsUtc(DateTime.add(base, { days: day - 1 + (by.days ?? 0) }))
}

const midnight = (civil: Civil, zone: string): number | undefined => {
  const { year, month, day } = civil
  const zoned = DateTime.makeZoned({ year, month, day }, { timeZone: zone, adjustForTimeZone: true })
  return Option.match(zoned, { onNone: () => undefined, onSome: DateTime.toEpochMillis })
}

interface Span {
  readonly kind: WindowKind
  readonly from: Civil
  readonly until: Civil
}

const isReal = (civil: Civil): boolean => {
  const { year, month, day } = shifted(civil, {})
  return year === civil.year && month === civil.month && day === civil.day
}

/** Monday of an ISO week: the week with the year's first Thursday is week 1. */
const isoMonday = (year: number, week: number): Civil | undefined => {
  const fourth = DateTime.makeUnsafe({ year, month: 1, day: 4 })
  const weekday = (DateTime.getPartUtc(fourth, "weekDay") + 6) % 7
  const monday = shifted({ year, month: 1, day: 4 }, { days: (week - 1) * 7 - weekday })
  const thursday = shifted(monday, { days: 3 })
  return thursday.year === year ? monday : undefined
}

const months = (kind: WindowKind, from: Civil, count: number): Span => ({
  kind,
  from,
  until: shifted(from, { months: count })
})

/** Each spelling of a window with its reading; the first that matches counts. */
const spellings: ReadonlyArray<readonly [RegExp, (...parts: ReadonlyArray<number>) => Span | undefined]> = [
  [/^(\d{4})$/, (year = 0) => months("year", { year, month: 1, day: 1 }, 12)],
  [/^(\d{4})-Q([1-4])$/, (year = 0, quarter = 1) => months("quarter", { year, month: quarter * 3 - 2, day: 1 }, 3)],
  [/^(\d{4})-(\d\d)$/, (year = 0, month = 1) => months("month", { year, month, day: 1 }, 1)],
  [
    /^(\d{4})-W(\d\d)$/,
    (year = 0, week = 1) => {
      const from = isoMonday(year, week)
      return from && { kind: "week", from, until: shifted(from, { days: 7 }) }
    }
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)$/,
    (year = 0, month = 1, day = 1) => {
      const from = { year, month, day }
      return { kind: "day", from, until: shifted(from, { days: 1 }) }
    }
  ],
  [/^ytd:(\d{4})-(0[1-9]|1[0-2])$/, (year = 0, month = 1) => months("year-to-date", { year, month: 1, day: 1 }, month)],
  [
    /^rolling(\d{1,3}):(\d{4})-(0[1-9]|1[0-2])$/,
    (count = 12, year = 0, month = 1) => {
      const until = shifted({ year, month, day: 1 }, { months: 1 })
      return { kind: count === 12 ? "rolling-year" : "rolling", from: shifted(until, { months: -count }), until }
    }
  ],
  [
    /^(\d{4})-(\d\d)-(\d\d)\.\.(\d{4})-(\d\d)-(\d\d)$/,
    (y = 0, m = 1, d = 1, y2 = 0, m2 = 1, d2 = 1) => ({
      kind: "custom",
      from: { year: y, month: m, day: d },
      until: { year: y2, month: m2, day: d2 }
    })
  ]
]

const spanOf = (text: string): Span | undefined => {
  for (const [pattern, read] of spellings) {
    const found = pattern.exec(text)
    if (found !== null) return read(...found.slice(1).map(Number))
  }
  return undefined
}

/**
 * Reads a window: `2026`, `2026-Q1`, `2026-03`, `2026-W05` (ISO week), `2026-03-05`, `ytd:2026-03` (year to the end
 * of that month), `rolling12:2026-03` (twelve months to the end of that month), `2026-01-01..2026-02-01` (end excluded).
 */
export const parse = (text: string, zone: string = defaultZone): Result.Result<Window, InvalidWindow> => {
  const span = spanOf(text)
  if (span !== undefined && isReal(span.from) && isReal(span.until)) {
    const startMs = midnight(span.from, zone)
    const endMs = midnight(span.until, zone)
    if (startMs !== undefined && endMs !== undefined && startMs < endMs) {
      return Result.succeed({ kind: span.kind, label: text, startMs, endMs, zone })
    }
  }
  return Result.fail(new InvalidWindow({ text, zone }))
}

/**
 * The windows of the same kind that come before one, the oldest first, at most `count`. Weeks, months, quarters and years
 * have such; other windows have none.
 */
export const before = ({ label, zone }: Window, count: number): ReadonlyArray<Window> => {
  const found: Array<Window> = []
  let period = Period.parse(label)
  while (period !== undefined && found.length < count) {
    period = Period.previous(period)
    const window = parse(period.label, zone)
    if (Result.isFailure(window)) break
    found.unshift(window.success)
  }
  return found
}

const endsOf = (window: Window): ReadonlyArray<number> => {
  const first = DateTime.makeZoned(window.startMs, { timeZone: window.zone })
  if (Option.isNone(first)) return []
  const civil = DateTime.toParts(first.value)
  const ends: Array<number> = []
  for (let days = 1; ; days++) {
    const end = midnight(shifted(civil, { days }), window.zone)
    if (end === undefined || end > window.endMs) return ends
    if (end > (ends.at(-1) ?? window.startMs)) ends.push(end)
  }
}

const known = new WeakMap<Window, ReadonlyArray<number>>()

/**
 * The instants (ms, UTC) of every 24:00 inside the window, the last one being its end. A date that a zone left out has
 * none. Worked out once a window: the figures of a hundred groups ask for the same.
 */
export const dayEnds = (window: Window): ReadonlyArray<number> => {
  const ends = known.get(window) ?? endsOf(window)
  known.set(window, ends)
  return ends
}
