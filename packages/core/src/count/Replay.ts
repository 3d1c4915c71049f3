/**
 * Replay: figures straight from events, folding each stream once and keeping no rows. For recomputing large logs and
 * for counting parts of them elsewhere; the outcome equals that of the log's own rows.
 */
import * as Result from "effect/Result"
import { type Fact, facts } from "../log/Fact.ts"
import type { Recorded } from "../log/Recorded.ts"
import { matches, type RowQuery } from "../log/RowSource.ts"
import type { Stream, Streams } from "../log/Stream.ts"
import { calendarsIn } from "./CalendarsAt.ts"
import type { Cells } from "./Condition.ts"
import { type Calendars, noCalendars } from "./Due.ts"
import { operands } from "./Evaluate.ts"
import { cutOf, type Figure, fromTallies, type Request } from "./Figure.ts"
import type { Declaration } from "./Kpi.ts"
import { calendarsNamed, queryOf } from "./Needed.ts"
import type { Operand } from "./Operand.ts"
import { type Resolved, type ResolveRefusal, resolve } from "./Resolve.ts"
import { Counter } from "./Tally.ts"

/** A figure asked of a replay. */
export interface Asked {
  readonly declaration: Declaration
  readonly request: Request
}

interface Column {
  readonly operand: Operand
  readonly query: RowQuery
  readonly counter: Counter
}

interface Plan {
  readonly resolved: Resolved
  readonly request: Request
  readonly columns: ReadonlyArray<Column>
}

type Groups = Iterable<ReadonlyArray<Recorded>>

const planned = (
  request: Request,
  resolved: Resolved,
  calendarsOf: (ids: ReadonlySet<string>, cutMs: number) => Calendars
): Plan => {
  const cutMs = cutOf(resolved, request)
  const frame = { window: request.window, cutMs, calendars: calendarsOf(calendarsNamed(resolved), cutMs) }
  const columns = operands(resolved.formula).map((operand) => ({
    operand,
    query: queryOf(operand, frame, request.head),
    counter: new Counter(operand, frame)
  }))
  return { resolved, request, columns }
}

/** The columns by cut, earliest first: one pass through a stream's facts serves them all. */
const byCut = (plans: ReadonlyArray<Plan>): ReadonlyArray<readonly [number, ReadonlyArray<Column>]> => {
  const cuts = new Map<number, Array<Column>>()
  for (const column of plans.flatMap(({ columns }) => columns)) {
    cuts.set(column.query.cutMs, [...(cuts.get(column.query.cutMs) ?? []), column])
  }
  return [...cuts].sort(([a], [b]) => a - b)
}

const count = (
  stream: Stream<unknown>,
  ordered: ReadonlyArray<Fact>,
  cuts: ReadonlyArray<readonly [number, ReadonlyArray<Column>]>
): void => {
  let state = stream.initial
  let i = 0
  for (const [cutMs, columns] of cuts) {
    for (; i < ordered.length && (ordered[i] as Fact).atMs < cutMs; i++)
      state = stream.evolve(state, ordered[i] as Fact)
    for (const row of stream.rows(state)) {
      for (const { query, counter } of columns) if (matches(row, query)) counter.add(row as unknown as Cells)
    }
  }
}

/**
 * Computes figures from the events of whole streams, given stream by stream. All events given count as known; the
 * requests' heads are echoed. Streams of unknown categories have no rows. Streams are gone through once, but where a figure
 * goes by a calendar: then calendars are looked for first, and the streams are held meanwhile.
 */
export const replay = (
  streams: Streams,
  groups: Groups,
  asked: ReadonlyArray<Asked>
): Result.Result<ReadonlyArray<Figure>, ResolveRefusal> =>
  Result.gen(function* () {
    const resolved = yield* Result.all(
      asked.map(({ declaration, request }) => resolve(declaration, request, request.window))
    )
    const isDated = resolved.some((one) => calendarsNamed(one).size > 0)
    const all: Groups = isDated ? [...groups] : groups
    const calendars = (ids: ReadonlySet<string>, cutMs: number): Calendars =>
      ids.size === 0 ? noCalendars : calendarsIn(streams, all, ids, cutMs)
    const plans = asked.map((one, index) => planned(one.request, resolved[index] as Resolved, calendars))
    const cuts = byCut(plans)
    for (const events of all) {
      const stream = streams.get(events[0]?.body.stream.category ?? "")
      if (stream !== undefined) count(stream, facts(events, stream.events), cuts)
    }
    return plans.map(({ resolved: one, request, columns }) =>
      fromTallies(
        one,
        request,
        columns.map(({ operand, counter }) => ({ operand, tally: counter.tally() }))
      )
    )
  })
