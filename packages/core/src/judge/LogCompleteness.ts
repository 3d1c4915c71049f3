/**
 * Completeness of work logs: for each person of a week the days on which a log was due, those without one, and whether the
 * week was uploaded in time (OBL-P-02 §3.2.1). Days are those of the company's calendar; exempted ones are not due.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Head } from "../log/Head.ts"
import type { StoreFailed } from "../log/Refusal.ts"
import type { RowSource } from "../log/RowSource.ts"
import type { Row as WorkWeek } from "../streams/WorkLog.ts"
import type { CalendarNotCovered, Table } from "../time/Calendar.ts"
import * as CivilDate from "../time/CivilDate.ts"
import { FOREVER } from "../time/Instant.ts"
import { isWorkingDay, rolled } from "../time/WorkingTime.ts"

/** What is asked: the Monday of the week (days since 1970), the instant at which the logs are read (ms, UTC), and the head. */
export interface Asked {
  readonly monday: number
  readonly atMs: number
  readonly head: Head
}

/** One person's week. Dates as texts, instants in ms UTC. */
export interface Completeness {
  readonly staff: string | null
  readonly due: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
  /** The end of the Monday after the week, or of the next working day where that is none. What comes before it is in time. */
  readonly uploadDueMs: number
  readonly uploadedAtMs: number | null
  readonly upload: "in-time" | "late" | "missing" | "open"
}

const workdays = (table: Table, monday: number): Result.Result<ReadonlyArray<string>, CalendarNotCovered> =>
  Result.gen(function* () {
    const worked: Array<string> = []
    for (let date = monday; date < monday + 7; date++) {
      if (yield* isWorkingDay(table, date)) worked.push(CivilDate.format(date))
    }
    return worked
  })

const uploadOf = (uploadedAtMs: number | null, dueMs: number, atMs: number): Completeness["upload"] => {
  if (uploadedAtMs !== null) return uploadedAtMs < dueMs ? "in-time" : "late"
  return atMs < dueMs ? "open" : "missing"
}

/** The weeks of all persons with any fact about the week, in the order of their tokens. Refuses a week beyond the calendar. */
export const completeness = (
  source: RowSource,
  table: Table,
  { atMs, head, monday }: Asked
): Effect.Effect<ReadonlyArray<Completeness>, CalendarNotCovered | StoreFailed> =>
  Effect.gen(function* () {
    const days = yield* Effect.fromResult(workdays(table, monday))
    const lastDay = yield* Effect.fromResult(rolled(table, monday + 7))
    const uploadDueMs = CivilDate.startMs(lastDay + 1, table.zone) ?? FOREVER
    const found = yield* source.rows({
      ...{ kind: "work-week", anchor: "openedAtMs", fromMs: -FOREVER, untilMs: atMs },
      ...{ cutMs: atMs, head: head.position }
    })
    const week = CivilDate.format(monday)
    return found
      .map(({ row }) => row as WorkWeek)
      .filter((row) => row.week === week)
      .map(({ days: logged, daysExempted, staff, uploadedAtMs }): Completeness => {
        const due = days.filter((date) => !daysExempted.includes(date))
        const missing = due.filter((date) => !logged.includes(date))
        return { staff, due, missing, uploadDueMs, uploadedAtMs, upload: uploadOf(uploadedAtMs, uploadDueMs, atMs) }
      })
      .sort((a, b) => ((a.staff ?? "") < (b.staff ?? "") ? -1 : 1))
  })
