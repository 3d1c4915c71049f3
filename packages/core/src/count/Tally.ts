/**
 * Tallies: what the rows of an operand come to. Exact, commutative and mergeable: the tally of two parts together is
 * the sum of their tallies, so parts may be counted anywhere and in any order.
 */
import { FOREVER } from "../time/Instant.ts"
import { dayEnds, type Window } from "../time/Window.ts"
import { type Cells, compile, numberIn, stopped, undecided, wholeIn } from "./Condition.ts"
import { type Calendars, noCalendars } from "./Due.ts"
import type { Cell } from "./Nested.ts"
import { type Operand, type Presence, type StockMeasure, selectOf } from "./Operand.ts"
import { type Path, pathOf } from "./Path.ts"

/** The frame in which rows are counted: the window, the cut (ms, UTC), and the calendars that operands name. */
export interface Frame {
  readonly window: Window
  readonly cutMs: number
  readonly calendars?: Calendars
}

/** The reason for which a row is left out that a calendar does not cover. */
export const notCovered = "calendar-not-covered"

/** The reason for which a row is left out that only the pauses of its clock keep from being too late: nobody can say yet. */
export const clockStopped = "clock-stopped"

/** What an operand makes of one row. */
export type Class =
  | { readonly class: "outside" }
  | { readonly class: "irrelevant" }
  | { readonly class: "excluded"; readonly reason: string }
  /**
   * `counts`: the numerator of a share takes it too. `quantity`: its value, or its share of a stock, in whole units. `path`:
   * its groups, where the operand keeps values apart.
   */
  | { readonly class: "included"; readonly counts: boolean; readonly quantity: number; readonly path?: Path }

/** A tally of one operand. */
export interface Tally {
  /** All rows of the window: included + excluded + irrelevant. */
  readonly rows: number
  readonly included: number
  /** Included rows that the numerator of a share takes. */
  readonly counted: number
  readonly irrelevant: number
  readonly excluded: { readonly [reason: string]: number }
  /** Sum of the included rows' quantities. */
  readonly quantity: bigint
  /** How often each quantity occurs, for quantiles. */
  readonly values: ReadonlyMap<number, number>
  /** For shares per entity: whether all included rows of an entity count. */
  readonly entities: ReadonlyMap<string, boolean>
  /** For nested means: the quantities of each innermost group, by its path as JSON. */
  readonly cells: ReadonlyMap<string, Cell>
  /** Included rows that rest on opening balances. */
  readonly snapshots: number
  /** Rows of the window with findings. */
  readonly findings: number
}

/** The tally of nothing. */
export const empty: Tally = {
  rows: 0,
  included: 0,
  counted: 0,
  irrelevant: 0,
  excluded: {},
  quantity: 0n,
  values: new Map(),
  entities: new Map(),
  cells: new Map(),
  snapshots: 0,
  findings: 0
}

const addTo = (cells: Map<string, Cell>, { path, sum, times }: Cell): void => {
  const key = JSON.stringify(path)
  const known = cells.get(key)
  cells.set(key, { path, sum: (known?.sum ?? 0n) + sum, times: (known?.times ?? 0) + times })
}

/** Cells by their paths as JSON; those of one path are one. */
export const cellsBy = (...all: ReadonlyArray<Iterable<Cell>>): Tally["cells"] => {
  const cells = new Map<string, Cell>()
  for (const some of all) for (const cell of some) addTo(cells, cell)
  return cells
}

