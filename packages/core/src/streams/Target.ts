/**
 * Targets: what an indicator must reach, from the draft to the approval in force and its changes. One stream is one
 * indicator's target for one period; rows are its versions, each in force from an instant until another.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name, Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Comparison, GoalSource } from "../rules/Goal.ts"
import { Instant, toMs } from "../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/** A fraction as `95/100`. */
const Fraction = Schema.String.check(
  Schema.isPattern(/^\d{1,15}\/[1-9]\d{0,14}$/, { message: "expected a fraction as 95/100" })
)

const Bound = {
  comparison: Comparison,
  value: Fraction,
  /** In force from this instant on; a change binds windows that begin no earlier. */
  from: Instant,
  /** Where the number comes from: the clause, a reconstruction of a damaged text, or the company. */
  source: GoalSource
}

/**
 * Data of the events of a target, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  Drafted: Schema.Struct({ kpi: Name, clause: Name, until: Instant, ...Bound }),
  FeasibilityAssessed: Schema.Struct({ feasible: Schema.Boolean }),
  Approved: Nothing,
  /** Issued to a department (OBL-P-02 §3.1.3). */
  Published: Schema.Struct({ department: Name }),
  Changed: Schema.Struct(Bound),
  Withdrawn: Nothing
} as const

/** An event of a target, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One version of a target. `value` is a fraction `n/d`; it judges windows that begin in [`fromAtMs`, `untilAtMs`) once approved. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "target"
  readonly kpi: string | null
  readonly clause: string | null
  readonly comparison: Comparison
  readonly value: string
  readonly source: string
  readonly fromAtMs: number
  readonly untilAtMs: number
  readonly approvedAtMs: number | null
  readonly approvedBy: string | null
  readonly published: number
}

/** The versions of a target in the order in which they came. */
export type State = ReadonlyArray<Row>

const drafted = (fact: Fact, stated: (typeof data.Drafted)["Type"]): Row => ({
  kind: "target",
  key: "1",
  evidence: "events",
  findings: [...fact.findings],
  ...named(unnamed, fact),
  kpi: stated.kpi,
  clause: stated.clause,
  comparison: stated.comparison,
  value: stated.value,
  source: stated.source,
  fromAtMs: toMs(stated.from),
  untilAtMs: toMs(stated.until),
  approvedAtMs: null,
  approvedBy: null,
  published: 0
})

const onLast = (state: State, change: (row: Row) => Row): State => [
  ...state.slice(0, -1),
  ...state.slice(-1).map(change)
]

const changed = (state: State, fact: Fact, stated: (typeof data.Changed)["Type"]): State => {
  const last = state.at(-1)
  if (last === undefined) return state
  const fromAtMs = toMs(stated.from)
  const next: Row = {
    ...last,
    key: String(state.length + 1),
    comparison: stated.comparison,
    value: stated.value,
    source: stated.source,
    fromAtMs,
    approvedAtMs: fact.atMs,
    approvedBy: fact.actor.id
  }
  return [...onLast(state, (row) => ({ ...row, untilAtMs: Math.min(row.untilAtMs, fromAtMs) })), next]
}

const apply = (state: State, fact: Fact, stated: Event): State => {
  switch (stated.type) {
    case "Drafted": {
      if (state.length === 0) return [drafted(fact, stated.data)]
      const open = state.length === 1 && state[0]?.approvedAtMs === null
      return open ? [drafted(fact, stated.data)] : onLast(state, (row) => withFindings(row, "drafted-again"))
    }
    case "FeasibilityAssessed":
      return state
    case "Approved":
      return onLast(state, (row) => ({
        ...row,
        approvedAtMs: row.approvedAtMs ?? fact.atMs,
        approvedBy: row.approvedBy ?? fact.actor.id
      }))
    case "Published":
      return onLast(state, (row) => ({ ...row, published: row.published + 1 }))
    case "Changed":
      return changed(state, fact, stated.data)
    case "Withdrawn":
      return onLast(state, (row) => ({ ...row, untilAtMs: Math.min(row.untilAtMs, fact.atMs) }))
  }
}

/** The fold. Total: an approval without a draft changes nothing. */
export const evolve = (state: State, fact: Fact): State =>
  fact.type in data ? apply(state, fact, fact as unknown as Event) : state

/** The rows of targets by the instant they are in force from. */
export const rows: RowKind = rowKind<Row>({
  kind: "target",
  anchors: ["fromAtMs"],
  fields: {
    ...dimensionFields,
    kpi: "text",
    clause: "text",
    comparison: "text",
    value: "text",
    source: "text",
    fromAtMs: "instant",
    untilAtMs: "instant",
    approvedAtMs: "instant",
    approvedBy: "text",
    published: "number"
  }
})

/** The stream of one target. */
export const stream: Stream<State> = {
  category: "Target",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state
}

/** Who may do what with a target, each with its clause. */
export const authorities = {
  draft: { act: "draft a target", needs: [Role.managementRepresentative], clause: "S0-2.1" },
  approve: { act: "approve a target", needs: [Role.generalManager], clause: "S0-3.1.3b" }
} as const satisfies Record<string, Authority>

/** What decisions on a target may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Drafts the target; the management representative does so (OBL-P-02 §2.1). */
export const draft =
  (command: (typeof data.Drafted)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.draft, order.actor), (): Decision<Refusal> => {
      const row = state.at(-1)
      if (row === undefined) return event("Drafted", { ...command })
      if (row.value === command.value && row.comparison === command.comparison) return nothing
      if (row.approvedAtMs === null) return event("Drafted", { ...command })
      return Result.fail(new AlreadyStated({ of: "target", act: "approved", stated: `${row.comparison} ${row.value}` }))
    })

const drafts =
  (authority: Authority, decide: (row: Row) => Decision<Refusal>): Decide =>
  (state, order) =>
    Result.flatMap(guard(authority, order.actor), () => {
      const row = state.at(-1)
      return row === undefined ? Result.fail(new NotStated({ of: "target", first: "draft" })) : decide(row)
    })

/** Approves the target; the general manager does so (OBL-P-02 §3.1.3). */
export const approve: Decide = drafts(authorities.approve, (row) =>
  row.approvedAtMs === null ? event("Approved") : nothing
)

/** Changes an approved target from an instant on; it takes the same approval. */
export const change = (command: (typeof data.Changed)["Type"]): Decide =>
  drafts(authorities.approve, (row) => {
    const same =
      row.value === command.value && row.comparison === command.comparison && row.fromAtMs === toMs(command.from)
    return same ? nothing : event("Changed", { ...command })
  })
