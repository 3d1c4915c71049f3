/**
 * Sheets: rows that are on their way together. First it is decided what of a sheet goes to the log; when the log has
 * answered, its rows are counted and its rejects told, so that counts and rejects follow the order of the file.
 */
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { PlatformError } from "effect/PlatformError"
import type { Counts } from "./Counts.ts"
import { problemOf } from "./Door.ts"
import type { Mapped } from "./map/Emit.ts"
import * as Reject from "./Reject.ts"
import type { Read } from "./read/Row.ts"

/** A row on its way: what is known of it decides which of the counts it ends in. */
export type Step = {
  readonly row: Read
  readonly mapped: Mapped | { readonly _tag: "Ignored"; readonly because: string }
}

/** Rows that are written together, and how far the file was read for them. */
export interface Sheet {
  readonly steps: ReadonlyArray<Step>
  readonly items: ReadonlyArray<EventLog.Append>
  readonly bytesRead: number
}

/** What counts rows and takes rejects. */
export interface Desk {
  readonly counts: Counts
  readonly dryRun: boolean
  readonly reject: (reject: Reject.Reject) => Effect.Effect<void, PlatformError>
}

/** A row that the log's own checks would refuse is refused before any of its events reaches the log. */
const admitted = (streams: EventLog.EventLogShape["streams"], step: Step): Step => {
  if (step.mapped._tag !== "Events") return step
  const problem = problemOf(streams, step.mapped.items)
  return problem === undefined ? step : { row: step.row, mapped: { _tag: "Refused", problem } }
}

/** Decides what of these rows is for the log. */
export const make = (
  streams: EventLog.EventLogShape["streams"],
  rows: ReadonlyArray<Step>,
  bytesRead: number
): Sheet => {
  const steps = rows.map((step) => admitted(streams, step))
  return { steps, bytesRead, items: steps.flatMap(({ mapped }) => (mapped._tag === "Events" ? mapped.items : [])) }
}

const activityOf = ([item]: ReadonlyArray<EventLog.Append>): string => String(item?.events[0]?.data["activity"])

const refusalOf = (outcomes: ReadonlyArray<EventLog.Outcome>): Reject.Problem => {
  const found = outcomes.find((outcome) => outcome.outcome === "refused")
  const refusal = found?.outcome === "refused" ? found.refusal : undefined
  return {
    code: refusal?._tag === "KeyConflict" ? "key-conflict" : "log-refused",
    place: "",
    detail: refusal?.message ?? ""
  }
}

const recordedOf = (outcomes: ReadonlyArray<EventLog.Outcome>, dryRun: boolean): ReadonlyArray<string> =>
  outcomes.flatMap((one) =>
    one.outcome === "known" || (one.outcome === "appended" && !dryRun) ? one.events.map(({ body }) => body.id) : []
  )

/** Counts a row whose events were given to the log; the reject where the log refused one of them. */
const answered = (
  { counts, dryRun }: Desk,
  row: Read,
  mapped: Extract<Mapped, { readonly _tag: "Events" }>,
  own: ReadonlyArray<EventLog.Outcome>
): Reject.Reject | undefined => {
  counts.given(mapped.items)
  for (const notice of mapped.notices) counts.notice(notice)
  if (mapped.unnamed) counts.unnamedRow(activityOf(mapped.items))
  if (!counts.outcome(own.map(({ outcome }) => outcome))) return undefined
  const problem = refusalOf(own)
  counts.rejected(problem.code)
  return Reject.make(row.line, row.text, problem, recordedOf(own, dryRun))
}

/** Counts the rows of a sheet by what the log answered to its items, and tells the rejects in the order of their lines. */
export const settled = (desk: Desk, sheet: Sheet, outcomes: ReadonlyArray<EventLog.Outcome>) => {
  const { counts } = desk
  const rejects: Array<Reject.Reject> = []
  let at = 0
  for (const { row, mapped } of sheet.steps) {
    counts.rows.read++
    if (mapped._tag === "Ignored") counts.ignored(mapped.because)
    else if (mapped._tag === "Refused") {
      counts.rejected(mapped.problem.code)
      rejects.push(Reject.make(row.line, row.text, mapped.problem))
    } else {
      const reject = answered(desk, row, mapped, outcomes.slice(at, at + mapped.items.length))
      at += mapped.items.length
      if (reject !== undefined) rejects.push(reject)
    }
  }
  return Effect.forEach(
    rejects.sort((a, b) => a.line - b.line),
    desk.reject,
    { discard: true }
  )
}
