/**
 * Sheets of parts: quantities that were stated, held against those that came about. A month's demand plan against the
 * demand; what the books of a store hold against what was counted there. One stream a sheet, one row a part.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** What a sheet is about. */
export const SheetOf = Schema.Literals(["demand-plan", "old-part-stock"])
/** The type of {@link SheetOf}. */
export type SheetOf = typeof SheetOf.Type

/** Pieces of a part, an opaque token; so few that sums stay exact. */
export const Line = Schema.Struct({
  part: Name,
  quantity: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 1_000_000_000 }))
})
/** The type of {@link Line}. */
export interface Line extends Schema.Schema.Type<typeof Line> {}

const lines = Schema.Array(Line).check(Schema.isMinLength(1))

/**
 * Data of the events of a sheet, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** What was planned, or what the books hold. */
  Stated: Schema.Struct({ of: SheetOf, lines }),
  /** What was needed, or what was counted: the whole list, so that a part missing from it came to nothing. */
  ActualStated: Schema.Struct({ of: SheetOf, lines })
} as const

/** An event of a sheet, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One part of a sheet. Instants are ms UTC; a quantity is null while its side was not stated. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "sheet-line"
  readonly of: SheetOf
  readonly statedAtMs: number | null
  readonly actualAtMs: number | null
  readonly stated: number | null
  readonly actual: number | null
  /** By how much the two differ; null while one of them is. */
  readonly deviation: number | null
  /** The actual quantity without the deviation: negative where the plan was off by more than all there was. */
  readonly hit: number | null
  /** The hit in whole hundredths of the actual quantity, rounded down; null where that is nothing. */
  readonly accuracyPercent: number | null
  /** Whether what was stated would have been enough. */
  readonly covered: boolean | null
}

interface Side {
  readonly atMs: number
  readonly quantities: ReadonlyMap<string, number>
}

/** What a sheet knows of its two sides, and what all of its rows carry; none before the first fact. */
export interface State {
  readonly about: Dimensions
  readonly findings: ReadonlyArray<string>
  readonly of: SheetOf | null
  readonly stated: Side | undefined
  readonly actual: Side | undefined
  readonly lines: ReadonlyArray<Row>
}

const initial: State = { about: unnamed, findings: [], of: null, stated: undefined, actual: undefined, lines: [] }

/** A side as first stated; a part named twice in it counts with its first line. */
const sideOf = (atMs: number, all: ReadonlyArray<Line>): Side => ({
  atMs,
  quantities: new Map([...all].reverse().map(({ part, quantity }) => [part, quantity]))
})

const quantityIn = (side: Side | undefined, part: string): number | null =>
  side === undefined ? null : (side.quantities.get(part) ?? 0)

const compared = (stated: number | null, actual: number | null) => {
  if (stated === null || actual === null) return { deviation: null, hit: null, accuracyPercent: null, covered: null }
  const deviation = Math.abs(stated - actual)
  const hit = actual - deviation
  const accuracyPercent = actual === 0 ? null : Math.floor((100 * hit) / actual)
  return { deviation, hit, accuracyPercent, covered: stated >= actual }
}

const lineOf = ({ about, actual, findings, of, stated }: State, part: string): Row => {
  const quantities = { stated: quantityIn(stated, part), actual: quantityIn(actual, part) }
  const row: Row = {
    ...{ kind: "sheet-line", key: part, evidence: "events", findings, ...about, of: of ?? "demand-plan" },
    ...{ statedAtMs: stated?.atMs ?? null, actualAtMs: actual?.atMs ?? null },
    ...quantities,
    ...compared(quantities.stated, quantities.actual)
  }
  return withFindings(row, ...(stated === undefined ? ["actual-alone"] : []))
}

const withLines = (state: State): State => {
  const parts = new Set([...(state.stated?.quantities.keys() ?? []), ...(state.actual?.quantities.keys() ?? [])])
  return { ...state, lines: [...parts].sort().map((part) => lineOf(state, part)) }
}

const apply = (state: State, { atMs }: Fact, stated: Event): State => {
  const side = stated.type === "Stated" ? "stated" : "actual"
  const { of } = stated.data
  const other = state.of === null || state.of === of ? [] : ["stated-of-another-kind"]
  const again = state[side] === undefined ? [] : ["stated-again"]
  const known = { ...state, of: state.of ?? of, findings: [...new Set([...state.findings, ...other, ...again])].sort() }
  const isNew = other.length === 0 && again.length === 0
  return isNew ? { ...known, [side]: sideOf(atMs, stated.data.lines) } : known
}

/** The fold. Total: the first statement of each side stands, another is a finding on all lines. */
export const evolve = (state: State, fact: Fact): State => {
  const about = named(state.about, fact)
  const findings = [...new Set([...state.findings, ...fact.findings])].sort()
  const known = { ...state, about, findings }
  return withLines(fact.type in data ? apply(known, fact, fact as unknown as Event) : known)
}

/** The rows of sheets; a window owns one by when the actual quantities were stated. */
export const rows: RowKind = rowKind<Row>({
  kind: "sheet-line",
  anchors: ["actualAtMs"],
  fields: {
    ...dimensionFields,
    of: "text",
    statedAtMs: "instant",
    actualAtMs: "instant",
    stated: "number",
    actual: "number",
    deviation: "number",
    hit: "number",
    accuracyPercent: "number",
    covered: "boolean"
  }
})

/** The stream of one sheet. */
export const stream: Stream<State> = {
  category: "PartsSheet",
  events: eventTypes(data),
  rowKinds: [rows],
  initial,
  evolve,
  rows: ({ lines: all }) => all
}

/** What decisions on a sheet may refuse. */
export type Refusal = AlreadyStated
type Decide = (state: State, order: Order) => Decision<Refusal>

const isSame = (side: Side, all: ReadonlyArray<Line>): boolean => {
  const { quantities } = sideOf(side.atMs, all)
  const same = [...quantities].every(([part, quantity]) => side.quantities.get(part) === quantity)
  return same && quantities.size === side.quantities.size
}

const once =
  (type: "Stated" | "ActualStated", side: "stated" | "actual") =>
  (command: (typeof data.Stated)["Type"]): Decide =>
  (state) => {
    const known = state[side]
    if (state.of !== null && state.of !== command.of) {
      return Result.fail(new AlreadyStated({ of: "sheet", act: "begun", stated: state.of }))
    }
    if (known === undefined) return event(type, { ...command })
    return isSame(known, command.lines)
      ? nothing
      : Result.fail(new AlreadyStated({ of: "sheet", act: side, stated: `${known.quantities.size} parts` }))
  }

/** States the plan, or what the books hold. */
export const plan = once("Stated", "stated")

/** States what was needed, or what was counted. */
export const settle = once("ActualStated", "actual")
