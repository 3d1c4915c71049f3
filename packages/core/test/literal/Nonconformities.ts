// Commitments and targets, surveillance 2 and 3, by hand: nonconformities closed by their due instant, and the overdue.
import type { Event } from "../../src/streams/Nonconformity.ts"
import { type ActOf, type Answer, lives, type Question, type Told } from "./Acts.ts"

interface Found {
  readonly due: number
  /** Correction, corrective action and evidence of the last round. */
  readonly parts: ReadonlyArray<number | undefined>
  readonly effective: boolean | undefined
}

const found = (acts: ReadonlyArray<ActOf<Event>>): Found | undefined => {
  const raised = acts.find((act) => act.type === "Raised")
  if (raised === undefined) return undefined
  let round: Array<ActOf<Event>> = []
  for (const act of acts) {
    if (act.type === "Returned") round = []
    else round.push(act)
  }
  const at = (type: Event["type"]) => round.find((act) => act.type === type)?.at
  return {
    due: Date.parse(raised.data.due),
    parts: [at("CorrectionMade"), at("CorrectiveActionTaken"), at("EvidenceSubmitted")],
    effective: round.find((act) => act.type === "Verified")?.data.effective
  }
}

/** Nonconformity closure rate. */
export const nonconformityClosureRate = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let due = 0
  let closed = 0
  for (const acts of lives<Event>(events, "Nonconformity", question)) {
    const one = found(acts)
    if (one === undefined || one.due < question.fromMs || one.due >= question.untilMs) continue
    due++
    let inTime = true
    for (const part of one.parts) if (part === undefined || part > one.due) inTime = false
    const stands = question.readings["closing"] === "verified" ? one.effective === true : one.effective !== false
    if (inTime && stands) closed++
  }
  return { numerator: [closed, 1], denominator: [due, 1], excluded: { nonconformities: {} } }
}

/** Nonconformities overdue at the cut. */
export const nonconformitiesOverdue = (events: ReadonlyArray<Told>, question: Question): Answer => {
  let overdue = 0
  for (const acts of lives<Event>(events, "Nonconformity", question)) {
    const one = found(acts)
    if (one === undefined || one.due >= question.cutMs) continue
    if (one.parts.includes(undefined) || one.effective === false) overdue++
  }
  return { numerator: [overdue, 1], denominator: [1, 1], excluded: { nonconformities: {} } }
}
