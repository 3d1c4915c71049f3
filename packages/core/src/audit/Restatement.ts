/**
 * Restatements: why a published figure differs from what is known now. The difference is walked event by event, and
 * the steps must add up to it; what does not is reported as unexplained.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { calendarsAt } from "../count/CalendarsAt.ts"
import { evaluate, operands, type Quotient } from "../count/Evaluate.ts"
import {
  type CutAsked,
  calendarsNamed,
  cutAt,
  type Figure,
  openRows,
  queryOf,
  type Request,
  work
} from "../count/Figure.ts"
import { type Declaration, fingerprint } from "../count/Kpi.ts"
import type { Operand } from "../count/Operand.ts"
import * as Rational from "../count/Rational.ts"
import { type Resolved, type ResolveRefusal, resolve } from "../count/Resolve.ts"
import { combine, empty, type Frame, type Tally, tally } from "../count/Tally.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import type { Head } from "../log/Head.ts"
import { type Recorded, type StreamRef, streamKey } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import { answers, type FoundRow } from "../log/RowSource.ts"
import { sameRow, versions } from "../log/Versions.ts"
import { type Published, requestOf } from "./Published.ts"
import { eventsAt, rowsAt } from "./Reader.ts"

/** A change of numerator and denominator, exact. */
export interface Delta {
  readonly numerator: Rational.Rational
  readonly denominator: Rational.Rational
}

/**
 * One step from the published figure to the present one: an event, the cut that moved with the head, calendars that were
 * published or amended since, or a changed declaration.
 */
export type Step = Delta &
  ({ readonly is: "event"; readonly event: Recorded } | { readonly is: "cut" | "calendar" | "declaration" })

/** A published figure, the same now, the steps between them, and what no step explains (zero, or something is wrong). */
export interface Restatement {
  readonly published: Published
  readonly now: Figure
  readonly steps: ReadonlyArray<Step>
  readonly unexplained: Delta
}

const none: Quotient = { numerator: Rational.zero, denominator: Rational.zero }
const parse = (text: string | null): Rational.Rational =>
  text === null ? Rational.zero : Result.getOrThrow(Rational.parse(text))
const quotientOf = ({ numerator, denominator }: Figure): Quotient => ({
  numerator: parse(numerator),
  denominator: parse(denominator)
})
const minus = (a: Quotient, b: Quotient): Delta => ({
  numerator: Rational.subtract(a.numerator, b.numerator),
  denominator: Rational.subtract(a.denominator, b.denominator)
})
const isZero = ({ numerator, denominator }: Delta): boolean => numerator.n === 0n && denominator.n === 0n

/** Whether nothing stays unexplained. */
export const isExplained = ({ unexplained }: Restatement): boolean => isZero(unexplained)

/** Rows by stream, one list an operand. */
type Grouped = ReadonlyMap<
  string,
  { readonly stream: StreamRef; readonly rows: ReadonlyArray<ReadonlyArray<FoundRow>> }
>

const grouped = (perOperand: ReadonlyArray<ReadonlyArray<FoundRow>>): Grouped => {
  const groups = new Map<string, { readonly stream: StreamRef; readonly rows: Array<Array<FoundRow>> }>()
  perOperand.forEach((found, index) => {
    for (const one of found) {
      const key = streamKey(one.stream)
      const group = groups.get(key) ?? { stream: one.stream, rows: perOperand.map(() => []) }
      group.rows[index]?.push(one)
      groups.set(key, group)
    }
  })
  return groups
}

const sameRows = (a: ReadonlyArray<FoundRow> = [], b: ReadonlyArray<FoundRow> = []): boolean =>
  a.length === b.length && a.every((one) => b.some((other) => sameRow(one.row, other.row)))

const changedStreams = (before: Grouped, after: Grouped): ReadonlyArray<StreamRef> => {
  const changed = new Map<string, StreamRef>()
  for (const [key, { stream, rows }] of [...before, ...after]) {
    const left = before.get(key)?.rows
    const right = after.get(key)?.rows
    if (!rows.every((_, index) => sameRows(left?.[index], right?.[index]))) changed.set(key, stream)
  }
  return [...changed.values()]
}

/** The tallies of a formula's operands, and the value they come to. */
class Counting {
  readonly frame: Frame
  readonly all: ReadonlyArray<Operand>
  private readonly resolved: Resolved
  private readonly head: Head

  constructor(resolved: Resolved, frame: Frame, head: Head) {
    this.resolved = resolved
    this.frame = frame
    this.head = head
    this.all = operands(resolved.formula)
  }

  tallies(rows: ReadonlyArray<ReadonlyArray<FoundRow>>): ReadonlyArray<Tally> {
    return this.all.map((operand, index) =>
      tally(
        operand,
        this.frame,
        (rows[index] ?? []).map(({ row }) => row as unknown as { readonly [field: string]: unknown })
      )
    )
  }

  /** The rows a stream's events give, as the log would answer the operands' queries. */
  fold(log: EventLogShape, stream: StreamRef, events: ReadonlyArray<Recorded>): ReadonlyArray<ReadonlyArray<FoundRow>> {
    const definition = log.streams.get(stream.category)
    const held = definition === undefined ? [] : versions(definition, events)
    return this.all.map((operand) => {
      const query = queryOf(operand, this.frame, this.head)
      return held.filter((version) => answers(version, query)).map(({ row }) => ({ stream, row }))
    })
  }

  value(parts: Iterable<ReadonlyArray<Tally>>): Quotient {
    const all = [...parts]
    const counted = this.all.map((operand, index) => ({
      operand,
      tally: all.reduce((sum, part) => combine(sum, part[index] ?? empty), empty)
    }))
    return openRows(counted) > 0 ? none : evaluate(this.resolved.formula, counted, this.frame)
  }
}

