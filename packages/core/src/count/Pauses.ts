/**
 * Clocks that stand still for a while, as when force majeure suspends them: whether something came in time around the
 * pauses that a row lists. Elapsed and working time do not run on in a pause; of days, those do not count at whose end the
 * clock stood, so that nothing becomes late while it stands. A limit of nothing has nothing to pause.
 */
import * as Result from "effect/Result"
import type { CalendarNotCovered, Span, Table } from "../time/Calendar.ts"
import { ofInstant, startMs } from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { runsOut } from "../time/Stopwatch.ts"
import { amount, type CalendarLimit, inTime, stretchOf, unitMs } from "./Due.ts"

/** Time that a clock may run: elapsed (ms), or by a calendar. */
export type Allowed = { readonly elapsedMs: number } | CalendarLimit

/**
 * The pauses that a cell lists: the instants (ms UTC) at which the clock stopped and ran again, in turn and in their order. One
 * that has no end yet goes on until {@link FOREVER}. Any other cell lists none.
 */
export const pausesIn = (cell: unknown): ReadonlyArray<Span> => {
  const at = Array.isArray(cell) ? (cell as ReadonlyArray<number>) : []
  return at.flatMap((fromMs, index) =>
    index % 2 === 0 && Number.isSafeInteger(fromMs) ? [{ fromMs, untilMs: at[index + 1] ?? FOREVER }] : []
  )
}

/** How long (ms) of the time between two instants was paused. */
export const pausedMs = (pauses: ReadonlyArray<Span>, fromMs: number, untilMs: number): number =>
  pauses.reduce((sum, one) => sum + Math.max(0, Math.min(one.untilMs, untilMs) - Math.max(one.fromMs, fromMs)), 0)

/** The spans in which a clock ran that began at an instant; the last ends at {@link FOREVER} unless it stands. */
const ran = (beginMs: number, pauses: ReadonlyArray<Span>): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  let atMs = beginMs
  for (const { fromMs, untilMs } of pauses) {
    if (untilMs <= atMs) continue
    if (fromMs > atMs) spans.push({ fromMs: atMs, untilMs: fromMs })
    atMs = untilMs
  }
  return atMs === FOREVER ? spans : [...spans, { fromMs: atMs, untilMs: FOREVER }]
}

type Late = Result.Result<number | undefined, CalendarNotCovered>

/** The end of the last of so many days at whose end the clock ran; undefined where it stands before that. */
const daysRun = (table: Table, fromMs: number, limit: CalendarLimit, pauses: ReadonlyArray<Span>): Late => {
  const endOf = (date: number): number => startMs(date + 1, table.zone) as number
  let date = ofInstant(fromMs, table.zone) as number
  for (let left = amount(limit); left > 0; ) {
    const endMs = endOf(++date)
    const stood = pauses.find((one) => one.fromMs < endMs && endMs <= one.untilMs)
    if (stood?.untilMs === FOREVER) return Result.succeed(undefined)
    const spans = table.spans(date)
    if (Result.isFailure(spans)) return Result.fail(spans.failure)
    const counts = "calendarDays" in limit || spans.success.length > 0
    if (counts && stood === undefined) left--
  }
  return Result.succeed(endOf(date))
}

const after = (spans: ReadonlyArray<Span>, ms: number, hours: Table | undefined): Late =>
  Result.map(runsOut(spans, ms, hours), (dueMs) => (dueMs === undefined ? undefined : dueMs + 1))

/**
 * The first instant (ms UTC) that is too late around pauses; undefined where the clock stands before its time is used up.
 * A calendar that does not cover the time refuses; none is asked for elapsed time.
 */
export const tooLateAround = (
  table: Table | undefined,
  fromMs: number,
  allowed: Allowed,
  pauses: ReadonlyArray<Span>
): Late => {
  if ("elapsedMs" in allowed) return after(ran(fromMs, pauses), allowed.elapsedMs, undefined)
  if (table === undefined) return Result.succeed(undefined)
  // What begins beyond the stretch pauses nothing that the calendar could count.
  const [, endMs] = stretchOf(table, fromMs) ?? [fromMs, fromMs]
  const own = pauses.filter((one) => one.fromMs <= endMs)
  return "calendarDays" in allowed || "workingDays" in allowed
    ? daysRun(table, fromMs, allowed, own)
    : after(ran(fromMs, own), amount(allowed) * unitMs(allowed), table)
}

/** Up to the instant before, the clock had run for less than it may. */
const elapsed = (fromMs: number, toMs: number, allowedMs: number, pauses: ReadonlyArray<Span>): boolean =>
  pauses.length === 0 || !(allowedMs > 0) || !(toMs >= fromMs)
    ? toMs - fromMs <= allowedMs
    : toMs - 1 - fromMs - pausedMs(pauses, fromMs, toMs - 1) < allowedMs

/**
 * Whether `toMs` came in time around the pauses of a clock that began at `fromMs`; undefined where the calendar does not say.
 * It says so of what lies within the stretch of dates in which the time began, a pause that goes on from there included.
 */
export const inTimeAround = (
  table: Table | undefined,
  fromMs: number,
  toMs: number,
  allowed: Allowed,
  pauses: ReadonlyArray<Span>
): boolean | undefined => {
  if ("elapsedMs" in allowed) return elapsed(fromMs, toMs, allowed.elapsedMs, pauses)
  const stretch = table === undefined ? undefined : stretchOf(table, fromMs)
  const isPlain = pauses.length === 0 || !(amount(allowed) > 0) || !(toMs >= fromMs)
  if (isPlain || table === undefined || stretch === undefined) return inTime(table, fromMs, toMs, allowed)
  const late = tooLateAround(table, fromMs, allowed, pauses)
  const endMs = stretch[1]
  const lateMs = Result.getOrElse(late, () => FOREVER)
  if (lateMs === undefined) return true
  if (lateMs <= endMs + 1) return toMs < lateMs
  return toMs < endMs ? true : undefined
}
