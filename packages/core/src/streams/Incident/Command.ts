/** Decisions on an incident: what must come first, who does it, and what must be done before it is finished. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import { inOrder, type OutOfOrder } from "../Precedence.ts"
import { type Action, actionInstants, type data } from "./Event.ts"
import { counterOf, type Moment, type Row, type State } from "./Row.ts"
import { sequence } from "./Sequence.ts"
import { covered, isStanding, type Suspension } from "./Suspension.ts"

const manager = [Role.afterSalesManager]

/** Who may do what with an incident, each with its clause; anybody may report one. */
export const authorities = {
  activate: { act: "start the emergency procedure", needs: manager, clause: "S1-7.2.1" },
  tellSuperior: { act: "report to the superior", needs: manager, clause: "S1-7.2.1" },
  formTeam: { act: "form the team", needs: manager, clause: "S1-7.2.2a" },
  issuePlan: { act: "issue the plan", needs: manager, clause: "S1-7.2.2b" },
  suspendClocks: { act: "suspend clocks", needs: manager, clause: "S1-7.2.5" },
  review: { act: "review the incident", needs: manager, clause: "S1-7.3.1" }
} as const satisfies Record<string, Authority>

/** The head of after-sales leads the team; somebody else was named. */
export class LeaderNotHead extends Schema.TaggedError<LeaderNotHead>()("LeaderNotHead", {
  leader: Schema.String,
  role: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    const { clause, leader, role } = this
    return `${leader}（${role}）不是售后服务部门负责人，不能任组长（${clause}）。 / ${leader} (${role}) is not the head of after-sales and cannot lead the team (${clause})`
  }
}

/** Actions that the class of the incident asks for are not done; says which. */
export class ActionsOutstanding extends Schema.TaggedError<ActionsOutstanding>()("ActionsOutstanding", {
  actions: Schema.Array(Schema.String),
  clause: Schema.String
}) {
  override get message(): string {
    const actions = this.actions.join(", ")
    return `尚未完成：${actions}（${this.clause}）；完成后方可结束。 / not done yet: ${actions} (${this.clause}); the incident can be finished after that`
  }
}

/** What decisions on an incident may refuse. */
export type Refusal =
  | AlreadyStated
  | NotStated
  | WrongState
  | OutOfOrder
  | NotAuthorised
  | LeaderNotHead
  | ActionsOutstanding
type Decide = (state: State, order: Order) => Decision<Refusal>
type Data<T extends keyof typeof data> = (typeof data)[T]["Type"]

const of = "incident"

/** What each class asks for before it is finished, with the clause (§7.2.3 to §7.2.5). */
export const required: {
  readonly [C in NonNullable<Row["class"]>]: { readonly clause: string; readonly actions: ReadonlyArray<Action> }
} = {
  quality: {
    clause: "S1-7.2.3a – S1-7.2.3c",
    actions: ["solution", "production-stopped", "stock-inspected", "recalled", "customers-notified", "remedied"]
  },
  "group-complaint": { clause: "S1-7.2.4", actions: ["investigated", "unified-reply"] },
  "force-majeure": { clause: "S1-7.2.5", actions: ["service-adjusted", "restored"] },
  other: { clause: "S1-7.2.2b", actions: [] }
}

/** Reports it to the manager, at once (§7.2.1). */
export const report =
  (command: Data<"Reported">): Decide =>
  (state) => {
    if (state === undefined || state.incident.reportedAtMs === null) return event("Reported", { ...command })
    const { class: stated } = state.incident
    return stated === command.class
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "reported", stated: `${stated}` }))
  }

const known =
  (decide: (row: Row, suspensions: ReadonlyArray<Suspension>) => Decision<Refusal>): Decide =>
  (state) =>
    state === undefined || state.incident.reportedAtMs === null
      ? Result.fail(new NotStated({ of, first: "report" }))
      : decide(state.incident, state.suspensions)

