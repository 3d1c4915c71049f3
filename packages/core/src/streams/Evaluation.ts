/**
 * Evaluations of the services as they are: what the company found when it first identified them, before it set a target
 * (commitments and targets §4.1.3, §4.3.1). One stream an evaluation.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { AlreadyStated, event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fraction } from "./Fraction.ts"

/**
 * Data of the events of an evaluation, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** `reference` names the report; `baseline` is the indicator's figure as found, as `n/d`, where it was measured. */
  Held: Schema.Struct({ kpi: Name, reference: Name, baseline: Schema.optionalKey(Fraction) })
} as const

/** An event of an evaluation, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One evaluation. `heldAtMs` is ms UTC. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "evaluation"
  readonly heldAtMs: number | null
  readonly heldBy: string | null
  readonly kpi: string | null
  readonly reference: string | null
  readonly baseline: string | null
}

/** An evaluation's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "evaluation",
  key: "evaluation",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ heldAtMs: null, heldBy: null, kpi: null, reference: null, baseline: null }
}

const held = (row: Row, fact: Fact, stated: (typeof data.Held)["Type"]): Row => {
  if (row.heldAtMs !== null) return withFindings(row, "held-again")
  const { baseline = null, kpi, reference } = stated
  return { ...row, heldAtMs: fact.atMs, heldBy: fact.actor.id, kpi, reference, baseline }
}

/** The fold. Total: the first evaluation stands, another is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? held(row, fact, (fact as unknown as Event).data) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of evaluations by when they were held. */
export const rows: RowKind = rowKind<Row>({
  kind: "evaluation",
  anchors: ["heldAtMs"],
  fields: {
    ...dimensionFields,
    heldAtMs: "instant",
    heldBy: "text",
    kpi: "text",
    reference: "text",
    baseline: "text"
  }
})

/** The stream of one evaluation. */
export const stream: Stream<State> = {
  category: "Evaluation",
  events: eventTypes(data),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on an evaluation may refuse. */
export type Refusal = AlreadyStated
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Records what was found of an indicator before a target was set for it. */
export const hold =
  (command: (typeof data.Held)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.heldAtMs === null) return event("Held", { ...command })
    const same = state.kpi === command.kpi && state.reference === command.reference
    return same && state.baseline === (command.baseline ?? null)
      ? nothing
      : Result.fail(new AlreadyStated({ of: "evaluation", act: "held", stated: `${state.reference}` }))
  }
