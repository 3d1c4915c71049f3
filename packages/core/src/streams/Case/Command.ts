/**
 * Decisions on a case. Pure: state and order in, events or a typed refusal out; repeating one decides nothing new.
 * Imports never pass through here, so these rules bind our own workflow and refuse no history.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing, type WrongState } from "../Decide.ts"
import { subject } from "../Dimensions.ts"
import { courseAuthorities } from "./CourseAuthority.ts"
import type { CaseClass, data } from "./Event.ts"
import { known, wrong } from "./Known.ts"
import type { Row, State } from "./Row.ts"

/** The handler may not verify the own result (OBL-P-02 §3.1.4 b and FTMS §5.1 keep the two apart). */
export class VerifierIsHandler extends Schema.TaggedError<VerifierIsHandler>()("VerifierIsHandler", {
  actor: Schema.String
}) {
  override get message(): string {
    return `${this.actor} 是处理人，不能检核自己的结果。 / ${this.actor} handled the case and may not verify the own result`
  }
}

/** A department passes a grievance on to itself; another one owns complaints. */
export class PassedToItself extends Schema.TaggedError<PassedToItself>()("PassedToItself", {
  department: Schema.String,
  clause: Schema.String
}) {
  override get message(): string {
    const { clause, department } = this
    return `${department} 不能转交给自己（${clause}）；请转交投诉的主管部门。 / ${department} cannot pass it on to itself (${clause}); tell the department that owns complaints`
  }
}

/** What decisions on a case may refuse. */
export type Refusal = AlreadyStated | NotStated | WrongState | VerifierIsHandler | NotAuthorised | PassedToItself

/** Who may do what with a case, each with its clause. */
export const authorities = {
  verify: { act: "verify", needs: [Role.customerRelations, Role.followUp], clause: "S2-5.1f" },
  void: { act: "void", needs: [Role.generalManager], clause: "S2-5.1d" },
  markDuplicate: {
    act: "mark as duplicate",
    needs: [Role.customerRelations, Role.afterSalesManager],
    clause: "S2-5.1a"
  },
  assign: { act: "assign", needs: [Role.afterSalesManager, Role.dispatcher], clause: "S1-3.2.2a" },
  ...courseAuthorities
} as const satisfies Record<string, Authority>

type Decide = (state: State, order: Order) => Decision<Refusal>

/** For acts that concern the registration itself: a case known from a reclassification alone has none. */
const registered = (decide: (row: Row, order: Order, registration: string) => Decision<Refusal>): Decide =>
  known((row, order) =>
    row.registration === null
      ? Result.fail(new NotStated({ of: "case", first: "register" }))
      : decide(row, order, row.registration)
  )

/** Registers the customer's contact. Repeated with the same class it decides nothing; with another it is refused. */
export const register =
  (command: (typeof data.Registered)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.class === null) return event("Registered", command)
    return state.class === command.class
      ? nothing
      : Result.fail(new AlreadyStated({ of: "case", act: "registered", stated: state.class }))
  }

/** A department that does not own complaints hears a grievance, registered or not (OBL-P-02 §3.2.7). */
export const hear =
  (by: string): Decide =>
  (state) => {
    if (state === undefined || state.heardAtMs === null) return event("GrievanceHeard", { by })
    if (state.heardBy === by) return nothing
    return Result.fail(new AlreadyStated({ of: "case", act: "heard", stated: `${state.heardBy}` }))
  }

/** Passes the grievance on to the department that owns complaints (OBL-P-02 §3.2.7). Passed on once, it decides nothing. */
export const passOn =
  (command: (typeof data.PassedOn)["Type"]): Decide =>
  (state) => {
    const { from, to } = command
    if (state === undefined || state.heardAtMs === null)
      return Result.fail(new NotStated({ of: "grievance", first: "hear" }))
    if (from === to) return Result.fail(new PassedToItself({ department: from, clause: "S0-3.2.7" }))
    return state.passedOnAtMs === null ? event("PassedOn", { from, to }) : nothing
  }

/** Changes the class; complaint figures count a case from the instant it became a complaint. */
export const reclassify = (command: { readonly class: CaseClass; readonly definition?: string }): Decide =>
  known((row) => {
    const same = row.class === command.class && row.definition === (command.definition ?? null)
    return same ? nothing : event("Reclassified", command)
  })

