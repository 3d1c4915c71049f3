/** FTMS §5.2 to §5.4: offences and what follows, losses, notices, conduct of customer-service staff. In our own words. */
import {
  act,
  clauseOf,
  command,
  consequence,
  type Entry,
  event,
  kpi,
  measure,
  reading,
  ruled,
  table
} from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")
const ladder = ruled(
  table("offence_ladder"),
  consequence("offences"),
  measure("offence-fine"),
  measure("offence-dismissal")
)

const offencesOf: ReadonlyArray<Entry> = [
  clause(
    ["五 2", "S2-5.2a"],
    ["penalty"],
    "工作人员违反规定并由此造成客户不满的受处罚；两个条件须同时具备",
    "staff who break the rules and thereby make a customer dissatisfied are penalised; it takes both",
    ruled(consequence("offences"), command("Conduct.report"), event("Conduct.Reported"))
  ),
  clause(
    ["五 2", "S2-5.2b"],
    ["penalty", "scoring table"],
    "销售人员：第一、二次罚款（金额缺失），第三次辞退",
    "sales staff: a fine at the first and the second (both amounts are lost), dismissal at the third",
    ladder
  ),
  clause(
    ["五 2", "S2-5.2c"],
    ["penalty", "scoring table"],
    "售后人员：第一次五十元，第二次金额缺失，第三次辞退",
    "after-sales staff: 50 yuan, then an amount that is lost, then dismissal",
    ladder
  ),
  clause(
    ["五 2", "S2-5.2d"],
    ["penalty", "scoring table"],
    "精品顾问：第一次五十元，第二次金额缺失，第三次辞退",
    "accessories consultants: 50 yuan, then an amount that is lost, then dismissal",
    ladder
  ),
  clause(
    ["五 2", "S2-5.2e"],
    ["penalty", "scoring table"],
    "精品组长及技师：第一次五十元，第二次金额缺失，第三次辞退",
    "accessories leaders and technicians: 50 yuan, then an amount that is lost, then dismissal",
    ladder
  ),
  clause(
    ["五 2", "S2-5.2f"],
    ["penalty", "formula"],
    "按月另扣当月施工提成，返工费用组长负担二成、当事人八成",
    "besides, the month's commission is withheld, and of rework costs the leader bears a fifth and whoever caused them the rest",
    ruled(
      ...["commission", "rework"].map(consequence),
      ...["commission-withheld", "rework-cost"].map(measure),
      command("Loss.report")
    )
  ),
  clause(
    ["五 2", "S2-5.2g"],
    ["penalty", "scoring table"],
    "其他部门人员：第一次五十元，第二次金额缺失，第三次辞退",
    "other departments: 50 yuan, then an amount that is lost, then dismissal",
    ladder
  ),
  clause(
    ["五 2", "S2-5.2h"],
    ["penalty"],
    "处罚以月为单位计次，读作自然月，每月一日重新起算",
    "offences are counted by the month, read as that of the calendar, anew from each first",
    ruled(consequence("offences"), ...["offences.month", "offences.period"].map(reading))
  ),
  clause(
    ["五 2", "S2-5.2i"],
    ["penalty"],
    "擅改或错记客户资料同样计入",
    "changing a customer's data without leave, or getting them wrong, counts alike",
    ruled(consequence("offences"), table("offence_ladder"))
  )
]

const losses: ReadonlyArray<Entry> = [
  clause(
    ["五 3", "S2-5.3a"],
    ["penalty"],
    "客户直接向厂家投诉并造成重大损失，扣责任人与其部门领导当月全部绩效工资",
    "where a customer goes straight to the manufacturer and the loss is major, whoever caused it and their leader lose the month's whole performance pay",
    ruled(
      consequence("major_loss"),
      measure("whole-performance-pay"),
      act("Loss.confirmMajor"),
      command("Loss.confirmMajor")
    )
  ),
  clause(
    ["五 3", "S2-5.3b"],
    ["penalty"],
    "并按情节给予责任人警告、严重警告、停职、降级或开除",
    "and by how grave it is they are warned, sternly warned, suspended, demoted or expelled",
    ruled(
      ...["warning", "stern-warning", "suspension", "demotion", "expulsion"].map(measure),
      command("Proposal.propose"),
      command("Proposal.approve")
    )
  ),
  clause(
    ["五 3", "S2-5.3c"],
    ["deadline", "workflow"],
    "下发限期的整改通知单，结果反馈客关部",
    "a notice of rectification with a due date is issued, and its result goes back to customer relations",
    ruled(
      ...["rectification_rate", "rectifications_overdue"].map(kpi),
      act("Notice.issue"),
      ...["Notice.issue", "Notice.answer"].map(command)
    )
  ),
  clause(
    ["五 3", "S2-5.3d"],
    ["record", "workflow"],
    "部门负责人向总经理提交书面说明",
    "the head of the department explains it to the general manager in writing",
    ruled(command("Notice.answer"), command("Notice.confirm"), event("Notice.Answered"))
  )
]

const bias: ReadonlyArray<Entry> = [
  clause(
    ["五 4", "S2-5.4a"],
    ["penalty", "qualitative"],
    "客服人员须客观公正，夹带个人感情的加倍处罚",
    "customer-service staff stay fair and factual; bias doubles the penalty",
    ruled(consequence("offences"), table("offence_ladder"), measure("offence-fine"), measure("offence-dismissal"))
  ),
  clause(
    ["五 4", "S2-5.4b"],
    ["penalty"],
    "客服人员徇私舞弊，当事人罚五十元，部门经理罚款（金额缺失）",
    "for favouritism of customer-service staff the person is fined 50 yuan, and the manager an amount that is lost",
    ruled(consequence("offences"), table("favouritism_fines"), measure("offence-fine"), measure("offence-dismissal"))
  )
]

/** The clauses in the document's order. */
export const offences: ReadonlyArray<Entry> = [...offencesOf, ...losses, ...bias]
