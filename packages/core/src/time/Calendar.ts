/**
 * Working calendars: which days are worked and in which hours, as data with a version and a coverage. Holidays and
 * make-up days 调休 are published year by year; a date that a calendar does not cover is refused, never guessed.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Title } from "../rules/Title.ts"
import { atMinute, CivilDate, format, monday, parse, startMs, weekday } from "./CivilDate.ts"

/** A time of the day, `08:30`; the end of a day is `24:00`. */
export const TimeOfDay = Schema.String.check(
  Schema.isPattern(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    message: "请写作 08:30 或 24:00 / expected a time of the day as 08:30, or 24:00"
  })
)

/** Hours that are worked without a break: from inclusive, until exclusive, in the calendar's zone. Night work is two shifts. */
export const Shift = Schema.Struct({ from: TimeOfDay, until: TimeOfDay })
/** The type of {@link Shift}. */
export interface Shift extends Schema.Schema.Type<typeof Shift> {}

/** The shifts of a day in their order, none overlapping; a day without is not worked. */
export const Day = Schema.Array(Shift)
/** The type of {@link Day}. */
export type Day = typeof Day.Type

/** A week from Monday to Sunday. */
export const Week = Schema.Array(Day).check(Schema.isMinLength(7), Schema.isMaxLength(7))

/** What sets a date apart from its weekday: a public holiday, a make-up day, or the company's own closure or opening. */
export const Special = Schema.Struct({
  date: CivilDate,
  is: Schema.Literals(["holiday", "make-up", "closure", "opening"]),
  title: Schema.optionalKey(Title),
  /** The hours of that day, where they are not those that its kind has. */
  shifts: Schema.optionalKey(Day)
})
/** The type of {@link Special}. */
export interface Special extends Schema.Schema.Type<typeof Special> {}

/**
 * A calendar. It speaks of dates in [`from`, `until`). Weeks take turns from the Monday of `from`'s week on: one for a
 * fixed week, two for single and double weekends 大小周. A make-up day or opening is worked like `makeUp`, else like the
 * first working day of the first week. Of several specials for a date the last counts. A longer time than 100 years takes
 * several calendars.
 */
export const Calendar = Schema.Struct({
  id: Schema.NonEmptyString,
  version: Schema.NonEmptyString,
  title: Title,
  zone: Schema.String,
  from: CivilDate,
  until: CivilDate,
  weeks: Schema.Array(Week).check(Schema.isMinLength(1)),
  makeUp: Schema.optionalKey(Day),
  specials: Schema.Array(Special)
})
/** The type of {@link Calendar}. */
export interface Calendar extends Schema.Schema.Type<typeof Calendar> {}

/** A date was asked of a calendar that does not speak of it: next year's holidays are not published yet, say. */
export class CalendarNotCovered extends Schema.TaggedError<CalendarNotCovered>()("CalendarNotCovered", {
  calendar: Schema.String,
  date: Schema.String,
  /** The spans of dates that are covered, `2025-01-01..2026-01-01` (end excluded). */
  covered: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const covered = this.covered.join(", ")
    if (covered === "") {
      return `没有发布日历 ${this.calendar}；请发布涵盖 ${this.date} 的日历。 / no calendar ${this.calendar} is published; publish one that covers ${this.date}`
    }
    return `日历 ${this.calendar} 不涵盖 ${this.date}（涵盖 ${covered}，不含末日）；请发布涵盖该日的日历。 / the calendar ${this.calendar} does not cover ${this.date} (it covers ${covered}, ends excluded); publish one that does`
  }
}

/** A calendar contradicts itself. */
export class InvalidCalendar extends Schema.TaggedError<InvalidCalendar>()("InvalidCalendar", {
  calendar: Schema.String,
  path: Schema.String,
  problem: Title
}) {
  override get message(): string {
    return `日历 ${this.calendar} 的 ${this.path} 无效：${this.problem.zh} / the calendar ${this.calendar} is invalid at ${this.path}: ${this.problem.en}`
  }
}

/** Hours that are worked, in ms UTC: from inclusive, until exclusive. */
export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const isOrderly = (day: Day): boolean =>
  day.every(
    ({ from, until }, at) => minutes(from) < minutes(until) && minutes(from) >= minutes(day[at - 1]?.until ?? "00:00")
  )

const hoursOf = ({ makeUp, weeks }: Calendar, special: Special | undefined, turn: number, date: number): Day => {
  if (special?.shifts !== undefined) return special.shifts
  switch (special?.is) {
    case "holiday":
    case "closure":
      return []
    case "make-up":
    case "opening":
      return makeUp ?? (weeks[0] ?? []).find((day) => day.length > 0) ?? []
    case undefined:
      return weeks[turn % weeks.length]?.[weekday(date) - 1] ?? []
  }
}

/** A calendar with its dates read. */
class Part {
  readonly calendar: Calendar
  readonly first: number
  readonly end: number
  private readonly specials: ReadonlyMap<number, Special>

