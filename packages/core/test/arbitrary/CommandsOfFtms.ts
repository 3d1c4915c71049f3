// The commands of slips, notices, scores, checks and losses with some of their arguments.
import * as ComplaintSlip from "../../src/streams/ComplaintSlip.ts"
import * as CustomerFile from "../../src/streams/CustomerFile.ts"
import * as Eligibility from "../../src/streams/Eligibility.ts"
import * as ExternalScore from "../../src/streams/ExternalScore.ts"
import * as Loss from "../../src/streams/Loss.ts"
import * as Meeting from "../../src/streams/Meeting.ts"
import * as Notice from "../../src/streams/Notice.ts"
import * as Questionnaire from "../../src/streams/Questionnaire.ts"
import * as Regulation from "../../src/streams/Regulation.ts"
import * as SpotCheck from "../../src/streams/SpotCheck.ts"
import { type Command, each, of } from "./Command.ts"
import { day, instantOf } from "./Days.ts"

const slip = of("ComplaintSlip")
const file = of("CustomerFile")
const eligibility = of("Eligibility")
const score = of("ExternalScore")
const loss = of("Loss")
const meeting = of("Meeting")
const notice = of("Notice")
const questionnaire = of("Questionnaire")
const regulation = of("Regulation")
const check = of("SpotCheck")

/** The commands. */
export const ftms: ReadonlyArray<Command> = [
  slip("issue", ...each("ComplaintSlip", "Issued", ComplaintSlip.issue)),
  slip("appeal", ...each("ComplaintSlip", "AppealFiled", ComplaintSlip.appeal)),
  slip("forward", ComplaintSlip.forward),
  slip("voidOnAppeal", ComplaintSlip.voidOnAppeal),
  slip("rejectAppeal", ComplaintSlip.rejectAppeal),
  slip("handle", ComplaintSlip.handle),
  slip("reply", ComplaintSlip.reply("apologised")),
  slip("submitMeasure", ComplaintSlip.submitMeasure("briefing")),
  slip("check", ComplaintSlip.check(true), ComplaintSlip.check(false)),
  slip("recordCare", ComplaintSlip.recordCare("visit")),
  file("open", CustomerFile.open("private"), CustomerFile.open("organisation")),
  file("fill", CustomerFile.fill(["name", "sex"]), CustomerFile.fill(["belief"])),
  file("clear", CustomerFile.clear(["name"])),
  eligibility("report", Eligibility.report("process-check"), Eligibility.report("mystery-visit")),
  eligibility("cancel", Eligibility.cancel("2026-01"), Eligibility.cancel("2026-Q1")),
  eligibility("restore", Eligibility.restore("ruled otherwise")),
  score("publish", ...each("ExternalScore", "Published", ExternalScore.publish)),
  score("revise", ...each("ExternalScore", "Revised", ExternalScore.revise)),
  loss("report", ...each("Loss", "Reported", Loss.report)),
  loss("confirmMajor", Loss.confirmMajor),
  loss("voidReport", Loss.voidReport("appeal")),
  meeting("hold", ...each("Meeting", "Held", Meeting.hold)),
  notice("arise", Notice.arise("correction-sheet"), Notice.arise("rectification")),
  notice("issue", ...each("Notice", "Issued", Notice.issue)),
  notice("answer", Notice.answer("A-1"), Notice.answer("A-2")),
  notice("confirm", Notice.confirm),
  notice("sendBack", Notice.sendBack("incomplete")),
  questionnaire("issue", ...each("Questionnaire", "Issued", Questionnaire.issue)),
  regulation("draft", ...each("Regulation", "Drafted", Regulation.draft)),
  regulation("sign", Regulation.sign(instantOf(day(0))), Regulation.sign(instantOf(day(31)))),
  regulation("addClause", Regulation.addClause("13.1")),
  check("record", ...each("SpotCheck", "Done", SpotCheck.record))
].flat()
