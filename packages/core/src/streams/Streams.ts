/** All streams of after-sales service that the core knows: what a log is usually made with. */
import { type Streams, streams } from "../log/Stream.ts"
import * as Adoption from "./Adoption.ts"
import * as Assessment from "./Assessment.ts"
import * as Call from "./Call.ts"
import * as Callout from "./Callout.ts"
import * as Case from "./Case.ts"
import * as Certificate from "./Certificate.ts"
import * as Claim from "./Claim.ts"
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

/**
 * The streams of the books: cases and jobs, units and staff's work, parts and claims, surveys, targets, papers, outlets and
 * their money.
 * A company adds its own with `Stream.streams`.
 */
export const all: Streams = streams(
  Case.stream,
  ServiceOrder.stream,
  Repair.stream,
  Survey.stream,
  Unit.stream,
  Inspection.stream,
  PartsOrder.stream,
  Target.stream,
  Publication.stream,
  WorkingCalendar.stream,
  WorkLog.stream,
  Sample.stream,
  Outlet.stream,
  Settlement.stream,
  Custody.stream,
  Nonconformity.stream,
  Decomposition.stream,
  Filing.stream,
  TaskPlan.stream,
  Improvement.stream,
  Supervision.stream,
  Training.stream,
  Incident.stream,
  ComplaintSlip.stream,
  CustomerFile.stream,
  Eligibility.stream,
  ExternalScore.stream,
  Loss.stream,
  Meeting.stream,
  Notice.stream,
  Questionnaire.stream,
  Regulation.stream,
  SpotCheck.stream,
  Callout.stream,
  Claim.stream,
  ControlledDocument.stream,
  FollowUp.stream,
  PartPrice.stream,
  PartsSheet.stream,
  QualityProblem.stream,
  Evaluation.stream,
  Conduct.stream,
  Proposal.stream,
  Call.stream,
  Assessment.stream,
  Certificate.stream,
  Adoption.stream
)
