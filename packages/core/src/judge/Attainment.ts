/**
 * Attainment of a periodic obligation: of the papers whose due day lies in a window, the share filed in time. What was
 * never filed counts as due; a window that a calendar does not cover has no figure.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Status } from "../count/Figure.ts"
import * as Rational from "../count/Rational.ts"
import type { Decisions, ReadingNeedsWindow, UnknownReading } from "../count/Resolve.ts"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import { fromMs } from "../time/Instant.ts"
import { Window } from "../time/Window.ts"
import { type Obligation, settle } from "./Obligation.ts"
import { type Owed, owed } from "./Owed.ts"

const Count = Schema.Int

/** The attainment of one obligation in a window: due = inTime + late + missing + notCovered. `value` is exact, null without a figure. */
export const Attainment = Schema.Struct({
  obligation: Schema.String,
  clauses: Schema.Array(Schema.String),
  window: Window,
  head: Schema.Struct({ position: Count, at: Schema.String }),
  readings: Schema.Record(Schema.String, Schema.String),
  status: Status,
  due: Count,
  inTime: Count,
  late: Count,
  missing: Count,
  /** Papers of which the calendar does not say when they were due. */
  notCovered: Count,
  value: Schema.NullOr(Schema.String)
})
/** The type of {@link Attainment}. */
export interface Attainment extends Schema.Schema.Type<typeof Attainment> {}

/** What is asked: the window whose due days count, the head, and readings in place of the defaults. */
export interface Request extends Pick<Decisions, "readings"> {
  readonly window: Window
  readonly head: Head
}

const isDueIn = ({ startMs, endMs }: Window, { statedMs, tooLate }: Owed): boolean => {
  const ms = Result.getOrElse(tooLate, () => statedMs)
  return startMs < ms && ms <= endMs
}

const outcome = ({ filed, tooLate }: Owed): "inTime" | "late" | "missing" | "notCovered" => {
  if (Result.isFailure(tooLate)) return "notCovered"
  if (filed === undefined) return "missing"
  return filed.filedAtMs < tooLate.success ? "inTime" : "late"
}

const statusOf = (calendar: string, due: number, open: number, { head, window }: Request): Status => {
  if (open > 0) return { is: "not-covered", calendars: [calendar], rows: open }
  if (due === 0) return { is: "undefined", because: "zero-denominator" }
  return window.endMs <= head.atMs ? { is: "final" } : { is: "provisional", maturesAt: fromMs(window.endMs) }
}

/** The attainment of an obligation, read at the window's end. Refuses readings that the obligation does not have. */
export const attain = (
  source: RowSource,
  obligation: Obligation,
  request: Request
): Effect.Effect<Attainment, UnknownReading | ReadingNeedsWindow | StoreFailed> =>
  Effect.gen(function* () {
    const { head, window } = request
    const settled = yield* Effect.fromResult(settle(obligation, request.readings))
    const all = yield* owed(source, [settled], { cutMs: window.endMs, head: head.position })
    const outcomes = all.filter((one) => isDueIn(window, one)).map(outcome)
    const count = (of: (typeof outcomes)[number]) => outcomes.filter((one) => one === of).length
    const [inTime, notCovered] = [count("inTime"), count("notCovered")]
    const status = statusOf(obligation.calendar, outcomes.length, notCovered, request)
    const value = notCovered > 0 ? undefined : Rational.divide(BigInt(inTime), BigInt(outcomes.length))
    return {
      obligation: obligation.name,
      clauses: obligation.clauses,
      window,
      head: { position: head.position, at: fromMs(head.atMs) },
      readings: settled.readings,
      status,
      due: outcomes.length,
      inTime,
      late: count("late"),
      missing: count("missing"),
      notCovered,
      value: value === undefined ? null : Rational.show(value)
    }
  })
