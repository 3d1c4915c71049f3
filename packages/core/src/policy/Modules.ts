/** The modules of the streams: commands, acts and events are known by them. */
import * as Adoption from "../streams/Adoption.ts"
import * as Assessment from "../streams/Assessment.ts"
import * as Call from "../streams/Call.ts"
import * as Callout from "../streams/Callout.ts"
import * as Case from "../streams/Case.ts"
import * as Certificate from "../streams/Certificate.ts"
import * as Claim from "../streams/Claim.ts"
import * as ComplaintSlip from "../streams/ComplaintSlip.ts"
import * as Conduct from "../streams/Conduct.ts"
import * as ControlledDocument from "../streams/ControlledDocument.ts"
import * as Custody from "../streams/Custody.ts"
import * as CustomerFile from "../streams/CustomerFile.ts"
import * as Decomposition from "../streams/Decomposition.ts"
import * as Eligibility from "../streams/Eligibility.ts"
import * as Evaluation from "../streams/Evaluation.ts"
import * as ExternalScore from "../streams/ExternalScore.ts"
import * as Filing from "../streams/Filing.ts"
import * as FollowUp from "../streams/FollowUp.ts"
import * as Improvement from "../streams/Improvement.ts"
import * as Incident from "../streams/Incident.ts"
import * as Inspection from "../streams/Inspection.ts"
import * as Loss from "../streams/Loss.ts"
import * as Meeting from "../streams/Meeting.ts"
import * as Nonconformity from "../streams/Nonconformity.ts"
import * as Notice from "../streams/Notice.ts"
import * as Outlet from "../streams/Outlet.ts"
import * as PartPrice from "../streams/PartPrice.ts"
import * as PartsOrder from "../streams/PartsOrder.ts"
import * as PartsSheet from "../streams/PartsSheet.ts"
import * as Proposal from "../streams/Proposal.ts"
import * as Publication from "../streams/Publication.ts"
import * as QualityProblem from "../streams/QualityProblem.ts"
import * as Questionnaire from "../streams/Questionnaire.ts"
import * as Regulation from "../streams/Regulation.ts"
import * as Repair from "../streams/Repair.ts"
import * as Sample from "../streams/Sample.ts"
import * as ServiceOrder from "../streams/ServiceOrder.ts"
import * as Settlement from "../streams/Settlement.ts"
import * as SpotCheck from "../streams/SpotCheck.ts"
import * as Supervision from "../streams/Supervision.ts"
import * as Survey from "../streams/Survey.ts"
import * as Target from "../streams/Target.ts"
import * as TaskPlan from "../streams/TaskPlan.ts"
import * as Training from "../streams/Training.ts"
import * as Unit from "../streams/Unit.ts"
import * as WorkingCalendar from "../streams/WorkingCalendar.ts"
import * as WorkLog from "../streams/WorkLog.ts"

/** The modules of the streams by category; a test holds them against the streams there are. */
export const modules: { readonly [category: string]: object } = {
  ...{ Adoption, Assessment, Call, Callout, Case, Certificate, Claim, ComplaintSlip, Conduct },
  ...{ ControlledDocument, Custody, CustomerFile, Decomposition, Eligibility, Evaluation, ExternalScore },
  ...{ Filing, FollowUp, Improvement, Incident, Inspection, Loss, Meeting, Nonconformity, Notice, Outlet },
  ...{ PartPrice, PartsOrder, PartsSheet, Proposal, Publication, QualityProblem, Questionnaire, Regulation },
  ...{ Repair, Sample, ServiceOrder, Settlement, SpotCheck, Supervision, Survey, Target, TaskPlan, Training },
  ...{ Unit, WorkLog, WorkingCalendar }
}
