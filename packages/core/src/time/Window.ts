/**
 * Windows: half-open spans of business time with civil borders in a named IANA zone. They decide which cases a figure
 * is about; at which instant these are read is the cut's matter.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { startMs as dateStartMs, firstOfMonth, format, ofInstant, parse as parseDate } from "./CivilDate.ts"
import { parse as parsePeriod, previous } from "./Period.ts"

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

/** Civil dates: `until` is excluded. */
interface Span {
  readonly kind: WindowKind
  readonly from: number
  readonly until: number
}

const span = (kind: WindowKind, from: number | undefined, until: number | undefined): Span | undefined =>
  from === undefined || until === undefined ? undefined : { kind, from, until }

const period = (text: string): Span | undefined => {
  const found = parsePeriod(text)
  return found && { kind: found.every, from: found.first, until: found.end }
}

/** The first day after a month; `month` as `2026-03`. */
const endOf = (month: string): number | undefined => {
  const found = parsePeriod(month)
  return found?.every === "month" ? found.end : undefined
}

/** Each spelling of a window with its reading; the first that matches counts. */
const spellings: ReadonlyArray<readonly [RegExp, (...parts: ReadonlyArray<string>) => Span | undefined]> = [
  [/^(\d{4}(?:-(?:Q[1-4]|W\d\d|\d\d))?)$/, (label = "") => period(label)],
  [
    /^(\d{4}-\d\d-\d\d)$/,
    (text = "") => {
      const date = parseDate(text)
      return date === undefined ? undefined : { kind: "day", from: date, until: date + 1 }
    }
  ],
  [/^ytd:((\d{4})-\d\d)$/, (month = "", year = "") => span("year-to-date", parseDate(`${year}-01-01`), endOf(month))],
  [
    /^rolling(\d{1,3}):(\d{4}-\d\d)$/,
    (count = "", month = "") => {
      const until = endOf(month)
      // Text has no years before 0000, so that neither has a window.
      const from = until === undefined ? undefined : parseDate(format(firstOfMonth(until, -Number(count))))
      return span(Number(count) === 12 ? "rolling-year" : "rolling", from, until)
    }
  ],
  [
    /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/,
    (from = "", until = "") => span("custom", parseDate(from), parseDate(until))
  ]
]

const spanOf = (text: string): Span | undefined => {
  for (const [pattern, read] of spellings) {
    const found = pattern.exec(text)
    if (found !== null) return read(...found.slice(1))
  }
  return undefined
}

/**
 * Reads a window: `2026`, `2026-Q1`, `2026-03`, `2026-W05` (ISO week), `2026-03-05`, `ytd:2026-03` (year to the end
 * of that month), `rolling12:2026-03` (twelve months to the end of that month), `2026-01-01..2026-02-01` (end excluded).
 */
export const parse = (text: string, zone: string = defaultZone): Result.Result<Window, InvalidWindow> => {
  const found = spanOf(text)
  if (found !== undefined) {
    const startMs = dateStartMs(found.from, zone)
    const endMs = dateStartMs(found.until, zone)
    if (startMs !== undefined && endMs !== undefined && startMs < endMs) {
      return Result.succeed({ kind: found.kind, label: text, startMs, endMs, zone })
    }
  }
  return Result.fail(new InvalidWindow({ text, zone }))
}

/**
 * The windows of the same kind that come before one, the oldest first, at most `count`. Days, weeks, months, quarters and years
 * have such; other windows have none.
 */
export const before = ({ label, zone }: Window, count: number): ReadonlyArray<Window> => {
  const found: Array<Window> = []
  for (let one = parsePeriod(label); one !== undefined && found.length < count; ) {
    one = previous(one)
    const window = parse(one.label, zone)
    if (Result.isFailure(window)) break
    found.unshift(window.success)
  }
  return found
}

const endsOf = ({ endMs, startMs, zone }: Window): ReadonlyArray<number> => {
  const ends: Array<number> = []
  const first = ofInstant(startMs, zone)
  if (first === undefined) return ends
  for (let date = first + 1; ; date++) {
    const end = dateStartMs(date, zone)
    if (end === undefined || end > endMs) return ends
    if (end > (ends.at(-1) ?? startMs)) ends.push(end)
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
