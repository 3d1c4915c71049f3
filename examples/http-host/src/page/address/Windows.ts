/** Windows by their labels: what the chooser shows, and the one before or after. Dates are civil and have no time zone here. */
import type { Text } from "../words/Text.ts"

/** The kinds of window that the chooser offers. */
export const kinds = ["month", "quarter", "year"] as const
/** One of the {@link kinds}. */
export type Kind = (typeof kinds)[number]

/** A window of the chooser: its year, and which month or quarter of it, from 1; a year is its own first. */
export interface Period {
  readonly kind: Kind
  readonly year: number
  readonly ordinal: number
}

const inYear: { readonly [kind in Kind]: number } = { month: 12, quarter: 4, year: 1 }

/** The period of a label; nothing for windows of other kinds, which the chooser cannot step through. */
export const parse = (label: string): Period | undefined => {
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(label) ?? []
  if (year === undefined) return undefined
  if (quarter !== undefined) return { kind: "quarter", year: Number(year), ordinal: Number(quarter) }
  return { kind: month === undefined ? "year" : "month", year: Number(year), ordinal: Number(month ?? 1) }
}

/** The label that the books know a period by. */
export const label = ({ kind, ordinal, year }: Period): string => {
  const digits = String(year).padStart(4, "0")
  if (kind === "year") return digits
  return kind === "quarter" ? `${digits}-Q${ordinal}` : `${digits}-${String(ordinal).padStart(2, "0")}`
}

/** The period so many after this one, or before it when negative. */
export const step = ({ kind, ordinal, year }: Period, count: number): Period => {
  const all = year * inYear[kind] + ordinal - 1 + count
  return {
    kind,
    year: Math.floor(all / inYear[kind]),
    ordinal: (((all % inYear[kind]) + inYear[kind]) % inYear[kind]) + 1
  }
}

/** The period of another kind that this one ends in: of the second quarter the month of June. */
export const as = (kind: Kind, { kind: from, ordinal, year }: Period): Period => {
  const month = from === "month" ? ordinal : from === "quarter" ? ordinal * 3 : 12
  const at = { month, quarter: Math.ceil(month / 3), year: 1 }
  return { kind, year, ordinal: at[kind] }
}

/** The period of a kind that a civil date (`2025-04-01…`) lies in. */
export const around = (kind: Kind, date: string): Period =>
  as(kind, { kind: "month", year: Number(date.slice(0, 4)), ordinal: Number(date.slice(5, 7)) })

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** What people call a window; one of another kind by its label. */
export const title = (text: string): Text => {
  const period = parse(text)
  if (period === undefined) return { zh: text, en: text }
  const { kind, ordinal, year } = period
  if (kind === "year") return { zh: `${year} 年`, en: String(year) }
  if (kind === "quarter") return { zh: `${year} 年第 ${ordinal} 季度`, en: `Q${ordinal} ${year}` }
  return { zh: `${year} 年 ${ordinal} 月`, en: `${months[ordinal - 1]} ${year}` }
}
