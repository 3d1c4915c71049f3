/**
 * Attainment of a periodic obligation: of the papers whose due day lies in a window, the share filed in time. What was
 * never filed counts as due, though it has no row of its own: the paper owed is the row. A window that a calendar does not
 * cover has no figure.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { calendarsAt } from "../count/CalendarsAt.ts"
import { evaluate } from "../count/Evaluate.ts"
import { cutOf, type Figure, type Request as FigureRequest, figureOf, type Ruled } from "../count/Figure.ts"
import { fingerprint } from "../count/Kpi.ts"
import { grouped } from "../count/Nested.ts"
import { type Operand, operand } from "../count/Operand.ts"
import { groupOf } from "../count/Path.ts"
import { type ReadingNeedsWindow, UnknownParameter, type UnknownReading } from "../count/Resolve.ts"
import { type Class, empty, type Frame, notCovered, type Tally } from "../count/Tally.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowQuery, RowSource } from "../log/RowSource.ts"
import type { Row } from "../log/Stream.ts"
import type { Title } from "../rules/Title.ts"
import type { Dimensions } from "../streams/Dimensions.ts"
import { type Obligation, type Settled, settle } from "./Obligation.ts"
import { type Owed, owedIn, queries } from "./Owed.ts"

/** What is asked; an obligation has no parameters. */
export type Request = FigureRequest

/** What {@link compute} may refuse. */
export type Refusal = UnknownReading | ReadingNeedsWindow | UnknownParameter

/** A paper owed as a row: due until `dueAtMs` (ms UTC, the last instant in time, by the calendar or where it says nothing as if every day were worked). */
export interface Paper extends Row, Dimensions {
  readonly kind: "paper"
  readonly paper: string
  readonly period: string
  readonly dueAtMs: number
  readonly filedAtMs: number | null
  /** When it was filed, where that was in time. */
  readonly inTimeAtMs: number | null
}

/** A paper owed in a window, and what the attainment makes of it. */
export interface Due {
  readonly stream: FoundRow["stream"]
  readonly row: Paper
  readonly class: Extract<Class, { readonly class: "included" | "excluded" }>
}

const rowOf = ({ duty, filed, period, statedMs, tooLate }: Owed): Paper => {
  const { fromAtMs: _, untilAtMs: _until, ...about } = duty
  const end = Result.getOrElse(tooLate, () => statedMs)
  const filedAtMs = filed?.filedAtMs ?? null
  return {
    ...about,
    ...{ kind: "paper", key: period.label, period: period.label },
    findings: [...new Set([...duty.findings, ...(filed?.findings ?? [])])].sort(),
    ...{ dueAtMs: end - 1, filedAtMs },
    inTimeAtMs: filedAtMs !== null && filedAtMs < end ? filedAtMs : null
  }
}

/** The operand of an obligation, for its account and in words. */
export const papers = ({ paper, title }: Obligation): Operand =>
  operand<Paper>({
    ...{ name: "papers", title, rows: "paper", select: { anchor: "dueAtMs" } },
    ...{ among: { is: ["paper", paper] }, exclusions: [], having: { known: "inTimeAtMs" } }
  })

/** The papers due in the window, from the rows of duties and of filings. */
export const dueIn = (
  settled: Settled,
  [duties = [], filings = []]: ReadonlyArray<ReadonlyArray<FoundRow>>,
  { calendars = new Map(), cutMs, window }: Frame
): ReadonlyArray<Due> =>
  owedIn([settled], duties, filings, { cutMs, calendars }).flatMap((one): ReadonlyArray<Due> => {
    const row = rowOf(one)
    if (row.dueAtMs < window.startMs || row.dueAtMs >= window.endMs) return []
    const made: Due["class"] = Result.isFailure(one.tooLate)
      ? { class: "excluded", reason: notCovered }
      : { class: "included", counts: row.inTimeAtMs !== null, quantity: 1 }
    return [{ stream: one.stream, row, class: made }]
  })

/** The tally of papers due; those of which the calendar does not say when are left out, and leave the figure open. */
export const tallyOf = (all: ReadonlyArray<Due>): Tally => {
  const included = all.filter(({ class: made }) => made.class === "included")
  const open = all.length - included.length
  return {
    ...empty,
    rows: all.length,
    included: included.length,
    counted: included.filter(({ class: made }) => made.class === "included" && made.counts).length,
    excluded: open === 0 ? {} : { [notCovered]: open },
    quantity: BigInt(included.length),
    findings: all.filter(({ row }) => row.findings.length > 0).length
  }
}

