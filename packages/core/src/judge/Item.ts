/** Entries of the worklist: how far the time of something not yet done has run at an instant. */
import * as Result from "effect/Result"
import * as Rational from "../count/Rational.ts"
import type { StreamRef } from "../log/Recorded.ts"
import type { Title } from "../rules/Title.ts"
import type { CalendarNotCovered } from "../time/Calendar.ts"

/**
 * The state of an entry: in time, with the stated part of its time used up, too late, its clock stopped before that, or not
 * known for want of a calendar.
 */
export type Standing = "due" | "at-risk" | "overdue" | "stopped" | "not-covered"

/** For whom it is: opaque tokens, null where no event named one. */
export interface Holder {
  readonly staff: string | null
  readonly department: string | null
  readonly outlet: string | null
}

/** One entry. */
export interface Item {
  /** The name of the deadline or obligation. */
  readonly rule: string
  readonly title: Title
  readonly clauses: ReadonlyArray<string>
  readonly is: Standing
  readonly stream: StreamRef
  readonly row: { readonly kind: string; readonly key: string }
  /** The period of a paper, as `2026-Q3`. */
  readonly period?: string
  /** From when on it was expected (ms UTC). */
  readonly fromMs: number
  /** The last millisecond in time (UTC); null while its clock stands, and where the calendar does not say. */
  readonly dueMs: number | null
  /** Why not: the calendar, and the first date of which it does not speak. */
  readonly lacks?: { readonly calendar: string; readonly date: string }
  readonly holder: Holder
}

/** The holder that the dimensions of a row name; `staff` in place of theirs where a field of the row says it better. */
export const holderOf = (row: Holder, staff: string | null = null): Holder => ({
  staff: staff ?? row.staff,
  department: row.department,
  outlet: row.outlet
})

/** Whether the part `risk` of a span has run by an instant: exact, so that three quarters of an hour are 45 minutes. */
const isUsed = (risk: string, fromMs: number, untilMs: number, atMs: number): boolean => {
  const { d, n } = Result.getOrElse(Rational.parse(risk), () => Rational.whole(1))
  return BigInt(atMs - fromMs) * d >= BigInt(untilMs - fromMs) * n
}

/** How far a time has run: since when, of that how long it stood still, and from which part on it is at risk. */
export interface Spent {
  readonly atMs: number
  readonly fromMs: number
  readonly pausedMs?: number
  readonly risk: string
}

/** What the time of an entry comes to: its standing and last millisecond, or the calendar that it lacks. */
export const timing = (
  tooLate: Result.Result<number | undefined, CalendarNotCovered>,
  { atMs, fromMs, pausedMs = 0, risk }: Spent
): Pick<Item, "is" | "dueMs" | "lacks"> => {
  if (Result.isFailure(tooLate)) {
    const { calendar, date } = tooLate.failure
    return { is: "not-covered", dueMs: null, lacks: { calendar, date } }
  }
  const untilMs = tooLate.success
  if (untilMs === undefined) return { is: "stopped", dueMs: null }
  if (atMs >= untilMs) return { is: "overdue", dueMs: untilMs - 1 }
  return { is: isUsed(risk, fromMs + pausedMs, untilMs, atMs) ? "at-risk" : "due", dueMs: untilMs - 1 }
}
