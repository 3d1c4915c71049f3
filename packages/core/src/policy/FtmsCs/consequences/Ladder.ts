/** What the ladder gives for the offences that count (FTMS §5.2), doubled for bias (§5.4). */
import * as Rational from "../../../count/Rational.ts"
import { type Amount, type Drawn, money, type Open, ruling } from "../../../judge/Consequences.ts"
import { decide } from "../../../judge/DecisionTable.ts"
import { offences as rule } from "../rules/Offences.ts"
import { ladders, offenceLadder } from "../tables/OffenceLadder.ts"
import { counted, type Offence } from "./Counted.ts"
import type { Frame } from "./Facts.ts"

const doubled = (amount: Amount): Amount => (amount.is === "fen" ? { is: "fen", fen: amount.fen * 2 } : amount)

const clauseOf = (group: string | null): string =>
  ladders.find((one) => one.group === group)?.clause ?? rule.clauses[0] ?? ""

const stepOf = (one: Offence, parameters: Frame["parameters"]): Drawn | Open => {
  const { id, month, ordinal, row, staff } = one
  const about = { rule: rule.name, who: `staff:${staff}`, period: month, basis: [`Conduct/${id}`] }
  const isBias = row.offence === "bias"
  const clause = isBias ? "S2-5.4a" : clauseOf(row.group)
  const known = ladders.some(({ group }) => group === row.group)
  if (row.group === null || !known) return { ...about, clause, lacks: "group" }
  const values = { group: row.group, ordinal: Rational.whole(ordinal) }
  const found = decide(offenceLadder, values, parameters)
  const why = { cause: `Conduct/${id}#${ordinal}`, ruling: ruling(offenceLadder, values) }
  const fine = money(found["fine"])
  if (fine === undefined) return { ...about, clause, measure: "offence-dismissal", amount: { is: "none" }, ...why }
  return { ...about, clause, measure: "offence-fine", amount: isBias ? doubled(fine) : fine, ...why }
}

/** What the ladder gives for the offences of the months asked, and the offences whose group nobody named. */
export const ladder = (frame: Frame): ReadonlyArray<Drawn | Open> =>
  counted(frame)
    .filter(({ month }) => frame.months.includes(month))
    .map((one) => stepOf(one, frame.parameters))
