/** Enterprise after-sales policy, chapters 4 and 5: assessment, rewards, penalties. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, measure, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const assessed = [act("Assessment.staff"), command("Assessment.assessStaff")]
const proposed = (...names: ReadonlyArray<string>) => [
  ...names.map(measure),
  ...["propose", "approve"].map((name) => command(`Proposal.${name}`))
]
const figures = ["follow_up_satisfaction", "problem_solve_rate", "response_in_time", "general_handled_in_time"]

/** Assessment and what follows from it, in the document's order. */
export const assessment: ReadonlyArray<Entry> = [
  clause(
    ["4.3 (1)", "S1-4.3.1a"],
    ["scoring table"],
    "考核定量与定性相结合；权重未写明",
    "the assessment has a quantitative and a qualitative part; their weights are not given",
    ruled(...assessed, event("Assessment.StaffAssessed"))
  ),
  clause(
    ["4.3 (1)", "S1-4.3.1b"],
    ["scoring table"],
    "定量部分按各指标完成情况评分；分值未写明",
    "the quantitative part gives points by what the indicators reached; the points are not given",
    ruled(...assessed, ...figures.map(kpi))
  ),
  clause(
    ["4.3 (1)", "S1-4.3.1c"],
    ["scoring table", "qualitative"],
    "定性部分依监督检查结果、投诉与反馈评价",
    "the qualitative part goes by findings of the supervision, complaints and feedback",
    ruled(...assessed, event("Supervision.FindingRecorded"))
  ),
  clause(
    ["4.3 (2)", "S1-4.3.2a"],
    ["deadline", "workflow"],
    "每月考核售后人员一次，结果与奖金、晋升、评优挂钩",
    "staff are assessed once a month, with a bearing on bonus, promotion and merit",
    ruled(deadline("staff_assessments_made"), ...assessed, event("Filing.Filed"))
  ),
  clause(
    ["4.3 (2)", "S1-4.3.2b"],
    ["deadline", "workflow"],
    "公司每季评估售后部门一次，总结并改进",
    "the company evaluates the department once a quarter, and learns from it",
    ruled(
      deadline("department_evaluations_made"),
      act("Assessment.department"),
      command("Assessment.evaluateDepartment"),
      event("Improvement.Raised")
    )
  ),
  clause(
    ["5 (1)", "S1-5.1a"],
    ["reward"],
    "对表现优秀者给予奖金、晋升、证书等奖励",
    "excellent staff are rewarded by bonus, promotion or certificate",
    ruled(...proposed("bonus-increase", "promotion", "certificate-of-honour"), kpi("follow_up_satisfaction"))
  ),
  clause(
    ["5 (1)", "S1-5.1b"],
    ["reward"],
    "被采纳且有效的合理化建议给予奖励",
    "suggestions that were taken up and work are rewarded",
    ruled(...proposed("suggestion-reward"), event("Improvement.Adopted"), event("Improvement.Verified"))
  ),
  clause(
    ["5 (2)", "S1-5.2a"],
    ["penalty"],
    "违反制度或不达标者视轻重警告、罚款、扣奖金、降职",
    "who breaks the rules or falls short is warned, fined, loses bonus or rank, by gravity",
    ruled(...proposed("warning", "service-fine", "bonus-deduction", "demotion"), event("Case.ResponsibilityAssigned"))
  ),
  clause(
    ["5 (2)", "S1-5.2b"],
    ["penalty"],
    "工作失误造成重大损失或严重影响形象者依法追责",
    "errors with grave loss to a customer or to the company's name are pursued by law",
    ruled(...proposed("legal-action"), event("Case.ResponsibilityAssigned"))
  )
]
