/**
 * The measures of the dealer's customer satisfaction assessment. All of them need the general manager, who supervises what
 * customer relations carries out and gains by (FTMS §12.4, which here stands against OBL-P-02 §2.5 and by §12.2 prevails);
 * dismissal and expulsion are never carried out by the books.
 */
import { Role } from "../../rules/Authority.ts"
import type { Measure } from "../../rules/Measure.ts"

type Kind = Pick<Measure, "effect" | "money">

const money: Kind = { effect: "carried-out", money: true }
const act: Kind = { effect: "carried-out", money: false }
const advice: Kind = { effect: "recommended", money: false }

const executors: Measure["executors"] = { roles: [Role.customerRelations], clause: "S2-12.4" }

const measure = (name: string, clause: string, zh: string, en: string, kind: Kind): Measure => ({
  ...{ name, title: { zh, en }, clause, approvers: [Role.generalManager] },
  ...kind,
  ...(kind.effect === "carried-out" ? { executors } : {})
})

/** The measures in the document's order. */
export const measures: ReadonlyArray<Measure> = [
  measure("offence-fine", "S2-5.2a", "违规罚款", "fine for an offence", money),
  measure("offence-dismissal", "S2-5.2a", "辞退建议", "dismissal at the third offence", advice),
  measure("commission-withheld", "S2-5.2f", "扣除当月施工提成", "the month's commission withheld", act),
  measure("rework-cost", "S2-5.2f", "分担返工费用", "share of rework costs", money),
  measure("whole-performance-pay", "S2-5.3a", "扣除当月全部绩效工资", "the month's whole performance pay", act),
  measure("warning", "S2-5.3b", "警告", "warning", act),
  measure("stern-warning", "S2-5.3b", "严重警告", "stern warning", act),
  measure("suspension", "S2-5.3b", "停职", "suspension", act),
  measure("demotion", "S2-5.3b", "降级", "demotion", act),
  measure("expulsion", "S2-5.3b", "开除建议", "expulsion", advice),
  measure("survey-reward", "S2-6.1", "调查成绩奖励", "reward for a survey's result", money),
  measure("survey-penalty", "S2-6.2", "调查成绩罚款", "penalty for a survey's result", money),
  measure("pay-coefficient", "S2-8.4", "绩效工资系数", "coefficient of performance pay", act)
]
