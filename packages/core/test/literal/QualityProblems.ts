// The Yema standard 5.2 a, 5.4, 5.5 a and service item 14 by hand: the way of quality problems, and vehicles put right.
import type { Event } from "../../src/streams/QualityProblem.ts"
import { type Answer, lives, type Question, type Told } from "./Acts.ts"

interface Way {
  readonly at: ReadonlyMap<string, number>
  readonly isClosed: boolean
  readonly affected: number | undefined
  readonly rectified: number
}

const ways = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Way> => {
  const all: Array<Way> = []
  for (const acts of lives<Event>(events, "QualityProblem", question)) {
    const at = new Map<string, number>()
    const vehicles = new Set<string>()
    let isClosed = false
    let affected: number | undefined
    for (const act of acts) {
      // An improvement without effect may be verified anew: the last verification counts.
      const counts = !at.has(act.type) || (act.type === "ImprovementVerified" && !isClosed)
      if (counts) at.set(act.type, act.at)
      if (act.type === "ImprovementVerified" && !isClosed) isClosed = act.data.effective
      if (act.type === "RectificationProposed") affected ??= act.data.vehicles
      if (act.type === "VehicleRectified") vehicles.add(act.data.vehicle)
    }
    all.push({ at, isClosed, affected, rectified: vehicles.size })
  }
  return all
}

const isIn = (ms: number | undefined, { fromMs, untilMs }: Question): ms is number =>
  ms !== undefined && ms >= fromMs && ms < untilMs

const order: ReadonlyArray<readonly [string, string]> = [
  ["Reported", "Confirmed"],
  ["Confirmed", "CauseAnalysed"],
  ["CauseAnalysed", "ResponsibilityAssigned"],
  ["ResponsibilityAssigned", "ImprovementPlanned"],
  ["ImprovementPlanned", "ImprovementMade"],
  ["ImprovementMade", "ImprovementVerified"],
  ["Confirmed", "TechnicalPlanIssued"],
  ["Reported", "BatchConfirmed"],
  ["BatchConfirmed", "BatchReported"],
  ["RectificationProposed", "RectificationApproved"],
  ["RectificationApproved", "VehicleRectified"]
]

/** Problems that kept their way. */
export const qualityConformance = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [good, all] = [0, 0]
  for (const { at } of ways(events, question)) {
    if (!isIn(at.get("Reported"), question)) continue
    all++
    let conforms = true
    for (const [before, after] of order) {
      const [first, then] = [at.get(before), at.get(after)]
      if (then !== undefined && (first === undefined || first > then)) conforms = false
    }
    if (conforms) good++
  }
  return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: {} } }
}

/** Problems that stand open. */
export const qualityProblemsOpen = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let open = 0
  for (const { at, isClosed } of ways(events, question)) if (at.has("Reported") && !isClosed) open++
  return { numerator: [open, 1], denominator: [1, 1], excluded: { problems: {} } }
}

/** Vehicles put right of those affected. */
export const rectificationCompletion = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let [done, all] = [0, 0]
  for (const { affected, at, rectified } of ways(events, question)) {
    if (affected === undefined || !isIn(at.get("RectificationApproved"), question)) continue
    all += affected
    done += rectified > affected ? affected : rectified
  }
  return { numerator: [done, 1], denominator: [all, 1], excluded: { rectified: {}, affected: {} } }
}

/** Batch problems reported in time. */
export const batchReported = (events: ReadonlyArray<Told>, question: Question): Answer => {
  const limit = (question.parameters["batchReportHours"] as number) * 3_600_000
  let [good, all] = [0, 0]
  for (const { at } of ways(events, question)) {
    const confirmed = at.get("BatchConfirmed")
    if (!isIn(confirmed, question)) continue
    all++
    const reported = at.get("BatchReported")
    if (reported !== undefined && reported <= confirmed + limit) good++
  }
  return { numerator: [good, 1], denominator: [all, 1], excluded: { cases: {} } }
}
