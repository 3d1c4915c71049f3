// The complaints of a history, read by hand: since when a case is a complaint, what stands resolved, what is left out.
import type { Event } from "../../src/streams/Case.ts"
import { type ActOf, lives, type Question, type Told } from "./Acts.ts"

type Common = { readonly type: "Noted"; readonly data: { readonly activity: string; readonly work?: boolean } }
/** What happens to a case. */
export type CaseAct = ActOf<Event | Common>

/** A case that is a complaint at the cut. Instants are ms UTC. */
export interface Complaint {
  readonly since: number
  readonly definition: string | undefined
  readonly repeats: boolean
  readonly resolvedAt: number | undefined
  readonly verifiedAt: number | undefined
  readonly confirmedAt: number | undefined
  readonly withdrawn: boolean
  readonly escalatedAt: number | undefined
  readonly carriedOver: boolean
  readonly triesInVain: number
  readonly duplicate: boolean
  readonly voidDecidedAt: number | undefined
  readonly severity: string | undefined
  readonly closedAt: number | undefined
}

/** What is work on a case: done on one that was resolved, it opens it. Force majeure that stops a clock, or its end, is none. */
export const worksOf = (acts: ReadonlyArray<CaseAct>): ReadonlySet<CaseAct> => {
  const works = new Set<CaseAct>()
  let stands = false
  for (const act of acts) {
    const { type } = act
    const stops = act.type === "Paused" && act.data.cause === "force-majeure"
    if (type === "Assigned" || type === "Answered" || type === "Escalated" || type === "VisitScheduled") works.add(act)
    if (type === "Paused" && !stops) works.add(act)
    if (type === "Resumed" && !stands) works.add(act)
    if (act.type === "Noted" && act.data.work === true) works.add(act)
    if (stops) stands = true
    if (type === "Resumed") stands = false
  }
  return works
}

/** Since when the case is a complaint, by whose definition, and whether it repeats another. */
const classOf = (acts: ReadonlyArray<CaseAct>) => {
  let known = false
  let since: number | undefined
  let definition: string | undefined
  let repeats = false
  let severity: string | undefined
  for (const act of acts) {
    const first = (act.type === "Registered" || act.type === "CarriedOver") && !known
    if (!first && act.type !== "Reclassified") continue
    known = true
    definition = act.data.definition
    if (act.data.class !== "complaint") since = undefined
    else if (act.type === "CarriedOver") since = Date.parse(act.data.receivedAt)
    else since ??= act.at
    if (act.type === "Registered") repeats = act.data.repeatOf !== undefined
    if (act.type === "Registered") severity = act.data.severity
  }
  return { since, definition, repeats, severity }
}

/** Where in its acts the case was last opened: by a reopening, a failed check, or work on it when it seemed done. */
export const lastOpening = (acts: ReadonlyArray<CaseAct>): number => {
  const works = worksOf(acts)
  let opening = -1
  let done = false
  let known = false
  for (const [index, act] of acts.entries()) {
    const again = act.type === "Registered" && known
    if (act.type === "Registered" || act.type === "CarriedOver" || act.type === "Reclassified") known = true
    const failed = (act.type === "Verified" && !act.data.passed) || (act.type === "Confirmed" && !act.data.satisfied)
    const worked = again || works.has(act)
    if (act.type === "Reopened" || failed || (worked && done)) {
      opening = index
      done = false
    }
    if (act.type === "Resolved" || act.type === "Closed") done = true
    if (act.type === "Withdrawn") done = false
  }
  return opening
}

/** When it was declared resolved; said twice in a row, the first counts. */
export const resolution = (acts: ReadonlyArray<CaseAct>): number | undefined => {
  let at: number | undefined
  let standing = false
  for (const act of acts) {
    if (act.type === "Resolved" && !standing) at = act.at
    if (act.type === "Resolved") standing = true
    // Declared anew after a closing or a withdrawal, it is a new declaration.
    if (act.type === "Closed" || act.type === "Withdrawn") standing = false
  }
  return at
}

/** When it was closed; a resolution declared after it begins anew. */
export const closing = (acts: ReadonlyArray<CaseAct>): number | undefined => {
  let at: number | undefined
  for (const act of acts) {
    if (act.type === "Resolved") at = undefined
    if (act.type === "Closed") at ??= act.at
  }
  return at
}

export const isWithdrawn = (acts: ReadonlyArray<CaseAct>): boolean => {
  let withdrawn = false
  for (const act of acts) {
    if (act.type === "Withdrawn") withdrawn = true
    if (act.type === "Reopened") withdrawn = false
  }
  return withdrawn
}

/** Taken over from before the books began: what first said what it is was an opening balance. */
export const isCarriedOver = (acts: ReadonlyArray<CaseAct>): boolean => {
  for (const { type } of acts) {
    if (type === "CarriedOver") return true
    if (type === "Registered" || type === "Reclassified") return false
  }
  return false
}

const complaint = (acts: ReadonlyArray<CaseAct>): Complaint | undefined => {
  const { since, ...about } = classOf(acts)
  if (since === undefined) return undefined
  const lately = acts.slice(lastOpening(acts) + 1)
  let triesInVain = 0
  let voidDecidedAt: number | undefined
  for (const act of lately) if (act.type === "Unreachable") triesInVain = act.data.tries
  for (const act of acts) if (act.type === "Voided") voidDecidedAt ??= act.decidedAt
  return {
    since,
    ...about,
    resolvedAt: resolution(lately),
    closedAt: closing(lately),
    verifiedAt: lately.find((act) => act.type === "Verified")?.at,
    confirmedAt: lately.find((act) => act.type === "Confirmed")?.at,
    escalatedAt: acts.find((act) => act.type === "Escalated")?.at,
    carriedOver: isCarriedOver(acts),
    withdrawn: isWithdrawn(acts),
    triesInVain,
    duplicate: acts.some((act) => act.type === "MarkedDuplicate"),
    voidDecidedAt
  }
}

/** The complaints of a history, by whatever definition the reading takes. */
export const complaints = (events: ReadonlyArray<Told>, question: Question): ReadonlyArray<Complaint> => {
  const all: Array<Complaint> = []
  for (const acts of lives<Event | Common>(events, "Case", question)) {
    const found = complaint(acts)
    if (found === undefined) continue
    const definition = question.readings["complaintDefinition"]
    if (definition === "named" && found.definition === undefined) continue
    if (definition === "s4" && found.definition !== "S4-4.1") continue
    all.push(found)
  }
  return all
}

/** Why a complaint is left out, if it is. */
export const leftOut = (one: Complaint, { cutMs, readings }: Question): string | undefined => {
  if (one.duplicate) return "duplicate"
  if (one.voidDecidedAt === undefined) return undefined
  return readings["void"] === "retroactive" || one.voidDecidedAt < cutMs ? "voided" : undefined
}
