/** Yema NEV, chapter 5: what the departments do. In our own words. */
import {
  act,
  type Carried,
  clauseOf,
  command,
  deadline,
  type Entry,
  event,
  kpi,
  recorded,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("yema-nev")

const afterSales = (item: string, types: Entry["types"], zh: string, en: string, carried: Carried): Entry =>
  clause([`5.1 ${item}`, `S4-5.1${item}`], types, `售后服务部：${zh}`, `the after-sales department ${en}`, carried)

const commands = (stream: string, ...names: ReadonlyArray<string>) => names.map((name) => command(`${stream}.${name}`))

/** The clauses in the document's order. */
export const duties: ReadonlyArray<Entry> = [
  afterSales(
    "a",
    ["role"],
    "收集、处理、分析经销商、顾客和服务站反馈的质量问题",
    "collects, handles and analyses the quality problems that dealers, customers and stations report",
    ruled(command("QualityProblem.report"), kpi("quality_problems_open"))
  ),
  afterSales(
    "b",
    ["role"],
    "开发服务站，并管理服务站和配件，含监督、考核、培训",
    "develops stations and manages them and the parts: supervision, assessment, training",
    ruled(act("Outlet.admit"), act("Outlet.inspect"), command("Training.hold"))
  ),
  afterSales(
    "c",
    ["role"],
    "建立并管理中心库，向采购部门提出配件需求计划",
    "keeps the central store and gives purchasing a plan of the parts needed",
    ruled(command("PartsSheet.plan"), kpi("demand_plan_accuracy"))
  ),
  afterSales(
    "d",
    ["role"],
    "处理服务站的全部三包索赔",
    "handles all claims of stations under guarantee",
    ruled(act("Claim.decide"), ...commands("Claim", "submit", "pay"), kpi("claim_conformance"))
  ),
  afterSales(
    "e",
    ["role"],
    "回访顾客，测量、统计、分析满意度",
    "follows up customers and measures and analyses their satisfaction",
    ruled(kpi("follow_up_rate"), kpi("satisfaction_score"))
  ),
  afterSales(
    "f",
    ["role", "workflow"],
    "统计质量反馈并送质量和技术部门，向总监报告服务站维修情况",
    "sends statistics of quality feedback to quality and technical departments and reports the stations' repairs to the director",
    ruled(deadline("daily_quality_report"), event("Filing.Filed"))
  ),
  afterSales(
    "g",
    ["role"],
    "处理服务站和其他渠道反馈的问题与车辆故障",
    "handles problems and faults that stations and other channels report",
    ruled(...commands("Case", "register", "resolve", "close"))
  ),
  clause(
    ["5.2", "S4-5.2x"],
    ["approval", "record"],
    "文件的签署：编写、归口审核、会签、审查、审定、批准，并注明实施日期",
    "sign-off of a document: draft, review by its department, countersignature, examination, validation, approval with the effective date",
    ruled(
      ...commands("ControlledDocument", "draft", "review", "countersign", "examine", "validate", "approve"),
      event("ControlledDocument.Approved")
    )
  ),
  clause(
    ["5.2 a", "S4-5.2a"],
    ["role", "workflow"],
    "质量部门确认售后质量问题、分析原因、界定责任部门，监督制订和实施改进计划",
    "quality confirms problems, finds their cause, names who answers for them, and sees that an improvement is planned and made",
    ruled(
      ...["confirm", "assign", "verify"].map((name) => act(`QualityProblem.${name}`)),
      ...commands("QualityProblem", "analyse", "plan", "improve"),
      kpi("quality_problem_conformance"),
      kpi("quality_problems_open")
    )
  ),
  clause(
    ["5.2 b", "S4-5.2b"],
    ["workflow", "approval"],
    "质量部门审定索赔：属供方责任的开索赔通知书，经确认后报财务执行；属其他部门的提出处理意见",
    "quality examines claims: where a supplier answers it gets a notice, and finance acts once it is confirmed; else quality gives an opinion",
    ruled(
      ...[act("Claim.review"), act("Claim.issueNotice")],
      ...commands("Claim", "giveOpinion", "confirmNotice", "sendToFinance"),
      kpi("claim_conformance")
    )
  ),
  clause(
    ["5.3", "S4-5.3"],
    ["role"],
    "采购部执行售后件需求计划，供应售后件",
    "purchasing carries out the parts plan and supplies parts",
    recorded("PartsSheet.ActualStated", "PartsOrder.Shipped")
  ),
  clause(
    ["5.4", "S4-5.4"],
    ["approval", "workflow"],
    "批量整改或召回经总经理批准后，由分公司组织生产人员参加",
    "a batch rectification or recall takes the general manager's approval; then the branch has production staff take part",
    ruled(
      act("QualityProblem.approveRectification"),
      ...commands("QualityProblem", "proposeRectification", "rectify"),
      kpi("rectification_completion"),
      kpi("quality_problem_conformance")
    )
  ),
  clause(
    ["5.5 a", "S4-5.5a"],
    ["role", "workflow"],
    "技术中心对确认的质量问题提出整改技术方案，并培训有关人员",
    "the technical centre issues the technical plan for a confirmed problem and trains those concerned",
    ruled(act("QualityProblem.issueTechnicalPlan"), kpi("quality_problem_conformance"), command("Training.hold"))
  ),
  clause(
    ["5.5 b", "S4-5.5b"],
    ["role"],
    "技术中心对服务站和公司售后人员进行专业培训",
    "the technical centre trains the staff of stations and of the company",
    recorded("Training.SessionHeld")
  ),
  clause(
    ["5.6 a", "S4-5.6a"],
    ["workflow"],
    "财务部按售后服务部的索赔通知单扣除供方货款",
    "finance deducts from what suppliers are paid by the claim notices of the after-sales department",
    ruled(act("Claim.deduct"), kpi("deductions_outstanding"), kpi("claim_conformance"))
  ),
  clause(
    ["5.6 b", "S4-5.6b"],
    ["role", "approval"],
    "财务部审核售后件的出库价格并监督执行",
    "finance approves the prices at which parts leave the store and watches over them",
    ruled(act("PartPrice.approve"), command("PartPrice.propose"))
  ),
  clause(
    ["5.6 c", "S4-5.6c"],
    ["role", "approval"],
    "财务部审核服务件出厂（读作出厂价格）",
    "finance approves service parts before they leave the works (read as their prices there)",
    ruled(act("PartPrice.approve"), event("PartPrice.Approved"))
  )
]
