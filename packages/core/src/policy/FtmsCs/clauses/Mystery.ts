/** FTMS §8: mystery visits and what they make of performance pay. In our own words. */
import {
  clauseOf,
  command,
  consequence,
  type Entry,
  goal,
  kpi,
  measure,
  reading,
  ruled,
  table
} from "../../../rules/Policy.ts"

const clause = clauseOf("ftms-cs")
const tiers = [
  table("mystery_coefficient"),
  consequence("mystery_pay"),
  reading("mystery_pay.tierEdges"),
  measure("pay-coefficient")
]

/** The clauses in the document's order. */
export const mystery: ReadonlyArray<Entry> = [
  clause(
    ["八", "S2-8.1"],
    ["scoring table"],
    "按厂家神秘顾客问卷逐点计得分、失分、不适用",
    "check points of the manufacturer's questionnaire are won, lost, or do not apply",
    ruled(command("SpotCheck.record"), kpi("mystery_score_rate"))
  ),
  clause(
    ["八", "S2-8.2"],
    ["formula"],
    "得分率为得分点数除以得分与失分点数之和",
    "the score is the points won over the points won and lost",
    ruled(kpi("mystery_score_rate"), reading("mystery_pay.visits"))
  ),
  clause(
    ["八", "S2-8.3"],
    ["sampling", "deadline"],
    "由自店安排神秘客抽访，每月为一周期",
    "the store arranges the visits at random; the period is the month",
    ruled(kpi("mystery_visits"), goal("mystery_visits"), consequence("mystery_pay"))
  ),
  clause(
    ["八", "S2-8.4"],
    ["scoring table", "penalty"],
    "销售部长与主管：六十以下取消，其后六、七、八、九折，八十五以上照发",
    "sales director and supervisors: none up to 60, then six to nine tenths, the whole above 85",
    ruled(...tiers)
  ),
  clause(
    ["八", "S2-8.5"],
    ["scoring table", "penalty"],
    "服务部长与前台主管按同样的档次",
    "service director and front-desk supervisor by the same tiers",
    ruled(...tiers)
  )
]
