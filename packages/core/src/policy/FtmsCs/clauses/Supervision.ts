/** FTMS §10 and §11: supervision of the processes. In our own words. */
import {
  act,
  clauseOf,
  command,
  consequence,
  type Entry,
  event,
  goal,
  kpi,
  notFormalised,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")

const checks: ReadonlyArray<Entry> = [
  clause(
    ["十一 1", "S2-11.1a"],
    ["sampling", "deadline"],
    "自店神秘顾客调查每月至少一次，随机进行",
    "mystery visits of the store's own, at random, at least once a month",
    ruled(goal("mystery_visits"), kpi("mystery_visits"))
  ),
  clause(
    ["十一 1", "S2-11.1b"],
    ["sampling", "deadline"],
    "客关部每天随机按因子表检核流程",
    "customer relations checks the processes by the sheet of factors, every day at random",
    ruled(goal("process_checks"), kpi("process_checks"))
  ),
  clause(
    ["十一 1", "S2-11.1c"],
    ["scoring table"],
    "神秘顾客调查按问卷的内容与计分方式",
    "mystery visits go by the questionnaire and its way of scoring, for sales as for service",
    ruled(kpi("mystery_score_rate"))
  ),
  clause(
    ["十一 1", "S2-11.1d"],
    ["scoring table"],
    "销售流程按八个因子检核",
    "the processes of sales are checked by eight factors",
    ruled(kpi("process_check_rate"), command("Questionnaire.issue"))
  ),
  clause(
    ["十一 1", "S2-11.1e"],
    ["scoring table"],
    "服务流程按六个因子检核",
    "the processes of service are checked by six factors",
    ruled(kpi("process_check_rate"), command("Questionnaire.issue"))
  ),
  clause(
    ["十一 1 注", "S2-11.1n"],
    ["record"],
    "问卷与因子表以厂家最新标准为准",
    "questionnaire and sheet of factors are those of the manufacturer's newest standard",
    ruled(act("Questionnaire.issue"), command("Questionnaire.issue"), event("Questionnaire.Issued"))
  )
]

const meetings: ReadonlyArray<Entry> = [
  clause(
    ["十一 2", "S2-11.2"],
    ["workflow"],
    "业务监督考核流程图（图已缺失）",
    "the chart of how the supervision goes (the chart is lost)",
    notFormalised("流程图缺失，无从恢复；部分见下条", "the chart is lost; parts of it stand in the next item")
  ),
  clause(
    ["十一 3", "S2-11.3a"],
    ["role"],
    "各部门协助检查人",
    "all departments help those who check",
    ruled(command("Eligibility.report"), act("Eligibility.report"))
  ),
  clause(
    ["十一 3", "S2-11.3b"],
    ["role", "approval"],
    "检查人员只能发现和记录问题",
    "those who check find and record, and do nothing more",
    ruled(act("SpotCheck.record"), command("SpotCheck.record"), command("Proposal.approve"))
  ),
  clause(
    ["十一 3", "S2-11.3c"],
    ["deadline", "record"],
    "三方每月依据检查报告召开一次改善会议",
    "the three parties meet once a month, on the strength of the report of the checks, to improve",
    ruled(kpi("improvement_meetings"), goal("improvement_meetings"), command("Meeting.hold"))
  ),
  clause(
    ["十一 4", "S2-11.4"],
    ["penalty", "approval"],
    "不配合的部门报总经理处罚，必要时取消当月或当季考核资格",
    "a department that does not take part is reported to the general manager, who may strike it out for the month or quarter",
    ruled(consequence("eligibility"), act("Eligibility.cancel"), command("Eligibility.cancel"))
  )
]

/** The clauses in the document's order. */
export const supervision: ReadonlyArray<Entry> = [
  clause(
    ["十", "S2-10.0"],
    ["qualitative"],
    "第十章缺失，第九章之后即第十一章",
    "part ten is missing: eleven follows nine",
    notFormalised("没有正文", "there is no text")
  ),
  clause(
    ["十一", "S2-11.0"],
    ["qualitative"],
    "流程监督的目的",
    "what the supervision of processes is for",
    notFormalised("只说明目的", "it states a purpose alone")
  ),
  ...checks,
  ...meetings
]
