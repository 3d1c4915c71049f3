// The way of a problem, read by hand from what happened to its case (enterprise after-sales policy, chapter 3).
import { lives, type Question, type Told } from "./Acts.ts"
import { type CaseAct, isCarriedOver, isWithdrawn, lastOpening, resolution, worksOf } from "./Complaints.ts"

/** A problem as it stands at the cut. Instants are ms UTC. */
export interface Problem {
  readonly receivedAt: number
  readonly isKnown: boolean
  readonly isCarriedOver: boolean
  readonly isDuplicate: boolean
  readonly isWithdrawn: boolean
  readonly isSuspended: boolean
  /** From when until when force majeure suspended it; the last may have no end. */
  readonly stops: ReadonlyArray<readonly [from: number, until: number]>
  readonly isUrgent: boolean
  readonly complexity: string | undefined
  readonly assignedAt: number | undefined
  readonly answeredAt: number | undefined
  readonly contactedAt: number | undefined
  readonly wasResolved: boolean
  readonly resolvedAt: number | undefined
  readonly verifiedAt: number | undefined
  readonly confirmedAt: number | undefined
  readonly closedAt: number | undefined
  readonly followedUpAt: number | undefined
  readonly answer: string | undefined
  readonly rounds: number
  readonly hasDifficulty: boolean
  readonly partsArchived: number
}

const receipt = (acts: ReadonlyArray<CaseAct>): { readonly at: number; readonly isKnown: boolean } => {
  for (const act of acts) {
    if (act.type === "Registered") return { at: act.at, isKnown: true }
    if (act.type === "CarriedOver") return { at: Date.parse(act.data.receivedAt), isKnown: true }
    if (act.type === "Reclassified") break
  }
  return { at: acts[0]?.at ?? 0, isKnown: acts.some(({ type }) => type === "Reclassified") }
}

/** How often it was handled: once more for every time that it was opened again. */
const roundsOf = (acts: ReadonlyArray<CaseAct>): number => {
  const works = worksOf(acts)
  let [rounds, done, known] = [1, false, false]
  for (const act of acts) {
    const failed = (act.type === "Verified" && !act.data.passed) || (act.type === "Confirmed" && !act.data.satisfied)
    const again = act.type === "Registered" && known
    const worked = again || works.has(act)
    if (act.type === "Registered" || act.type === "CarriedOver" || act.type === "Reclassified") known = true
    if (act.type === "Reopened" || (done && (failed || worked))) rounds++
    if (act.type === "Reopened" || failed || worked || act.type === "Withdrawn") done = false
    if (act.type === "Resolved" || act.type === "Closed") done = true
  }
  return rounds
}

const first = (acts: ReadonlyArray<CaseAct>, type: string): number | undefined =>
  acts.find((act) => act.type === type)?.at

const said = (acts: ReadonlyArray<CaseAct>) => {
  let urgent = false
  let complexity: string | undefined
  let answer: string | undefined
  let hasDifficulty = false
  let partsArchived = 0
  let isSuspended = false
  let since: number | undefined
  const stops: Array<readonly [number, number]> = []
  for (const act of acts) {
    if (act.type === "Assessed") {
      urgent = act.data.urgent
      complexity = act.data.complexity
    }
    if (act.type === "FollowedUp" && act.data.satisfaction !== undefined) answer = act.data.satisfaction
    if (act.type === "DifficultyReported") hasDifficulty = true
    if (act.type === "DifficultySettled") hasDifficulty = false
    if (act.type === "Archived") partsArchived = new Set(act.data.parts).size
    if (act.type === "Paused" && act.data.cause === "force-majeure") {
      isSuspended = true
      since ??= act.at
    }
    if (act.type === "Resumed" && since !== undefined) {
      stops.push([since, act.at])
      since = undefined
    }
  }
  if (since !== undefined) stops.push([since, Number.POSITIVE_INFINITY])
  return { isUrgent: urgent, complexity, answer, hasDifficulty, partsArchived, isSuspended, stops }
}

/** A problem by what happened to its case. */
export const problem = (acts: ReadonlyArray<CaseAct>): Problem => {
  const lately = acts.slice(lastOpening(acts) + 1)
  const { at: receivedAt, isKnown } = receipt(acts)
  return {
    ...{ receivedAt, isKnown, isCarriedOver: isCarriedOver(acts), isWithdrawn: isWithdrawn(acts) },
    ...said(acts),
    isDuplicate: acts.some(({ type }) => type === "MarkedDuplicate"),
    assignedAt: first(acts, "Assigned"),
    answeredAt: first(acts, "Answered"),
    contactedAt: first(acts, "Contacted"),
    wasResolved: acts.some(({ type }) => type === "Resolved"),
    resolvedAt: resolution(lately),
    verifiedAt: first(lately, "Verified"),
    confirmedAt: first(lately, "Confirmed"),
    closedAt: first(acts, "Closed"),
    followedUpAt: first(acts, "FollowedUp"),
    rounds: roundsOf(acts)
  }
}

/** The problems of a history. */
export const problems = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Problem> => {
  const all: Array<Problem> = []
  for (const acts of lives<CaseAct>(events, "Case", question)) all.push(problem(acts))
  return all
}
