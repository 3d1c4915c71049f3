/**
 * Figures: an indicator of a window, read at a cut, as known at a head; with everything needed to compute it again.
 */
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowSource } from "../log/RowSource.ts"
import { fromMs, Instant } from "../time/Instant.ts"
import { Window } from "../time/Window.ts"
import { calendarsAt } from "./CalendarsAt.ts"
import { type Cells, limitMs } from "./Condition.ts"
import { show } from "./Display.ts"
import { type Deciding, Echo, echo } from "./Edition.ts"
import { type Counted, evaluate, operands, type Quotient } from "./Evaluate.ts"
import { type Cut, type Declaration, fingerprint } from "./Kpi.ts"
import { calendarsNamed, queryOf } from "./Needed.ts"
import { isTimed, type Operand } from "./Operand.ts"
import * as Rational from "./Rational.ts"
import { type Decisions, type Resolved, type ResolveRefusal, resolve } from "./Resolve.ts"
import { openRows, Status, statusOf } from "./Status.ts"
import { clockStopped, empty, type Frame, notCovered, type Tally, tally } from "./Tally.ts"
import { type Group, type TallySource, tallies } from "./TallySource.ts"

/** The cuts a caller may ask for. */
export type CutAsked = "window-end" | "latest" | { readonly atMs: number }

/** What is asked: the window, the head, and where the caller departs from the declaration's defaults. */
export interface Request extends Decisions {
  readonly window: Window
  readonly head: Head
  /** A cut instead of the declared one: by name, or an instant (ms, UTC). */
  readonly cut?: CutAsked
  /** The edition of a company's rules that the readings and parameters come from; the figure echoes it. */
  readonly edition?: Deciding
  /** A field of the rows to group by, as `outlet`. */
  readonly by?: string
}

const Count = Schema.Int
/** One operand of a figure, accounted for in full: rows = included + irrelevant + the excluded of all reasons. */
export const OperandResult = Schema.Struct({
  name: Schema.String,
  rows: Count,
  included: Count,
  counted: Count,
  irrelevant: Count,
  excluded: Schema.Record(Schema.String, Count),
  findings: Count
})
/** The type of {@link OperandResult}. */
export interface OperandResult extends Schema.Schema.Type<typeof OperandResult> {}

/** A figure. Numerator, denominator and value are exact texts `n/d` or `n`; `value` is null unless the status is final or provisional. */
export const Figure = Schema.Struct({
  schema: Schema.Literal("servicebook/figure/1"),
  kpi: Schema.String,
  fingerprint: Schema.String,
  clauses: Schema.Array(Schema.String),
  window: Window,
  /** The cut by name and as an instant (UTC). */
  cut: Schema.Struct({ name: Schema.String, at: Instant }),
  head: Schema.Struct({ position: Count, at: Instant, source: Schema.optionalKey(Instant) }),
  readings: Schema.Record(Schema.String, Schema.String),
  parameters: Schema.Record(Schema.String, Schema.NullOr(Count)),
  /** The edition of a company's rules in force, where one was, and what of the above it decided. */
  edition: Schema.optionalKey(Echo),
  status: Status,
  evidence: Schema.Literals(["events", "snapshot"]),
  numerator: Schema.NullOr(Schema.String),
  denominator: Schema.NullOr(Schema.String),
  value: Schema.NullOr(Schema.String),
  unit: Schema.Literals(["1", "ms"]),
  display: Schema.String,
  operands: Schema.Array(OperandResult),
  group: Schema.optionalKey(Schema.Struct({ by: Schema.String, value: Schema.NullOr(Schema.String) }))
})
/** The type of {@link Figure}. */
export interface Figure extends Schema.Schema.Type<typeof Figure> {}

/** A figure with the rows it was computed from, operand by operand: what explanations start from. */
export interface Worked {
  readonly resolved: Resolved
  readonly frame: Frame
  readonly rows: ReadonlyArray<{ readonly operand: Operand; readonly found: ReadonlyArray<FoundRow> }>
  readonly figure: Figure
}

/** The cut as an instant (ms, UTC). */
export const cutAt = (cut: Cut | CutAsked, window: Window, head: Head): number => {
  if (cut === "window-end") return window.endMs
  if (cut === "latest") return head.atMs
  return "atMs" in cut ? cut.atMs : window.endMs + limitMs(cut.after)
}

/** The cut of a request as an instant (ms, UTC); the window's end where an unbound parameter leaves it open. */
export const cutOf = (resolved: Pick<Resolved, "cut">, { cut, window, head }: Request): number => {
  const ms = cutAt(cut ?? resolved.cut, window, head)
  return Number.isNaN(ms) ? window.endMs : ms
}