/** The rule of an attainment: a share of the papers due, read at the window's end. */
export const ruled = ({ obligation, readings }: Settled): Ruled => ({
  rule: { ...obligation, display: "percent" },
  fingerprint: fingerprint(obligation),
  ...{ unit: "1", cut: "window-end", readings, parameters: {}, unbound: [] },
  calendars: new Set([obligation.calendar]),
  evaluate: (counted, frame) => evaluate({ kind: "share", of: [papers(obligation)] }, counted, frame)
})

/** Answers the readings; refuses readings and parameters that the obligation does not have. */
export const opened = (
  obligation: Obligation,
  { parameters = {}, readings }: Pick<Request, "parameters" | "readings">
): Result.Result<Settled, Refusal> => {
  const [parameter] = Object.keys(parameters)
  return parameter === undefined
    ? settle(obligation, readings)
    : Result.fail(new UnknownParameter({ kpi: obligation.name, parameter, known: [] }))
}

/** What is said of a paper that was not filed and can still be. */
export const notYetDue: Title = { zh: "未到期", en: "not yet due" }

/**
 * What became of a paper by an instant (ms UTC): in time, late, missing once the instant lies past the last one in time, not
 * yet due before, or not covered where the calendar does not say when it was due.
 */
export const becameOf = ({ class: made, row }: Due, atMs: number): keyof Omit<Counts, "due"> => {
  if (made.class === "excluded") return "notCovered"
  if (row.inTimeAtMs !== null) return "inTime"
  if (row.filedAtMs !== null) return "late"
  return row.dueAtMs < atMs ? "missing" : "notYetDue"
}

/**
 * Papers due = in time + late + missing + not yet due + not covered. What was not filed is missing only once it can have
 * been: of what falls due after the head's instant nobody knows yet.
 */
export interface Counts {
  readonly due: number
  readonly inTime: number
  readonly late: number
  readonly missing: number
  readonly notYetDue: number
  readonly notCovered: number
}

const countsOf = (due: ReadonlyArray<Due>, atMs: number): Counts => {
  const counts = { due: due.length, inTime: 0, late: 0, missing: 0, notYetDue: 0, notCovered: 0 }
  for (const one of due) counts[becameOf(one, atMs)]++
  return counts
}

/** An attainment with the papers behind it. */
export interface Attained {
  readonly counts: Counts
  /** The instant (ms UTC) at which it is told what became of the papers: the cut, or the head's where that is earlier. */
  readonly atMs: number
  readonly settled: Settled
  readonly frame: Frame
  readonly due: ReadonlyArray<Due>
  readonly figure: Figure
}

const figureFor = (settled: Settled, request: Request, due: ReadonlyArray<Due>, group?: Figure["group"]): Figure =>
  figureOf(ruled(settled), request, [{ operand: papers(settled.obligation), tally: tallyOf(due) }], group)

/** The row queries of an attainment. */
export const queriesOf = ({ cutMs }: Frame, position: number): ReadonlyArray<RowQuery> =>
  queries({ cutMs, head: position })

/** Computes an attainment and keeps the papers behind it. */
export const work = (
  source: RowSource,
  obligation: Obligation,
  request: Request
): Effect.Effect<Attained, Refusal | StoreFailed> =>
  Effect.gen(function* () {
    const { head, window } = request
    const settled = yield* Effect.fromResult(opened(obligation, request))
    const cutMs = cutOf(ruled(settled), request)
    const calendars = yield* calendarsAt(source, new Set([obligation.calendar]), { cutMs, head: head.position })
    const frame = { window, cutMs, calendars }
    const rows = yield* Effect.forEach(queriesOf(frame, head.position), (query) => source.rows(query))
    const due = dueIn(settled, rows, frame)
    const atMs = Math.min(cutMs, head.atMs)
    return { settled, frame, due, atMs, counts: countsOf(due, atMs), figure: figureFor(settled, request, due) }
  })

/** The attainment of an obligation as a figure. */
export const compute = (
  source: RowSource,
  obligation: Obligation,
  request: Request
): Effect.Effect<Figure, Refusal | StoreFailed> => Effect.map(work(source, obligation, request), ({ figure }) => figure)

/** The attainment for each value of a field of the papers, in the order of the values; papers without one come last as null. */
export const computeBy = (
  source: RowSource,
  obligation: Obligation,
  request: Request & { readonly by: string }
): Effect.Effect<ReadonlyArray<Figure>, Refusal | StoreFailed> =>
  Effect.map(work(source, obligation, request), ({ due, settled }) => {
    const { by } = request
    return grouped(due, ({ row }) => groupOf((row as unknown as { readonly [field: string]: unknown })[by])).map(
      ([value, own]) => figureFor(settled, request, own, { by, value })
    )
  })