const step = (act: string, later: Moment, decide: (row: Row) => Decision<Refusal>): Decide =>
  known((row) => {
    if (row[later] !== null) return nothing
    return Result.flatMap(inOrder(sequence, row, { of, act, later }), (): Decision<Refusal> => decide(row))
  })

const by =
  (authority: Authority, decide: Decide): Decide =>
  (state, order) =>
    Result.flatMap(guard(authority, order.actor), () => decide(state, order))

/** The manager starts the emergency procedure (§7.2.1). */
export const activate: Decide = by(
  authorities.activate,
  step("activate", "activatedAtMs", () => event("Activated"))
)

/** The manager reports to the superior (§7.2.1). */
export const tellSuperior = (to: string): Decide =>
  by(
    authorities.tellSuperior,
    step("report to the superior", "superiorAtMs", () => event("SuperiorTold", { to }))
  )

/** Forms the team; the head of after-sales leads it (§7.2.2). */
export const formTeam = (command: Data<"TeamFormed">): Decide =>
  by(
    authorities.formTeam,
    step("form the team", "teamAtMs", () => {
      const { leader, leaderRole: role } = command
      if (role === Role.afterSalesManager) return event("TeamFormed", { ...command })
      return Result.fail(new LeaderNotHead({ leader, role, clause: authorities.formTeam.clause }))
    })
  )

/** The team issues its plan (§7.2.2). */
export const issuePlan = (plan: string): Decide =>
  by(
    authorities.issuePlan,
    step("issue the plan", "planAtMs", () => event("PlanIssued", { plan }))
  )

const isTold = (row: Row, { action, of: whole, reached = 0 }: Data<"ActionDone">): boolean => {
  if (row[actionInstants[action]] === null) return false
  const counter = counterOf(action)
  return whole === undefined || counter === undefined || row[counter] === Math.max(0, whole - reached)
}

/** Does what the plan says. Stopping production waits for no plan (§7.2.3). */
export const act = (command: Data<"ActionDone">): Decide =>
  known((row) => {
    const { action } = command
    if (isTold(row, command)) return nothing
    if (action === "production-stopped") return event("ActionDone", { ...command })
    return Result.flatMap(inOrder(sequence, row, { of, act: action, later: "actedAtMs" }), () =>
      event("ActionDone", { ...command })
    )
  })

/** Links a complaint, by its case (§7.2.4). */
export const linkComplaint = (id: string): Decide =>
  known((row) => (row.linked.includes(id) ? nothing : event("ComplaintLinked", { case: id })))

/**
 * Force majeure makes clocks stand still: in a region, at outlets, of cases, or everywhere where none is named (§7.2.5). It may
 * do so again, and in another place; what stands already is suspended once.
 */
export const suspendClocks = (command: Data<"ClocksSuspended">): Decide =>
  by(
    authorities.suspendClocks,
    known((row, suspensions) => {
      if (covered(suspensions, command)) return nothing
      if (row.class === "force-majeure") return event("ClocksSuspended", { ...command })
      return Result.fail(
        new WrongState({ of, act: "suspend clocks", state: `of class ${row.class}`, needs: "force majeure" })
      )
    })
  )

/** The clocks run again, wherever they stood (§7.2.5). */
export const resumeClocks: Decide = by(
  authorities.suspendClocks,
  known((_, suspensions) => (suspensions.some(isStanding) ? event("ClocksResumed") : nothing))
)

/** Finishes it, once all that its class asks for is done. */
export const finish: Decide = step("finish", "finishedAtMs", (row) => {
  const { actions, clause } = required[row.class ?? "other"]
  const open = actions.filter((action) => row[actionInstants[action]] === null)
  return open.length === 0 ? event("Finished") : Result.fail(new ActionsOutstanding({ actions: open, clause }))
})

/** The team reviews it after the end (§7.3.1). */
export const review = (lessons: string): Decide =>
  by(
    authorities.review,
    step("review", "reviewedAtMs", () => event("Reviewed", { lessons }))
  )
