// The cases of a service desk, read by hand from what happened to them.
import { count, lives, type Question, type Told } from "./Acts.ts"
import { type CaseAct, closing, lastOpening } from "./Complaints.ts"
import { type Problem, problem } from "./Problems.ts"

/** A case as the desk counts it, at the cut. Instants are ms UTC. */
export interface DeskCase extends Problem {
  readonly firstAt: number
  readonly firstResolvedAt: number | undefined
  readonly standsClosedAt: number | undefined
  readonly resolutions: number
  readonly isOpen: boolean
  readonly isResolved: boolean
  readonly wasPassedUp: boolean
  readonly isBeyond: boolean
  readonly isVoided: boolean
}

const further = ["Paused", "Escalated", "VisitScheduled", "SubmittedToManager", "DifficultyReported", "Referred"]

const staffOf = ({ subjects }: CaseAct): string | undefined => {
  for (const one of subjects) if (one.startsWith("staff:")) return one.slice("staff:".length)
  return undefined
}

/** Whether it was more than one contact of one person, before it was resolved at all. */
const isBeyond = (acts: ReadonlyArray<CaseAct>): boolean => {
  let holder: string | undefined
  for (const act of acts) {
    if (act.type === "Resolved") return false
    // Force majeure stops the clock; the case waits for nobody.
    if (act.type === "Paused" && act.data.cause === "force-majeure") continue
    if (further.includes(act.type)) return true
    if (act.type !== "Assigned") continue
    const next = staffOf(act)
    if (holder !== undefined && next !== undefined && next !== holder) return true
    holder = next
  }
  return false
}

const deskCase = (acts: ReadonlyArray<CaseAct>): DeskCase => {
  const lately = acts.slice(lastOpening(acts) + 1)
  let end = ""
  for (const { type } of lately) if (type === "Resolved" || type === "Closed" || type === "Withdrawn") end = type
  return {
    ...problem(acts),
    firstAt: acts[0]?.at ?? 0,
    firstResolvedAt: acts.find(({ type }) => type === "Resolved")?.at,
    standsClosedAt: closing(lately),
    resolutions: acts.filter(({ type }) => type === "Resolved").length,
    isOpen: end === "",
    isResolved: end === "Resolved",
    wasPassedUp: acts.some(({ type }) => type === "Escalated"),
    isBeyond: isBeyond(acts),
    isVoided: acts.some(({ type }) => type === "Voided")
  }
}

const deskCases = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<DeskCase> => {
  const all: Array<DeskCase> = []
  for (const acts of lives<CaseAct>(events, "Case", question)) all.push(deskCase(acts))
  return all
}

/** Whether an instant lies in the window. */
export const isIn = (at: number | undefined, { fromMs, untilMs }: Question): boolean =>
  at !== undefined && at >= fromMs && at < untilMs

const lets = {
  duplicate: ({ isDuplicate }: DeskCase) => isDuplicate,
  voided: ({ isVoided }: DeskCase) => isVoided,
  "carried-over": ({ isCarriedOver }: DeskCase) => isCarriedOver,
  withdrawn: ({ isWithdrawn }: DeskCase) => isWithdrawn
}
/** A reason for which a case is let off. */
export type Let = keyof typeof lets

const reasonOf = (one: DeskCase, by: ReadonlyArray<Let>): Let | undefined => by.find((name) => lets[name](one))

/** The cases that are meant, apart those that are let off, by reason. */
export const parted = (
  events: ReadonlyArray<Told>,
  question: Question,
  isMeant: (one: DeskCase) => boolean,
  by: ReadonlyArray<Let>
) => {
  const excluded: Record<string, number> = {}
  const kept: Array<DeskCase> = []
  for (const one of deskCases(events, question)) {
    if (!isMeant(one)) continue
    const reason = reasonOf(one, by)
    if (reason === undefined) kept.push(one)
    else count(excluded, reason)
  }
  return { excluded, kept }
}
