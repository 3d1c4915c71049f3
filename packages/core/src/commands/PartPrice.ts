/** What may be ordered on the price of a part. */
import { Nothing } from "../log/Recorded.ts"
import * as PartPrice from "../streams/PartPrice.ts"
import { command, commands } from "./Command.ts"

/** The commands of {@link PartPrice.stream}. */
export const all = commands(
  PartPrice.stream,
  { zh: "配件价格", en: "Price of a part" },
  {
    propose: command({
      title: { zh: "提出价格", en: "Propose" },
      input: PartPrice.data.Proposed,
      decide: ({ fen }) => PartPrice.propose(fen)
    }),
    approve: command({
      title: { zh: "批准", en: "Approve" },
      input: Nothing,
      authority: PartPrice.authorities.approve,
      decide: () => PartPrice.approve
    })
  }
)
