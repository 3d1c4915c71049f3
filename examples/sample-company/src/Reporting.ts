/**
 * What the company reports: after each quarter, in the second week of the next month, the figures of the quarter as they
 * were known on the fifth; after each year those of the year. Later facts restate them, and nobody edits them.
 */
import {
  type EventLog,
  type Kpi,
  EventLog as Log,
  Publish,
  type Refusal,
  type Resolve,
  Scorecard,
  Window
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { at, dayOf, workday } from "./Calendar.ts"
import { office } from "./Company.ts"
import type { Act } from "./Load.ts"

/** What may keep a report from being published. */
export type ReportFailed =
  | Refusal.ItemRefusal
  | Refusal.NoSourceClock
  | Refusal.NoSuchHead
  | Refusal.StoreFailed
  | Resolve.ResolveRefusal

interface Report {
  readonly window: Window.Window
  /** The first day after the window, as a date. */
  readonly until: string
}

const window = (label: string, until: string): Report => ({ window: Result.getOrThrow(Window.parse(label)), until })

const reports: ReadonlyArray<Report> = [
  window("2024-Q1", "2024-04-01"),
  window("2024-Q2", "2024-07-01"),
  window("2024-Q3", "2024-10-01"),
  window("2024-Q4", "2025-01-01"),
  window("2024", "2025-01-01"),
  window("2025-Q1", "2025-04-01"),
  window("2025-Q2", "2025-07-01"),
  window("2025-Q3", "2025-10-01"),
  window("2025-Q4", "2026-01-01"),
  window("2025", "2026-01-01")
]

const publish = (declarations: ReadonlyArray<Kpi.Declaration>, { window, until }: Report) =>
  Effect.gen(function* () {
    const log: EventLog.EventLogShape = yield* Log.EventLog
    const known = yield* log.head({ recordedByMs: at(dayOf(until) + 4) })
    // By its position, because what a head by instant tells of its time grows with the log.
    const head = yield* log.head({ position: known.position })
    const scored = yield* Scorecard.scorecard(log, declarations, { window, head })
    for (const { declaration, figure } of scored) {
      // What lacks a number that the company never gave is no figure yet.
      if (figure.status.is === "not-configured") continue
      yield* Publish.publish(figure, declaration, { actor: office.sales })
    }
  })

/** The reports of the two years, for `load`: the figures of these indicators become events of the log. */
export const quarterly = (declarations: ReadonlyArray<Kpi.Declaration>): ReadonlyArray<Act<ReportFailed>> =>
  reports.map((report) => ({
    atMs: at(workday(dayOf(report.until) + 7), 15),
    act: publish(declarations, report)
  }))
