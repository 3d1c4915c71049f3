/** What decisions on a case share: that the case must be known, how it stands, and the refusal of an act in the wrong state. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { NotStated, WrongState } from "../Decide.ts"
import type { Row, State } from "./Row.ts"

/** Decides on a case that is registered or carried over; of any other it says that it must be registered first. */
export const known =
  <Refusal>(decide: (row: Row, order: Order) => Decision<Refusal>) =>
  (state: State, order: Order): Decision<Refusal | NotStated> =>
    state === undefined || state.class === null
      ? Result.fail(new NotStated({ of: "case", first: "register" }))
      : decide(state, order)

const standing = ({ duplicateOf, state, voidDecidedAtMs }: Row): string => {
  if (voidDecidedAtMs !== null) return "voided"
  return duplicateOf === null ? state : "a duplicate"
}

/** Whether somebody is still to handle a case: neither done, withdrawn nor voided, and of duplicates the first alone. */
export const isHandled = (row: Row): boolean => standing(row) === "open"

/** The refusal of an act that the case's state does not take; `needs` says which does. */
export const wrong = (row: Row, act: string, needs: string) =>
  Result.fail(new WrongState({ of: "case", act, state: standing(row), needs }))