/** Assigns the case to the staff among the order's subjects. The after-sales manager decides (S1 §3.2). */
export const assign: Decide = known((row, order) =>
  Result.flatMap(guard(authorities.assign, order.actor), () =>
    row.assignedAtMs !== null && row.assignee === subject({ subjects: order.subjects ?? [] }, "staff")
      ? nothing
      : event("Assigned")
  )
)

/** Records the first answer by a person. */
export const answer: Decide = known((row) => (row.answeredAtMs === null ? event("Answered") : nothing))

/** The handler declares the matter resolved. */
export const resolve = (cause: string): Decide =>
  known((row) => {
    if (row.state === "resolved") return nothing
    return row.state === "open" ? event("Resolved", { cause }) : wrong(row, "resolve", "open")
  })

const check =
  (authority: Authority) =>
  (passed: boolean): Decide =>
    known((row, order) =>
      Result.flatMap(guard(authority, order.actor), (actor): Decision<Refusal> => {
        if (passed && row.verifiedAtMs !== null) return nothing
        if (row.state !== "resolved") return wrong(row, authority.act, "resolved")
        if (row.resolvedBy === actor.id) return Result.fail(new VerifierIsHandler({ actor: actor.id }))
        return event("Verified", { passed })
      })
    )

/** Checks a resolution. Customer relations or follow-up do so, never the handler. */
export const verify = check(authorities.verify)

/** Reviews a result against what the customer needs and the rules ask (enterprise service §3.4.1); never the handler. */
export const review = check(authorities.review)

/** Records what the customer says of the resolution. */
export const confirm = (satisfied: boolean): Decide =>
  known((row) => {
    if (satisfied && row.confirmedAtMs !== null) return nothing
    return row.state === "resolved" || row.state === "closed"
      ? event("Confirmed", { satisfied })
      : wrong(row, "confirm", "resolved")
  })

/** Closes a case that was verified or confirmed, or withdrawn. */
export const close = (cause: string): Decide =>
  known((row) => {
    if (row.state === "closed") return nothing
    const checked = row.verifiedAtMs !== null || row.confirmedAtMs !== null || row.unreachableAtMs !== null
    return checked || row.state === "withdrawn"
      ? event("Closed", { cause })
      : wrong(row, "close", "verified, confirmed or withdrawn")
  })

/** Opens a resolved, closed or withdrawn case again. */
export const reopen = (cause: string): Decide =>
  known((row) => (row.state === "open" ? nothing : event("Reopened", { cause })))

/** The customer takes the matter back. */
export const withdraw = (cause: string): Decide =>
  known((row) => {
    if (row.state === "withdrawn") return nothing
    return row.state === "closed" ? wrong(row, "withdraw", "open or resolved") : event("Withdrawn", { cause })
  })

/** Files an appeal against a complaint (FTMS §5.1 c). */
export const fileAppeal = (command: { readonly by: string; readonly grounds: string }): Decide =>
  known((row) => (row.appealedAtMs === null ? event("AppealFiled", command) : nothing))

/** Voids a complaint on appeal. The general manager signs (FTMS §5.1 d); it acts at the registration's instant. */
export const voidOnAppeal: Decide = registered((row, order, registration) =>
  Result.flatMap(guard(authorities.void, order.actor), (actor): Decision<Refusal> => {
    if (row.voidDecidedAtMs !== null) return nothing
    if (row.appealedAtMs === null) return wrong(row, "void", "appealed against")
    return event("Voided", { signedBy: actor.id }, registration)
  })
)

/**
 * Marks the case as the same matter as another; it acts at the registration's instant. A mark that is wrong is corrected: another
 * one beside it would say nothing where an import's own mark acts later.
 */
export const markDuplicate = (of: string): Decide =>
  registered(({ duplicateOf }, order, registration) =>
    Result.flatMap(guard(authorities.markDuplicate, order.actor), (): Decision<Refusal> => {
      if (duplicateOf === of) return nothing
      if (duplicateOf === null) return event("MarkedDuplicate", { of }, registration)
      return Result.fail(new AlreadyStated({ of: "case", act: "marked as duplicate", stated: duplicateOf }))
    })
  )
