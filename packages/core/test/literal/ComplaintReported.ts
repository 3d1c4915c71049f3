// Commitments and targets F3 by hand: of the complaints that arose in the window, how many were passed up in four hours.
import { type Answer, count, type Question, type Told } from "./Acts.ts"
import { complaints } from "./Complaints.ts"

/** The reason under which a row is left that no calendar decides: it leaves no figure. */
export const undecided = "calendar-not-covered"

/** A calendar by hand: the working hours (ms UTC, from and until) of the dates in [`fromMs`, `untilMs`). */
export interface Hours {
  readonly fromMs: number
  readonly untilMs: number
  readonly spans: ReadonlyArray<readonly [number, number]>
}

/** Whether it came within so much working time (ms); undefined when the calendar does not reach so far. */
export const isWithinHours = (
  since: number,
  reported: number,
  ms: number,
  hours: Hours | undefined
): boolean | undefined => {
  if (reported < since) return true
  if (hours === undefined || since < hours.fromMs || since >= hours.untilMs) return undefined
  // No time at all has passed at once, whether the hour is worked or not.
  if (ms === 0) return reported <= since
  let left = ms
  for (const [from, until] of hours.spans) {
    if (until <= since) continue
    const begin = from > since ? from : since
    if (until - begin >= left) return reported <= begin + left
    left -= until - begin
  }
  return reported < hours.untilMs ? true : undefined
}

/** Complaints reported in time. */
export const complaintReported = (events: ReadonlyArray<Told>, question: Question, hours?: Hours): Answer => {
  const excluded: Record<string, number> = {}
  let [inTime, all] = [0, 0]
  for (const one of complaints(events, question)) {
    if (one.since < question.fromMs || one.since >= question.untilMs) continue
    if (one.duplicate || one.carriedOver) {
      count(excluded, one.duplicate ? "duplicate" : "carried-over")
      continue
    }
    const { escalatedAt: at, since } = one
    const byClock = at !== undefined && at - since <= 4 * 3_600_000
    const isHours = question.readings["reportClock"] === "businessHours"
    const isInTime = isHours && at !== undefined ? isWithinHours(since, at, 4 * 3_600_000, hours) : byClock
    if (isInTime === undefined) count(excluded, undecided)
    else all++
    if (isInTime === true) inTime++
  }
  return { numerator: [inTime, 1], denominator: [all, 1], excluded: { cases: excluded } }
}
