/** OBL-P-02 §3.2.6 to §3.2.9 and chapters 4 and 5: follow-up staff, grievances, slips, disputes, records. In our own words. */
import {
  act,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  notFormalised,
  reading,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("OBL-P-02")

const related = (section: string, zh: string, en: string): Entry =>
  clause(
    [section, `S0-${section}`],
    ["record"],
    `相关文件：${zh}`,
    `related document: ${en}`,
    notFormalised(
      "只是引用另一份文件，本登记册没有该文件；其中的数字不作猜测",
      "it refers to another document, which is not in this register; its numbers are not guessed"
    )
  )

const conduct: ReadonlyArray<Entry> = [
  clause(
    ["3.2.6", "S0-3.2.6"],
    ["role", "scoring table"],
    "回访人员由管理者代表直接考核，含态度与接听是否及时",
    "the management representative alone assesses follow-up staff, for attitude and for answering calls in time among other things",
    ruled(
      act("Assessment.followUp"),
      command("Assessment.assessFollowUp"),
      kpi("calls_answered_in_time_rate"),
      event("Call.Answered")
    )
  ),
  clause(
    ["3.2.7", "S0-3.2.7"],
    ["workflow", "deadline"],
    "接到顾客抱怨的部门须及时通知供销部",
    "whichever department hears a grievance passes it on to supply and marketing without delay",
    ruled(
      deadline("grievance_passed_on_in_time"),
      reading("grievance_passed_on_in_time.passOnLimit"),
      command("Case.hear"),
      command("Case.passOn")
    )
  ),
  clause(
    ["3.2.8", "S0-3.2.8"],
    ["deadline", "record", "retention"],
    "服务人员每月把顾客签字的服务记录单寄回供销部归档并统计",
    "every month service staff send the slips that customers signed back to supply and marketing, which files and counts them",
    ruled(deadline("slips_mailed_back"), event("ServiceOrder.SlipFiled"))
  ),
  clause(
    ["3.2.9", "S0-3.2.9"],
    ["workflow", "record"],
    "对回访结果有争议时，以顾客盖章的记录为准",
    "when staff dispute a call-back, the record the customer stamped prevails",
    ruled(reading("satisfaction_rate.evidence"), act("Survey.settle"), command("Survey.settle"))
  )
]

/** The clauses in the document's order. */
export const records: ReadonlyArray<Entry> = [
  ...conduct,
  related("4.1", "售后服务管理制度", "the after-sales service rules"),
  related("4.2", "供销部人员薪酬与绩效考核制度", "pay and performance of the staff of supply and marketing"),
  related("4.3", "客户满意度管理办法", "the management of customer satisfaction"),
  related("4.4", "客户回访管理办法", "the management of call-backs"),
  clause(
    ["5.1", "S0-5.1"],
    ["record"],
    "记录表：售后服务工作日志",
    "record form: the work log",
    recorded("WorkLog.DayLogged", "WorkLog.DayExempted", "WorkLog.Uploaded")
  ),
  clause(
    ["5.2", "S0-5.2"],
    ["record"],
    "记录表：售后服务满意度调查表",
    "record form: the satisfaction survey",
    recorded("Survey.Answered")
  )
]
