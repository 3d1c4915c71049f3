/**
 * What offences bring (FTMS §5.2, §5.4): who is which for the how-manieth time in the month, and what the ladder gives for it. A
 * breach of the rules counts where it made a customer dissatisfied, that is where a case stands behind it.
 */
import * as Rational from "../../../count/Rational.ts"
import { type Amount, type Drawn, money, type Open } from "../../../judge/Consequences.ts"
import { decide } from "../../../judge/DecisionTable.ts"
import { ordinals } from "../../../judge/Ordinal.ts"
import type { Row } from "../../../streams/Conduct.ts"
import { commission, offences as rule } from "../Rules.ts"
import { favouritism, ladders, offenceLadder } from "../tables/OffenceLadder.ts"
import { type Found, type Frame, monthOf } from "./Facts.ts"

/** An offence that counts: whose, when by the reading, for the how-manieth time. */
interface Offence extends Found<Row> {
  readonly staff: string
  readonly atMs: number
  readonly month: string
  readonly ordinal: number
}

const onLadder = ["process-breach", "customer-data", "bias"]
const crew = "accessories-crew"

const instantOf = (row: Row, by: string | undefined): number | null => {
  if (by === "decided") return row.establishedAtMs
  return by === "registered" ? (row.registeredAtMs ?? row.happenedAtMs) : row.happenedAtMs
}

interface Standing extends Found<Row> {
  readonly staff: string
  readonly atMs: number
}

const standing = ({ facts, fromMs, readings }: Frame): ReadonlyArray<Standing> =>
  facts.conduct.flatMap(({ id, row }) => {
    const atMs = instantOf(row, readings["month"])
    if (row.voidDecidedAtMs !== null || row.staff === null || atMs === null || atMs < fromMs) return []
    return [{ id, row, staff: row.staff, atMs }]
  })

/** One offence a person and case: the first of them. */
const once = (all: ReadonlyArray<Standing>): ReadonlyArray<Standing> =>
  all.filter(
    (one) =>
      one.row.case === null ||
      !all.some(
        (other) =>
          other.staff === one.staff &&
          other.row.case === one.row.case &&
          (other.atMs < one.atMs || (other.atMs === one.atMs && other.id < one.id))
      )
  )

/** The offences that count, each with its ordinal; derived each time, so that one that falls away renumbers the rest. */
export const counted = (frame: Frame): ReadonlyArray<Offence> => {
  const { readings, zone } = frame
  const meant = standing(frame).filter(
    ({ row }) => onLadder.includes(row.offence ?? "") && (row.offence !== "process-breach" || row.case !== null)
  )
  const all = once(meant)
  const within = readings["period"] === "rolling30" ? { rollingDays: 30 } : { monthsIn: zone }
  const numbers = ordinals(
    all.map(({ atMs, id, staff }) => ({ key: id, of: staff, atMs })),
    within
  )
  return all.map((one) => ({ ...one, month: monthOf(one.atMs, zone), ordinal: numbers.get(one.id) ?? 1 }))
}

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
  const found = decide(offenceLadder, { group: row.group, ordinal: Rational.whole(ordinal) }, parameters)
  const cause = `Conduct/${id}#${ordinal}`
  const fine = money(found["fine"])
  if (fine === undefined) return { ...about, clause, measure: "offence-dismissal", amount: { is: "none" }, cause }
  return { ...about, clause, measure: "offence-fine", amount: isBias ? doubled(fine) : fine, cause }
}

/** What the ladder gives for the offences of the months asked, and the offences whose group nobody named. */
export const ladder = (frame: Frame): ReadonlyArray<Drawn | Open> =>
  counted(frame)
    .filter(({ month }) => frame.months.includes(month))
    .map((one) => stepOf(one, frame.parameters))

/** Favouritism: a fixed fine for the person, and one for the manager, whatever came before. */
export const favours = (frame: Frame): ReadonlyArray<Drawn> =>
  standing(frame)
    .filter(({ atMs, row }) => row.offence === "favouritism" && frame.months.includes(monthOf(atMs, frame.zone)))
    .flatMap(({ atMs, id, row, staff }) => {
      const about = {
        ...{ rule: rule.name, clause: "S2-5.4b", measure: "offence-fine" },
        ...{ period: monthOf(atMs, frame.zone), basis: [`Conduct/${id}`] }
      }
      const fineOf = (who: string): Amount => {
        const found = decide(favouritism, { who }, frame.parameters)
        return money(found["fine"]) ?? { is: "none" }
      }
      const person = { ...about, who: `staff:${staff}`, amount: fineOf("person"), cause: `Conduct/${id}#favouritism` }
      if (row.leader === null) return [person]
      const manager = {
        ...about,
        who: `staff:${row.leader}`,
        amount: fineOf("manager"),
        cause: `Conduct/${id}#manager`
      }
      return [person, manager]
    })

/** The commission of leaders and technicians with an offence in the month. */
export const commissions = (frame: Frame): ReadonlyArray<Drawn> => {
  const meant = counted(frame).filter(({ month, row }) => row.group === crew && frame.months.includes(month))
  const keys = [...new Set(meant.map(({ month, staff }) => `${month} ${staff}`))].sort()
  return keys.map((key) => {
    const own = meant.filter(({ month, staff }) => `${month} ${staff}` === key)
    const { month = "", staff = "" } = own[0] ?? {}
    return {
      ...{ rule: commission.name, clause: "S2-5.2f", measure: "commission-withheld" },
      ...{ who: `staff:${staff}`, period: month, amount: { is: "none" } },
      ...{ basis: own.map(({ id }) => `Conduct/${id}`).sort(), cause: crew }
    }
  })
}
