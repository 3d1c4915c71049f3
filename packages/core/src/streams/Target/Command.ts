/** Decisions on a target: who drafts, assesses, submits, approves, issues and receives it, and what must come first. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised, Role } from "../../rules/Authority.ts"
import { toMs } from "../../time/Instant.ts"
import { AlreadyStated, event, NotStated, nothing, WrongState } from "../Decide.ts"
import type { data, Row, State } from "../Target.ts"
import { inWords } from "./Basis.ts"

/** The target was not assessed by everybody whom the pack asks for; says who is missing. */
export class NotAssessed extends Schema.TaggedError<NotAssessed>()("NotAssessed", {
  missing: Schema.Array(Schema.String),
  clause: Schema.String
}) {
  override get message(): string {
    const { clause, missing } = this
    return `目标尚未经可行性评估（${clause}），缺：${missing.join("、")}；请先召开评估会。 / the target is not assessed (${clause}), without ${missing.join(", ")}; hold the meeting first`
  }
}

/** Who may do what with a target, each with its clause. */
export const authorities = {
  draft: {
    act: "draft a target",
    needs: [Role.managementRepresentative, Role.afterSalesManager],
    clause: "S0-2.1"
  },
  issue: { act: "issue a target", needs: [Role.managementRepresentative], clause: "S0-2.1" },
  assess: { act: "convene the feasibility meeting", needs: [Role.managementRepresentative], clause: "S3-4.3.2" },
  approve: { act: "approve a target", needs: [Role.generalManager], clause: "S0-3.1.3b" }
} as const satisfies Record<string, Authority>

/** The draft rests on nothing; the message says what it may rest on. */
export class WithoutBasis extends Schema.TaggedError<WithoutBasis>()("WithoutBasis", {
  clause: Schema.String
}) {
  override get message(): string {
    return `目标没有制定依据（${this.clause}）；请写明法律、行业、初始评价、财务、经营、技术或相关方的依据。 / the target rests on nothing (${this.clause}); name law, trade, initial evaluation, finance, operation, technology or interested parties`
  }
}

/** What decisions on a target may refuse. */
export type Refusal = AlreadyStated | NotStated | NotAuthorised | NotAssessed | WithoutBasis | WrongState
type Decide = (state: State, order: Order) => Decision<Refusal>

/** Whether a version says all that a draft says: number, indicator, clause, dates, and what it rests on. */
const isDrafted = (row: Row, { bases = [], from, until, ...stated }: (typeof data.Drafted)["Type"]): boolean =>
  [stated.kpi, stated.clause, stated.comparison, stated.value, stated.source].join() ===
    [row.kpi, row.clause, row.comparison, row.value, row.source].join() &&
  row.fromAtMs === toMs(from) &&
  row.untilAtMs === toMs(until) &&
  row.bases.join() === inWords(bases).join()

/**
 * Drafts the target on one basis at least (commitments and targets §4.1); the management representative does so (OBL-P-02
 * §2.1) or the after-sales department (commitments and targets §4.3.1).
 */
export const draft =
  (command: (typeof data.Drafted)["Type"]): Decide =>
  (state, order) =>
    Result.flatMap(guard(authorities.draft, order.actor), (): Decision<Refusal> => {
      const { bases = [] } = command
      if (bases.length === 0) return Result.fail(new WithoutBasis({ clause: "S3-4.1.1 – S3-4.1.4" }))
      const row = state.at(-1)
      if (row === undefined) return event("Drafted", { ...command })
      if (isDrafted(row, command)) return nothing
      if (row.approvedAtMs === null) return event("Drafted", { ...command })
      return Result.fail(new AlreadyStated({ of: "target", act: "approved", stated: `${row.comparison} ${row.value}` }))
    })

const drafts =
  (authority: Authority, decide: (row: Row) => Decision<Refusal>): Decide =>
  (state, order) =>
    Result.flatMap(guard(authority, order.actor), () => {
      const row = state.at(-1)
      return row === undefined ? Result.fail(new NotStated({ of: "target", first: "draft" })) : decide(row)
    })

