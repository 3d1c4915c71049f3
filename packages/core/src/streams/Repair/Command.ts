/**
 * Decisions on a repair. Pure: state and order in, events or a typed refusal out; repeating one decides nothing new.
 */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { AlreadyStated, event, NotStated, nothing } from "../Decide.ts"
import type { data } from "./Event.ts"
import type { Row, State } from "./Row.ts"

/** What decisions on a repair may refuse. */
export type Refusal = AlreadyStated | NotStated
type Decide = (state: State, order: Order) => Decision<Refusal>

const attemptOf = (state: State, key: string): Row | undefined => state?.attempts.find((row) => row.key === key)

/** Starts an attempt. Repeated with the same cause and place it decides nothing. */
export const start =
  (command: (typeof data.AttemptStarted)["Type"]): Decide =>
  (state) => {
    const row = attemptOf(state, command.attempt)
    if (row === undefined) return event("AttemptStarted", { ...command })
    if (row.cause === command.cause && row.place === command.place) return nothing
    return Result.fail(new AlreadyStated({ of: "attempt", act: "started", stated: `${row.cause}, ${row.place}` }))
  }

/** Completes an attempt. A repeated completion with the same outcome decides nothing. */
export const complete =
  (command: (typeof data.AttemptCompleted)["Type"]): Decide =>
  (state) => {
    const row = attemptOf(state, command.attempt)
    if (row === undefined) return Result.fail(new NotStated({ of: "attempt", first: "start" }))
    if (row.outcome === null) return event("AttemptCompleted", { ...command })
    if (row.outcome === command.outcome) return nothing
    return Result.fail(new AlreadyStated({ of: "attempt", act: "completed", stated: row.outcome }))
  }

/** Records a test of the last attempt. A repeated test with the same result decides nothing. */
export const test =
  (passed: boolean): Decide =>
  (state) => {
    const row = state?.attempts.at(-1)
    if (row === undefined) return Result.fail(new NotStated({ of: "attempt", first: "start" }))
    return row.passed === passed ? nothing : event("Tested", { attempt: row.key, passed })
  }
