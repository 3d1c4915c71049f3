/** Commitments and targets, chapter 4: what promises and targets rest on, must be, and how they come into force. In our own words. */
import { act, clauseOf, command, type Entry, event, notFormalised, type Pointer, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

const basis = (item: number, zh: string, en: string, ...more: ReadonlyArray<Pointer>): Entry =>
  clause(
    [`4.1.${item}`, `S3-4.1.${item}`],
    ["record"],
    `制定依据：${zh}`,
    `basis of promises and targets: ${en}`,
    ruled(command("Target.draft"), event("Target.Drafted"), ...more)
  )

/** The clauses in the document's order. */
export const targets: ReadonlyArray<Entry> = [
  basis(1, "法律、法规、标准与政策", "laws, regulations, standards and policies"),
  basis(2, "行业的标准、规范与制度", "standards, norms and rules of the trade"),
  basis(
    3,
    "公司对服务的识别与初始评价",
    "what the company found when it identified and first evaluated its services",
    command("Evaluation.hold")
  ),
  basis(
    4,
    "财务与经营要求、可选技术方案、相关方的意见",
    "finance and operation, technical options, and the views of those concerned"
  ),
  clause(
    ["4.2.1", "S3-4.2.1"],
    ["qualitative"],
    "承诺应体现持续改进、时间与效率，与资源相称，有利于企业形象",
    "promises speak of steady improvement, of time and efficiency, fit the resources and do the company credit",
    notFormalised(
      "这些品质由评审的人判断，账簿只保留评审的结论",
      "these qualities are judged by the people of the review; the books keep their conclusion"
    )
  ),
  clause(
    ["4.2.2", "S3-4.2.2"],
    ["qualitative", "target"],
    "目标应体现承诺，可行、先进（读法）、渐进；尽可能量化，可分解、可考核",
    "targets follow the promises, are feasible, advanced (as read) and progressive; they are numbers where possible, can be broken down and assessed",
    ruled(event("Target.Drafted"), event("Target.FeasibilityAssessed"))
  ),
  clause(
    ["4.2.3", "S3-4.2.3"],
    ["qualitative"],
    "承诺与目标前后一致、保持连续，并与其他方针和上级目标一致",
    "promises and targets are consistent and continuous, and in line with other policies and those above",
    notFormalised(
      "是否一致是管理层的判断；目标的每个版本都留存可查",
      "whether they are in line is for the management to judge; every version of a target is kept for it"
    )
  ),
  clause(
    ["4.3.1", "S3-4.3.1"],
    ["workflow"],
    "售后服务（读作售后服务部）按现状与初始评价提出草案",
    "after-sales service (read as the department) drafts promises and targets from the present state and the first evaluation",
    ruled(act("Target.draft"), command("Target.draft"), command("Evaluation.hold"))
  ),
  clause(
    ["4.3.2", "S3-4.3.2"],
    ["workflow", "approval"],
    "管理者代表召集各部门、员工及其代表评估可行性，总经理批准后发布",
    "the management representative has departments, staff and their delegates assess feasibility; then the general manager approves and publishes",
    ruled(
      ...[act("Target.assess"), act("Target.approve")],
      ...[command("Target.assess"), command("Target.approveAssessed"), command("Target.issue")],
      event("Target.FeasibilityMeetingHeld")
    )
  )
]
