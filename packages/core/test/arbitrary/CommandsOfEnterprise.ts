// The commands of the way of a case, and of the streams of the enterprise after-sales policy, with some of their arguments.
import * as Case from "../../src/streams/Case.ts"
import * as Improvement from "../../src/streams/Improvement.ts"
import * as Incident from "../../src/streams/Incident.ts"
import * as Supervision from "../../src/streams/Supervision.ts"
import * as TaskPlan from "../../src/streams/TaskPlan.ts"
import * as Training from "../../src/streams/Training.ts"
import { each, of } from "./Command.ts"
import { enterprise } from "./PayloadsOfEnterprise.ts"

const aCase = of("Case")
const plan = of("TaskPlan")
const improvement = of("Improvement")
const supervision = of("Supervision")
const training = of("Training")
const incident = of("Incident")

type Milestones = Parameters<typeof TaskPlan.lay>[0]
const milestones = (enterprise["TaskPlan"]?.["MilestoneSet"] ?? []) as unknown as Milestones

/** Their commands. */
export const commandsOfEnterprise = [
  aCase(
    "take",
    Case.take({ class: "request", channel: "walk-in", category: "repair", issue: "leak" }),
    Case.take({ class: "complaint", channel: "phone", category: "question" })
  ),
  aCase("classify", ...each("Case", "Classified", Case.classify)),
  aCase("submit", Case.submit),
  aCase("assess", ...each("Case", "Assessed", Case.assess)),
  aCase("allocate", Case.allocate),
  aCase(
    "inform",
    ...each("Case", "ProgressTold", ({ progress }: { readonly progress: string }) => Case.inform(progress))
  ),
  aCase("contact", Case.contact),
  aCase("reportDifficulty", Case.reportDifficulty("no-part")),
  aCase("settleDifficulty", Case.settleDifficulty("part-lent")),
  aCase("review", Case.review(true), Case.review(false)),
  aCase("tellResult", Case.tellResult),
  aCase("accept", Case.accept(true), Case.accept(false)),
  aCase("closeAccepted", Case.closeAccepted("done")),
  aCase("terminate", Case.terminate("beyond-reason")),
  aCase("followUp", ...each("Case", "FollowedUp", Case.followUp)),
  aCase(
    "archive",
    ...each("Case", "Archived", ({ parts }: (typeof Case.data.Archived)["Type"]) => Case.archive(parts))
  ),
  aCase("assignResponsibility", Case.assignResponsibility("T-1")),
  aCase("suspend", Case.suspend),
  aCase("resume", Case.resume),
  plan("lay", TaskPlan.lay(milestones.slice(0, 3)), TaskPlan.lay(milestones.slice(2))),
  plan("move", ...each("TaskPlan", "MilestoneMoved", TaskPlan.move)),
  plan("reach", TaskPlan.reach("1"), TaskPlan.reach("2")),
  improvement("raise", ...each("Improvement", "Raised", Improvement.raise)),
  improvement("forward", Improvement.forward("research")),
  improvement("plan", Improvement.plan("P-1")),
  improvement("adopt", Improvement.adopt),
  improvement("decline", Improvement.decline("too-dear")),
  improvement("implement", Improvement.implement),
  improvement("verify", Improvement.verify(true), Improvement.verify(false)),
  supervision(
    "hold",
    ...each("Supervision", "Held", ({ group }: (typeof Supervision.data.Held)["Type"]) => Supervision.hold(group))
  ),
  supervision("checkRecord", ...each("Supervision", "RecordChecked", Supervision.checkRecord)),
  supervision("monitorCall", ...each("Supervision", "CallMonitored", Supervision.monitorCall)),
  supervision("find", ...each("Supervision", "FindingRecorded", Supervision.find)),
  training("setPlan", ...each("Training", "PlanSet", Training.setPlan)),
  training("hold", ...each("Training", "SessionHeld", Training.hold)),
  training("evaluate", ...each("Training", "SessionEvaluated", Training.evaluate)),
  training("improve", ...each("Training", "SessionImproved", Training.improve)),
  incident("report", ...each("Incident", "Reported", Incident.report)),
  incident("activate", Incident.activate),
  incident("tellSuperior", Incident.tellSuperior("general-manager")),
  incident("formTeam", ...each("Incident", "TeamFormed", Incident.formTeam)),
  incident("issuePlan", Incident.issuePlan("P-1")),
  incident("act", ...each("Incident", "ActionDone", Incident.act)),
  incident("linkComplaint", Incident.linkComplaint("1")),
  incident("suspendClocks", ...each("Incident", "ClocksSuspended", Incident.suspendClocks)),
  incident("resumeClocks", Incident.resumeClocks),
  incident("finish", Incident.finish),
  incident("review", Incident.review("L-1"))
].flat()
