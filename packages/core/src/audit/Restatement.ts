/**
 * Restatements: why a published figure differs from what is known now. The difference is walked event by event, and
 * the steps must add up to it; what does not is reported as unexplained.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { calendarsAt } from "../count/CalendarsAt.ts"
import type { Quotient } from "../count/Evaluate.ts"
import { type CutAsked, cutAt, type Figure, type Request } from "../count/Figure.ts"
import { fingerprint } from "../count/Kpi.ts"
import * as Rational from "../count/Rational.ts"
import type { ResolveRefusal } from "../count/Resolve.ts"
import type { Tally } from "../count/Tally.ts"
import { compute, type Rule } from "../judge/Rule.ts"
import type { EventLogShape } from "../log/EventLog.ts"
import type { Head } from "../log/Head.ts"
import { type Recorded, type StreamRef, streamKey } from "../log/Recorded.ts"
import type { NoSourceClock, StoreFailed } from "../log/Refusal.ts"
import { answers, type FoundRow, type RowQuery } from "../log/RowSource.ts"
import { sameRow, versions } from "../log/Versions.ts"
import { toMs } from "../time/Instant.ts"
import { type Counting, type Lists, none, type Settled, settled } from "./Counting.ts"
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

/** The rows a stream's events give, as the log would answer the queries. */
const fold = (
  log: EventLogShape,
  queries: ReadonlyArray<RowQuery>,
  stream: StreamRef,
  events: ReadonlyArray<Recorded>
): Lists => {
  const definition = log.streams.get(stream.category)
  const held = definition === undefined ? [] : versions(definition, events)
  return queries.map((query) => held.filter((version) => answers(version, query)).map(({ row }) => ({ stream, row })))
}

interface Walk {
  readonly log: EventLogShape
  readonly counting: Counting
  readonly queries: ReadonlyArray<RowQuery>
  readonly from: Head
  readonly to: Head
}

/**
 * Walks the events between two heads through the streams that changed, one at a time: first those that the second head
 * does not know are taken out, the latest first, then those that it knows besides come in.
 */
const walkEvents = (
  { log, counting, queries, from, to }: Walk,
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
      parts.set(streamKey(stream), counting.tallies(fold(log, queries, stream, before)))
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
      parts.set(key, counting.tallies(fold(log, queries, event.body.stream, events)))
      const next = counting.value([unchanged, ...parts.values()])
      const delta = minus(next, value)
      if (!isZero(delta)) steps.push({ is: "event", event, ...delta })
      value = next
    }
    return { steps, value }
  })

/** From the value at the older head to that at the newer, under one declaration and one cut; calendars move first. */
const walk = (log: EventLogShape, rule: Settled, request: Request, from: Head, to: Head, cutMs: number) =>
  Effect.gen(function* () {
    const at = (head: Head) =>
      Effect.gen(function* () {
        const source = yield* rowsAt(log, head)
        const calendars = yield* calendarsAt(source, rule.calendars, { cutMs, head: head.position })
        const counting = rule.counting({ window: request.window, cutMs, calendars })
        const queries = counting.queries(head.position)
        return { counting, queries, rows: grouped(yield* Effect.forEach(queries, source.rows)) }
      })
    const { counting: then, rows: before } = yield* at(from)
    const { counting, queries, rows: after } = yield* at(to)
    const changed = changedStreams(before, after)
    const touched = new Set(changed.map(streamKey))
    const together = (by: Counting, keep: (key: string) => boolean): ReadonlyArray<Tally> => {
      const kept = [...before].filter(([key]) => keep(key))
      return by.tallies(queries.map((_, index) => kept.flatMap(([, { rows }]) => rows[index] ?? [])))
    }
    const start = then.value([together(then, () => true)])
    const dated = minus(counting.value([together(counting, () => true)]), start)
    const unchanged = together(counting, (key) => !touched.has(key))
    const walked = yield* walkEvents({ log, counting, queries, from, to }, unchanged, changed)
    const steps: ReadonlyArray<Step> = isZero(dated) ? [] : [{ is: "calendar", ...dated }]
    return { start, value: walked.value, steps: [...steps, ...walked.steps] }
  })

const cutMsOf = ({ cut }: Settled, request: Request, head: Head): number =>
  cutAt(request.cut ?? (cut as CutAsked), request.window, head)

/**
 * Compares a published figure with the present. First the cut moves (for a live figure), then each event that came
 * since in the order of the log, then the declaration, when `current` is another than the published one.
 */
export const compare = (
  log: EventLogShape,
  published: Published,
  now: Head,
  current: Rule = published.declaration
): Effect.Effect<Restatement, ResolveRefusal | NoSourceClock | StoreFailed> =>
  Effect.gen(function* () {
    const then = requestOf(published.figure)
    const request = requestOf(published.figure, now)
    const rule = yield* settled(published.declaration, then)
    const source = yield* rowsAt(log, now)
    const isSame = fingerprint(current) === fingerprint(published.declaration)
    const old = yield* compute(source, published.declaration, request)
    const figure = isSame ? old : yield* compute(source, current, { ...request, readings: {}, parameters: {} })
    const first = quotientOf(published.figure)
    const walked = rule.isOpen
      ? { start: none, steps: [], value: none }
      : yield* walk(log, rule, request, then.head, now, cutMsOf(rule, request, now))
    const moved = minus(walked.start, first)
    const steps: Array<Step> = [
      ...(isZero(moved) || cutMsOf(rule, then, then.head) === toMs(old.cut.at)
        ? []
        : [{ is: "cut" as const, ...moved }]),
      ...walked.steps
    ]
    const changed = minus(quotientOf(figure), quotientOf(old))
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
