// Every command of every stream with some of its arguments, for laws that hold for all of them.
import * as OblP02 from "../../src/policy/OblP02/index.ts"
import { Role } from "../../src/rules/Authority.ts"
import type { Measure } from "../../src/rules/Measure.ts"
import * as Adoption from "../../src/streams/Adoption.ts"
import * as Assessment from "../../src/streams/Assessment.ts"
import * as Call from "../../src/streams/Call.ts"
import * as Case from "../../src/streams/Case.ts"
import * as Certificate from "../../src/streams/Certificate.ts"
import * as Conduct from "../../src/streams/Conduct.ts"
import * as Custody from "../../src/streams/Custody.ts"
import * as Decomposition from "../../src/streams/Decomposition.ts"
import * as Evaluation from "../../src/streams/Evaluation.ts"
import * as Filing from "../../src/streams/Filing.ts"
import * as Inspection from "../../src/streams/Inspection.ts"
import * as Nonconformity from "../../src/streams/Nonconformity.ts"
import * as Outlet from "../../src/streams/Outlet.ts"
import * as PartsOrder from "../../src/streams/PartsOrder.ts"
import * as Proposal from "../../src/streams/Proposal.ts"
import * as Repair from "../../src/streams/Repair.ts"
import * as Sample from "../../src/streams/Sample.ts"
import * as ServiceOrder from "../../src/streams/ServiceOrder.ts"
import * as Settlement from "../../src/streams/Settlement.ts"
import * as Survey from "../../src/streams/Survey.ts"
import * as Target from "../../src/streams/Target.ts"
import * as Unit from "../../src/streams/Unit.ts"
import * as WorkLog from "../../src/streams/WorkLog.ts"
import { type Command, each, of } from "./Command.ts"
import { commandsOfEnterprise } from "./CommandsOfEnterprise.ts"
import { ftms } from "./CommandsOfFtms.ts"
import { commandsOfParts } from "./CommandsOfParts.ts"

const [fine, transfer, dismissal] = ["fine", "transfer", "dismissal"].map((name) =>
  OblP02.measures.find((one) => one.name === name)
) as [Measure, Measure, Measure]
const ranked = { on: "ranking", score: "survey_score", window: "2026-Q1" } as const

const evaluation = of("Evaluation")
const conduct = of("Conduct")
const proposal = of("Proposal")
const call = of("Call")
const assessment = of("Assessment")
const certificate = of("Certificate")
const aCase = of("Case")
const order = of("ServiceOrder")
const repair = of("Repair")
const survey = of("Survey")
const unit = of("Unit")
const inspection = of("Inspection")
const parts = of("PartsOrder")
const target = of("Target")
const workLog = of("WorkLog")
const sample = of("Sample")
const decomposition = of("Decomposition")
const outlet = of("Outlet")
const settlement = of("Settlement")
const custody = of("Custody")
const nonconformity = of("Nonconformity")
const filing = of("Filing")
const adoption = of("Adoption")

export type { Command } from "./Command.ts"

