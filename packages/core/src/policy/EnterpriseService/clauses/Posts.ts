/** Enterprise after-sales policy, chapter 2, what specialists and technicians do. In our own words. */
import { act, clauseOf, command, type Entry, event, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

/** Specialists and technicians, in the document's order. */
export const posts: ReadonlyArray<Entry> = [
  clause(
    ["2.2 (2)", "S1-2.2.2a"],
    ["role"],
    "客服专员接听电话、记录问题、解答咨询并给出初步方案",
    "the specialist takes calls, records problems, answers questions and offers a first solution",
    ruled(act("Case.take"), event("Case.Answered"))
  ),
  clause(
    ["2.2 (2)", "S1-2.2.2b"],
    ["role", "workflow"],
    "客服专员按性质与复杂程度分配问题并跟踪；与 3.2.2 不一，读作经理决定、专员跟踪",
    "the specialist allocates by nature and complexity and tracks; at odds with 3.2.2, read as: the manager decides, the specialist tracks",
    ruled(act("Case.allocate"), command("Case.allocate"), event("Case.ProgressTold"))
  ),
  clause(
    ["2.2 (2)", "S1-2.2.2c"],
    ["role"],
    "客服专员反馈结果，确认客户满意",
    "the specialist tells the result and makes sure that the customer is satisfied",
    ruled(act("Case.tellResult"), act("Case.accept"), command("Case.accept"))
  ),
  clause(
    ["2.2 (2)", "S1-2.2.2d"],
    ["role", "record"],
    "客服专员建立并维护客户档案",
    "the specialist makes and keeps the customers' files",
    ruled(act("Case.archive"), kpi("files_complete"))
  ),
  clause(
    ["2.2 (3)", "S1-2.2.3a"],
    ["role"],
    "技术人员诊断并解决技术问题",
    "the technician finds and solves technical problems",
    recorded("Repair.Diagnosed", "Case.Resolved")
  ),
  clause(
    ["2.2 (3)", "S1-2.2.3b"],
    ["role"],
    "技术人员维修、保养并更换零部件",
    "the technician repairs, maintains and replaces parts",
    recorded("Repair.AttemptCompleted", "Settlement.ContentStated")
  ),
  clause(
    ["2.2 (3)", "S1-2.2.3c"],
    ["role"],
    "技术人员协助沟通，解释技术问题与方案",
    "the technician helps to explain technical matters and solutions to the customer",
    recorded("Settlement.SolutionExplained", "Case.ResultTold")
  ),
  clause(
    ["2.2 (3)", "S1-2.2.3d"],
    ["role", "workflow"],
    "技术人员收集技术反馈并及时转交研发部门",
    "the technician collects technical feedback and passes it to research and development",
    ruled(command("Improvement.raise"), command("Improvement.forward"), event("Improvement.Raised"))
  )
]
