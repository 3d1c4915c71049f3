/** OBL-P-02 §3.2.3 to §3.2.5: scores of persons and departments, ranking, rewards and penalties. In our own words. */
import {
  act,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  measure,
  ranking,
  reading,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

const persons: ReadonlyArray<Entry> = [
  clause(
    ["3.2.3", "S0-3.2.3a"],
    ["scoring table"],
    "满意度调查每周满分二十五分",
    "the survey gives at most 25 points a week",
    ruled(command("Survey.answer"), kpi("survey_score"))
  ),
  clause(
    ["3.2.3", "S0-3.2.3b"],
    ["scoring table"],
    "每月满分一百分",
    "it gives at most 100 points a month",
    ruled(kpi("survey_score"), reading("survey_score.weekToMonth"), reading("survey_score.combine"))
  ),
  clause(
    ["3.2.3", "S0-3.2.3c"],
    ["deadline", "workflow"],
    "供销部在月底之前把个人结果送行政部核算薪酬",
    "before the end of the month supply and marketing hands each person's result to administration for pay",
    ruled(deadline("monthly_scores_sent"), ranking("survey_score"), event("Filing.Filed"))
  ),
  clause(
    ["3.2.4", "S0-3.2.4a"],
    ["workflow", "deadline"],
    "供销部每季度汇总绩效结果",
    "supply and marketing draws the results together every quarter",
    ruled(kpi("survey_score"), ranking("survey_score"))
  ),
  clause(
    ["3.2.4", "S0-3.2.4b"],
    ["reward"],
    "评选服务人员并给予奖励（评选的名目缺失，读作优秀）",
    "service staff are selected and rewarded (the word for what they are selected as is lost and read as excellent)",
    ruled(ranking("survey_score.meritPlaces"), measure("staff-reward"), command("Proposal.approve"))
  ),
  clause(
    ["3.2.4", "S0-3.2.4c"],
    ["penalty"],
    "长期排名靠后者，可罚款、调岗、解聘等",
    "those who rank low for long may be fined, moved or dismissed",
    ruled(
      ...["survey_score.bottomQuarters", "survey_score.bottomShare"].map(ranking),
      ...["fine", "transfer", "dismissal"].map(measure),
      command("Proposal.approve")
    )
  )
]

const departments: ReadonlyArray<Entry> = [
  clause(
    ["3.2.5", "S0-3.2.5a"],
    ["workflow", "reward"],
    "部门总分按季度汇总评优",
    "the totals of departments are drawn together every quarter, and the best is honoured",
    ruled(ranking("survey_score"), ranking("survey_score.meritPlaces"), measure("department-merit"))
  ),
  clause(
    ["3.2.5", "S0-3.2.5b"],
    ["formula"],
    "部门月度分值读作全体人员得分之和除以人数",
    "the month's score of a department is read as the sum of its people's scores over their number",
    ruled(kpi("survey_score"), ranking("survey_score"))
  ),
  clause(
    ["3.2.5", "S0-3.2.5c"],
    ["role", "approval"],
    "总经理与管理者代表据此考核部门主管",
    "general manager and management representative assess the heads of departments by it",
    ruled(act("Assessment.head"), command("Assessment.assessHead"), ranking("survey_score"))
  )
]

/** The clauses in the document's order. */
export const scores: ReadonlyArray<Entry> = [...persons, ...departments]