/** All commands. */
export const commands: ReadonlyArray<Command> = [
  aCase("register", ...each("Case", "Registered", Case.register)),
  aCase("hear", Case.hear("production"), Case.hear("reception")),
  aCase("passOn", ...each("Case", "PassedOn", Case.passOn)),
  aCase("reclassify", ...each("Case", "Reclassified", Case.reclassify)),
  aCase("assign", Case.assign),
  aCase("answer", Case.answer),
  aCase("resolve", Case.resolve("repaired")),
  aCase("verify", Case.verify(true), Case.verify(false)),
  aCase("confirm", Case.confirm(true), Case.confirm(false)),
  aCase("close", Case.close("done")),
  aCase("reopen", Case.reopen("came-back")),
  aCase("withdraw", Case.withdraw("customer")),
  aCase("fileAppeal", Case.fileAppeal({ by: "T-1", grounds: "not ours" })),
  aCase("voidOnAppeal", Case.voidOnAppeal),
  aCase("markDuplicate", Case.markDuplicate("C-9")),
  order("create", ...each("ServiceOrder", "Created", ServiceOrder.create)),
  order("arrive", ServiceOrder.arrive),
  order("serve", ServiceOrder.serve),
  order("cancel", ServiceOrder.cancel("customer")),
  order("signSlip", ...each("ServiceOrder", "SlipSigned", ServiceOrder.signSlip)),
  order("callBack", ...each("ServiceOrder", "CalledBack", ServiceOrder.callBack)),
  repair("start", ...each("Repair", "AttemptStarted", Repair.start)),
  repair("complete", ...each("Repair", "AttemptCompleted", Repair.complete)),
  repair("test", Repair.test(true), Repair.test(false)),
  survey("draw", ...each("Survey", "Drawn", Survey.draw)),
  survey("answer", ...each("Survey", "Answered", Survey.answer)),
  survey("abandon", Survey.abandon("unreachable")),
  survey("dispute", Survey.dispute("T-1")),
  survey(
    "settle",
    Survey.settle("slip"),
    Survey.settle("answer"),
    Survey.settle("slip", { timeliness: 3, guidance: 3, skill: 3, attitude: 3, bearing: 3 })
  ),
  unit("deliver", ...each("Unit", "Delivered", Unit.deliver)),
  unit("signSlip", ...each("Unit", "DeliverySlipSigned", Unit.signSlip)),
  unit("retire", Unit.retire("scrapped")),
  inspection("plan", ...each("Inspection", "Planned", Inspection.plan)),
  inspection("reschedule", ...each("Inspection", "Rescheduled", Inspection.reschedule)),
  inspection("complete", Inspection.complete),
  inspection("refuse", ...each("Inspection", "Refused", Inspection.refuse)),
  inspection("cancel", Inspection.cancel("unit-scrapped")),
  parts("order", ...each("PartsOrder", "Ordered", PartsOrder.order)),
  parts("ship", ...each("PartsOrder", "Shipped", PartsOrder.ship)),
  parts("cancelLine", ...each("PartsOrder", "LineCancelled", PartsOrder.cancelLine)),
  target("draft", ...each("Target", "Drafted", Target.draft)),
  target("approve", Target.approve),
  target("assess", ...each("Target", "FeasibilityMeetingHeld", Target.assess)),
  target("submit", Target.submit),
  target("sendBack", Target.sendBack("too-low")),
  target("approveAssessed", Target.approveAssessed(["supply"]), Target.approveAssessed(["supply", "finance"])),
  target("issue", Target.issue("supply"), Target.issue("finance")),
  target("receive", Target.receive("supply"), Target.receive("finance")),
  target("setStretch", Target.setStretch("98/100")),
  target("change", ...each("Target", "Changed", Target.change)),
  workLog("logDay", ...each("WorkLog", "DayLogged", WorkLog.logDay)),
  workLog("exemptDay", ...each("WorkLog", "DayExempted", WorkLog.exemptDay)),
  workLog("upload", WorkLog.upload),
  sample("fixFrame", ...each("Sample", "FrameFixed", Sample.fixFrame)),
  sample("supplySeed", Sample.supplySeed("seed-1"), Sample.supplySeed("seed-2")),
  sample("draw", Sample.draw(), Sample.draw(["T-1", "T-3"])),
  sample("substitute", Sample.substitute("T-3", "on leave"), Sample.substitute("T-1", "left")),
  decomposition("assign", ...each("Decomposition", "PartAssigned", Decomposition.assign)),
  decomposition("withdraw", Decomposition.withdraw("after-sales"), Decomposition.withdraw("after-sales", "technician")),
  outlet("admit", Outlet.admit),
  outlet("assign", Outlet.assign("T-1"), Outlet.assign("T-3")),
  outlet("setScope", Outlet.setScope([]), Outlet.setScope(["maintenance", "part-supply"])),
  outlet("publish", Outlet.publish("media"), Outlet.publish("web")),
  outlet("withdraw", Outlet.withdraw("media")),
  outlet("close", Outlet.close("moved")),
  settlement("stateContent", ...each("Settlement", "ContentStated", Settlement.stateContent)),
  settlement("decideCharge", ...each("Settlement", "ChargeDecided", Settlement.decideCharge)),
  settlement("completeService", Settlement.completeService(true), Settlement.completeService(false)),
  settlement("explainSolution", Settlement.explainSolution),
  settlement("explainProduct", Settlement.explainProduct),
  settlement("giveOpinion", ...each("Settlement", "OpinionGiven", Settlement.giveOpinion)),
  settlement("confirmCharge", Settlement.confirmCharge),
  settlement("pay", Settlement.pay(12_000), Settlement.pay(500)),
  settlement("issueReceipt", ...each("Settlement", "ReceiptIssued", Settlement.issueReceipt)),
  settlement("reportBack", Settlement.reportBack),
  settlement("register", Settlement.register),
  settlement("handOver", ...(["dispatcher", "follow-up", "office"] as const).map(Settlement.handOver)),
  settlement("archive", Settlement.archive),
  settlement("settleWithCompany", Settlement.settleWithCompany(8_000), Settlement.settleWithCompany(0)),
  custody("take", Custody.take("D-1")),
  custody("giveBack", Custody.giveBack),
  custody("recover", Custody.recover),
  custody("handOver", Custody.handOver),
  custody("settle", Custody.settle),
  nonconformity("raise", ...each("Nonconformity", "Raised", Nonconformity.raise)),
  nonconformity("correct", Nonconformity.correct),
  nonconformity("takeAction", Nonconformity.takeAction("explain-after-service")),
  nonconformity("submitEvidence", Nonconformity.submitEvidence("E-1")),
  nonconformity("verify", Nonconformity.verify(true), Nonconformity.verify(false)),
  nonconformity("handBack", Nonconformity.handBack("evidence-insufficient")),
  evaluation("hold", ...each("Evaluation", "Held", Evaluation.hold)),
  conduct("report", ...each("Conduct", "Reported", Conduct.report)),
  conduct("establish", Conduct.establish),
  conduct("voidReport", Conduct.voidReport("mistaken-identity")),
  proposal(
    "propose",
    Proposal.propose({ measure: fine, basis: ranked, fen: 5_000 }),
    Proposal.propose({ measure: fine, basis: ranked, fen: 5_000, reverses: "P-1" }),
    Proposal.propose({ measure: fine, basis: ranked }),
    Proposal.propose({ measure: transfer, basis: { on: "event", event: "X-1" } }),
    Proposal.propose({ measure: dismissal, basis: ranked }),
    Proposal.propose({ measure: dismissal, basis: ranked, fen: 1 })
  ),
  proposal("approve", Proposal.approve),
  proposal("reject", Proposal.reject("too-hard")),
  proposal("withdraw", Proposal.withdraw("mistake")),
  proposal("carryOut", Proposal.carryOut),
  proposal("reverse", Proposal.reverse("P-2"), Proposal.reverse("P-3")),
  call("offer", Call.offer("hotline")),
  call("answer", Call.answer),
  call("abandon", Call.abandon),
  call("forward", Call.forward("T-9")),
  call("sort", ...(["general-quality", "major"] as const).map(Call.sort)),
  call("reply", Call.reply),
  call("direct", Call.direct("station"), Call.direct("area-manager")),
  call("exempt", Call.exempt("flood")),
  assessment("assessHead", ...each("Assessment", "HeadAssessed", Assessment.assessHead)),
  assessment("assessStaff", ...each("Assessment", "StaffAssessed", Assessment.assessStaff)),
  assessment("evaluateDepartment", ...each("Assessment", "DepartmentEvaluated", Assessment.evaluateDepartment)),
  assessment("assessFollowUp", ...each("Assessment", "FollowUpAssessed", Assessment.assessFollowUp)),
  certificate("issue", ...each("Certificate", "Issued", Certificate.issue)),
  certificate("holdSurveillance", ...each("Certificate", "SurveillanceHeld", Certificate.holdSurveillance)),
  certificate("keepLevel", Certificate.keepLevel),
  certificate("adjustLevel", Certificate.adjustLevel("five-star"), Certificate.adjustLevel("four-star")),
  certificate("suspend", Certificate.suspend("nonconformities-open")),
  certificate("withdraw", Certificate.withdraw("given-back")),
  filing("bind", ...each("Filing", "Bound", Filing.bind)),
  filing("release", ...each("Filing", "Released", Filing.release)),
  adoption("adopt", ...each("Adoption", "Adopted", Adoption.adopt)),
  adoption("withdraw", ...each("Adoption", "Withdrawn", Adoption.withdraw)),
  filing("file", ...each("Filing", "Filed", Filing.file)),
  commandsOfEnterprise,
  ftms,
  commandsOfParts
].flat()

/** All roles that rules name. */
export const everyRole: ReadonlyArray<string> = Object.values(Role)
