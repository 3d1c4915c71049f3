/** FTMS §12: who interprets, amends, carries out, and since when it holds. In our own words. */
import { act, clauseOf, command, type Entry, event, measure, notFormalised, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")

/** The clauses in the document's order. */
export const authority: ReadonlyArray<Entry> = [
  clause(
    ["十二 1", "S2-12.1"],
    ["approval"],
    "由客关部解释、修订",
    "customer relations interprets and revises it",
    ruled(act("Regulation.draft"), command("Regulation.draft"))
  ),
  clause(
    ["十二 2", "S2-12.2"],
    ["qualitative"],
    "与其他几项办法并行，冲突时以本办法为准",
    "it stands beside other rules and prevails over them",
    notFormalised("其他几项办法未提供，无从比较", "the other rules are not at hand, so that nothing can be compared")
  ),
  clause(
    ["十二 3", "S2-12.3"],
    ["approval", "workflow"],
    "未尽事项报总经理增加条款",
    "what it does not settle is put to the general manager, who adds a clause",
    ruled(act("Regulation.sign"), command("Regulation.addClause"))
  ),
  clause(
    ["十二 4", "S2-12.4"],
    ["role", "approval"],
    "考核与奖励由客关部执行，总经理监督；客关部自身的奖惩读作须总经理批准",
    "customer relations carries out assessments and rewards under the general manager's eye; its own are read as needing that approval",
    ruled(measure("survey-reward"), command("Proposal.approve"), command("Proposal.carryOut"))
  ),
  clause(
    ["十二 5", "S2-12.5"],
    ["approval"],
    "自总经理签字之日起施行，未经其同意不得修改",
    "it holds from the day the general manager signs, and nobody changes it without that consent",
    ruled(act("Regulation.sign"), command("Regulation.sign"), event("Regulation.Signed"))
  ),
  clause(
    ["十二 6", "S2-12.6"],
    ["qualitative"],
    "长期有效",
    "it has no end",
    notFormalised("没有期限，无须计算", "it names no end, so that there is nothing to compute")
  )
]
