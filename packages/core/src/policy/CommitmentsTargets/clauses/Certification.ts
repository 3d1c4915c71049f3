/** Commitments and targets, the part on certification: surveillance, nonconformities, corrective actions. In our own words. */
import { type Carried, clauseOf, command, type Entry, event, kpi, recorded, ruled } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

const surveillance: ReadonlyArray<Entry> = [
  clause(
    ["监督 1", "S3-C1"],
    ["workflow", "state"],
    "通过监督评价则保持认证，等级可保持或调整",
    "a company that passes surveillance keeps its certificate, at the same level or another",
    ruled(
      ...["issue", "holdSurveillance", "keepLevel", "adjustLevel", "suspend", "withdraw"].map((name) =>
        command(`Certificate.${name}`)
      )
    )
  ),
  clause(
    ["监督 2", "S3-C2"],
    ["deadline", "workflow"],
    "不符合项须在规定期限内纠正、采取纠正措施，并提交有效的证据",
    "nonconformities are corrected, their causes removed, and evidence given, all within the time that was set",
    ruled(
      ...["raise", "correct", "takeAction", "submitEvidence"].map((name) => command(`Nonconformity.${name}`)),
      kpi("nonconformity_closure_rate"),
      kpi("nonconformities_overdue")
    )
  ),
  clause(
    ["监督 3", "S3-C3"],
    ["workflow"],
    "机构验证纠正与纠正措施是否有效",
    "the body verifies whether they were effective",
    ruled(command("Nonconformity.verify"), command("Nonconformity.handBack"), kpi("nonconformity_closure_rate"))
  )
]

const finding = (item: number, zh: string, en: string, carried: Carried): Entry =>
  clause([`不符合 ${item}`, `S3-NC${item}`], ["record"], `不符合项：${zh}`, `nonconformity: ${en}`, carried)

const action = (item: number, zh: string, en: string, carried: Carried): Entry =>
  clause([`纠正 ${item}`, `S3-CA${item}`], ["workflow"], `纠正措施：${zh}`, `corrective action: ${en}`, carried)

const raised = recorded("Nonconformity.Raised")

/** An action of the company outside its service: the books keep that it was taken, shown and verified. */
const taken: Carried = {
  as: "recorded",
  by: ["CorrectiveActionTaken", "EvidenceSubmitted", "Verified"].map((type) => event(`Nonconformity.${type}`)),
  because: {
    zh: "措施本身在售后服务之外，账簿不能代为执行；保留其采取、证据与验证，期限与验证人按 S3-C2、S3-C3 把关",
    en: "the action lies outside the service and no book can carry it out; kept are its taking, the evidence and the verification, which S3-C2 and S3-C3 rule"
  }
}

/** The clauses in the document's order. */
export const certification: ReadonlyArray<Entry> = [
  ...surveillance,
  finding(
    1,
    "现场服务后没有向客户讲解",
    "no explanation to the customer after service on site",
    ruled(kpi("explanation_rate"), event("Nonconformity.Raised"))
  ),
  finding(2, "员工培训力度不够", "staff are trained too little", raised),
  finding(3, "没有参与服务标准的制定", "no part was taken in drawing up service standards", raised),
  finding(4, "没有公开服务缺陷的机制", "defects of the service are not disclosed", raised),
  action(
    1,
    "现场服务后向客户讲解产品知识",
    "the product is explained to the customer after service on site",
    ruled(command("Settlement.explainProduct"), kpi("explanation_rate"), kpi("settlement_conformance"))
  ),
  action(2, "加强员工培训", "staff are trained more", taken),
  action(
    3,
    "积极（读法）参与服务标准的制定",
    "part is taken (actively, as read) in drawing up service standards",
    taken
  ),
  action(4, "建立公开服务缺陷的机制", "a way to disclose defects of the service is set up", taken)
]
