// What the SQL for auditors says of a figure, and what core says, in the same words.
import { fileURLToPath } from "node:url"
import { type Figure, type Kpi, Recorded } from "@servicebook/core"
import { recorded, type Step } from "../../core/test/arbitrary/Histories.ts"
import { payloads } from "../../core/test/arbitrary/Payloads.ts"
import type { Asked } from "../../core/test/arbitrary/Questions.ts"
import type { Row } from "./Psql.ts"

/** A figure with its account, as both readings tell it. */
export interface Told {
  readonly numerator: string | null
  readonly denominator: string | null
  readonly value: string | null
  readonly display: string
  readonly status: string
  readonly operands: ReadonlyArray<{ readonly [field: string]: string }>
}

/** The file of an indicator. */
export const fileOf = (kpi: string): string => fileURLToPath(new URL(`../sql/${kpi}.sql`, import.meta.url))

const instant = (ms: number): string => new Date(ms).toISOString()

/** A question as variables of psql. */
export const variablesOf = (tenant: string, { cut, head, parameters, readings, window }: Asked) => ({
  tenant,
  window_start: instant(window.startMs),
  window_end: instant(window.endMs),
  zone: window.zone,
  head: String(head.position),
  ...(cut === undefined ? {} : { cut: typeof cut === "string" ? cut : instant(cut.atMs) }),
  ...readings,
  ...Object.fromEntries(Object.entries(parameters ?? {}).map(([name, value]) => [name, String(value)]))
})

const textOrNull = (value: unknown): string | null => (value === null || value === "" ? null : String(value))

/** What the files print: the figure, and a line for each operand. */
export const printed = ([[figure = {}] = [], operands = []]: ReadonlyArray<ReadonlyArray<Row>>): Told => ({
  numerator: textOrNull(figure["numerator"]),
  denominator: textOrNull(figure["denominator"]),
  value: textOrNull(figure["value"]),
  display: String(figure["percent"]),
  status: String(figure["status"]),
  operands: operands.map((one) => Object.fromEntries(Object.entries(one).map(([name, value]) => [name, String(value)])))
})

const reasons = (excluded: { readonly [reason: string]: number }): string =>
  Object.entries(excluded)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([reason, times]) => `${reason} ${times}`)
    .join(", ")

/** A computed figure. */
export const computed = ({ denominator, display, numerator, operands, status, value }: Figure.Figure): Told => ({
  numerator,
  denominator,
  value,
  display,
  status: status.is,
  operands: operands.map(({ counted, excluded, included, irrelevant, name, rows }) => ({
    operand: name,
    rows: String(rows),
    included: String(included),
    counted: String(counted),
    irrelevant: String(irrelevant),
    excluded: reasons(excluded)
  }))
})

/**
 * The events of a history with corrections as a foreign import might bring them: every other one states data of some
 * event, be it the right one or not.
 */
export const retold = (story: ReadonlyArray<Step>, tenant: string, draw: number): ReadonlyArray<Recorded.Recorded> =>
  recorded(story, tenant).map((event) => {
    const { body, position } = event
    if (body.type !== "Corrected" || (position + draw) % 2 === 0) return event
    const all = Object.values(payloads[body.stream.category] ?? {}).flat()
    const stray = { ...body, data: { ...body.data, data: all[(position * 7 + draw) % all.length] } }
    return { ...event, body: stray, text: Recorded.canonicalText(stray) }
  })

/** Readings of which one goes by the clock alone: what a calendar makes of them is the software's to say. */
export const clocks: ReadonlyArray<string> = ["reportClock", "responseClock", "replyDay", "handlingClock"]

/** Days of a calendar are the software's to count: what has no reading by the clock has no file. */
export const isCountedBySql = ({ formula, readings }: Kpi.Declaration): boolean =>
  !/"(calendar|during)":/.test(JSON.stringify(formula)) || readings.some(({ name }) => clocks.includes(name))
