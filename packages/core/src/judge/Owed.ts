/**
 * Papers owed: every period of every duty that a source of rows knows, with the day it was due and when it was filed. What
 * was never filed has no row; it is found here, because somebody was bound to file it.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { calendarsAt } from "../count/CalendarsAt.ts"
import type { Calendars } from "../count/Due.ts"
import { streamKey } from "../log/Recorded.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowQuery, RowSource } from "../log/RowSource.ts"
import type { Duty, Row } from "../streams/Filing.ts"
import type { CalendarNotCovered, Table } from "../time/Calendar.ts"
import { ofInstant, startMs } from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { containing, next, type Period } from "../time/Period.ts"
import { dueDay, opensAt, type Settled, statedDay, tooLateOn, zoneOf } from "./Obligation.ts"

/** One paper owed. Instants are ms UTC. */
export interface Owed {
  readonly settled: Settled
  readonly stream: FoundRow["stream"]
  readonly duty: Duty
  readonly period: Period
  /** From when on it was expected. */
  readonly fromMs: number
  /** The first instant that was too late, were every day worked. */
  readonly statedMs: number
  /** The first instant that was too late, or why nobody can say. */
  readonly tooLate: Result.Result<number, CalendarNotCovered>
  readonly filed: Row | undefined
}

/** The instant at which rows are read (ms UTC), and the position of the head. */
export type At = Pick<RowQuery, "cutMs" | "head">

const everything = (kind: string, anchor: string, { cutMs, head }: At): RowQuery => ({
  ...{ kind, anchor, fromMs: -FOREVER, untilMs: FOREVER },
  ...{ cutMs, head }
})

/** The rows from which it is told what is owed: all duties, and all filings. */
export const queries = (at: At): readonly [RowQuery, RowQuery] => [
  everything("duty", "fromAtMs", at),
  everything("filing", "filedAtMs", at)
]

/** The periods that lie whole within a duty and begin before an instant. */
function* periods({ obligation }: Settled, duty: Duty, untilMs: number, zone: string): Generator<Period> {
  const start = (date: number): number => startMs(date, zone) as number
  let period = containing(obligation.every, ofInstant(duty.fromAtMs, zone) as number)
  if (start(period.first) < duty.fromAtMs) period = next(period)
  for (; start(period.first) < untilMs; period = next(period)) {
    if (duty.untilAtMs !== null && start(period.end) > duty.untilAtMs) return
    yield period
  }
}

const place = (stream: FoundRow["stream"], paper: string, period: string): string =>
  JSON.stringify([streamKey(stream), paper, period])

const owedBy = (
  settled: Settled,
  { row, stream }: FoundRow,
  filings: ReadonlyMap<string, Row>,
  { cutMs, table }: { readonly cutMs: number; readonly table: Table | undefined }
): ReadonlyArray<Owed> => {
  const duty = row as Duty
  return [...periods(settled, duty, cutMs, zoneOf(table))].map((period) => ({
    settled,
    stream,
    duty,
    period,
    fromMs: opensAt(settled, period, table),
    statedMs: tooLateOn(settled.due, statedDay(settled.due, period), table),
    tooLate: Result.map(dueDay(settled, period, table), (date) => tooLateOn(settled.due, date, table)),
    filed: filings.get(place(stream, duty.paper, period.label))
  }))
}

/** Duties in the order in which they were laid down: rows come in any. */
const inOrder = (a: FoundRow, b: FoundRow): number => Number(a.row.key) - Number(b.row.key)

/** A period is owed once a stream, though two duties speak of it: by the later one. */
const once = (all: ReadonlyArray<Owed>): ReadonlyArray<Owed> => [
  ...new Map(
    all.map((one) => [`${one.settled.obligation.name} ${place(one.stream, one.duty.paper, one.period.label)}`, one])
  ).values()
]

/** The papers of some obligations whose periods began before the cut, told from duties and filings. Pure. */
export const owedIn = (
  obligations: ReadonlyArray<Settled>,
  duties: ReadonlyArray<FoundRow>,
  filings: ReadonlyArray<FoundRow>,
  { calendars, cutMs }: { readonly calendars: Calendars; readonly cutMs: number }
): ReadonlyArray<Owed> => {
  const filed = new Map(
    filings.map(({ row, stream }) => [place(stream, (row as Row).paper, (row as Row).period), row as Row] as const)
  )
  const all = obligations.flatMap((settled) => {
    const { calendar, paper } = settled.obligation
    const frame = { cutMs, table: calendars.get(calendar) }
    return duties
      .filter(({ row }) => (row as Duty).paper === paper)
      .sort(inOrder)
      .flatMap((duty) => owedBy(settled, duty, filed, frame))
  })
  return once(all)
}

/** The papers of some obligations whose periods began before the cut, as they stood at it and were known at the head. */
export const owed = (
  source: RowSource,
  obligations: ReadonlyArray<Settled>,
  at: At
): Effect.Effect<ReadonlyArray<Owed>, StoreFailed> =>
  Effect.gen(function* () {
    const ids = new Set(obligations.map(({ obligation }) => obligation.calendar))
    const calendars = yield* calendarsAt(source, ids, at)
    const [duties = [], filings = []] = yield* Effect.forEach(queries(at), (query) => source.rows(query))
    return owedIn(obligations, duties, filings, { cutMs: at.cutMs, calendars })
  })
