/** Commitments and targets, the part on certification: surveillance, nonconformities, corrective actions. In our own words. */
import type { Awaited } from "../../../rules/Awaited.ts"
import { clauseOf, type Entry, pending } from "../../../rules/Policy.ts"

const clause = clauseOf("commitments-targets")

const surveillance: ReadonlyArray<Entry> = [
  clause(
    ["监督 1", "S3-C1"],
    ["workflow", "state"],
    "通过监督评价则保持认证，等级可保持或调整",
    "a company that passes surveillance keeps its certificate, at the same level or another",
    pending(["nonconformities"])
  ),
  clause(
    ["监督 2", "S3-C2"],
    ["deadline", "workflow"],
    "不符合项须在规定期限内纠正、采取纠正措施，并提交有效的证据",
    "nonconformities are corrected, their causes removed, and evidence given, all within the time that was set",
    pending(["nonconformities", "deadlines"])
  ),
  clause(
    ["监督 3", "S3-C3"],
    ["workflow"],
    "机构验证纠正与纠正措施是否有效",
    "the body verifies whether they were effective",
    pending(["nonconformities"])
  )
]

const finding = (item: number, zh: string, en: string, ...by: Parameters<typeof pending>): Entry =>
  clause([`不符合 ${item}`, `S3-NC${item}`], ["record"], `不符合项：${zh}`, `nonconformity: ${en}`, pending(...by))

const action = (item: number, zh: string, en: string, ...by: Parameters<typeof pending>): Entry =>
  clause([`纠正 ${item}`, `S3-CA${item}`], ["workflow"], `纠正措施：${zh}`, `corrective action: ${en}`, pending(...by))

const open: ReadonlyArray<Awaited> = ["nonconformities"]

/** The clauses in the document's order. */
export const certification: ReadonlyArray<Entry> = [
  ...surveillance,
  finding(1, "现场服务后没有向客户讲解", "no explanation to the customer after service on site", [
    ...open,
    "service-steps"
  ]),
  finding(2, "员工培训力度不够", "staff are trained too little", open),
  finding(3, "没有参与服务标准的制定", "no part was taken in drawing up service standards", open),
  finding(4, "没有公开服务缺陷的机制", "defects of the service are not disclosed", open),
  action(1, "现场服务后向客户讲解产品知识", "the product is explained to the customer after service on site", [
    ...open,
    "service-steps"
  ]),
  action(2, "加强员工培训", "staff are trained more", open),
  action(
    3,
    "积极（读法）参与服务标准的制定",
    "part is taken (actively, as read) in drawing up service standards",
    open
  ),
  action(4, "建立公开服务缺陷的机制", "a way to disclose defects of the service is set up", open)
]
