/**
 * Decisions on the way of a case, from request to archive (enterprise after-sales policy, chapter 3): who does what, and
 * what must have come before. They are stricter than those of `Command.ts` and record the same events where there are any.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import type { Decided, Decision, Order } from "../../log/Transact.ts"
import { type Authority, guard, type NotAuthorised } from "../../rules/Authority.ts"
import { AlreadyStated, event, type NotStated, nothing, type WrongState } from "../Decide.ts"
import { subject } from "../Dimensions.ts"
import { type courseData, FilePart, forceMajeure } from "./Course.ts"
import { courseAuthorities as acts } from "./CourseAuthority.ts"
import type { CaseClass } from "./Event.ts"
import { isHandled, known, wrong } from "./Known.ts"
import type { Row, State } from "./Row.ts"

/** By what way a request came in (enterprise service §3.1.1). */
export const Channel = Schema.Literals(["phone", "mail", "online", "walk-in", "other"])

/** The request names no customer; name one among the order's subjects, by token. */
export class CustomerNotNamed extends Schema.TaggedError<CustomerNotNamed>()("CustomerNotNamed", {
  clause: Schema.String
}) {
  override get message(): string {
    return `未指明客户（${this.clause}）；请在 subjects 中写明 customer:代号。 / no customer is named (${this.clause}); put customer:token among the subjects`
  }
}

/** Parts are missing of the file to be archived; says which. */
export class FileIncomplete extends Schema.TaggedError<FileIncomplete>()("FileIncomplete", {
  missing: Schema.Array(Schema.String),
  clause: Schema.String
}) {
  override get message(): string {
    const missing = this.missing.join(", ")
    return `档案不全，缺 ${missing}（${this.clause}）；请补齐后归档。 / the file lacks ${missing} (${this.clause}); complete it before archiving`
  }
}

/** What decisions on the way of a case may refuse. */
export type CourseRefusal = AlreadyStated | NotStated | WrongState | NotAuthorised | CustomerNotNamed | FileIncomplete
type Decide = (state: State, order: Order) => Decision<CourseRefusal>
type Data<T extends keyof typeof courseData> = (typeof courseData)[T]["Type"]

const by = (authority: Authority, decide: (row: Row, order: Order) => Decision<CourseRefusal>): Decide =>
  known((row, order) =>
    Result.flatMap(guard(authority, order.actor), (): Decision<CourseRefusal> => decide(row, order))
  )

const both = (first: Decided, second: Decided): Decision<never> => Result.succeed([first, second])

/** What is recorded of a request when it is taken; what it is about in detail stays with the customer's data. */
export interface Request {
  readonly class: CaseClass
  readonly channel: (typeof Channel)["Type"]
  readonly category: string
  readonly issue?: string
}

/** Takes a request with customer, way and class (§3.1.1); of a walk-in customer too it is the specialist who does (§3.1.2). */
export const take =
  ({ category, channel, class: stated, issue }: Request): Decide =>
  (state, order) =>
    Result.flatMap(guard(acts.take, order.actor), (): Decision<CourseRefusal> => {
      if (subject({ subjects: order.subjects ?? [] }, "customer") === null) {
        return Result.fail(new CustomerNotNamed({ clause: acts.take.clause }))
      }
      if (state === undefined || state.class === null) {
        const about = issue === undefined ? { category } : { category, issue }
        return both({ type: "Registered", data: { class: stated, channel } }, { type: "Classified", data: about })
      }
      if (state.class === stated && state.category === category) return nothing
      return Result.fail(new AlreadyStated({ of: "case", act: "registered", stated: state.class }))
    })

/** Puts a request into a category; the issue is the key that requests on the same problem share (§3.1.1). */
export const classify = (command: Data<"Classified">): Decide =>
  by(acts.classify, ({ category, issue }) =>
    category === command.category && issue === (command.issue ?? issue) ? nothing : event("Classified", { ...command })
  )

/** The specialist submits what was recorded to the manager (§3.2.1). */
export const submit: Decide = by(acts.submit, ({ submittedAtMs }) =>
  submittedAtMs === null ? event("SubmittedToManager") : nothing
)

const isAssessed = (row: Row, command: Data<"Assessed">): boolean =>
  row.nature === command.nature &&
  row.assessedSeverity === command.severity &&
  row.complexity === command.complexity &&
  row.urgent === command.urgent &&
  row.departments.join() === [...command.departments].sort().join()

/** The manager has it assessed once it is submitted (§3.2.1). Assessed anew, the limit is another, from the same start. */
export const assess = (command: Data<"Assessed">): Decide =>
  by(acts.assess, (row) => {
    if (row.submittedAtMs === null) return wrong(row, "assess", "submitted to the manager")
    return isAssessed(row, command) ? nothing : event("Assessed", { ...command })
  })

