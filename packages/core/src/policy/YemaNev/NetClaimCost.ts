/**
 * Net claim cost per vehicle (Yema 6.1.3, row 13): claims paid in the window without what suppliers made good for them, over the
 * vehicles under guarantee, in 分. The document names a rate in yuan per vehicle and gives no formula: which vehicles, and
 * until when recoveries count, are readings. A recovery lowers the window in which its claim was paid, however late it comes.
 */
import * as Kpi from "../../count/Kpi.ts"
import { operand } from "../../count/Operand.ts"
import type { Row as Claim } from "../../streams/Claim.ts"
import type { Delivery, Row as InService } from "../../streams/Unit.ts"
import { clause, readings } from "./NetClaimReadings.ts"

const claims = operand<Claim>({
  ...{ name: "claims", title: { zh: "净索赔额", en: "net claims" }, rows: "claim", exclusions: [] },
  ...{ select: { anchor: "paidAtMs" }, among: { all: [] }, value: { field: "netFen" } }
})

const stock = (
  name: string,
  title: { readonly zh: string; readonly en: string },
  until: "leftAtMs" | "coveredUntilAtMs"
) =>
  operand<InService>({
    ...{ name, title, rows: "in-service", exclusions: [] },
    select: { present: { from: "enteredAtMs", until, weight: "units", at: "dailyMean" } },
    among: {
      all: [{ is: ["use", "customer"] }, until === "leftAtMs" ? { all: [] } : { known: "coveredUntilAtMs" }]
    }
  })

const delivered = operand<Delivery>({
  ...{ name: "delivered", title: { zh: "交付车辆", en: "vehicles delivered" }, rows: "delivery", exclusions: [] },
  ...{ select: { anchor: "deliveredAtMs" }, among: { is: ["use", "customer"] } }
})

const per = (vehicles: ReturnType<typeof stock>): Kpi.Formula => ({ kind: "ratio", over: [claims], under: [vehicles] })

/** Net claims in 分 over vehicles. */
export const netClaimCost: Kpi.Declaration = Kpi.byReading(
  {
    name: "net_claim_cost_per_vehicle",
    title: { zh: "售后净索赔（分/辆）", en: "Net claim cost per vehicle (fen)" },
    rule: {
      zh: "区间内支付的索赔减去就其追回的金额，除以三包期内车辆的日均数，单位为分",
      en: "claims paid in the window without what was recovered for them, over the mean number of vehicles under guarantee, in fen"
    },
    clauses: [clause],
    cut: { choose: "recoveries", of: { latest: "latest", windowEnd: "window-end" } },
    ...{ better: "lower", display: "number", readings }
  },
  "vehicles",
  {
    guaranteed: per(stock("guaranteed", { zh: "三包期内车辆", en: "vehicles under guarantee" }, "coveredUntilAtMs")),
    inService: per(stock("in_service", { zh: "在用车辆", en: "vehicles in service" }, "leftAtMs")),
    delivered: per(delivered)
  }
)