  constructor(calendar: Calendar) {
    this.calendar = calendar
    this.first = parse(calendar.from) as number
    this.end = parse(calendar.until) as number
    this.specials = new Map(calendar.specials.map((special) => [parse(special.date) as number, special]))
  }

  covers(date: number): boolean {
    return this.first <= date && date < this.end
  }

  special(date: number): Special | undefined {
    return this.specials.get(date)
  }

  hours(date: number): Day {
    return hoursOf(this.calendar, this.special(date), (monday(date) - monday(this.first)) / 7, date)
  }
}

/**
 * Calendars made ready to be asked: every date's hours, worked out when they are first asked for. Of several that cover a
 * date the last one counts, as a year's calendar follows another's or an amended one takes its place.
 */
export class Table {
  readonly zone: string
  private readonly id: string
  private readonly parts: ReadonlyArray<Part>
  private readonly days = new Map<number, ReadonlyArray<Span>>()

  /** Takes calendars that {@link table} has looked through. */
  constructor(calendars: ReadonlyArray<Calendar>) {
    const [first] = calendars as readonly [Calendar, ...ReadonlyArray<Calendar>]
    this.zone = first.zone
    this.id = first.id
    this.parts = [...calendars].reverse().map((calendar) => new Part(calendar))
  }

  /** What sets a date apart, if anything does. */
  special(date: number): Special | undefined {
    return this.partOf(date)?.special(date)
  }

  /** The hours of a date; none when it is not worked. */
  spans(date: number): Result.Result<ReadonlyArray<Span>, CalendarNotCovered> {
    const known = this.days.get(date)
    if (known !== undefined) return Result.succeed(known)
    const part = this.partOf(date)
    if (part === undefined) return Result.fail(this.uncovered(date))
    const spans = this.spansOf(date, part.hours(date))
    this.days.set(date, spans)
    return Result.succeed(spans)
  }

  /** The dates that are covered without a gap, in order: from inclusive, until exclusive. */
  stretches(): ReadonlyArray<readonly [first: number, end: number]> {
    const found: Array<[number, number]> = []
    for (const { first, end } of [...this.parts].sort((a, b) => a.first - b.first)) {
      const last = found.at(-1)
      if (last !== undefined && first <= last[1]) last[1] = Math.max(last[1], end)
      else found.push([first, end])
    }
    return found
  }

  private partOf(date: number): Part | undefined {
    return this.parts.find((part) => part.covers(date))
  }

  private uncovered(date: number): CalendarNotCovered {
    const covered = [...this.parts].reverse().map(({ calendar }) => `${calendar.from}..${calendar.until}`)
    return new CalendarNotCovered({ calendar: this.id, date: format(date), covered })
  }

  private spansOf(date: number, day: Day): ReadonlyArray<Span> {
    const at = (time: string): number => atMinute(date, minutes(time), this.zone)
    return day.map(({ from, until }) => ({ fromMs: at(from), untilMs: at(until) }))
  }
}

const wrong = ({ id }: Calendar, path: string, zh: string, en: string) =>
  new InvalidCalendar({ calendar: id, path, problem: { zh, en } })

/** The days of a hundred years. No calendar is announced for longer; and whoever looks for the next working day finds the end of what is said. */
const maxDays = 36_525

const spanFault = (calendar: Calendar): InvalidCalendar | undefined => {
  const { from, until } = calendar
  if (from >= until) return wrong(calendar, "until", "须晚于 from", "must come after from")
  if ((parse(until) as number) - (parse(from) as number) <= maxDays) return undefined
  return wrong(calendar, "until", "不得超过 100 年，请分段发布", "takes at most 100 years; publish it in parts")
}

const faultOf = (calendar: Calendar): InvalidCalendar | undefined => {
  const { makeUp, specials, weeks, zone } = calendar
  if (startMs(0, zone) === undefined) return wrong(calendar, "zone", `没有时区 ${zone}`, `there is no zone ${zone}`)
  const span = spanFault(calendar)
  if (span !== undefined) return span
  const days: ReadonlyArray<readonly [string, Day | undefined]> = [
    ...weeks.flatMap((week, turn) => week.map((day, at) => [`weeks[${turn}][${at}]`, day] as const)),
    ["makeUp", makeUp],
    ...specials.map(({ date, shifts }) => [`specials ${date}`, shifts] as const)
  ]
  const [path] = days.find(([, day]) => day !== undefined && !isOrderly(day)) ?? []
  if (path === undefined) return undefined
  return wrong(calendar, path, "班次须依次且不重叠", "shifts must follow one another without overlap")
}

/** Makes one company's calendars ready, in the order of their publication; or says what is wrong with one of them. */
export const table = (first: Calendar, ...others: ReadonlyArray<Calendar>): Result.Result<Table, InvalidCalendar> => {
  for (const calendar of [first, ...others]) {
    const fault = faultOf(calendar)
    if (fault !== undefined) return Result.fail(fault)
    if (calendar.zone !== first.zone) {
      return Result.fail(wrong(calendar, "zone", `须与先前的 ${first.zone} 相同`, `must be ${first.zone}, as before`))
    }
  }
  return Result.succeed(new Table([first, ...others]))
}
