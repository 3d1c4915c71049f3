// OBL-P-02 §3.1.4 d, first half, by hand: of the periodic inspections due in the window, how many were done in time.
import type { Event } from "../../src/streams/Inspection.ts"
import { type Answer, count, lives, type Question, type Told } from "./Acts.ts"

const DAY = 86_400_000

interface Visit {
  readonly due: number
  readonly tolerance: number
  readonly done: number | undefined
  readonly refused: number | undefined
  readonly proven: boolean
  readonly cancelled: number | undefined
}

type Acts = ReturnType<typeof lives<Event>>[number]

const firstOf = (acts: Acts, type: Event["type"]): number | undefined => {
  for (const act of acts) if (act.type === type) return act.at
  return undefined
}

/** One inspection with the due date that the reading takes; undefined when nobody planned it. */
const visitOf = (acts: Acts, keepsPlan: boolean): Visit | undefined => {
  let due: number | undefined
  let tolerance = 0
  let proven = false
  for (const act of acts) {
    if (act.type === "Planned" && due === undefined) {
      due = Date.parse(act.data.dueAt)
      tolerance = (act.data.toleranceDays ?? 0) * DAY
    }
    if (act.type === "Rescheduled" && due !== undefined && act.data.by === "customer" && !keepsPlan) {
      due = Date.parse(act.data.dueAt)
    }
    if (act.type === "Refused" && act.data.evidence !== undefined) proven = true
  }
  if (due === undefined) return undefined
  const [done, refused, cancelled] = [firstOf(acts, "Done"), firstOf(acts, "Refused"), firstOf(acts, "Cancelled")]
  return { due, tolerance, done, refused, proven, cancelled }
}

/** Whether something came before it was too late. */
const cameInTime = (at: number | undefined, { due, tolerance }: Visit, { parameters, readings }: Question): boolean => {
  if (at === undefined) return false
  if (readings["inTime"] === "whenever") return true
  if (readings["inTime"] === "dueDate") return at <= due
  return at <= due + Math.min(tolerance, (parameters["toleranceDays"] as number) * DAY)
}

const leftOut = (visit: Visit, question: Question): string | undefined => {
  const { readings } = question
  if (cameInTime(visit.refused, visit, question)) {
    if (readings["refused"] === "leftOut" || (readings["refused"] === "withEvidence" && visit.proven)) return "refused"
  }
  if (cameInTime(visit.cancelled, visit, question) && readings["cancelledPlans"] === "leftOut") return "cancelled"
  return undefined
}

/** Periodic inspection rate. */
export const inspectionRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const keepsPlan = question.readings["rescheduled"] === "original"
  const left: Record<string, number> = {}
  let owed = 0
  let kept = 0
  for (const acts of lives<Event>(events, "Inspection", question)) {
    const visit = visitOf(acts, keepsPlan)
    if (visit === undefined || visit.due < question.fromMs || visit.due >= question.untilMs) continue
    const isDone = cameInTime(visit.done, visit, question)
    const reason = isDone ? undefined : leftOut(visit, question)
    if (reason !== undefined) {
      count(left, reason)
      continue
    }
    owed++
    if (isDone) kept++
  }
  const name = keepsPlan ? "inspections_as_planned" : "inspections"
  return { numerator: [kept, 1], denominator: [owed, 1], excluded: { [name]: left } }
}
