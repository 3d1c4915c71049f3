/**
 * Checks of the processes by customer relations (FTMS §11.1): every day at random, by the eight factors of sales or the six of
 * service. The share of points won is pooled; by `factor` it is that of each. The weighted index is in judge/FactorIndex.
 */
import * as Kpi from "../../count/Kpi.ts"
import { type Operand, operand } from "../../count/Operand.ts"
import type { FactorRow, Row } from "../../streams/SpotCheck.ts"

/** The eight factors of satisfaction with sales (SSI), as checks name them. */
export const salesFactors = [
  ...(["purchase-start", "facility", "deal-terms", "paperwork", "financing", "salesperson"] as const),
  ...(["delivery-timing", "delivery-process"] as const)
] as const

/** The six factors of satisfaction with service (CSI). */
export const serviceFactors = [
  ...(["service-initiation", "facility", "service-adviser", "service-quality", "pick-up", "follow-up"] as const)
] as const

const factors = (name: string, zh: string, en: string, field: "scored" | "points"): Operand =>
  operand<FactorRow>({
    name,
    title: { zh, en },
    rows: "checked-factor",
    select: { anchor: "checkedAtMs" },
    among: { is: ["by", "customer-relations"] },
    exclusions: [],
    value: { field }
  })

/** Points won over points won and lost. */
export const processCheckRate: Kpi.Declaration = Kpi.ratio(
  {
    name: "process_check_rate",
    title: { zh: "流程检核得分率", en: "Process checks' score" },
    rule: {
      zh: "区间内客关部流程检核各因子的得分点数除以得分与失分点数之和",
      en: "check points won over those won and lost, over the factors that customer relations checked in the window"
    },
    clauses: ["S2-11.1d", "S2-11.1e"]
  },
  [factors("scored", "得分点", "points won", "scored")],
  [factors("points", "得分点与失分点", "points won and lost", "points")]
)

/** How many checks there were; a day of business needs one. */
export const processChecks: Kpi.Declaration = Kpi.count(
  {
    name: "process_checks",
    title: { zh: "流程检核次数", en: "Process checks" },
    rule: {
      zh: "区间内客关部流程检核的次数；营业日每天至少一次",
      en: "the checks of the window; one a day of business"
    },
    clauses: ["S2-11.1b"],
    judged: ["day"]
  },
  [
    operand<Row>({
      name: "checks",
      title: { zh: "流程检核", en: "process checks" },
      rows: "spot-check",
      select: { anchor: "checkedAtMs" },
      among: { is: ["by", "customer-relations"] },
      exclusions: []
    })
  ]
)
