/** Decisions on a quality problem: who confirms, who approves, and what must come first. */
import * as Result from "effect/Result"
import type { Decision, Order } from "../../log/Transact.ts"
import { type Authority, Role } from "../../rules/Authority.ts"
import { AlreadyStated, event, NotStated, nothing } from "../Decide.ts"
import { inOrder } from "../Precedence.ts"
import { type StepRefusal, steps } from "../Step.ts"
import type { data } from "./Event.ts"
import type { Row, State } from "./Row.ts"
import { type Moment, sequence } from "./Sequence.ts"

/** Who may do what with a quality problem, each with its clause. */
export const authorities = {
  confirm: { act: "confirm a quality problem", needs: [Role.quality], clause: "S4-5.2a" },
  assign: { act: "name who answers for a quality problem", needs: [Role.quality], clause: "S4-5.2a" },
  verify: { act: "verify an improvement", needs: [Role.quality], clause: "S4-5.2a" },
  issueTechnicalPlan: { act: "issue a technical plan", needs: [Role.technicalCentre], clause: "S4-5.5a" },
  confirmBatch: { act: "confirm a batch problem", needs: [Role.afterSalesManager], clause: "S4-I14" },
  approveRectification: {
    act: "approve a batch rectification or a recall",
    needs: [Role.generalManager],
    clause: "S4-5.4"
  }
} as const satisfies Record<string, Authority>

/** What decisions on a quality problem may refuse. */
export type Refusal = AlreadyStated | StepRefusal
type Decide = (state: State, order: Order) => Decision<Refusal>

const of = "quality problem"
const step = steps<Row, Moment>({ of, first: "report" }, sequence)

/** Reports the problem, with who fed it back and whether a batch is concerned. */
export const report =
  (command: (typeof data.Reported)["Type"]): Decide =>
  (state) => {
    if (state === undefined || state.reportedAtMs === null) return event("Reported", { ...command })
    return state.source === command.source && state.grade === command.grade
      ? nothing
      : Result.fail(new AlreadyStated({ of, act: "reported", stated: `${state.source}, ${state.grade}` }))
  }

/** Confirms it; the quality department does so (Yema 5.2 a). */
export const confirm: Decide = step({ act: "confirm", sets: "confirmedAtMs", by: authorities.confirm }, () =>
  event("Confirmed")
)

/** Says what caused it (5.2 a). */
export const analyse = (cause: string): Decide =>
  step({ act: "analyse", sets: "analysedAtMs", by: authorities.confirm }, () => event("CauseAnalysed", { cause }))

/** Names the department or supplier who answers for it (5.2 a). */
export const assign = (to: string): Decide =>
  step({ act: "assign", sets: "assignedAtMs", by: authorities.assign }, () => event("ResponsibilityAssigned", { to }))

/** Plans the improvement (5.2 a). */
export const plan: Decide = step({ act: "plan", sets: "planAtMs" }, () => event("ImprovementPlanned"))

/** Issues the technical plan; the technical centre does so (5.5 a). */
export const issueTechnicalPlan: Decide = step(
  { act: "issue a technical plan", sets: "technicalPlanAtMs", by: authorities.issueTechnicalPlan },
  () => event("TechnicalPlanIssued")
)

/** The improvement is made (5.2 a). */
export const improve: Decide = step({ act: "improve", sets: "implementedAtMs" }, () => event("ImprovementMade"))

/** Verifies the improvement, for the first time; the quality department does so (5.2 a). */
export const verify = (effective: boolean): Decide =>
  step({ act: "verify", sets: "verifiedAtMs", by: authorities.verify }, () =>
    event("ImprovementVerified", { effective })
  )

/** Confirms that a batch is concerned; the after-sales department does so (service item 14). */
export const confirmBatch: Decide = step(
  { act: "confirm a batch", sets: "batchConfirmedAtMs", by: authorities.confirmBatch },
  () => event("BatchConfirmed")
)

/** Reports the confirmed batch. */
export const reportBatch: Decide = step({ act: "report the batch", sets: "batchReportedAtMs" }, () =>
  event("BatchReported")
)

/** Proposes to put so many vehicles right, or to recall them (5.4). */
export const proposeRectification = (command: (typeof data.RectificationProposed)["Type"]): Decide =>
  step({ act: "propose a rectification", sets: "proposedAtMs" }, () => event("RectificationProposed", { ...command }))

/** Approves it; the general manager alone may (5.4). */
export const approveRectification: Decide = step(
  { act: "approve a rectification", sets: "approvedAtMs", by: authorities.approveRectification },
  () => event("RectificationApproved")
)

/** A vehicle is put right, after the approval (5.4). */
export const rectify =
  (vehicle: string): Decide =>
  (state) => {
    if (state === undefined) return Result.fail(new NotStated({ of, first: "report" }))
    if (state.rectified.includes(vehicle)) return nothing
    const step = { of, act: "rectify a vehicle", later: "executedAtMs" } as const
    return Result.flatMap(
      inOrder(sequence, state, step),
      (): Decision<Refusal> => event("VehicleRectified", { vehicle })
    )
  }
