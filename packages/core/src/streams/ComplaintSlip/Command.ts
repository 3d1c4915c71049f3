/** Decisions on a complaint slip: who issues, forwards, rules and checks, and that nothing is handled under appeal. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import { inOrder, type OutOfOrder } from "../Precedence.ts"
import type { data } from "./Event.ts"
import { type Moment, type Row, type State, sequence } from "./Row.ts"

/** Who may do what with a slip, each with its clause. */
export const authorities = {
  issue: { act: "issue a complaint slip", needs: [Role.customerRelations], clause: "S2-5.1a" },
  handle: { act: "handle a complaint slip", needs: [Role.departmentHead], clause: "S2-5.1b" },
  forward: { act: "pass an appeal on", needs: [Role.departmentHead], clause: "S2-5.1c" },
  rule: { act: "rule on an appeal", needs: [Role.generalManager], clause: "S2-5.1d" },
  check: { act: "check a result", needs: [Role.customerRelations], clause: "S2-5.1f" }
} as const satisfies Record<string, Authority>

/** What decisions on a slip may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised | WrongState | OutOfOrder
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "complaint slip"

const issued = (decide: (row: Row, issue: string, order: Order) => Decision<Refusal>): Decide => {
  return (state, order) =>
    state === undefined || state.issue === null
      ? Result.fail(new NotStated({ of, first: "issue" }))
      : decide(state, state.issue, order)
}

const by =
  (authority: Authority, decide: Decide): Decide =>
  (state, order) =>
    Result.flatMap(guard(authority, order.actor), () => decide(state, order))

const wrong = ({ state }: Row, act: string, needs: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of, act, state, needs }))

const step = (act: string, later: Moment, decide: (row: Row) => Decision<Refusal>): Decide =>
  issued((row) => {
    if (row[later] !== null) return nothing
    if (row.state === "void") return wrong(row, act, "not void")
    return Result.flatMap(inOrder(sequence, row, { of, act, later }), (): Decision<Refusal> => decide(row))
  })

/** Issues the slip (FTMS §5.1); the person, the department and the case are among the order's subjects. */
export const issue = (command: (typeof data.Issued)["Type"]): Decide =>
  by(authorities.issue, (state) => {
    if (state === undefined || state.issuedAtMs === null) return event("Issued", { ...command })
    if (state.grounds === command.grounds) return nothing
    return Result.fail(new AlreadyStated({ of, act: "issued", stated: `${state.grounds}` }))
  })

/** The person concerned objects; before the handling is finished. */
export const appeal = (command: (typeof data.AppealFiled)["Type"]): Decide =>
  step("appeal", "appealedAtMs", (row) =>
    row.handledAtMs === null ? event("AppealFiled", { ...command }) : wrong(row, "appeal", "not handled yet")
  )

/** The head of the department passes the appeal on to the general manager. */
export const forward: Decide = by(
  authorities.forward,
  step("pass the appeal on", "forwardedAtMs", () => event("AppealForwarded"))
)

const ruling = (decide: (row: Row, issue: string, order: Order) => Decision<Refusal>): Decide =>
  by(
    authorities.rule,
    issued((row, first, order) => {
      if (row.voidDecidedAtMs !== null || row.rejectedAtMs !== null) return nothing
      const inTurn = inOrder(sequence, row, { of, act: "rule on the appeal", later: "rejectedAtMs" })
      return Result.flatMap(inTurn, (): Decision<Refusal> => decide(row, first, order))
    })
  )

/** The general manager grants the appeal and signs: the slip is void (FTMS §5.1). */
export const voidOnAppeal: Decide = ruling((_, first, { actor }) => event("Voided", { signedBy: actor.id }, first))

/** The general manager rejects the appeal: the slip is to be handled at once. */
export const rejectAppeal: Decide = ruling(() => event("AppealRejected"))

/** The head of the department has handled it; not while an appeal is open. */
export const handle: Decide = by(
  authorities.handle,
  step("handle", "handledAtMs", (row) =>
    row.state === "appealed" ? wrong(row, "handle", "without an open appeal") : event("Handled")
  )
)

/** Replies the result to customer relations. */
export const reply = (result: string): Decide =>
  by(
    authorities.handle,
    step("reply", "repliedAtMs", () => event("ResultReplied", { result }))
  )

/** Hands in what is done so that it does not happen again. */
export const submitMeasure = (measure: string): Decide =>
  by(
    authorities.handle,
    step("submit a measure", "measureAtMs", () => event("MeasureSubmitted", { measure }))
  )

/** Customer relations checks result and measure; what fails goes back to be handled. */
export const check = (passed: boolean): Decide =>
  by(
    authorities.check,
    issued((row) => {
      if (row.state === "closed" || (!passed && row.returns > 0 && row.handledAtMs === null)) return nothing
      if (row.state === "void") return wrong(row, "check", "not void")
      const inTurn = inOrder(sequence, row, { of, act: "check", later: "checkedAtMs" })
      return Result.flatMap(inTurn, (): Decision<Refusal> => event("Checked", { passed }))
    })
  )

/** Customer relations records what it did for the relationship with the customer. */
export const recordCare = (care: string): Decide =>
  by(
    authorities.check,
    step("record care", "careAtMs", () => event("CareRecorded", { care }))
  )
