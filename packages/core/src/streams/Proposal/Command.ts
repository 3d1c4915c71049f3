/** Decisions on a proposal: anybody proposes; who its measure names decides, and carries it out. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Reserved } from "../../log/Stream.ts"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import type { Measure } from "../../rules/Measure.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import type { Basis, Event } from "./Event.ts"
import { basisOf, type Row, type State } from "./Row.ts"

/** A measure of money without an amount, or an amount where none is meant. No amount is ever taken for granted. */
export class AmountDoesNotFit extends Schema.TaggedError<AmountDoesNotFit>()("AmountDoesNotFit", {
  measure: Schema.String,
  money: Schema.Boolean,
  clause: Schema.String
}) {
  override get message(): string {
    const { clause, measure, money } = this
    const [zh, en] = money ? ["须写明金额（分）", "takes an amount (fen)"] : ["不涉及金额", "takes no amount"]
    return `${measure} ${zh}（${clause}）。 / ${measure} ${en} (${clause})`
  }
}

/** The books may only recommend this; people carry it out elsewhere. */
export class OnlyRecommended extends Schema.TaggedError<OnlyRecommended>()("OnlyRecommended", {
  measure: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    const { clause, measure } = this
    return `${measure} 只能建议，不在账簿中执行（${clause}）。 / ${measure} is recommended and never carried out by the books (${clause})`
  }
}

/** Who carries out what was approved, unless the measure names another. Who approves stands in the measure. */
export const authorities = {
  carryOut: { act: "carry out a measure", needs: [Role.administration], clause: "S0-2.5" }
} as const satisfies Record<string, Authority>

/** What decisions on a proposal may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | NotAuthorised | AmountDoesNotFit | OnlyRecommended
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "proposal"

/** What is proposed: the measure, what it rests on, the amount in 分 where it is money, the proposal it undoes. */
export interface Proposing {
  readonly measure: Measure
  readonly basis: Basis
  readonly fen?: number
  readonly reverses?: string
}

/** Proposes a measure for the staff or department among the order's subjects. */
export const propose =
  ({ basis, fen, measure, reverses }: Proposing): Decide =>
  (state) => {
    const { approvers, clause, effect, executors, money, name } = measure
    if (money !== (fen !== undefined)) return Result.fail(new AmountDoesNotFit({ measure: name, money, clause }))
    if (state === undefined || state.proposedAtMs === null) {
      const optional = {
        ...(executors === undefined ? {} : { executors }),
        ...(fen === undefined ? {} : { fen }),
        ...(reverses === undefined ? {} : { reverses })
      }
      return event("Proposed", { measure: name, clause, approvers, effect, basis, ...optional })
    }
    const same = state.measure === name && state.basis === basisOf(basis) && state.fen === (fen ?? null)
    if (same && state.reverses === (reverses ?? null)) return nothing
    return Result.fail(new AlreadyStated({ of, act: "proposed", stated: `${state.measure}` }))
  }

const proposed =
  (decide: (row: Row, order: Order) => Decision<Refusal>): Decide =>
  (state, order) =>
    state === undefined || state.proposedAtMs === null
      ? Result.fail(new NotStated({ of, first: "propose" }))
      : decide(state, order)

const wrong = ({ state }: Row, act: string, needs: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of, act, state, needs }))

/** Who approves the measure. */
const approving = (act: string, { approvers, clause }: Row): Authority => ({
  act: `${act} a measure`,
  needs: approvers,
  clause: `${clause}`
})

/** Who carries the measure out. */
const executing = ({ executors, executorsClause }: Row): Authority =>
  executorsClause === null
    ? authorities.carryOut
    : { ...authorities.carryOut, needs: executors, clause: executorsClause }

const ofProposed =
  (whom: (row: Row) => ReadonlyArray<Authority>) =>
  (state: State): ReadonlyArray<Authority> =>
    state === undefined || state.proposedAtMs === null ? [] : whom(state)

/** Whom the measure leaves what becomes of it to; of what was never proposed no measure says anything. */
export const reservedTo: { readonly [T in Exclude<Event["type"], "Proposed">]: Reserved } = {
  Approved: ofProposed((row) => [approving("approve", row)]),
  Rejected: ofProposed((row) => [approving("reject", row)]),
  Withdrawn: ofProposed((row) => (row.approvedAtMs === null ? [] : [approving("withdraw", row)])),
  CarriedOut: ofProposed((row) => [executing(row)]),
  Reversed: ofProposed((row) => [executing(row)])
}

const decision = (act: string, done: Row["state"], decide: () => Decision<Refusal>): Decide =>
  proposed((row, order) =>
    Result.flatMap(guard(approving(act, row), order.actor), (): Decision<Refusal> => {
      if (row.state === done) return nothing
      return row.state === "proposed" ? decide() : wrong(row, act, "proposed")
    })
  )

/** Approves it; one of the roles of its measure does so. */
export const approve: Decide = decision("approve", "approved", () => event("Approved"))

/** Rejects it; one of the roles of its measure does so. */
export const reject = (cause: string): Decide => decision("reject", "rejected", () => event("Rejected", { cause }))

/**
 * Takes it back as long as nothing was done by it: anybody before the decision, after the approval who approves it. What was
 * carried out is undone by another proposal alone.
 */
export const withdraw = (cause: string): Decide =>
  proposed((row, order) => {
    if (row.state === "withdrawn") return nothing
    if (row.state === "proposed") return event("Withdrawn", { cause })
    if (row.state !== "approved") return wrong(row, "withdraw", "proposed, or approved and not carried out")
    return Result.flatMap(guard(approving("withdraw", row), order.actor), () => event("Withdrawn", { cause }))
  })

/**
 * Carries out what was approved: who the measure names does so, as customer relations (FTMS §12.4), else administration
 * (OBL-P-02 §2.5). What is only recommended is never carried out.
 */
export const carryOut: Decide = proposed((row, order) =>
  Result.flatMap(guard(executing(row), order.actor), (): Decision<Refusal> => {
    if (row.state === "carried-out") return nothing
    if (row.effect === "recommended") {
      return Result.fail(new OnlyRecommended({ measure: `${row.measure}`, clause: `${row.clause}` }))
    }
    return row.state === "approved" ? event("CarriedOut") : wrong(row, "carry out", "approved")
  })
)

/**
 * Notes that another proposal, by its id, has undone what was carried out; the money went back by that one. Who carries such
 * measures out does so.
 */
export const reverse = (by: string): Decide =>
  proposed((row, order) =>
    Result.flatMap(guard(executing(row), order.actor), (): Decision<Refusal> => {
      if (row.state === "reversed") {
        const stated = `${row.reversedBy}`
        return stated === by ? nothing : Result.fail(new AlreadyStated({ of, act: "reversed", stated }))
      }
      return row.state === "carried-out" ? event("Reversed", { by }) : wrong(row, "reverse", "carried out")
    })
  )
