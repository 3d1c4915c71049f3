/**
 * Decisions on things that go their way step by step: a step that was taken decides nothing, one that comes too early is
 * refused by what must come first.
 */
import * as Result from "effect/Result"
import type { Row as AnyRow } from "../log/Stream.ts"
import type { Decision, Order } from "../log/Transact.ts"
import { type Authority, guard, type NotAuthorised } from "../rules/Authority.ts"
import { NotStated, nothing } from "./Decide.ts"
import { type Instants, inOrder, type OutOfOrder, type Precedence } from "./Precedence.ts"

/** What a step may refuse by itself. */
export type StepRefusal = NotStated | OutOfOrder | NotAuthorised

/** One step: what it is called, the instant that it sets, and who may take it where a clause says so. */
export interface Step<Instant extends string> {
  readonly act: string
  readonly sets: Instant
  readonly by?: Authority
}

/**
 * How the steps of one kind of thing are decided: `first` is the act that begins it, `sequence` what must come before what.
 * Whoever may not take a step is refused whether or not it was taken.
 */
export const steps =
  <R extends AnyRow & Instants<I>, I extends string>(
    { first, of }: { readonly of: string; readonly first: string },
    sequence: ReadonlyArray<Precedence<I>>
  ) =>
  <E>({ act, by, sets: later }: Step<I>, decide: (row: R, order: Order) => Decision<E>) =>
  (state: R | undefined, order: Order): Decision<E | StepRefusal> => {
    if (state === undefined) return Result.fail(new NotStated({ of, first }))
    const allowed = by === undefined ? Result.succeed(order.actor) : guard(by, order.actor)
    return Result.flatMap(allowed, (): Decision<E | StepRefusal> => {
      if (state[later] !== null) return nothing
      return Result.flatMap(inOrder(sequence, state, { of, act, later }), () => decide(state, order))
    })
  }
