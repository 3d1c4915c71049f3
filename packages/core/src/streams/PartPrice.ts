/** Prices of spare parts: proposed, and approved by finance before parts leave the store at them. One stream a part. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { eventTypes, marked, reserved } from "../log/Common.ts"
import type { Fact } from "../log/Fact.ts"
import { Nothing } from "../log/Recorded.ts"
import { type Row as AnyRow, type RowKind, rowKind, type Stream } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../rules/Authority.ts"
import { event, NotStated, nothing } from "./Decide.ts"
import { type Dimensions, dimensionFields, named, unnamed, withFindings } from "./Dimensions.ts"

/**
 * Data of the events of a price, by type. These names and shapes are the storage format: they are versioned with care, and
 * every one has a frozen fixture.
 */
export const data = {
  /** A price in 分 for one piece; another one takes its place and must be approved anew. */
  Proposed: Schema.Struct({ fen: Schema.Int.check(Schema.isGreaterThanOrEqualTo(0)) }),
  Approved: Nothing
} as const

/** An event of a price, as data by type. */
export type Event = {
  readonly [T in keyof typeof data]: { readonly type: T; readonly data: (typeof data)[T]["Type"] }
}[keyof typeof data]

/** The price of a part as last proposed, and the one in force. Instants are ms UTC, amounts 分; null where there is none. */
export interface Row extends AnyRow, Dimensions {
  readonly kind: "part-price"
  readonly proposedAtMs: number | null
  readonly proposedFen: number | null
  readonly approvedAtMs: number | null
  readonly approvedFen: number | null
  readonly approvedBy: string | null
}

/** A price's state is its row; none before the first fact. */
export type State = Row | undefined

const fresh: Row = {
  kind: "part-price",
  key: "part-price",
  evidence: "events",
  findings: [],
  ...unnamed,
  ...{ proposedAtMs: null, proposedFen: null, approvedAtMs: null, approvedFen: null, approvedBy: null }
}

const apply = (row: Row, { actor, atMs }: Fact, stated: Event): Row => {
  if (stated.type === "Proposed") return { ...row, proposedAtMs: atMs, proposedFen: stated.data.fen }
  if (row.proposedFen === null) return withFindings(row, "approved-before-proposal")
  return { ...row, approvedAtMs: atMs, approvedFen: row.proposedFen, approvedBy: actor.id }
}

/** The fold. Total: an approval of nothing approves nothing and is a finding. */
export const evolve = (state: State, fact: Fact): State => {
  const row = named(state ?? fresh, fact)
  const next = fact.type in data ? apply(row, fact, fact as unknown as Event) : row
  return fact.findings.length === 0 ? next : withFindings(next, ...fact.findings)
}

/** The rows of prices by their proposal and their approval. */
export const rows: RowKind = rowKind<Row>({
  kind: "part-price",
  anchors: ["proposedAtMs", "approvedAtMs"],
  fields: {
    ...dimensionFields,
    proposedAtMs: "instant",
    proposedFen: "number",
    approvedAtMs: "instant",
    approvedFen: "number",
    approvedBy: "text"
  }
})

/** Who approves a price. */
export const authorities = {
  approve: { act: "approve the price of a part", needs: [Role.finance], clause: "S4-5.6b" }
} as const satisfies Record<string, Authority>

/** The stream of the price of one part. */
export const stream: Stream<State> = {
  category: "PartPrice",
  events: reserved(marked(eventTypes(data), { Approved: { decidesOn: ["Proposed"] } }), {
    Approved: [authorities.approve]
  }),
  rowKinds: [rows],
  initial: undefined,
  evolve,
  rows: (row) => (row === undefined ? [] : [row])
}

/** What decisions on a price may refuse. */
export type Refusal = NotStated | NotAuthorised
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Proposes a price in 分 for one piece. */
export const propose =
  (fen: number): Decide =>
  (state) =>
    state?.proposedFen === fen ? nothing : event("Proposed", { fen })

/** Approves the price last proposed; finance does so (Yema 5.6 b). */
export const approve: Decide = (state, order) =>
  Result.flatMap(guard(authorities.approve, order.actor), (): Decision<Refusal> => {
    if (state === undefined || state.proposedFen === null) {
      return Result.fail(new NotStated({ of: "price", first: "propose" }))
    }
    const isApproved = state.approvedAtMs !== null && state.approvedFen === state.proposedFen
    return isApproved ? nothing : event("Approved")
  })
