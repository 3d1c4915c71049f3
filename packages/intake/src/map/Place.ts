/**
 * Places a row: its case, its times, its rank among rows of one instant, and the key that makes a second import of it
 * a no-op. Nothing here depends on the line a row stands on.
 */
import { Instant } from "@servicebook/core"
import type { Mapping } from "../Mapping.ts"
import type { Problem } from "../Reject.ts"
import type { Row } from "../read/Row.ts"
import { joined, Registers, shortened } from "./Registers.ts"
import { type Lookup, made } from "./Template.ts"
import * as Times from "./Times.ts"

/** A row with its place. */
export interface Placed {
  readonly _tag: "Placed"
  readonly row: Row
  readonly lookup: Lookup
  readonly caseId: string
  readonly activity: string | undefined
  /** The time of the row itself. */
  readonly at: Times.At
  readonly time: (name: string) => Times.Reading
  readonly key: string
  /** The rank among the rows of the case at an instant. */
  readonly rank: (ms: number) => number
}

/** A row that takes no place: the same as one before, or with what is wrong with it. */
export type Unplaced =
  | { readonly _tag: "Duplicate"; readonly row: Row }
  | { readonly _tag: "Wrong"; readonly row: Row; readonly problem: Problem }

const wrong = (row: Row, code: Problem["code"], place: string, detail = ""): Unplaced => ({
  _tag: "Wrong",
  row,
  problem: { code, place, detail }
})

/** The name of the time of the row itself. */
export const mainTime = (mapping: Mapping): string => mapping.time ?? Object.keys(mapping.times)[0] ?? ""

/** Gives texts by column; what means missing is undefined. */
export const lookups = (mapping: Mapping): ((row: Row) => Lookup) => {
  const missing = new Set(mapping.missing ?? [""])
  const trim = mapping.trim ?? true
  return ({ fields }) =>
    (column) => {
      if (!Object.hasOwn(fields, column)) return undefined
      const raw = fields[column] as string
      const text = trim ? raw.trim() : raw
      return missing.has(text) ? undefined : text
    }
}

interface Ready {
  readonly look: (row: Row) => Lookup
  readonly caseId: (lookup: Lookup) => string | undefined
  readonly activity: (lookup: Lookup) => string | undefined
  readonly times: ReadonlyArray<readonly [name: string, read: Times.Reader]>
}

const ready = (mapping: Mapping): Ready => ({
  look: lookups(mapping),
  caseId: made(mapping.case).render,
  activity: mapping.activity === undefined ? () => undefined : made(mapping.activity).render,
  times: Object.entries(mapping.times).map(([name, time]) => [name, Times.compile(time)])
})

type Rank = (ms: number) => number

/** The ranks of a row: read from a column, or by counting the rows of the case at each instant the row names. */
const ranked = (mapping: Mapping, registers: Registers) => {
  const ties = mapping.order?.ties ?? "file"
  return (lookup: Lookup, caseId: string, instants: ReadonlySet<number>): Rank | Pick<Problem, "place" | "detail"> => {
    if (typeof ties === "object") {
      const text = lookup(ties.column) ?? ""
      const rank = /^-?\d{1,13}$/.test(text) ? Number(text) : undefined
      return rank === undefined ? { place: ties.column, detail: text } : () => rank
    }
    const sign = ties === "file" ? 1 : -1
    const ranks = new Map([...instants].map((ms) => [ms, sign * registers.rank(caseId, ms)]))
    return (ms) => ranks.get(ms) ?? 0
  }
}

/** The texts of a row by column, and those of the words that begin with `$`. */
const withWords = ({ activity, at, caseId, key }: Omit<Placed, "lookup" | "time">, lookup: Lookup): Lookup => {
  const words: { readonly [word: string]: string | undefined } = {
    $case: caseId,
    $activity: activity,
    $key: key,
    $time: Instant.fromMs(at.ms)
  }
  return (column) => (column.startsWith("$") ? words[column] : lookup(column))
}

/** Makes the placing of rows ready, with registers of its own: one for each import. */
export const placer = (mapping: Mapping): ((row: Row) => Placed | Unplaced) => {
  const { look, caseId: readCase, activity: readActivity, times } = ready(mapping)
  const registers = new Registers()
  const rankOf = ranked(mapping, registers)
  const main = mainTime(mapping)
  return (row) => {
    const lookup = look(row)
    const caseId = readCase(lookup)
    if (caseId === undefined) return wrong(row, "missing-case", mapping.case)
    const read = new Map(times.map(([name, reader]) => [name, reader(lookup)]))
    const at = read.get(main)
    if (at === undefined) return wrong(row, "missing-time", main)
    if ("problem" in at) return { _tag: "Wrong", row, problem: at.problem }
    if (mapping.duplicates === "drop" && registers.isDuplicate(row.fields)) return { _tag: "Duplicate", row }
    const activity = readActivity(lookup)
    const columns = (mapping.key?.columns ?? []).map((column) => lookup(column) ?? "")
    const base = joined([caseId, activity ?? "", at.text, ...columns])
    if (mapping.key?.unique === true && registers.isConflict(joined(columns), row.fields)) {
      return wrong(row, "key-repeated", (mapping.key?.columns ?? []).join(", "), joined(columns))
    }
    const instants = [...read.values()].flatMap((time) => (time !== undefined && "ms" in time ? [time.ms] : []))
    const rank = rankOf(lookup, caseId, new Set(instants))
    if (typeof rank !== "function") return wrong(row, "unreadable-order", rank.place, rank.detail)
    const key = shortened(`${base}|${registers.occurrence(base)}`)
    const place = { _tag: "Placed", row, caseId, activity, at, key, rank } as const
    return { ...place, lookup: withWords(place, lookup), time: (name) => read.get(name) }
  }
}
