/** What of the consequences and proposals of a window is for one person or post. */
import { periodOf, proposals, whose } from "../../../judge/Consequences.ts"
import type { Result } from "../Consequences.ts"
import type { Frame } from "./Facts.ts"

/** Of what was judged that which is for somebody. */
export const ownOf = (who: string, { compared, consequences, open, ...about }: Result): Result => {
  const { propose, reverse, stands } = compared
  return {
    ...about,
    consequences: consequences.filter((one) => one.who === who),
    open: open.filter((one) => one.who === who),
    compared: {
      propose: propose.filter((one) => one.who === who),
      reverse: reverse.filter(({ key }) => whose(key) === who),
      stands: stands.filter(({ consequence }) => consequence.who === who)
    }
  }
}

/** The proposals for somebody in the periods of a frame, and those that undo them. */
export const proposedFor = (who: string, { facts, months, quarters }: Frame) => {
  const periods = [...months, ...quarters]
  const own = proposals(facts.proposals).filter(({ key }) => whose(key) === who && periods.includes(periodOf(key)))
  return own.flatMap((one) => [
    one,
    ...facts.proposals.filter(({ row }) => row.reverses === one.id).map((other) => ({ ...other, key: one.key }))
  ])
}
