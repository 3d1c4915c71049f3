/** Enterprise after-sales policy, chapter 2, what the after-sales department and the others do. In our own words. */
import {
  act,
  clauseOf,
  command,
  type Entry,
  event,
  kpi,
  notFormalised,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const improves = (...names: ReadonlyArray<string>) => names.map((name) => command(`Improvement.${name}`))

/** The after-sales department, in the document's order. */
export const department: ReadonlyArray<Entry> = [
  clause(
    ["2.1 (1)", "S1-2.1.1"],
    ["role"],
    "售后部门制定并完善制度、流程与标准",
    "the after-sales department makes and improves rules, processes and standards",
    notFormalised(
      "制度的编制在账簿之外；生效的规则由规则包的版次保存",
      "writing rules is outside the books; the rules in force are kept as editions of packs"
    )
  ),
  clause(
    ["2.1 (2)", "S1-2.1.2"],
    ["role", "workflow"],
    "接收、记录、分类、分配并跟踪客户需求",
    "customers' needs are received, recorded, classified, allocated and tracked",
    ruled(...["take", "classify", "allocate"].map((name) => command(`Case.${name}`)), kpi("receive_to_assign"))
  ),
  clause(
    ["2.1 (3)", "S1-2.1.3"],
    ["role"],
    "协调内部各部门资源",
    "the department brings the company's resources together",
    recorded("Case.DifficultyReported", "Case.DifficultySettled")
  ),
  clause(
    ["2.1 (4)", "S1-2.1.4"],
    ["role", "workflow"],
    "定期回访客户，收集意见，分析满意度并提出改进；周期未写明",
    "customers are followed up time and again, asked, and improvements proposed; how often is not said",
    ruled(
      command("Case.followUp"),
      command("Improvement.raise"),
      kpi("follow_up_in_time"),
      kpi("improvements_verified_rate")
    )
  ),
  clause(
    ["2.1 (5)", "S1-2.1.5"],
    ["role", "record"],
    "建立客户售后档案并作统计",
    "files of customers are kept, and statistics made of them",
    ruled(kpi("files_complete"), event("Publication.FigurePublished"))
  )
]

/** The other departments, in the document's order. */
export const others: ReadonlyArray<Entry> = [
  clause(
    ["2.3 (1)", "S1-2.3.1a"],
    ["role"],
    "研发部门分析反馈的技术问题，提出改进方案",
    "research and development look into technical problems fed back and plan improvements",
    ruled(...improves("plan"), event("Improvement.Planned"))
  ),
  clause(
    ["2.3 (1)", "S1-2.3.1b"],
    ["role"],
    "研发部门支持解决复杂技术难题",
    "research and development support the solving of complex technical problems",
    recorded("Case.DifficultySettled")
  ),
  clause(
    ["2.3 (2)", "S1-2.3.2a"],
    ["role"],
    "生产部门按改进方案调整工艺与标准",
    "production changes process and standards by the plan of improvement",
    ruled(...improves("implement"), event("Improvement.Implemented"))
  ),
  clause(
    ["2.3 (2)", "S1-2.3.2b"],
    ["role"],
    "生产部门生产并及时供应维修零部件",
    "production makes the parts for repairs and supplies them in time",
    recorded("PartsOrder.Ordered", "PartsOrder.Shipped")
  ),
  clause(
    ["2.3 (3)", "S1-2.3.3a"],
    ["role"],
    "销售部门售货时向客户说明售后政策与流程",
    "sales tell customers, when selling, how after-sales service works",
    recorded("Unit.Noted")
  ),
  clause(
    ["2.3 (3)", "S1-2.3.3b"],
    ["role"],
    "销售部门协助处理质量问题引起的销售纠纷",
    "sales help with disputes that quality problems cause",
    recorded("Case.Registered", "Case.Referred")
  ),
  clause(
    ["2.3 (3)", "S1-2.3.3c"],
    ["role", "workflow"],
    "销售部门收集售后意见并及时转交售后部门",
    "sales collect needs and opinions on the service and pass them to after-sales",
    ruled(...improves("raise", "forward"), event("Improvement.Forwarded"))
  )
]

/** The manager, in the document's order. */
export const manager: ReadonlyArray<Entry> = [
  clause(
    ["2.2 (1)", "S1-2.2.1a"],
    ["role"],
    "售后经理负责部门管理，制定计划与目标",
    "the after-sales manager runs the department and sets its plans and targets",
    recorded("Target.Drafted")
  ),
  clause(
    ["2.2 (1)", "S1-2.2.1b"],
    ["role"],
    "售后经理协调各部门关系",
    "the after-sales manager coordinates with the other departments",
    ruled(act("Case.settleDifficulty"), command("Case.settleDifficulty"))
  ),
  clause(
    ["2.2 (1)", "S1-2.2.1c"],
    ["role", "approval"],
    "售后经理决定重大问题的处理，并及时向上级汇报；重大读作 7.1 所列",
    "the after-sales manager decides on major problems, read as those of 7.1, and reports to the superior",
    ruled(
      act("Incident.activate"),
      act("Incident.tellSuperior"),
      command("Incident.activate"),
      command("Incident.tellSuperior")
    )
  ),
  clause(
    ["2.2 (1)", "S1-2.2.1d"],
    ["role"],
    "售后经理组织培训与考核",
    "the after-sales manager organises training and assessment",
    ruled(act("Training.plan"), command("Training.setPlan"))
  )
]
