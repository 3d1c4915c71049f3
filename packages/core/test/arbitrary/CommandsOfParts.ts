// The commands of parts, claims, quality problems, callouts, follow-ups, files of customers and documents.
import * as Callout from "../../src/streams/Callout.ts"
import * as Claim from "../../src/streams/Claim.ts"
import * as ControlledDocument from "../../src/streams/ControlledDocument.ts"
import * as FollowUp from "../../src/streams/FollowUp.ts"
import * as Outlet from "../../src/streams/Outlet.ts"
import * as PartPrice from "../../src/streams/PartPrice.ts"
import * as PartsOrder from "../../src/streams/PartsOrder.ts"
import * as PartsSheet from "../../src/streams/PartsSheet.ts"
import * as QualityProblem from "../../src/streams/QualityProblem.ts"
import * as Unit from "../../src/streams/Unit.ts"
import { type Command, each, of } from "./Command.ts"

const outlet = of("Outlet")
const parts = of("PartsOrder")
const unit = of("Unit")
const callout = of("Callout")
const followUp = of("FollowUp")
const sheet = of("PartsSheet")
const claim = of("Claim")
const problem = of("QualityProblem")
const price = of("PartPrice")
const document = of("ControlledDocument")

/** All of these commands. */
export const commandsOfParts: ReadonlyArray<Command> = [
  unit("createCustomerFile", Unit.createCustomerFile),
  unit("giveGuarantee", ...["2026-03-01T00:00:00.000Z", "2027-01-01T00:00:00.000Z"].map(Unit.giveGuarantee)),
  parts("receivePayment", PartsOrder.receivePayment("1"), PartsOrder.receivePayment("2")),
  parts("exempt", PartsOrder.exempt("1", "road-closed")),
  parts("recordMisShipment", PartsOrder.recordMisShipment("1"), PartsOrder.recordMisShipment("2")),
  outlet("inspect", Outlet.inspect("image", true), Outlet.inspect("image", false)),
  callout("request", ...each("Callout", "Requested", Callout.request)),
  callout("sendVehicle", Callout.sendVehicle("V-1")),
  callout("registerTrip", Callout.registerTrip),
  callout("arrive", Callout.arrive),
  callout("complete", Callout.complete),
  callout("cancel", Callout.cancel("helped-by-telephone")),
  followUp("schedule", ...each("FollowUp", "Scheduled", FollowUp.schedule)),
  followUp("reach", FollowUp.reach),
  followUp("cancel", FollowUp.cancel("moved-away")),
  sheet("plan", ...each("PartsSheet", "Stated", PartsSheet.plan)),
  sheet("settle", ...each("PartsSheet", "ActualStated", PartsSheet.settle)),
  claim("submit", ...each("Claim", "Submitted", Claim.submit)),
  claim("decide", ...each("Claim", "Decided", Claim.decide)),
  claim("pay", Claim.pay),
  claim("requireOldPart", Claim.requireOldPart),
  claim("returnOldPart", Claim.returnOldPart),
  claim("review", Claim.review("supplier"), Claim.review("production")),
  claim("giveOpinion", Claim.giveOpinion),
  claim("issueNotice", Claim.issueNotice("S-1")),
  claim("confirmNotice", Claim.confirmNotice),
  claim("sendToFinance", Claim.sendToFinance),
  claim("deduct", Claim.deduct(60_000)),
  problem("report", ...each("QualityProblem", "Reported", QualityProblem.report)),
  problem("confirm", QualityProblem.confirm),
  problem("analyse", QualityProblem.analyse("weld")),
  problem("assign", QualityProblem.assign("production")),
  problem("plan", QualityProblem.plan),
  problem("issueTechnicalPlan", QualityProblem.issueTechnicalPlan),
  problem("improve", QualityProblem.improve),
  problem("verify", QualityProblem.verify(true), QualityProblem.verify(false)),
  problem("confirmBatch", QualityProblem.confirmBatch),
  problem("reportBatch", QualityProblem.reportBatch),
  problem(
    "proposeRectification",
    ...each("QualityProblem", "RectificationProposed", QualityProblem.proposeRectification)
  ),
  problem("approveRectification", QualityProblem.approveRectification),
  problem("rectify", QualityProblem.rectify("V-1"), QualityProblem.rectify("V-2")),
  price("propose", PartPrice.propose(1_200), PartPrice.propose(1_500)),
  price("approve", PartPrice.approve),
  document("draft", ...each("ControlledDocument", "Drafted", ControlledDocument.draft)),
  document("checkReferences", ControlledDocument.checkReferences),
  document("review", ControlledDocument.review),
  document("countersign", ControlledDocument.countersign),
  document("examine", ControlledDocument.examine),
  document("validate", ControlledDocument.validate),
  document("approve", ControlledDocument.approve("2026-03-01T00:00:00.000Z"))
].flat()