const cutName = (cut: Cut | CutAsked): string =>
  typeof cut === "string" ? cut : "atMs" in cut ? "instant" : "maturity"

const cells = (found: FoundRow): Cells => found.row as unknown as Cells

/** The rule that a figure is computed by, its readings answered and its parameters bound. */
export interface Ruled extends Pick<Resolved, "readings" | "parameters" | "unbound" | "cut"> {
  readonly rule: Pick<Declaration, "name" | "clauses" | "display">
  readonly fingerprint: string
  readonly unit: Figure["unit"]
  /** The ids of the calendars that it goes by. */
  readonly calendars: ReadonlySet<string>
  readonly evaluate: (counted: ReadonlyArray<Counted>, frame: Frame) => Quotient
}

/** What was left out, in the order in which the operand asks for it, whoever counted and in whatever order. */
const excluded = ({ operand, tally: t }: Counted): Tally["excluded"] => {
  const own = operand.exclusions.map(({ reason }) => reason)
  const reasons = new Set([...own, notCovered, clockStopped, "no-value", "no-entity"])
  return Object.fromEntries(
    [...reasons].flatMap((reason) => Object.entries(t.excluded).filter(([one]) => one === reason))
  )
}

const result = (counted: Counted): OperandResult => ({
  name: counted.operand.name,
  rows: counted.tally.rows,
  included: counted.tally.included,
  counted: counted.tally.counted,
  irrelevant: counted.tally.irrelevant,
  excluded: excluded(counted),
  findings: counted.tally.findings
})

const isSpan = ({ formula }: Resolved): boolean =>
  formula.kind !== "share" && formula.kind !== "ratio" && operands(formula).some(isTimed)

/** The figure of a rule from its counted operands. Pure: the same tallies give the same bytes. */
export const figureOf = (
  ruled: Ruled,
  request: Request,
  counted: ReadonlyArray<Counted>,
  group?: Figure["group"]
): Figure => {
  const { fingerprint: print, parameters, readings, rule, unit } = ruled
  const { window, head } = request
  const cut = request.cut ?? ruled.cut
  const isKnown = ruled.unbound.length === 0 && openRows(counted) === 0
  const frame = { window, cutMs: cutOf(ruled, request) }
  const quotient = isKnown ? ruled.evaluate(counted, frame) : undefined
  const status = statusOf(ruled, { counted, quotient, cutMs: frame.cutMs }, head)
  const value = quotient === undefined ? undefined : Rational.quotient(quotient.numerator, quotient.denominator)
  return {
    schema: "servicebook/figure/1",
    kpi: rule.name,
    fingerprint: print,
    clauses: rule.clauses,
    window,
    cut: { name: cutName(cut), at: fromMs(frame.cutMs) },
    head: {
      position: head.position,
      at: fromMs(head.atMs),
      ...(head.sourceRecordedByMs === undefined ? {} : { source: fromMs(head.sourceRecordedByMs) })
    },
    readings,
    parameters,
    ...(request.edition === undefined ? {} : { edition: echo(request.edition, ruled) }),
    status,
    evidence: counted.some(({ tally: { snapshots } }) => snapshots > 0) ? "snapshot" : "events",
    numerator: quotient === undefined ? null : Rational.show(quotient.numerator),
    denominator: quotient === undefined ? null : Rational.show(quotient.denominator),
    value: value === undefined ? null : Rational.show(value),
    unit,
    display: value === undefined ? "—" : show(value, rule.display),
    operands: counted.map(result),
    ...(group === undefined ? {} : { group })
  }
}

/** The figure of a declaration from its counted operands. */
export const fromTallies = (
  resolved: Resolved,
  request: Request,
  counted: ReadonlyArray<Counted>,
  group?: Figure["group"]
): Figure => {
  const { declaration: rule, formula } = resolved
  const calendars = calendarsNamed(resolved)
  const unit = isSpan(resolved) ? "ms" : "1"
  const ruled: Ruled = {
    ...resolved,
    ...{ rule, fingerprint: fingerprint(rule), unit, calendars },
    evaluate: (all, frame) => evaluate(formula, all, frame)
  }
  return figureOf(ruled, request, counted, group)
}

const frameOf = (source: RowSource, resolved: Resolved, request: Request): Effect.Effect<Frame, StoreFailed> => {
  const cutMs = cutOf(resolved, request)
  const calendars = calendarsAt(source, calendarsNamed(resolved), { cutMs, head: request.head.position })
  return Effect.map(calendars, (known) => ({ window: request.window, cutMs, calendars: known }))
}