/** The tally of two parts together, counted in one frame: an age is one of its cut, and a cut that moves counts anew. */
export const combine = (a: Tally, b: Tally): Tally => {
  const excluded: Record<string, number> = { ...a.excluded }
  for (const [reason, n] of Object.entries(b.excluded)) excluded[reason] = (excluded[reason] ?? 0) + n
  const values = new Map(a.values)
  for (const [value, n] of b.values) values.set(value, (values.get(value) ?? 0) + n)
  const entities = new Map(a.entities)
  for (const [entity, all] of b.entities) entities.set(entity, (entities.get(entity) ?? true) && all)
  return {
    rows: a.rows + b.rows,
    included: a.included + b.included,
    counted: a.counted + b.counted,
    irrelevant: a.irrelevant + b.irrelevant,
    excluded,
    quantity: a.quantity + b.quantity,
    values,
    entities,
    cells: cellsBy(a.cells.values(), b.cells.values()),
    snapshots: a.snapshots + b.snapshots,
    findings: a.findings + b.findings
  }
}

/** The instants at which a stock is measured, in order, and by how many its sum is divided (per measure, clipped at the cut). */
export const stockInstants = (
  measure: StockMeasure,
  { window, cutMs }: Frame
): { readonly at: ReadonlyArray<number>; readonly divisor: number } => {
  const closing = Math.min(window.endMs, cutMs)
  if (measure === "opening") return { at: [window.startMs], divisor: 1 }
  if (measure === "closing") return { at: [closing], divisor: 1 }
  if (measure === "openClose")
    return { at: [Math.min(window.startMs, closing), Math.max(window.startMs, closing)], divisor: 2 }
  const ends = dayEnds(window).filter((end) => end <= cutMs)
  return { at: ends, divisor: ends.length }
}

/** How many of the sorted instants lie at or before `ms`. */
const upTo = (instants: ReadonlyArray<number>, ms: number): number => {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] as number) <= ms) low = middle + 1
    else high = middle
  }
  return low
}

type Quantity = (row: Cells) => number | "outside" | "no-value"

/** A whole number that a double holds exactly; anything else is no value, and the account of the figure shows it. */
const exact = (amount: number): number | "no-value" => (Number.isSafeInteger(amount) ? amount : "no-value")

const presence = (present: Presence, frame: Frame): Quantity => {
  const { at } = stockInstants(present.at as StockMeasure, frame)
  const { weight } = present
  return (row) => {
    const from = numberIn(row, present.from)
    const end = numberIn(row, present.until)
    const until = Number.isNaN(end) ? FOREVER : end
    if (Number.isNaN(from) || from >= frame.window.endMs || until < frame.window.startMs) return "outside"
    return exact((upTo(at, until) - upTo(at, from)) * (weight === undefined ? 1 : wholeIn(row, weight)))
  }
}

const quantityOf = (operand: Operand, frame: Frame): Quantity => {
  const { value } = operand
  const select = selectOf(operand)
  if ("present" in select) return presence(select.present, frame)
  if (value === undefined) return () => 1
  if ("field" in value) return (row) => exact(wholeIn(row, value.field))
  if ("elapsed" in value) {
    const [from, to] = value.elapsed
    return (row) => exact(wholeIn(row, to) - wholeIn(row, from))
  }
  return (row) => {
    const ageMs = frame.cutMs - wholeIn(row, value.age)
    return ageMs > 0 ? exact(ageMs) : "no-value"
  }
}

const tests = ({ among, exclusions, having }: Operand, calendars: Calendars) => ({
  among: compile(among, calendars),
  exclusions: exclusions.map(({ reason, when }) => ({ reason, test: compile(when, calendars) })),
  having: having === undefined ? (): boolean => true : compile(having, calendars),
  open: [among, ...exclusions.map(({ when }) => when)].map((condition) => undecided(condition, calendars)),
  openHaving: having === undefined ? (): boolean => false : undecided(having, calendars),
  stopped: having === undefined ? (): boolean => false : stopped(having, calendars)
})