/**
 * The manager gives it to the staff among the order's subjects, on the assessment (§3.2.2). §2.2.2 has the specialist
 * allocate; as read, the manager decides and the specialist tracks.
 */
export const allocate: Decide = by(acts.allocate, (row, order) => {
  if (row.assessedAtMs === null) return wrong(row, "allocate", "assessed")
  const isSame = row.assignee === subject({ subjects: order.subjects ?? [] }, "staff")
  return row.assignedAtMs !== null && isSame ? nothing : event("Assigned")
})

/** The specialist tells the customer how far it is; told the same twice in a row, it is told once (§3.3.1). */
export const inform = (progress: string): Decide =>
  by(acts.inform, ({ progress: known }) => (known === progress ? nothing : event("ProgressTold", { progress })))

/** The customer was reached and spoke with us (§4.2.3, urgent problems). */
export const contact: Decide = known(({ contactedAtMs }) => (contactedAtMs === null ? event("Contacted") : nothing))

/** Whoever works on it meets a difficulty and tells the manager (§3.3.2). */
export const reportDifficulty = (cause: string): Decide =>
  known(({ difficultyAtMs }) => (difficultyAtMs === null ? event("DifficultyReported", { cause }) : nothing))

/** The manager has coordinated and the difficulty is gone (§3.3.2). */
export const settleDifficulty = (outcome: string): Decide =>
  by(acts.settleDifficulty, ({ difficultyAtMs }) =>
    difficultyAtMs === null ? nothing : event("DifficultySettled", { outcome })
  )

/** The specialist tells the customer handling, result and what to mind, once the result is reviewed (§3.4.2). */
export const tellResult: Decide = by(acts.tellResult, (row) => {
  if (row.resultToldAtMs !== null) return nothing
  return row.verifiedAtMs === null ? wrong(row, "tell the result", "reviewed") : event("ResultTold")
})

/** What the customer says once told (§3.4.2). A customer who is not satisfied sends it into another round. */
export const accept = (satisfied: boolean): Decide =>
  by(acts.accept, (row) => {
    if (satisfied && row.confirmedAtMs !== null) return nothing
    return row.resultToldAtMs === null
      ? wrong(row, "accept", "told to the customer")
      : event("Confirmed", { satisfied })
  })

/** Closes what the customer has accepted; until then it is handled again (§3.4.2). */
export const closeAccepted = (cause: string): Decide =>
  known((row) => {
    if (row.state === "closed") return nothing
    return row.confirmedAtMs === null ? wrong(row, "close", "accepted by the customer") : event("Closed", { cause })
  })

/** The manager ends what can't be brought to satisfaction. The policy knows no such end; it stays visible as one. */
export const terminate = (cause: string): Decide =>
  by(acts.terminate, (row) => {
    if (row.terminatedAtMs !== null) return nothing
    if (row.state === "closed" || row.confirmedAtMs !== null) return wrong(row, "terminate", "open and not accepted")
    return both({ type: "Terminated", data: { cause } }, { type: "Closed", data: { cause } })
  })

/** The specialist calls the customer back after the handling (§3.5.1). */
export const followUp = (command: Data<"FollowedUp">): Decide =>
  by(acts.followUp, (row) => {
    const { satisfaction = row.followUpSatisfaction, suggestion } = command
    if (row.firstClosedAtMs === null) return wrong(row, "follow up", "closed")
    const isKnown = satisfaction === row.followUpSatisfaction && (suggestion === undefined || row.suggestions > 0)
    return row.followedUpAtMs !== null && isKnown ? nothing : event("FollowedUp", { ...command })
  })

/** Archives the file of a closed case, whole: customer, problem, handling, follow-up (§3.6). */
export const archive = (parts: ReadonlyArray<FilePart>): Decide =>
  by(acts.archive, (row) => {
    const missing = FilePart.literals.filter((part) => !parts.includes(part))
    if (row.archivedAtMs !== null) return nothing
    if (row.state !== "closed") return wrong(row, "archive", "closed")
    if (missing.length > 0) return Result.fail(new FileIncomplete({ missing, clause: acts.archive.clause }))
    return event("Archived", { parts })
  })

/** The manager says who is answerable for the problem, by token (§1.3). */
export const assignResponsibility = (party: string): Decide =>
  by(acts.assignResponsibility, ({ responsible }) =>
    responsible === party ? nothing : event("ResponsibilityAssigned", { party })
  )

/** Force majeure suspends the clocks of a case that is being handled (§7.2.5). */
export const suspend: Decide = by(acts.suspend, (row) => {
  if (row.suspended) return nothing
  return isHandled(row) ? event("Paused", { cause: forceMajeure }) : wrong(row, "suspend its clocks", "open")
})

/** The clocks of the case run again, as long as it is being handled. */
export const resume: Decide = by(acts.suspend, (row) => {
  if (!row.suspended) return nothing
  return isHandled(row) ? event("Resumed") : wrong(row, "let its clocks run", "open")
})