const queries = (resolved: Resolved, frame: Frame, head: Head) =>
  operands(resolved.formula).map((operand) => ({ operand, query: queryOf(operand, frame, head) }))

/** Computes a figure and keeps the rows behind it. */
export const work = (
  source: RowSource,
  declaration: Declaration,
  request: Request
): Effect.Effect<Worked, ResolveRefusal | StoreFailed> =>
  Effect.gen(function* () {
    const resolved = yield* Effect.fromResult(resolve(declaration, request, request.window))
    const frame = yield* frameOf(source, resolved, request)
    const rows = yield* Effect.forEach(queries(resolved, frame, request.head), ({ operand, query }) =>
      Effect.map(source.rows(query), (found) => ({ operand, found }))
    )
    const counted = rows.map(({ operand, found }) => ({ operand, tally: tally(operand, frame, found.map(cells)) }))
    return { resolved, frame, rows, figure: fromTallies(resolved, request, counted) }
  })

const counted = (resolved: Resolved, { tallies: all }: Group): ReadonlyArray<Counted> =>
  operands(resolved.formula).map((operand, index) => ({ operand, tally: all[index] ?? empty }))

/** Counts several requests of one declaration, of which a source that counts by itself is asked at once. */
const count = (source: TallySource, declaration: Declaration, requests: ReadonlyArray<Request>, by?: string) =>
  Effect.gen(function* () {
    const framed = yield* Effect.forEach(requests, (request) =>
      Effect.gen(function* () {
        const resolved = yield* Effect.fromResult(resolve(declaration, request, request.window))
        return { request, resolved, frame: yield* frameOf(source, resolved, request) }
      })
    )
    const asked = framed.map(({ frame, request, resolved }) => ({
      of: queries(resolved, frame, request.head),
      frame,
      values: resolved.formula.kind === "quantile",
      ...(by === undefined ? {} : { by })
    }))
    const groups = yield* tallies(source, asked)
    return framed.map(({ request, resolved }, index) => ({ request, resolved, groups: groups[index] ?? [] }))
  })

/**
 * Computes a figure for each request of one declaration: the windows of a trend, or one window under several readings. Each
 * is what it is when it is asked for alone; a source that counts by itself is asked for the tallies of all at once. Refuses
 * unknown readings and parameters, and readings that do not fit the window; a figure that cannot be had (zero denominator,
 * unbound parameter) is a figure with that status.
 */
export const computeEach = (
  source: TallySource,
  declaration: Declaration,
  requests: ReadonlyArray<Request>
): Effect.Effect<ReadonlyArray<Figure>, ResolveRefusal | StoreFailed> =>
  Effect.map(count(source, declaration, requests), (all) =>
    all.map(({ groups: [whole], request, resolved }) =>
      fromTallies(resolved, request, counted(resolved, whole ?? { value: null, tallies: [] }))
    )
  )

/** Computes a figure, as {@link computeEach} does of several requests. */
export const compute = (
  source: TallySource,
  declaration: Declaration,
  request: Request
): Effect.Effect<Figure, ResolveRefusal | StoreFailed> =>
  Effect.map(computeEach(source, declaration, [request]), ([figure]) => figure as Figure)

const inOrder = (a: string | null, b: string | null): number => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)

/**
 * Computes for each request of one declaration a figure for each value of a row's field, in the order of the values; rows
 * without one come last as null.
 */
export const computeEachBy = (
  source: TallySource,
  declaration: Declaration,
  requests: ReadonlyArray<Request>,
  by: string
): Effect.Effect<ReadonlyArray<ReadonlyArray<Figure>>, ResolveRefusal | StoreFailed> =>
  Effect.map(count(source, declaration, requests, by), (all) =>
    all.map(({ groups, request, resolved }) =>
      [...groups]
        .sort((a, b) => inOrder(a.value, b.value))
        .map((group) => fromTallies(resolved, request, counted(resolved, group), { by, value: group.value }))
    )
  )

/** Computes a figure for each value of a row's field, as {@link computeEachBy} does for several requests. */
export const computeBy = (
  source: TallySource,
  declaration: Declaration,
  request: Request & { readonly by: string }
): Effect.Effect<ReadonlyArray<Figure>, ResolveRefusal | StoreFailed> =>
  Effect.map(computeEachBy(source, declaration, [request], request.by), ([figures = []]) => figures)
