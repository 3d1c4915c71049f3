/**
 * Conformance of settlements (commitments and targets, outlets 4 to 6, service flow 1 to 4): the steps of an order from
 * the customer's statement to the office, each asked once the order has come past it.
 */
import type * as Kpi from "../../count/Kpi.ts"
import type { FieldOf, InstantOf } from "../../count/Operand.ts"
import * as Conformance from "../../judge/Conformance.ts"
import * as Settlement from "../../streams/Settlement.ts"

type Step = Conformance.Step<FieldOf<Settlement.Row>, InstantOf<Settlement.Row>>

const noLater = (later: Settlement.Moment, earlier: Settlement.Moment): Step["holds"] => ({
  within: [later, earlier],
  atMost: { hours: 0 }
})

const further: ReadonlyArray<Step> = [
  {
    name: "content-by-customer",
    title: { zh: "服务内容由顾客填写", en: "the customer writes down what is wanted" },
    clause: "S3-N4",
    when: { known: "contentAtMs" },
    holds: { is: ["contentBy", "customer"] }
  },
  {
    name: "free-unpaid",
    title: { zh: "免费项目只确认、不收款", en: "free work is confirmed and not paid" },
    clause: "S3-N6",
    when: { is: ["charge", "free"] },
    holds: { not: { known: "paidAtMs" } }
  },
  {
    name: "paid-in-full",
    title: { zh: "实收与所定收费一致", en: "what is paid is what was decided" },
    clause: "S3-N6",
    when: { all: [{ is: ["charge", "chargeable"] }, { known: "reportedAtMs" }] },
    holds: { is: ["overpaidFen", 0] }
  },
  {
    name: "receipt-before-leaving",
    title: { zh: "收款后、离开前开具收据", en: "who pays has a receipt before the technician leaves" },
    clause: "S3-F1b",
    when: { all: [{ known: "paidAtMs" }, { known: "reportedAtMs" }] },
    holds: { all: [noLater("reportedAtMs", "receiptAtMs"), { is: ["unreceiptedFen", 0] }] }
  },
  {
    name: "product-explained",
    title: { zh: "现场服务后讲解产品知识", en: "the product is explained after a job on site" },
    clause: "S3-CA1",
    when: { all: [{ is: ["onSite", true] }, { known: "reportedAtMs" }] },
    holds: noLater("reportedAtMs", "productExplainedAtMs")
  }
]

/** The check, as data. */
export const settlementCheck: Conformance.Check = Conformance.check<Settlement.Row>({
  name: "settlement_conformance",
  title: { zh: "服务结算合规率", en: "Settlement conformance" },
  rule: {
    zh: "区间内完成的派工单中，已经过的每一步都按次序办理者所占比例；未到的步骤不计",
    en: "of the jobs done in the window, the share that kept every step they have come past; steps still ahead do not count"
  },
  rows: "settlement",
  cases: { zh: "完成的派工单", en: "jobs done" },
  anchor: "servedAtMs",
  among: { all: [] },
  exclusions: [],
  steps: [...Settlement.sequence.map((one): Step => Conformance.ordered(one)), ...further]
})

/** The share of the jobs that break no step. */
export const settlementConformance: Kpi.Declaration = Conformance.share(settlementCheck)
