/**
 * What tells that a case went beyond the first contact before it was first resolved: it waited, was passed up or out,
 * somebody had to go there, a difficulty was reported, or it changed hands. That force majeure stopped its clock tells nothing.
 */
import type { Fact } from "../../log/Fact.ts"
import { forceMajeure } from "./Course.ts"

/** The field of a row on it. Instants are ms UTC, null while the thing has not happened. */
export interface FirstContact {
  /** When it first waited, was passed up or out, changed hands or showed a difficulty, before it was first resolved. */
  readonly beyondFirstContactAtMs: number | null
}

/** The same as a field of a kind of row. */
export const firstContactFields = { beyondFirstContactAtMs: "instant" } as const

/** Still at the first contact. */
export const atFirstContact: FirstContact = { beyondFirstContactAtMs: null }

const leads: ReadonlySet<string> = new Set([
  ...["Paused", "Escalated", "VisitScheduled", "SubmittedToManager", "DifficultyReported", "Referred"]
])

type Held = FirstContact & { readonly assignee: string | null; readonly firstResolvedAtMs: number | null }

const isHandedOver = (before: Held, after: Held): boolean =>
  before.assignee !== null && after.assignee !== null && before.assignee !== after.assignee

/** The row after a fact, with the first instant at which the case went beyond the first contact. */
export const beyond = <R extends Held>(before: R, after: R, { atMs, data, type }: Fact): R => {
  if (after.beyondFirstContactAtMs !== null || after.firstResolvedAtMs !== null) return after
  const leadsOn = leads.has(type) && !(type === "Paused" && data["cause"] === forceMajeure)
  return leadsOn || isHandedOver(before, after) ? { ...after, beyondFirstContactAtMs: atMs } : after
}
