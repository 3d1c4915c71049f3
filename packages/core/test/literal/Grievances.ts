// OBL-P-02 §3.2.7 by hand: of the grievances that another department heard, how many were passed on within so many hours.
import type { Event } from "../../src/streams/Case.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

/** Grievances passed on in time. */
export const grievancePassedOn = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const excluded: Record<string, number> = {}
  let heard = 0
  let inTime = 0
  const hours = question.readings["passOnLimit"] === "asReports" ? 4 : question.parameters["passOnHours"]
  for (const acts of lives<Event>(events, "Case", question)) {
    const from = acts.find(({ type }) => type === "GrievanceHeard")?.at
    if (from === undefined || from < question.fromMs || from >= question.untilMs) continue
    if (acts.some(({ type }) => type === "MarkedDuplicate")) {
      count(excluded, "duplicate")
      continue
    }
    heard++
    const passed = acts.find((act) => act.type === "PassedOn" && act.data.from !== act.data.to)?.at
    if (passed !== undefined && passed - from <= (hours ?? Number.NaN) * 3_600_000) inTime++
  }
  return { numerator: [inTime, 1], denominator: [heard, 1], excluded: { cases: excluded } }
}
