// Papers handed in period by period, by hand: dates in Shanghai counted with the Gregorian calendar of the language, the
// rules of thirteen papers written out, duties and filings read from what happened, one loop after the other.
import type { Event } from "../../src/streams/Filing.ts"
import { lives, type Told } from "./Acts.ts"

/** One paper that was owed. Instants are ms UTC; `tooLate` undefined: the calendar does not say. */
export interface Paper {
  readonly stream: number
  readonly period: string
  readonly from: number
  readonly stated: number
  readonly tooLate: number | undefined
  readonly filed: number | undefined
}

/** Which dates (ms UTC of midnight, counted as if UTC) a calendar works; undefined where it does not say. */
export type IsWorked = (date: number) => boolean | undefined

const dayMs = 86_400_000
const shanghaiMs = 8 * 3_600_000
const date = (year: number, month: number, day: number): number => Date.UTC(year, month, day)
const two = (number: number): string => (number < 10 ? `0${number}` : `${number}`)

interface Span {
  readonly label: string
  readonly first: number
  readonly end: number
  /** When the next one ends. */
  readonly next: number
}

const weeks = (): ReadonlyArray<Span> => {
  const all: Array<Span> = []
  // 30 December 2024 was the Monday of week 1 of 2025, which has 52 weeks; 2026 has 53.
  for (let week = 0; week < 120; week++) {
    const first = date(2024, 11, 30) + week * 7 * dayMs
    const label =
      week < 52 ? `2025-W${two(week + 1)}` : week < 105 ? `2026-W${two(week - 51)}` : `2027-W${two(week - 104)}`
    all.push({ label, first, end: first + 7 * dayMs, next: first + 14 * dayMs })
  }
  return all
}

/** The days of three years. */
const days = (): ReadonlyArray<Span> => {
  const all: Array<Span> = []
  for (let first = date(2025, 0, 1); first < date(2028, 0, 1); first += dayMs) {
    const at = new Date(first)
    const label = `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
    all.push({ label, first, end: first + dayMs, next: first + 2 * dayMs })
  }
  return all
}

const monthly = (length: number, label: (year: number, index: number) => string): ReadonlyArray<Span> => {
  const all: Array<Span> = []
  for (let month = 0; month < 36; month += length) {
    const year = 2025 + Math.floor(month / 12)
    const [end, next] = [date(2025, month + length, 1), date(2025, month + 2 * length, 1)]
    all.push({ label: label(year, (month % 12) / length), first: date(2025, month, 1), end, next })
  }
  return all
}

/** How the clauses about papers are read: what becomes of a day that is not worked, and by when slips come back. */
export type Read = { readonly [reading: string]: string }

interface Rule {
  readonly spans: ReadonlyArray<Span>
  /** The last date in time, before it rolls. */
  readonly due: (span: Span, read: Read) => number
  readonly from: (span: Span) => number
  readonly rolls: (read: Read) => boolean
  /** The first millisecond of the last day that is too late; the whole day is in time without it. */
  readonly until?: (read: Read) => number
}

const months = monthly(1, (year, index) => `${year}-${two(index + 1)}`)
const quarters = monthly(3, (year, index) => `${year}-Q${index + 1}`)
const years = monthly(12, (year) => `${year}`)

const rolling = ({ roll }: Read): boolean => roll !== "none"
const over = ({ end }: Span): number => end

/** So many days after the period's end: the first, the second. */
const onDay = (spans: ReadonlyArray<Span>, day: number): Rule => ({
  spans,
  due: ({ end }) => end + (day - 1) * dayMs,
  from: over,
  rolls: rolling
})

/** Within the period, expected some days before its end. */
const within = (spans: ReadonlyArray<Span>, days: number): Rule => ({
  spans,
  due: ({ end }) => end - dayMs,
  from: ({ end }) => end - days * dayMs,
  rolls: () => false
})

/** The thirteen papers. */
export const rules: { readonly [paper: string]: Rule } = {
  "dispatch-orders": onDay(months, 2),
  "device-receipts": onDay(months, 2),
  "follow-up-records": onDay(months, 2),
  "telephone-dispatch-records": onDay(quarters, 2),
  "follow-up-statistics": onDay(weeks(), 2),
  "work-logs": onDay(weeks(), 1),
  "satisfaction-survey": { spans: weeks(), due: ({ end }) => end + 6 * dayMs, from: over, rolls: () => false },
  "weekly-data": onDay(weeks(), 2),
  "personal-scores": within(months, 7),
  "next-years-targets": within(years, 31),
  "signed-slips": {
    spans: months,
    due: ({ end, next }, { slipsDue }) => (slipsDue === "nextMonth" ? next - dayMs : end + dayMs),
    from: over,
    rolls: (read) => read["slipsDue"] !== "nextMonth" && rolling(read)
  },
  "daily-quality-report": {
    ...onDay(days(), 1),
    until: ({ sharp }) => 16 * 3_600_000 + (sharp === "outside" ? 0 : 1)
  },
  "station-fees-audit": within(months, 5),
  "station-fees-payment": { spans: months, due: ({ next }) => next - dayMs, from: over, rolls: () => false }
}

interface Duty {
  readonly paper: string
  readonly from: number
  until: number | undefined
}

const roll = (day: number, isWorked: IsWorked): number | undefined => {
  for (let at = day; ; at += dayMs) {
    const worked = isWorked(at)
    if (worked === undefined) return undefined
    if (worked) return at
  }
}

/** The papers of one kind that were owed and whose periods began before the cut. */
export const papers = (
  events: ReadonlyArray<Told>,
  paper: string,
  at: { readonly cutMs: number; readonly head: number },
  isWorked: IsWorked,
  read: Read = {}
): ReadonlyArray<Paper> => {
  const rule = rules[paper] as Rule
  const all: Array<Paper> = []
  for (const [stream, acts] of lives<Event>(events, "Filing", at).entries()) {
    const duties: Array<Duty> = []
    const filed = new Map<string, number>()
    for (const act of acts) {
      const last = duties.at(-1)
      if (act.type === "Bound" && (last === undefined || last.until !== undefined)) {
        duties.push({ paper: act.data.paper, from: Date.parse(act.data.from), until: undefined })
      }
      if (act.type === "Released" && last !== undefined) last.until ??= Date.parse(act.data.until)
      if (act.type === "Filed" && act.data.paper === paper && !filed.has(act.data.period)) {
        filed.set(act.data.period, act.at)
      }
    }
    for (const span of rule.spans) {
      const [first, end] = [span.first - shanghaiMs, span.end - shanghaiMs]
      if (first >= at.cutMs) continue
      let owes = false
      for (const duty of duties) {
        if (duty.paper === paper && duty.from <= first && end <= (duty.until ?? end)) owes = true
      }
      if (!owes) continue
      const stated = rule.due(span, read)
      const part = rule.until?.(read) ?? dayMs
      const due = rule.rolls(read) ? roll(stated, isWorked) : stated
      all.push({
        stream,
        period: span.label,
        from: rule.from(span) - shanghaiMs,
        stated: stated + part - shanghaiMs,
        tooLate: due === undefined ? undefined : due + part - shanghaiMs,
        filed: filed.get(span.label)
      })
    }
  }
  return all
}
