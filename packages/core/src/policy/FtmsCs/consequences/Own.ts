/** What of the consequences and proposals of a window is for one person or post. */
import { isFor, type Proposed, periodOf, proposals } from "../../../judge/Consequences.ts"
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
      reverse: reverse.filter(({ key }) => isFor(key, who)),
      stands: stands.filter(({ consequence }) => consequence.who === who)
    }
  }
}

/** The proposals of the periods of a frame. */
export const proposedIn = ({ facts, months, quarters }: Frame): ReadonlyArray<Proposed> => {
  const periods = new Set([...months, ...quarters])
  return proposals(facts.proposals).filter(({ key }) => periods.has(periodOf(key)))
}

/** The proposals for somebody in the periods of a frame, and those that undo them. */
export const proposedFor = (who: string, frame: Frame): ReadonlyArray<Proposed> =>
  proposedIn(frame)
    .filter(({ key }) => isFor(key, who))
    .flatMap((one) => [
      one,
      ...frame.facts.proposals.filter(({ row }) => row.reverses === one.id).map((other) => ({ ...other, key: one.key }))
    ])
