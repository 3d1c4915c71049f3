/** Enterprise after-sales policy, chapter 7: emergencies, as far as the text goes. In our own words. */
import {
  act,
  clauseOf,
  command,
  type Entry,
  event,
  kpi,
  notFormalised,
  type Pointer,
  reading,
  ruled
} from "../../../rules/Policy.ts"

const clause = clauseOf("enterprise-service")

const incident = (...names: ReadonlyArray<string>): ReadonlyArray<Pointer> =>
  names.map((name) => command(`Incident.${name}`))
const conformance = kpi("incident_conformance")

const classes: ReadonlyArray<Entry> = [
  clause(
    ["7.1 (1)", "S1-7.1.1"],
    ["state", "workflow"],
    "重大质量问题：严重缺陷，可能造成人身伤害或重大财产损失",
    "major quality problem: a severe defect that may hurt people or cause great loss",
    ruled(...incident("report"), event("Incident.Reported"))
  ),
  clause(
    ["7.1 (2)", "S1-7.1.2"],
    ["state", "workflow"],
    "群体投诉：同一时间段内多个客户就同一问题投诉；人数与时段未写明",
    "group complaint: several customers, in one period, on one problem; neither number is given",
    ruled(...incident("report", "linkComplaint"), command("Case.classify"), event("Case.Classified"))
  ),
  clause(
    ["7.1 (3)", "S1-7.1.3"],
    ["state"],
    "不可抗力：自然灾害、公共卫生事件等影响使用或服务",
    "force majeure: disasters and the like that hinder use or service",
    ruled(...incident("report", "suspendClocks"))
  )
]

const procedure: ReadonlyArray<Entry> = [
  clause(
    ["7.2 (1)", "S1-7.2.1"],
    ["workflow", "deadline"],
    "立即报告经理，经理迅速启动应急机制并向上级汇报；无时限数字",
    "the manager is told at once, quickly starts the procedure and tells the superior; no numbers",
    ruled(
      act("Incident.activate"),
      act("Incident.tellSuperior"),
      ...incident("report", "activate", "tellSuperior"),
      conformance
    )
  ),
  clause(
    ["7.2 (2)", "S1-7.2.2a"],
    ["role", "workflow"],
    "成立应急小组，售后负责人任组长，相关部门负责人为成员",
    "a team is formed, led by the head of after-sales, with the heads of the departments concerned",
    ruled(act("Incident.formTeam"), ...incident("formTeam"), conformance)
  ),
  clause(
    ["7.2 (2)", "S1-7.2.2b"],
    ["role"],
    "小组制定方案，协调资源，组织实施",
    "the team makes the plan, brings resources together and carries it out",
    ruled(act("Incident.issuePlan"), ...incident("issuePlan", "act"), conformance)
  ),
  clause(
    ["7.2 (3)", "S1-7.2.3a"],
    ["workflow"],
    "质量问题：研发部门分析并提出方案",
    "quality: research and development look into it and propose a solution",
    ruled(...incident("act", "finish"), conformance)
  ),
  clause(
    ["7.2 (3)", "S1-7.2.3b"],
    ["workflow", "approval"],
    "质量问题：立即停产，排查并召回；文中无须审批",
    "quality: production stops at once, stock is inspected, what was made is recalled; the text asks for no approval",
    ruled(...incident("act", "finish"), conformance)
  ),
  clause(
    ["7.2 (3)", "S1-7.2.3c"],
    ["workflow"],
    "质量问题：通知客户，维修、更换或补救，并安抚",
    "quality: customers are told, and things repaired, replaced or put right",
    ruled(...incident("act", "finish"), conformance)
  ),
  clause(
    ["7.2 (4)", "S1-7.2.4"],
    ["workflow"],
    "群体投诉：集中受理，调查后统一回复",
    "group complaint: taken in one place, investigated, answered with one reply",
    ruled(...incident("linkComplaint", "act", "finish"), conformance)
  ),
  clause(
    ["7.2 (5)", "S1-7.2.5"],
    ["workflow"],
    "不可抗力：调整服务方式与时间，尽快恢复；是否豁免时限未写明",
    "force majeure: service and its hours are adjusted, and soon restored; whether limits are lifted is not said",
    ruled(
      act("Case.suspend"),
      act("Incident.suspendClocks"),
      ...["suspend", "resume"].map((name) => command(`Case.${name}`)),
      ...incident("suspendClocks", "resumeClocks"),
      reading("response_in_time.forceMajeure"),
      conformance
    )
  ),
  clause(
    ["7.3 (1)", "S1-7.3.1"],
    ["workflow", "record"],
    "处理完毕后小组总结；文本至此中断",
    "after the end the team reviews it; here the text breaks off",
    ruled(act("Incident.review"), ...incident("review"), kpi("incidents_unreviewed"))
  )
]

/** Emergencies, and what stands after the text, in the document's order. */
export const emergencies: ReadonlyArray<Entry> = [
  ...classes,
  ...procedure,
  clause(
    ["8.1", "S1-8.1"],
    ["qualitative"],
    "发布网页的下载提示与评论框",
    "notices and a comment box of the publishing page",
    notFormalised("是发布网页的内容，不是规则", "it belongs to the publishing page and is no rule")
  )
]