/** Makes the classification of an operand's rows ready. Readings and parameters must have been resolved. */
export const classifier = (operand: Operand, frame: Frame): ((row: Cells) => Class) => {
  const {
    among,
    exclusions,
    having,
    open,
    openHaving,
    stopped: isStopped
  } = tests(operand, frame.calendars ?? noCalendars)
  const quantity = quantityOf(operand, frame)
  const { cutMs } = frame
  const { per } = operand
  const path = pathOf(operand, frame.window)
  return (row) => {
    const amount = quantity(row)
    if (amount === "outside") return { class: "outside" }
    if (open.some((test) => test(row))) return { class: "excluded", reason: notCovered }
    if (!among(row, cutMs)) return { class: "irrelevant" }
    const exclusion = exclusions.find(({ test }) => test(row, cutMs))
    if (exclusion !== undefined) return { class: "excluded", reason: exclusion.reason }
    // Whether it came in time is asked of rows that count alone: one that is left out leaves no figure open.
    if (openHaving(row)) return { class: "excluded", reason: notCovered }
    if (isStopped(row, cutMs)) return { class: "excluded", reason: clockStopped }
    if (amount === "no-value") return { class: "excluded", reason: "no-value" }
    if (per !== undefined && typeof row[per] !== "string") return { class: "excluded", reason: "no-entity" }
    const counts = having(row, cutMs)
    return path === undefined
      ? { class: "included", counts, quantity: amount }
      : { class: "included", counts, quantity: amount, path: path(row) }
  }
}

/** Collects one tally row by row; the outcome is the same as combining the tallies of single rows. */
export class Counter {
  private readonly operand: Operand
  private readonly classify: (row: Cells) => Class
  private rows = 0
  private included = 0
  private counted = 0
  private irrelevant = 0
  private readonly excluded: Record<string, number> = {}
  private readonly values = new Map<number, number>()
  private readonly entities = new Map<string, boolean>()
  private readonly cells = new Map<string, Cell>()
  private snapshots = 0
  private findings = 0
  private quantity = 0n
  private small = 0

  constructor(operand: Operand, frame: Frame) {
    this.operand = operand
    this.classify = classifier(operand, frame)
  }

  /** Counts a row. */
  add(row: Cells): void {
    const found = this.classify(row)
    if (found.class === "outside") return
    this.rows++
    if ((row["findings"] as ReadonlyArray<string> | undefined)?.length) this.findings++
    if (found.class === "irrelevant") this.irrelevant++
    else if (found.class === "excluded") this.excluded[found.reason] = (this.excluded[found.reason] ?? 0) + 1
    else this.include(row, found)
  }

  /** The tally of the rows so far. */
  tally(): Tally {
    this.flush()
    const { rows, included, counted, irrelevant, excluded, quantity, values, entities, cells, snapshots, findings } =
      this
    return { rows, included, counted, irrelevant, excluded, quantity, values, entities, cells, snapshots, findings }
  }

  private include(row: Cells, { counts, path, quantity }: Extract<Class, { readonly class: "included" }>): void {
    this.included++
    if (counts) this.counted++
    if (row["evidence"] === "snapshot") this.snapshots++
    // A double is exact up to 2^53: whatever passes half of that, alone or summed, goes into the big integer.
    if (Math.abs(quantity) > 2 ** 52) this.quantity += BigInt(quantity)
    else this.small += quantity
    if (Math.abs(this.small) > 2 ** 52) this.flush()
    if (path !== undefined) addTo(this.cells, { path, sum: BigInt(quantity), times: 1 })
    if (this.operand.value !== undefined) this.values.set(quantity, (this.values.get(quantity) ?? 0) + 1)
    if (this.operand.per === undefined) return
    const entity = String(row[this.operand.per])
    this.entities.set(entity, (this.entities.get(entity) ?? true) && counts)
  }

  private flush(): void {
    this.quantity += BigInt(this.small)
    this.small = 0
  }
}

/** The tally of rows under one operand. */
export const tally = (operand: Operand, frame: Frame, rows: Iterable<Cells>): Tally => {
  const counter = new Counter(operand, frame)
  for (const row of rows) counter.add(row)
  return counter.tally()
}
