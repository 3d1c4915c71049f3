/** The rule of mystery visits and performance pay (FTMS §8). */
import type { Rule } from "../../../judge/Consequences.ts"
import { mysteryCoefficient, mysteryCoefficientLeftClosed } from "../tables/MysteryCoefficient.ts"
import { reading } from "./Reading.ts"

/** Mystery visits and performance pay (§8). */
export const mysteryPay: Rule = {
  name: "mystery_pay",
  title: { zh: "神秘顾客与绩效工资", en: "Mystery visits and pay" },
  rule: {
    zh: "当月得分率查表得系数；当月没有访问则不适用系数，并记为未按规定进行",
    en: "the coefficient by the month's score; without a visit there is none, and the visit is missing"
  },
  clauses: ["S2-8.2", "S2-8.3", "S2-8.4", "S2-8.5"],
  tables: [mysteryCoefficient.name, mysteryCoefficientLeftClosed.name],
  parameters: [],
  readings: [
    reading(
      "visits",
      "S2-8.2",
      { zh: "一月几次访问怎样合并", en: "several visits in a month" },
      { zh: "公式写所有考核点，合并计算", en: "the formula says all check points, so they are pooled" },
      {
        pooled: { zh: "考核点合并", en: "points pooled" },
        mean: { zh: "各次得分率平均", en: "the mean of the scores" },
        last: { zh: "最后一次", en: "the last one" }
      }
    ),
    reading(
      "tierEdges",
      "S2-8.4",
      { zh: "分界得分归哪一档", en: "to which tier an edge belongs" },
      { zh: "表中写明含，各档右闭", en: "the table says that the number is inside, so tiers are closed on the right" },
      {
        rightClosed: { zh: "归下一档（右闭）", en: "to the tier below" },
        leftClosed: { zh: "归上一档（左闭）", en: "to the tier above" }
      }
    )
  ]
}
