/**
 * The ladder of offences (FTMS §5.2): by the group of the person at the offence and the how-manieth of the month it is. The
 * third is a dismissal, which is recommended and never carried out by the books. What the document lost is unbound.
 */
import type { DecisionTable, Given, Rule } from "../../../judge/DecisionTable.ts"
import { atLeast, below, type Interval } from "../../../judge/Interval.ts"
import type { Parameter } from "../../../rules/Parameter.ts"
import { type Ladder, ladders } from "./Ladders.ts"

export { ladders } from "./Ladders.ts"

const parameterOf = ({ clause, group, title }: Ladder, nth: "first" | "second"): Parameter => {
  const [zh, en] = nth === "first" ? ["第一次罚款", "fine at the first"] : ["第二次罚款", "fine at the second"]
  return {
    name: `${group.replaceAll("-", "_")}_${nth}_fen`,
    title: { zh: `${title.zh}${zh}`, en: `${en}, ${title.en}` },
    unit: "fen",
    source: "unbound",
    clause
  }
}

/** Ordinals are whole; the table speaks of every number between them too, so that it has no gap. */
const nth = (at: number): Interval => ({ ...atLeast(`${at}`), ...below(`${at + 1}`) })

const rulesOf = (ladder: Ladder): ReadonlyArray<Rule> => {
  const { first, group } = ladder
  const rule = (name: string, ordinal: Interval, gives: { readonly [output: string]: Given }): Rule => ({
    name: `${group}-${name}`,
    when: { group: { oneOf: [group] }, ordinal },
    gives
  })
  return [
    rule("first", nth(1), { fine: first ?? { parameter: parameterOf(ladder, "first").name } }),
    rule("second", nth(2), { fine: { parameter: parameterOf(ladder, "second").name } }),
    rule("third", atLeast("3"), { measure: "dismissal" })
  ]
}

/** The ladder as a table: exactly one rule holds for every group and ordinal. */
export const offenceLadder: DecisionTable = {
  name: "offence_ladder",
  title: { zh: "违规处罚阶梯", en: "Ladder of offences" },
  clause: "S2-5.2a",
  hit: "unique",
  complete: true,
  inputs: [
    { name: "group", title: { zh: "人员类别", en: "group" }, takes: { oneOf: ladders.map(({ group }) => group) } },
    { name: "ordinal", title: { zh: "当月第几次", en: "how-manieth of the month" }, takes: atLeast("1") }
  ],
  outputs: [
    { name: "fine", title: { zh: "罚款", en: "fine" }, unit: "fen" },
    { name: "measure", title: { zh: "建议", en: "recommended" }, unit: "word" }
  ],
  rules: ladders.flatMap(rulesOf),
  parameters: ladders.flatMap((ladder) => [
    ...(ladder.first === undefined ? [parameterOf(ladder, "first")] : []),
    parameterOf(ladder, "second")
  ])
}