/** Approves the target; the general manager does so (OBL-P-02 §3.1.3). */
export const approve: Decide = drafts(authorities.approve, (row) =>
  row.approvedAtMs === null ? event("Approved") : nothing
)

const cannotChange = (state: string, needs: string): Decision<Refusal> =>
  Result.fail(new WrongState({ of: "target", act: "change", state, needs }))

/** Changes an approved target from an instant on, while it is in force; it takes the same approval. A draft is drafted anew. */
export const change = (command: (typeof data.Changed)["Type"]): Decide =>
  drafts(authorities.approve, (row) => {
    const fromMs = toMs(command.from)
    const same = row.value === command.value && row.comparison === command.comparison && row.fromAtMs === fromMs
    if (row.approvedAtMs === null) return cannotChange("a draft", "approved")
    if (same) return nothing
    return fromMs < row.untilAtMs
      ? event("Changed", { ...command })
      : cannotChange(`over at ${command.from}`, "in force then")
  })

/** Records the meeting that assessed the draft, which the management representative convenes (commitments and targets §4.3.2). */
export const assess = (command: (typeof data.FeasibilityMeetingHeld)["Type"]): Decide =>
  drafts(authorities.assess, (row) => {
    const departments = [...new Set(command.departments)].sort()
    const representatives = [...new Set(command.representatives)].sort()
    const { feasible } = command
    const same = row.feasible === feasible && row.assessors.join() === departments.join()
    if (same && row.representatives === representatives.length) return nothing
    return event("FeasibilityMeetingHeld", { feasible, departments, representatives })
  })

/** Submits the draft to the general manager (OBL-P-02 §3.1.3). */
export const submit: Decide = drafts(authorities.draft, (row) =>
  row.approvedAtMs !== null || row.submittedAtMs !== null ? nothing : event("Submitted")
)

/** The general manager hands the draft back. The text describes no way back: this is how we read it. */
export const sendBack = (cause: string): Decide =>
  drafts(authorities.approve, (row) => {
    if (row.approvedAtMs !== null) {
      return Result.fail(new WrongState({ of: "target", act: "send back", state: "approved", needs: "a draft" }))
    }
    return row.submittedAtMs === null ? nothing : event("SentBack", { cause })
  })

/**
 * Approves a target where the pack asks for the assessment first (commitments and targets §4.3.2): found feasible, with
 * somebody from each of the departments given and a representative of the employees.
 */
export const approveAssessed = (departments: ReadonlyArray<string>): Decide =>
  drafts(authorities.approve, (row) => {
    if (row.approvedAtMs !== null) return nothing
    const absent = departments.filter((one) => !row.assessors.includes(one))
    const missing = row.representatives > 0 ? absent : [...absent, "employees' representative"]
    if (missing.length > 0) return Result.fail(new NotAssessed({ missing, clause: "S3-4.3.2" }))
    if (row.feasible === true) return event("Approved")
    return Result.fail(new WrongState({ of: "target", act: "approve", state: "not feasible", needs: "feasible" }))
  })

const approved = (act: string, decide: (row: Row) => Decision<Refusal>): Decide =>
  drafts(authorities.issue, (row) =>
    row.approvedAtMs === null
      ? Result.fail(new WrongState({ of: "target", act, state: "a draft", needs: "approved" }))
      : decide(row)
  )

/** Issues an approved target to a department (OBL-P-02 §3.1.3). */
export const issue = (department: string): Decide =>
  approved("issue", (row) => (row.issuedTo.includes(department) ? nothing : event("Published", { department })))

/** A department acknowledges what was issued to it. */
export const receive =
  (department: string): Decide =>
  (state) => {
    const row = state.at(-1)
    if (row === undefined) return Result.fail(new NotStated({ of: "target", first: "draft" }))
    if (row.receivedBy.includes(department)) return nothing
    if (row.issuedTo.includes(department)) return event("Received", { department })
    const needs = `issued to ${department}`
    return Result.fail(new WrongState({ of: "target", act: "receive", state: `not ${needs}`, needs }))
  }

/** Sets the level to strive for beside the committed one. */
export const setStretch = (value: string): Decide =>
  drafts(authorities.approve, (row) => (row.stretch === value ? nothing : event("StretchSet", { value })))
