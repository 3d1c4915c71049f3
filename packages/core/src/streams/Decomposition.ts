/**
 * Decompositions: how a target is broken down to departments and posts (OBL-P-02 §2.3). One stream is the decomposition
 * of one target and has its id; rows are the parts, each with the last number it was given.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Name } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { Comparison } from "../rules/Goal.ts"
import { event, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"
import { Fraction } from "./Target.ts"

const Holder = { owner: Name, post: Schema.optionalKey(Name) }

/**
 * Data of the events of a decomposition, by type. These names and shapes are the storage format: they are versioned with
 * care, and every one has a frozen fixture.
 */
export const data = {
  /** A department, or a post in it, answers for its part of the indicator; `share`: its expected part of the cases in thousandths. */
  PartAssigned: Schema.Struct({
    kpi: Name,
    ...Holder,
    comparison: Comparison,
    value: Fraction,
    share: Schema.optionalKey(Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 1000 })))
  }),
  PartWithdrawn: Schema.Struct(Holder)
} as const

/** An event of a decomposition, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** One part of a target. `value` is a fraction `n/d`. Instants are ms UTC. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "target-part"
  readonly kpi: string
  /** The department. */
  readonly owner: string
  readonly post: string | null
  readonly comparison: Comparison
  readonly value: string
  /** Its expected part of the cases in thousandths. */
  readonly share: number | null
  readonly assignedAtMs: number
  readonly withdrawnAtMs: number | null
}

/** The parts in the order in which they were first assigned. */
export type State = ReadonlyArray<Row>

const keyOf = (owner: string, post: string | undefined): string =>
  JSON.stringify(post === undefined ? [owner] : [owner, post])

const part = (fact: Fact, stated: (typeof data.PartAssigned)["Type"]): Row => ({
  kind: "target-part",
  key: keyOf(stated.owner, stated.post),
  evidence: "events",
  findings: [...fact.findings],
  ...named(unnamed, fact),
  kpi: stated.kpi,
  owner: stated.owner,
  post: stated.post ?? null,
  comparison: stated.comparison,
  value: stated.value,
  share: stated.share ?? null,
  assignedAtMs: fact.atMs,
  withdrawnAtMs: null
})

const put = (state: State, row: Row): State =>
  state.some(({ key }) => key === row.key)
    ? state.map((one) => (one.key === row.key ? withFindings(row, ...one.findings) : one))
    : [...state, row]

/** The fold. Total: the withdrawal of a part that nobody assigned changes nothing. */
export const evolve = (state: State, fact: Fact): State => {
  if (!(fact.type in data)) return state
  const stated = fact as unknown as Event
  if (stated.type === "PartAssigned") return put(state, part(fact, stated.data))
  const key = keyOf(stated.data.owner, stated.data.post)
  return state.map((row) =>
    row.key === key ? withFindings({ ...row, withdrawnAtMs: row.withdrawnAtMs ?? fact.atMs }, ...fact.findings) : row
  )
}

/** The rows of parts by the instant of their assignment. */
export const rows: RowKind = rowKind<Row>({
  kind: "target-part",
  anchors: ["assignedAtMs"],
  fields: {
    ...dimensionFields,
    kpi: "text",
    owner: "text",
    post: "text",
    comparison: "text",
    value: "text",
    share: "number",
    assignedAtMs: "instant",
    withdrawnAtMs: "instant"
  }
})

/**
 * Who breaks a target down: the management representative, whom supply and marketing helps, and the service department
 * (commitments and targets §3.2).
 */
export const authorities = {
  assign: {
    act: "break a target down",
    needs: [Role.managementRepresentative, Role.afterSalesManager, Role.supplyAndMarketing],
    clause: "S0-2.3"
  }
} as const satisfies Record<string, Authority>

/** The stream of one decomposition. */
export const stream: Stream<State> = {
  category: "Decomposition",
  events: reserved(eventTypes(data), {
    PartAssigned: [authorities.assign],
    PartWithdrawn: [authorities.assign]
  }),
  rowKinds: [rows],
  initial: [],
  evolve,
  rows: (state) => state
}

/** What decisions on a decomposition may refuse. */
export type Refusal = NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Assigns a part to a department or a post; the same again decides nothing. */
export const assign =
  (command: (typeof data.PartAssigned)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.assign, order.actor), () => {
      const row = state.find(({ key }) => key === keyOf(command.owner, command.post))
      const same =
        row?.withdrawnAtMs === null &&
        row.kpi === command.kpi &&
        row.comparison === command.comparison &&
        row.value === command.value &&
        row.share === (command.share ?? null)
      return same ? nothing : event("PartAssigned", { ...command })
    })

/** Takes a part back. */
export const withdraw =
  (owner: string, post?: string): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.assign, order.actor), () => {
      const row = state.find(({ key }) => key === keyOf(owner, post))
      if (row === undefined || row.withdrawnAtMs !== null) return nothing
      return event("PartWithdrawn", post === undefined ? { owner } : { owner, post })
    })
