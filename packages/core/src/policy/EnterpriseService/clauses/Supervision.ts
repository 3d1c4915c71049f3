/** Enterprise after-sales policy, chapter 4, the supervision group and its checks. In our own words. */
import { clauseOf, command, type Entry, event, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

/** The supervision, in the document's order. */
export const supervision: ReadonlyArray<Entry> = [
  clause(
    ["4.1 (1)", "S1-4.1.1a"],
    ["role"],
    "监督小组由售后负责人、部门代表与客户代表组成",
    "the supervision group has the head of after-sales, and members for departments and customers",
    ruled(command("Supervision.hold"), event("Supervision.Held"))
  ),
  clause(
    ["4.1 (1)", "S1-4.1.1b"],
    ["workflow"],
    "小组定期检查，确保流程规范、质量达标；周期未写明",
    "the group checks time and again that the process is kept and the service good; how often is not said",
    ruled(command("Supervision.hold"), command("Supervision.find"), event("Supervision.FindingRecorded"))
  ),
  clause(
    ["4.1 (2)", "S1-4.1.2a"],
    ["sampling", "record"],
    "抽查电话记录、邮件与档案的完整性和准确性；数量未写明",
    "records of calls, mails and files are looked through for what is missing or wrong; how many is not said",
    ruled(command("Supervision.checkRecord"), kpi("records_complete"), kpi("records_accurate"))
  ),
  clause(
    ["4.1 (2)", "S1-4.1.2b"],
    ["sampling"],
    "监听通话，评价沟通技巧与态度",
    "calls are listened to, and skill and attitude marked",
    ruled(command("Supervision.monitorCall"), event("Supervision.CallMonitored"))
  ),
  clause(
    ["4.1 (2)", "S1-4.1.2c"],
    ["record"],
    "实地走访客户",
    "customers are visited",
    recorded("Supervision.CustomerVisited")
  ),
  clause(
    ["4.1 (2)", "S1-4.1.2d"],
    ["record"],
    "收集反馈与投诉，发现问题",
    "feedback and complaints are collected to see what is wrong",
    recorded("Case.Registered", "Supervision.FindingRecorded")
  )
]
