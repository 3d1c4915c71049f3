/** Enterprise after-sales policy, chapter 3, from the request to the work on it. In our own words. */
import { act, clauseOf, command, deadline, type Entry, event, kpi, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const taken = [act("Case.take"), command("Case.take")]
const milestones = [kpi("milestones_met"), kpi("milestones_overdue")]

/** Request, assessment and work, in the document's order. */
export const intake: ReadonlyArray<Entry> = [
  clause(
    ["3.1 (1)", "S1-3.1.1a"],
    ["workflow"],
    "客户可经电话、邮件、在线平台、上门等反馈问题",
    "customers report by phone, mail, online platform, in person or otherwise",
    ruled(command("Case.take"), event("Case.Registered"))
  ),
  clause(
    ["3.1 (1)", "S1-3.1.1b"],
    ["record", "workflow"],
    "客服专员记录内容、客户与联系方式，并初步分类",
    "the specialist records content, customer and contact, and classifies",
    ruled(...taken, act("Case.classify"), command("Case.classify"), kpi("records_complete"))
  ),
  clause(
    ["3.1 (2)", "S1-3.1.2"],
    ["workflow"],
    "上门客户由接待人员引导，由客服专员记录",
    "customers in person are led by the reception, and the specialist records",
    ruled(...taken)
  ),
  clause(
    ["3.2 (1)", "S1-3.2.1"],
    ["workflow"],
    "专员提交经理，经理组织评估性质、严重程度与复杂程度；紧急与否由评估定",
    "the specialist submits to the manager, who has nature, severity and complexity assessed; whether it is urgent comes of that",
    ruled(
      ...["submit", "assess"].flatMap((name) => [act(`Case.${name}`), command(`Case.${name}`)]),
      event("Case.Assessed")
    )
  ),
  clause(
    ["3.2 (2)", "S1-3.2.2a"],
    ["workflow", "approval"],
    "经理按评估结果分配给技术人员或部门",
    "the manager allocates to a technician or a department by the assessment",
    ruled(act("Case.allocate"), command("Case.allocate"), kpi("receive_to_assign"))
  ),
  clause(
    ["3.2 (2)", "S1-3.2.2b"],
    ["workflow", "deadline"],
    "简单问题直接分配；复杂或跨部门问题协同处理，明确各部门职责与时间节点",
    "what is simple is allocated at once; what is complex or takes several departments is planned, with each one's duty and time",
    ruled(act("TaskPlan.plan"), command("TaskPlan.lay"), kpi("milestones_met"), event("TaskPlan.MilestoneSet"))
  ),
  clause(
    ["3.3 (1)", "S1-3.3.1a"],
    ["deadline"],
    "按规定的时间节点处理",
    "the work keeps to the times that were set",
    ruled(
      command("TaskPlan.reach"),
      ...milestones,
      deadline("general_handled_in_time"),
      deadline("complex_handled_in_time")
    )
  ),
  clause(
    ["3.3 (1)", "S1-3.3.1b"],
    ["workflow"],
    "专员跟踪进度并与客户沟通",
    "the specialist follows the work and keeps the customer informed",
    ruled(act("Case.inform"), command("Case.inform"), event("Case.ProgressTold"))
  ),
  clause(
    ["3.3 (2)", "S1-3.3.2"],
    ["workflow"],
    "遇到困难及时向经理汇报，由经理协调解决；不因此中止计时",
    "difficulties are told to the manager, who coordinates; the clock runs on, as read",
    ruled(
      act("Case.settleDifficulty"),
      command("Case.reportDifficulty"),
      command("Case.settleDifficulty"),
      kpi("difficulties_open")
    )
  )
]