interface Walk {
  readonly log: EventLogShape
  readonly counting: Counting
  readonly from: Head
  readonly to: Head
}

/**
 * Walks the events between two heads through the streams that changed, one at a time: first those that the second head
 * does not know are taken out, the latest first, then those that it knows besides come in.
 */
const walkEvents = (
  { log, counting, from, to }: Walk,
  unchanged: ReadonlyArray<Tally>,
  changed: ReadonlyArray<StreamRef>
) =>
  Effect.gen(function* () {
    const known = new Map<string, ReadonlyArray<Recorded>>()
    const parts = new Map<string, ReadonlyArray<Tally>>()
    const gone: Array<Recorded> = []
    const later: Array<Recorded> = []
    for (const stream of changed) {
      const before = yield* eventsAt(log, stream, from)
      const after = yield* eventsAt(log, stream, to)
      known.set(streamKey(stream), before)
      parts.set(streamKey(stream), counting.tallies(counting.fold(log, stream, before)))
      const had = new Set(before.map(({ position }) => position))
      const has = new Set(after.map(({ position }) => position))
      for (const event of before) if (!has.has(event.position)) gone.push(event)
      for (const event of after) if (!had.has(event.position)) later.push(event)
    }
    const steps: Array<Step> = []
    let value = counting.value([unchanged, ...parts.values()])
    const taken = new Set(gone)
    const inOrder = [...gone.sort((a, b) => b.position - a.position), ...later.sort((a, b) => a.position - b.position)]
    for (const event of inOrder) {
      const key = streamKey(event.body.stream)
      const held = known.get(key) ?? []
      const events = taken.has(event) ? held.filter((one) => one !== event) : [...held, event]
      known.set(key, events)
      parts.set(key, counting.tallies(counting.fold(log, event.body.stream, events)))
      const next = counting.value([unchanged, ...parts.values()])
      const delta = minus(next, value)
      if (!isZero(delta)) steps.push({ is: "event", event, ...delta })
      value = next
    }
    return { steps, value }
  })

/** From the value at the older head to that at the newer, under one declaration and one cut; calendars move first. */
const walk = (log: EventLogShape, resolved: Resolved, request: Request, from: Head, to: Head, cutMs: number) =>
  Effect.gen(function* () {
    const at = (head: Head) =>
      Effect.gen(function* () {
        const source = yield* rowsAt(log, head)
        const calendars = yield* calendarsAt(source, calendarsNamed(resolved), { cutMs, head: head.position })
        const counting = new Counting(resolved, { window: request.window, cutMs, calendars }, to)
        const queries = counting.all.map((operand) => source.rows(queryOf(operand, counting.frame, head)))
        return { counting, rows: grouped(yield* Effect.all(queries)) }
      })
    const { counting: then, rows: before } = yield* at(from)
    const { counting, rows: after } = yield* at(to)
    const changed = changedStreams(before, after)
    const touched = new Set(changed.map(streamKey))
    const together = (by: Counting, keep: (key: string) => boolean): ReadonlyArray<Tally> => {
      const kept = [...before].filter(([key]) => keep(key))
      return by.tallies(by.all.map((_, index) => kept.flatMap(([, { rows }]) => rows[index] ?? [])))
    }
    const start = then.value([together(then, () => true)])
    const dated = minus(counting.value([together(counting, () => true)]), start)
    const unchanged = together(counting, (key) => !touched.has(key))
    const walked = yield* walkEvents({ log, counting, from, to }, unchanged, changed)
    const steps: ReadonlyArray<Step> = isZero(dated) ? [] : [{ is: "calendar", ...dated }]
    return { start, value: walked.value, steps: [...steps, ...walked.steps] }
  })

const cutMsOf = (resolved: Resolved, request: Request, head: Head): number =>
  cutAt(request.cut ?? (resolved.cut as CutAsked), request.window, head)

/**
 * Compares a published figure with the present. First the cut moves (for a live figure), then each event that came
 * since in the order of the log, then the declaration, when `current` is another than the published one.
 */
export const compare = (
  log: EventLogShape,
  published: Published,
  now: Head,
  current: Declaration = published.declaration
): Effect.Effect<Restatement, ResolveRefusal | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const then = requestOf(published.figure)
    const request = requestOf(published.figure, now)
    const resolved = yield* Effect.fromResult(resolve(published.declaration, then, then.window))
    const source = yield* rowsAt(log, now)
    const isSame = fingerprint(current) === fingerprint(published.declaration)
    const old = yield* work(source, published.declaration, request)
    const figure = isSame
      ? old.figure
      : (yield* work(source, current, { ...request, readings: {}, parameters: {} })).figure
    const first = quotientOf(published.figure)
    const walked =
      resolved.unbound.length > 0
        ? { start: none, steps: [], value: none }
        : yield* walk(log, resolved, request, then.head, now, cutMsOf(resolved, request, now))
    const moved = minus(walked.start, first)
    const steps: Array<Step> = [
      ...(isZero(moved) || cutMsOf(resolved, then, then.head) === old.frame.cutMs
        ? []
        : [{ is: "cut" as const, ...moved }]),
      ...walked.steps
    ]
    const changed = minus(quotientOf(figure), quotientOf(old.figure))
    if (!isSame && !isZero(changed)) steps.push({ is: "declaration", ...changed })
    const explained = steps.reduce<Delta>(
      (sum, step) => ({
        numerator: Rational.add(sum.numerator, step.numerator),
        denominator: Rational.add(sum.denominator, step.denominator)
      }),
      none
    )
    const unexplained = minus(minus(quotientOf(figure), first), explained)
    return { published, now: figure, steps, unexplained }
  })
