/**
 * Periods: the days, weeks, months, quarters and years that papers are about, one after the other without a gap. They are civil
 * dates; when they begin and end in a zone is asked last.
 */
import * as Schema from "effect/Schema"
import { firstOfMonth, format, fromParts, monday, parse as parseDate, toParts } from "./CivilDate.ts"

/** How often something comes round. Weeks are those of ISO 8601, from Monday. */
export const Every = Schema.Literals(["day", "week", "month", "quarter", "year"])
/** The type of {@link Every}. */
export type Every = typeof Every.Type

/** One period: its civil dates from `first` until `end` (excluded), and its label as windows spell it: `2026-01-31`, `2026-W05`, `2026-03`, `2026-Q1`, `2026`. */
export interface Period {
  readonly every: Every
  readonly label: string
  readonly first: number
  readonly end: number
}

const months: { readonly [E in Exclude<Every, "day" | "week">]: number } = { month: 1, quarter: 3, year: 12 }

const digits = (number: number, count: number): string => String(number).padStart(count, "0")

const week = (first: number): Period => {
  // A week belongs to the year of its Thursday.
  const { year } = toParts(first + 3)
  const number = Math.floor((first + 3 - fromParts(year, 1, 1)) / 7) + 1
  return { every: "week", label: `${digits(year, 4)}-W${digits(number, 2)}`, first, end: first + 7 }
}

/** The period of a kind that a civil date lies in. */
export const containing = (every: Every, date: number): Period => {
  if (every === "day") return { every, label: format(date), first: date, end: date + 1 }
  if (every === "week") return week(monday(date))
  const { month, year } = toParts(date)
  const length = months[every]
  const index = Math.floor((month - 1) / length)
  const first = fromParts(year, index * length + 1, 1)
  const part = { month: `-${digits(month, 2)}`, quarter: `-Q${index + 1}`, year: "" }[every]
  return { every, label: `${digits(year, 4)}${part}`, first, end: firstOfMonth(first, length) }
}

/** The period after one. */
export const next = ({ end, every }: Period): Period => containing(every, end)

/** The period before one. */
export const previous = ({ every, first }: Period): Period => containing(every, first - 1)

/** Reads `2026-01-31`, `2026-W05`, `2026-03`, `2026-Q1` or `2026`; undefined when there is no such period. */
export const parse = (label: string): Period | undefined => {
  const date = parseDate(label)
  if (date !== undefined) return containing("day", date)
  const [, year = "", part = "", number = ""] = /^(\d{4})(?:-(Q|W|)(\d{1,2}))?$/.exec(label) ?? []
  const start = parseDate(`${year}-01-01`)
  if (start === undefined) return undefined
  const count = Number(number)
  const found = {
    Q: () => containing("quarter", firstOfMonth(start, 3 * (count - 1))),
    // The fourth of January lies in week 1.
    W: () => week(monday(start + 3) + 7 * (count - 1)),
    "": () => containing(number === "" ? "year" : "month", firstOfMonth(start, number === "" ? 0 : count - 1))
  }[part as "Q" | "W" | ""]()
  return found.label === label ? found : undefined
}

/** The label of a period as events keep it. */
export const Label = Schema.String.check(
  Schema.isPattern(/^\d{4}(-(W\d\d|Q[1-4]|\d\d(-\d\d)?))?$/, {
    message:
      "请写作 2026-01-31、2026-W05、2026-03、2026-Q1 或 2026 / expected a period as 2026-01-31, 2026-W05, 2026-03, 2026-Q1 or 2026"
  }),
  Schema.makeFilter((label: string) => (parse(label) === undefined ? "没有这个期间 / no such period" : undefined))
)
