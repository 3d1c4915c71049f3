/**
 * Stopwatches: the time that a rule counts between two facts, while it is neither paused nor ended. What was worked of it
 * is the calendar's matter; that a pause at night pauses nothing follows from both.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { CalendarNotCovered, Span, Table } from "./Calendar.ts"
import { FOREVER } from "./Instant.ts"
import { after, between } from "./WorkingTime.ts"

/** What happens to a stopwatch at an instant (ms UTC). It runs only while no reason pauses it; a reason pauses it once. */
export type Mark =
  | { readonly is: "started" | "ended" | "reopened"; readonly atMs: number }
  | { readonly is: "paused" | "resumed"; readonly atMs: number; readonly reason: string }

/** How the time goes on when what was ended is reopened. No document says so: it is a reading. */
export const Reopening = Schema.Literals([
  "continueExcludingResolved",
  "continueIncludingResolved",
  "firstResolutionOnly",
  "restart"
])
/** The type of {@link Reopening}. */
export type Reopening = typeof Reopening.Type

const isReopened = ({ is }: Mark): boolean => is === "reopened"

/** The marks that count under each reading. */
const counted: { readonly [R in Reopening]: (marks: ReadonlyArray<Mark>) => ReadonlyArray<Mark> } = {
  continueExcludingResolved: (marks) => marks,
  continueIncludingResolved: (marks) => {
    const last = marks.findLastIndex(isReopened)
    return marks.filter((mark, at) => !isReopened(mark) && (mark.is !== "ended" || at > last))
  },
  firstResolutionOnly: (marks) => {
    const first = marks.findIndex(({ is }) => is === "ended")
    return first < 0 ? marks : marks.slice(0, first + 1)
  },
  restart: (marks) => {
    const last = marks.findLastIndex(isReopened)
    const reopened = marks[last]
    return reopened === undefined ? marks : [{ is: "started", atMs: reopened.atMs }, ...marks.slice(last + 1)]
  }
}

/**
 * The spans in which a stopwatch ran, in order; one that still runs ends at {@link FOREVER}. Marks come in the order of
 * their instants; what does not fit, as an end before the start, changes nothing.
 */
export const ran = (marks: ReadonlyArray<Mark>, reopening: Reopening): ReadonlyArray<Span> => {
  const spans: Array<Span> = []
  const pausing = new Set<string>()
  let isOn = false
  let fromMs: number | undefined
  for (const mark of counted[reopening](marks)) {
    if (mark.is === "paused") pausing.add(mark.reason)
    else if (mark.is === "resumed") pausing.delete(mark.reason)
    else isOn = mark.is !== "ended"
    const runs = isOn && pausing.size === 0
    if (runs && fromMs === undefined) fromMs = mark.atMs
    else if (!runs && fromMs !== undefined) {
      if (mark.atMs > fromMs) spans.push({ fromMs, untilMs: mark.atMs })
      fromMs = undefined
    }
  }
  return fromMs === undefined ? spans : [...spans, { fromMs, untilMs: FOREVER }]
}

/** The time (ms) that had run by an instant: working time of a calendar, or all of it. */
export const spent = (
  spans: ReadonlyArray<Span>,
  byMs: number,
  table: Table | undefined
): Result.Result<number, CalendarNotCovered> => {
  let sum = 0
  for (const { fromMs, untilMs } of spans) {
    const span = { fromMs, untilMs: Math.min(untilMs, byMs) }
    const part = table === undefined ? Result.succeed(Math.max(0, span.untilMs - fromMs)) : between(table, span)
    if (Result.isFailure(part)) return Result.fail(part.failure)
    sum += part.success
  }
  return Result.succeed(sum)
}

/**
 * The instant (ms UTC) at which a limit is used up, or undefined while the stopwatch stands before that: paused it cannot
 * run out, ended it no longer can.
 */
export const runsOut = (
  spans: ReadonlyArray<Span>,
  limitMs: number,
  table: Table | undefined
): Result.Result<number | undefined, CalendarNotCovered> => {
  let left = limitMs
  for (const span of spans) {
    if (span.untilMs === FOREVER) {
      return table === undefined ? Result.succeed(span.fromMs + left) : after(table, span.fromMs, left)
    }
    const part = spent([span], span.untilMs, table)
    if (Result.isFailure(part)) return Result.fail(part.failure)
    if (part.success >= left)
      return table === undefined ? Result.succeed(span.fromMs + left) : after(table, span.fromMs, left)
    left -= part.success
  }
  return Result.succeed(undefined)
}
