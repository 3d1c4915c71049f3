/**
 * What is known of a proposal: its row, and the fold that notes what was done without a decision or against one. Of approval
 * and withdrawal the newer stands; what was carried out happened, whatever was decided.
 */
import type { Fact } from "../../log/Fact.ts"
import type { Row as AnyRow } from "../../log/Stream.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "../Dimensions.ts"
import { type Basis, data, type Event } from "./Event.ts"

/** One proposal. Instants are ms UTC, null while the thing has not happened; `fen` is 分, null where no money is meant. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "proposal"
  readonly state: "proposed" | "approved" | "rejected" | "withdrawn" | "carried-out" | "reversed"
  readonly proposedAtMs: number | null
  readonly proposedBy: string | null
  readonly measure: string | null
  readonly clause: string | null
  readonly approvers: ReadonlyArray<string>
  readonly effect: "carried-out" | "recommended" | null
  /** The roles that carry it out and the clause that says so; none where that is administration. */
  readonly executors: ReadonlyArray<string>
  readonly executorsClause: string | null
  /** What it rests on, as `figure:complaint_rate:2026-Q1` or `event:…`. */
  readonly basis: string | null
  readonly fen: number | null
  readonly reverses: string | null
  readonly approvedAtMs: number | null
  readonly rejectedAtMs: number | null
  readonly decidedBy: string | null
  /** When it was taken back; null again after a later decision. */
  readonly withdrawnAtMs: number | null
  readonly carriedOutAtMs: number | null
  readonly reversedAtMs: number | null
  readonly reversedBy: string | null
}

/** A proposal's state is its row; none before the first fact. */
export type State = Row | undefined

/** The fields of the row. */
export const fields = {
  ...dimensionFields,
  state: "text",
  proposedAtMs: "instant",
  proposedBy: "text",
  measure: "text",
  clause: "text",
  approvers: "texts",
  effect: "text",
  executors: "texts",
  executorsClause: "text",
  basis: "text",
  fen: "number",
  reverses: "text",
  approvedAtMs: "instant",
  rejectedAtMs: "instant",
  decidedBy: "text",
  withdrawnAtMs: "instant",
  carriedOutAtMs: "instant",
  reversedAtMs: "instant",
  reversedBy: "text"
} as const

const fresh: Row = {
  kind: "proposal",
  key: "proposal",
  evidence: "events",
  findings: [],
  ...unnamed,
  state: "proposed",
  ...{ proposedAtMs: null, proposedBy: null, measure: null, clause: null, approvers: [], effect: null },
  ...{ executors: [], executorsClause: null },
  ...{ basis: null, fen: null, reverses: null, approvedAtMs: null, rejectedAtMs: null, decidedBy: null },
  ...{ withdrawnAtMs: null, carriedOutAtMs: null, reversedAtMs: null, reversedBy: null }
}

/** The basis in one word, as rows keep it. */
export const basisOf = (basis: Basis): string => {
  switch (basis.on) {
    case "figure":
      return `figure:${basis.kpi}:${basis.window}`
    case "ranking":
      return `ranking:${basis.score}:${basis.window}`
    case "event":
      return `event:${basis.event}`
    case "consequence":
      return `consequence:${basis.key}`
  }
}

const stateOf = (row: Row): Row["state"] => {
  if (row.reversedAtMs !== null) return "reversed"
  if (row.carriedOutAtMs !== null) return "carried-out"
  if (row.withdrawnAtMs !== null) return "withdrawn"
  if (row.rejectedAtMs !== null) return "rejected"
  return row.approvedAtMs === null ? "proposed" : "approved"
}

const proposed = (row: Row, fact: Fact, stated: (typeof data.Proposed)["Type"]): Row => {
  if (row.proposedAtMs !== null) return withFindings(row, "proposed-again")
  const { approvers, basis, clause, effect, executors, fen = null, measure, reverses = null } = stated
  return {
    ...row,
    ...{ proposedAtMs: fact.atMs, proposedBy: fact.actor.id, measure, clause, effect, fen, reverses },
    approvers: [...new Set(approvers)].sort(),
    executors: [...new Set(executors?.roles)].sort(),
    executorsClause: executors?.clause ?? null,
    basis: basisOf(basis)
  }
}

const undecided = { approvedAtMs: null, rejectedAtMs: null, withdrawnAtMs: null } as const

/** The first decision stands, unless it was taken back in between: then the newest does. */
const decided = (row: Row, fact: Fact, field: "approvedAtMs" | "rejectedAtMs"): Row => {
  const isBack = row.withdrawnAtMs !== null
  if (!isBack && (row.approvedAtMs ?? row.rejectedAtMs) !== null) return withFindings(row, "decided-again")
  const known = row.proposedAtMs === null ? withFindings(row, "decided-before-proposal") : row
  const free = isBack ? withFindings(known, "decided-after-withdrawal") : known
  return { ...free, ...undecided, [field]: fact.atMs, decidedBy: fact.actor.id }
}

/** What was rejected or carried out is not taken back; the first of several withdrawals in a row stands. */
const withdrawn = (row: Row, fact: Fact): Row => {
  if (row.carriedOutAtMs !== null) return withFindings(row, "withdrawn-after-carried-out")
  if (row.rejectedAtMs !== null) return withFindings(row, "withdrawn-after-rejection")
  if (row.withdrawnAtMs !== null) return withFindings(row, "withdrawn-again")
  const known = row.proposedAtMs === null ? withFindings(row, "withdrawn-before-proposal") : row
  return { ...known, withdrawnAtMs: fact.atMs }
}

const carriedOut = (row: Row, fact: Fact): Row => {
  if (row.carriedOutAtMs !== null) return withFindings(row, "carried-out-again")
  const approved = row.approvedAtMs === null ? withFindings(row, "carried-out-without-approval") : row
  const free = row.withdrawnAtMs === null ? approved : withFindings(approved, "carried-out-after-withdrawal")
  const allowed = row.effect === "recommended" ? withFindings(free, "recommendation-carried-out") : free
  return { ...allowed, carriedOutAtMs: fact.atMs }
}

const reversed = (row: Row, fact: Fact, by: string): Row => {
  if (row.reversedAtMs !== null) return withFindings(row, "reversed-again")
  const known = row.carriedOutAtMs === null ? withFindings(row, "reversed-before-carried-out") : row
  return { ...known, reversedAtMs: fact.atMs, reversedBy: by }
}

const apply = (row: Row, fact: Fact, stated: Event): Row => {
  switch (stated.type) {
    case "Proposed":
      return proposed(row, fact, stated.data)
    case "Approved":
      return decided(row, fact, "approvedAtMs")
    case "Rejected":
      return decided(row, fact, "rejectedAtMs")
    case "Withdrawn":
      return withdrawn(row, fact)
    case "CarriedOut":
      return carriedOut(row, fact)
    case "Reversed":
      return reversed(row, fact, stated.data.by)
  }
}

/** The fold. Total: every fact, in any order, gives a row. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  const stated = { ...next, state: stateOf(next) }
  return fact.findings.length === 0 ? stated : withFindings(stated, ...fact.findings)
}
