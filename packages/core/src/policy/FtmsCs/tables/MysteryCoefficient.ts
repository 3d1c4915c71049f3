/**
 * The coefficient of performance pay by the mystery visitors' score (FTMS §8). The text fuses numbers of one row with those of
 * the next; read apart, and 以下 and 含 taking their number in, every tier is closed on the right.
 */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import { above, atLeast, atMost, below, type Interval, upTo } from "../../../judge/Interval.ts"

const edges = ["60", "70", "75", "80", "85"] as const
const factors = ["0", "6/10", "7/10", "8/10", "9/10", "1"]

const rightClosed: ReadonlyArray<Interval> = [
  atMost(edges[0]),
  ...edges.slice(1).map((edge, at) => upTo(edges[at] as string, edge)),
  above(edges[4])
]

const leftClosed: ReadonlyArray<Interval> = [
  below(edges[0]),
  ...edges.slice(1).map((edge, at): Interval => ({ ...atLeast(edges[at] as string), ...below(edge) })),
  atLeast(edges[4])
]

const tableOf = (name: string, zh: string, en: string, tiers: ReadonlyArray<Interval>): DecisionTable => ({
  name,
  title: { zh, en },
  clause: "S2-8.4",
  hit: "unique",
  complete: true,
  inputs: [
    {
      name: "score",
      title: { zh: "得分率（百分数）", en: "score, in per cent" },
      takes: { ...atLeast("0"), ...atMost("100") }
    }
  ],
  outputs: [{ name: "coefficient", title: { zh: "绩效工资系数", en: "coefficient" }, unit: "factor" }],
  rules: tiers.map((score, at) => ({
    name: `tier-${at + 1}`,
    when: { score },
    gives: { coefficient: factors[at] as string }
  })),
  parameters: []
})

/** The table as read: 60, 70, 75, 80 and 85 belong to the tier below. */
export const mysteryCoefficient: DecisionTable = tableOf(
  "mystery_coefficient",
  "神秘顾客得分系数",
  "Coefficient by mystery visits",
  rightClosed
)

/** The other way: every edge belongs to the tier above, as 85以上 has it by the words of the law. */
export const mysteryCoefficientLeftClosed: DecisionTable = tableOf(
  "mystery_coefficient_left_closed",
  "神秘顾客得分系数（左闭）",
  "Coefficient by mystery visits, edges upwards",
  leftClosed
)
