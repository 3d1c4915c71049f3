/** What offences bring beside the ladder: the fines for favouritism (FTMS §5.4), and the month's commission (§5.2). */
import { type Amount, type Drawn, money, ruling } from "../../../judge/Consequences.ts"
import { decide } from "../../../judge/DecisionTable.ts"
import { commission, offences as rule } from "../rules/Offences.ts"
import { favouritism } from "../tables/Favouritism.ts"
import { counted, standing } from "./Counted.ts"
import { type Frame, monthOf } from "./Facts.ts"

const crew = "accessories-crew"

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
      const person = {
        ...{ ...about, who: `staff:${staff}`, amount: fineOf("person"), cause: `Conduct/${id}#favouritism` },
        ruling: ruling(favouritism, { who: "person" })
      }
      if (row.leader === null) return [person]
      const manager = {
        ...{ ...about, who: `staff:${row.leader}`, amount: fineOf("manager"), cause: `Conduct/${id}#manager` },
        ruling: ruling(favouritism, { who: "manager" })
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
