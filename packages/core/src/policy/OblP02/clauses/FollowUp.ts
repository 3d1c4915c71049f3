/** OBL-P-02 §3.2.1 and §3.2.2: work logs, the weekly sample and the survey. In our own words. */
import {
  act,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  notFormalised,
  ranking,
  reading,
  ruled,
  sampling
} from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

/** The clauses in the document's order. */
export const followUp: ReadonlyArray<Entry> = [
  clause(
    ["3.2.1", "S0-3.2.1a"],
    ["record", "deadline"],
    "一线服务人员每天都要写工作日志",
    "front-line staff write a work log every day",
    ruled(command("WorkLog.logDay"), command("WorkLog.exemptDay"))
  ),
  clause(
    ["3.2.1", "S0-3.2.1b"],
    ["deadline", "workflow"],
    "上周的工作日志在每周一上传到网点数据库",
    "the logs of a week are uploaded to the outlets' database on the Monday after it",
    ruled(command("WorkLog.upload"), deadline("work_logs_uploaded"))
  ),
  clause(
    ["3.2.2", "S0-3.2.2a"],
    ["role", "record"],
    "供销部与回访人员都可以查阅数据库中的日志",
    "supply and marketing and follow-up staff may both read the logs",
    notFormalised(
      "谁能查阅由装入本账簿的系统授权；账簿只管谁能做什么，不管谁能看什么",
      "who may read is granted by the system that holds the books; the books rule who may do what, not who may see it"
    )
  ),
  clause(
    ["3.2.2", "S0-3.2.2b"],
    ["record", "deadline"],
    "回访人员每周汇总一次有关数据",
    "follow-up staff compile the data of every week",
    ruled(deadline("weekly_data_compiled"), event("Filing.Filed"))
  ),
  clause(
    ["3.2.2", "S0-3.2.2c"],
    ["sampling"],
    "从日志中随机抽取三成人员做满意度调查",
    "three tenths of the staff in the logs are drawn at random for a satisfaction survey",
    ruled(
      sampling("servicebook/draw/1"),
      act("Sample.frame"),
      act("Sample.seed"),
      act("Sample.draw"),
      command("Sample.draw")
    )
  ),
  clause(
    ["3.2.2", "S0-3.2.2d"],
    ["scoring table"],
    "调查项目：及时程度、培训与指导、专业水平、态度、言谈与仪表，可再增加",
    "what is asked: timeliness, training and guidance, skill, attitude, speech and appearance; more may be added",
    ruled(command("Survey.answer"), event("Survey.Answered"), kpi("survey_score"))
  ),
  clause(
    ["3.2.2", "S0-3.2.2e"],
    ["deadline"],
    "对上周日志的调查要在一周内做完",
    "the survey of a week's logs is finished within one week",
    ruled(deadline("weekly_survey_completed"), reading("survey_score.weekToMonth"), event("Filing.Filed"))
  ),
  clause(
    ["3.2.2", "S0-3.2.2f"],
    ["sampling", "target"],
    "每月的回访要覆盖的人员比例（原文缺失，读作全部人员）",
    "the share of staff that the month's call-backs must reach (lost in the text and read as all of them)",
    ruled(sampling("servicebook/draw/1"), command("Sample.fixFrame"), ranking("survey_score"))
  )
]
