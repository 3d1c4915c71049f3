/** What may be ordered on a regulation. */
import * as Schema from "effect/Schema"
import * as Regulation from "../streams/Regulation.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Regulation

/** The commands of {@link Regulation.stream}. What is signed is the edition drafted last, so that nobody names it. */
export const all = commands(
  Regulation.stream,
  { zh: "规范", en: "Regulation" },
  {
    draft: command({
      title: { zh: "拟定", en: "Draft" },
      input: data.Drafted,
      authority: authorities.draft,
      decide: Regulation.draft
    }),
    sign: command({
      title: { zh: "签署", en: "Sign" },
      input: Schema.Struct({ from: data.Signed.fields.from }),
      authority: authorities.sign,
      decide: ({ from }) => Regulation.sign(from)
    }),
    addClause: command({
      title: { zh: "增补条款", en: "Add a clause" },
      input: data.ClauseAdded,
      authority: authorities.sign,
      decide: ({ clause }) => Regulation.addClause(clause)
    })
  }
)
