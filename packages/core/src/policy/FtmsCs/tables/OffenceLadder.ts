/**
 * The ladder of offences (FTMS §5.2): by the group of the person at the offence and the how-manieth of the month it is. The
 * third is a dismissal, which is recommended and never carried out by the books. What the document lost is unbound.
 */
import type { DecisionTable, Given, Rule } from "../../../judge/DecisionTable.ts"
import { atLeast, below, type Interval } from "../../../judge/Interval.ts"
import type { Parameter } from "../../../rules/Parameter.ts"
import type { Title } from "../../../rules/Title.ts"

/** A group of people with a ladder of its own: its clause, and its first two fines (fen; undefined where lost). */
interface Ladder {
  readonly group: string
  readonly title: Title
  readonly clause: string
  readonly first: string | undefined
}

const fifty = "5000"

/** The groups in the document's order. */
export const ladders: ReadonlyArray<Ladder> = [
  { group: "sales", title: { zh: "销售部人员", en: "sales staff" }, clause: "S2-5.2b", first: undefined },
  { group: "after-sales", title: { zh: "售后服务部人员", en: "after-sales staff" }, clause: "S2-5.2c", first: fifty },
  {
    group: "accessories-consultant",
    title: { zh: "精品顾问", en: "accessories consultants" },
    clause: "S2-5.2d",
    first: fifty
  },
  {
    group: "accessories-crew",
    title: { zh: "精品组长及技师", en: "accessories leaders and technicians" },
    clause: "S2-5.2e",
    first: fifty
  },
  { group: "other", title: { zh: "其他部门人员", en: "other departments" }, clause: "S2-5.2g", first: fifty }
]

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

/** Favouritism of customer-service staff (§5.4): a fixed fine for the person, and one for the manager that is lost. */
export const favouritism: DecisionTable = {
  name: "favouritism_fines",
  title: { zh: "客服徇私舞弊处罚", en: "Fines for favouritism" },
  clause: "S2-5.4b",
  hit: "unique",
  complete: true,
  inputs: [
    {
      name: "who",
      title: { zh: "受罚者", en: "who is fined" },
      takes: { oneOf: ["person", "manager"] }
    }
  ],
  outputs: [{ name: "fine", title: { zh: "罚款", en: "fine" }, unit: "fen" }],
  rules: [
    { name: "person", when: { who: { oneOf: ["person"] } }, gives: { fine: fifty } },
    {
      name: "manager",
      when: { who: { oneOf: ["manager"] } },
      gives: { fine: { parameter: "favouritism_manager_fen" } }
    }
  ],
  parameters: [
    {
      name: "favouritism_manager_fen",
      title: { zh: "徇私舞弊部门经理罚款", en: "fine of the manager, favouritism" },
      unit: "fen",
      source: "unbound",
      clause: "S2-5.4b"
    }
  ]
}
