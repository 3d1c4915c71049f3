/** Decisions on a nonconformity: what must come first, and that nobody verifies what they corrected. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decision, Order } from "../../log/Transact.ts"
import * as Spoken from "../../rules/Spoken.ts"
import { toMs } from "../../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import { inOrder, type OutOfOrder } from "../Precedence.ts"
import { type data, type Moment, type Row, type State, sequence } from "./Row.ts"

/** Whoever corrected, acted or gave evidence wants to verify it; somebody else must. */
export class OwnWork extends Schema.TaggedError<OwnWork>()("OwnWork", {
  actor: Schema.String,
  act: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    const { act, actor, clause } = this
    return `${actor} 参与了纠正，不能${Spoken.act(act).zh}（${clause}）；请由他人进行。 / ${actor} took part in the correction and cannot ${act} (${clause}); somebody else must`
  }
}

/** What decisions on a nonconformity may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | OutOfOrder | OwnWork
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "nonconformity"

/** Raises it with its code and due instant; the same again decides nothing. */
export const raise =
  (command: (typeof data.Raised)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.raisedAtMs === null) return event("Raised", { ...command })
    const { by, code, due } = command
    if (state.code === code && state.raisedBy === by && state.dueAtMs === toMs(due)) return nothing
    return Result.fail(new AlreadyStated({ of, act: "raised", stated: `${state.code} by ${state.raisedBy}` }))
  }

const step =
  (act: string, later: Moment, decide: (row: Row, order: Order) => Decision<Refusal>): Decide =>
  (state, order) => {
    if (state === undefined) return Result.fail(new NotStated({ of, first: "raise" }))
    if (state[later] !== null) return nothing
    return Result.flatMap(inOrder(sequence, state, { of, act, later }), (): Decision<Refusal> => decide(state, order))
  }

/** Puts the single case right (surveillance 2). */
export const correct: Decide = step("correct", "correctedAtMs", () => event("CorrectionMade"))

/** Removes the cause (surveillance 2). */
export const takeAction = (action: string): Decide =>
  step("take corrective action", "actionAtMs", () => event("CorrectiveActionTaken", { action }))

/** Shows that both have had their effect (surveillance 2). */
export const submitEvidence = (evidence: string): Decide =>
  step("submit evidence", "evidenceAtMs", () => event("EvidenceSubmitted", { evidence }))

/** Verifies whether it was effective (surveillance 3); not by those who corrected. */
export const verify = (effective: boolean): Decide =>
  step("verify", "verifiedAtMs", (row, { actor }) =>
    row.correctors.includes(actor.id)
      ? Result.fail(new OwnWork({ actor: actor.id, act: "verify", clause: "S3-C3" }))
      : event("Verified", { effective })
  )

/** Hands it back for another round: evidence was not enough, or the verification found no effect. */
export const handBack =
  (cause: string): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of, first: "raise" }))
    if (state.state === "returned") return nothing
    if (state.state === "evidenced" || state.state === "ineffective") return event("Returned", { cause })
    return Result.fail(new WrongState({ of, act: "hand back", state: state.state, needs: "evidenced or ineffective" }))
  }
