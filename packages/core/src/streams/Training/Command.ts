/** Decisions on training: a plan before its sessions, a session before its evaluation, an evaluation before what it changes. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import type { data, Session, State } from "./Row.ts"

/** Who organises training. */
export const authorities = {
  plan: { act: "plan training", needs: [Role.afterSalesManager], clause: "S1-6.1a" },
  improve: { act: "improve training", needs: [Role.afterSalesManager], clause: "S1-6.4.2" }
} as const satisfies Record<string, Authority>

/** What decisions on training may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>
type Data<T extends keyof typeof data> = (typeof data)[T]["Type"]

/** Sets the plan of a period: objective, content, method, time and persons (§6.1). */
export const setPlan =
  (command: Data<"PlanSet">): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.plan, order.actor), (): Decision<Refusal> => {
      if (state === undefined || state.plan.setAtMs === null) return event("PlanSet", { ...command })
      const { objective, period } = state.plan
      if (period === command.period && objective === command.objective) return nothing
      return Result.fail(new AlreadyStated({ of: "training plan", act: "set", stated: `${period} ${objective}` }))
    })

/** Holds a session under the plan (§6.2, §6.3). */
export const hold =
  (command: Data<"SessionHeld">): Decide =>
  (state) => {
    if (state === undefined || state.plan.setAtMs === null) {
      return Result.fail(new NotStated({ of: "training plan", first: "set" }))
    }
    const known = state.sessions.find(({ key }) => key === command.session)
    return known === undefined || known.heldAtMs === null ? event("SessionHeld", { ...command }) : nothing
  }

const held = (state: State, key: string, decide: (session: Session) => Decision<Refusal>): Decision<Refusal> => {
  const session = state?.sessions.find((one) => one.key === key)
  return session === undefined || session.heldAtMs === null
    ? Result.fail(new NotStated({ of: "session", first: "hold" }))
    : decide(session)
}

/** Evaluates a session by exam, practice, questionnaire or customers' feedback (§6.4.1). */
export const evaluate =
  (command: Data<"SessionEvaluated">): Decide =>
  (state) =>
    held(state, command.session, ({ methods }) =>
      methods.includes(command.by) ? nothing : event("SessionEvaluated", { ...command })
    )

/** Changes content or way of the training for what the evaluation showed (§6.4.2). */
export const improve =
  (command: Data<"SessionImproved">): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.improve, order.actor), () =>
      held(state, command.session, ({ evaluatedAtMs, improvedAtMs }): Decision<Refusal> => {
        if (improvedAtMs !== null) return nothing
        if (evaluatedAtMs !== null) return event("SessionImproved", { ...command })
        const state = { of: "session", act: "improve", state: "held", needs: "evaluated" }
        return Result.fail(new WrongState(state))
      })
    )
