/** What may be ordered on the decomposition of a target. */
import * as Decomposition from "../streams/Decomposition.ts"
import { command, commands } from "./Command.ts"

const { data } = Decomposition

/** The commands of {@link Decomposition.stream}. */
export const all = commands(
  Decomposition.stream,
  { zh: "目标分解", en: "Decomposition" },
  {
    assign: command({
      title: { zh: "分配", en: "Assign a part" },
      input: data.PartAssigned,
      authority: Decomposition.authorities.assign,
      decide: Decomposition.assign
    }),
    withdraw: command({
      title: { zh: "收回", en: "Take a part back" },
      input: data.PartWithdrawn,
      authority: Decomposition.authorities.assign,
      decide: ({ owner, post }) => Decomposition.withdraw(owner, post)
    })
  }
)
