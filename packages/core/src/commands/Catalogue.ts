/** The commands of all streams, by category: what a host makes its calls and forms of. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { meantOf, nearest } from "../rules/Nearest.ts"
import { own } from "../rules/Own.ts"
import type { Title } from "../rules/Title.ts"
import * as Adoption from "./Adoption.ts"
import * as Assessment from "./Assessment.ts"
import * as Call from "./Call.ts"
import * as Callout from "./Callout.ts"
import * as Case from "./Case.ts"
import * as Certificate from "./Certificate.ts"
import * as Claim from "./Claim.ts"
import type { AnyCommands } from "./Command.ts"
import * as ComplaintSlip from "./ComplaintSlip.ts"
import * as Conduct from "./Conduct.ts"
import * as ControlledDocument from "./ControlledDocument.ts"
import * as Custody from "./Custody.ts"
import * as CustomerFile from "./CustomerFile.ts"
import * as Decomposition from "./Decomposition.ts"
import * as Eligibility from "./Eligibility.ts"
import * as Evaluation from "./Evaluation.ts"
import * as ExternalScore from "./ExternalScore.ts"
import * as Filing from "./Filing.ts"
import * as FollowUp from "./FollowUp.ts"
import * as Improvement from "./Improvement.ts"
import * as Incident from "./Incident.ts"
import * as Inspection from "./Inspection.ts"
import * as Loss from "./Loss.ts"
import * as Meeting from "./Meeting.ts"
import * as Nonconformity from "./Nonconformity.ts"
import * as Notice from "./Notice.ts"
import * as Outlet from "./Outlet.ts"
import * as PartPrice from "./PartPrice.ts"
import * as PartsOrder from "./PartsOrder.ts"
import * as PartsSheet from "./PartsSheet.ts"
import * as Proposal from "./Proposal.ts"
import * as Publication from "./Publication.ts"
import * as QualityProblem from "./QualityProblem.ts"
import * as Questionnaire from "./Questionnaire.ts"
import * as Regulation from "./Regulation.ts"
import * as Repair from "./Repair.ts"
import * as Sample from "./Sample.ts"
import * as ServiceOrder from "./ServiceOrder.ts"
import * as Settlement from "./Settlement.ts"
import * as SpotCheck from "./SpotCheck.ts"
import * as Supervision from "./Supervision.ts"
import * as Survey from "./Survey.ts"
import * as Target from "./Target.ts"
import * as TaskPlan from "./TaskPlan.ts"
import * as Training from "./Training.ts"
import * as Unit from "./Unit.ts"
import * as WorkingCalendar from "./WorkingCalendar.ts"
import * as WorkLog from "./WorkLog.ts"

/** The commands of each stream, in the order of `Streams.all`. */
export const catalogue = {
  Case: Case.all,
  ServiceOrder: ServiceOrder.all,
  Repair: Repair.all,
  Survey: Survey.all,
  Unit: Unit.all,
  Inspection: Inspection.all,
  PartsOrder: PartsOrder.all,
  Target: Target.all,
  Publication: Publication.all,
  WorkingCalendar: WorkingCalendar.all,
  WorkLog: WorkLog.all,
  Sample: Sample.all,
  Outlet: Outlet.all,
  Settlement: Settlement.all,
  Custody: Custody.all,
  Nonconformity: Nonconformity.all,
  Decomposition: Decomposition.all,
  Filing: Filing.all,
  TaskPlan: TaskPlan.all,
  Improvement: Improvement.all,
  Supervision: Supervision.all,
  Training: Training.all,
  Incident: Incident.all,
  ComplaintSlip: ComplaintSlip.all,
  CustomerFile: CustomerFile.all,
  Eligibility: Eligibility.all,
  ExternalScore: ExternalScore.all,
  Loss: Loss.all,
  Meeting: Meeting.all,
  Notice: Notice.all,
  Questionnaire: Questionnaire.all,
  Regulation: Regulation.all,
  SpotCheck: SpotCheck.all,
  Callout: Callout.all,
  Claim: Claim.all,
  ControlledDocument: ControlledDocument.all,
  FollowUp: FollowUp.all,
  PartPrice: PartPrice.all,
  PartsSheet: PartsSheet.all,
  QualityProblem: QualityProblem.all,
  Evaluation: Evaluation.all,
  Conduct: Conduct.all,
  Proposal: Proposal.all,
  Call: Call.all,
  Assessment: Assessment.all,
  Certificate: Certificate.all,
  Adoption: Adoption.all
} as const

/** A category whose commands the catalogue has. */
export type Category = keyof typeof catalogue

/** The decisions that are no commands, by stream and name, each with the reason: hosts take them in code, with what they look up. */
export const byHosts: { readonly [decision: string]: Title } = {
  "Target.approveAssessed": {
    zh: "须参加评估的部门由现行规则集决定，不由下命令的人写明",
    en: "the departments that must have assessed come from the pack in force, not from whoever orders"
  }
}

/** No stream of such a category takes commands. */
export class UnknownCategory extends Schema.TaggedError<UnknownCategory>()("UnknownCategory", {
  category: Schema.String,
  nearest: Schema.NullOr(Schema.String),
  known: Schema.Array(Schema.String)
}) {
  override get message(): string {
    const { category, known, nearest: near } = this
    const { en, zh } = meantOf(category, near, known)
    return `没有流类别 ${category}；${zh} / there is no category ${category}; ${en}`
  }
}

/** The commands of a category that somebody wrote. Refuses with {@link UnknownCategory}, which offers the nearest. */
export const of = (category: string): Result.Result<AnyCommands, UnknownCategory> => {
  const found = own<AnyCommands>(catalogue, category)
  if (found !== undefined) return Result.succeed(found)
  const known = Object.keys(catalogue)
  return Result.fail(new UnknownCategory({ category, nearest: nearest(category, known) ?? null, known }))
}
