/** What may be ordered on a company's own rules. Their stream has one id, `Adoption.company`. */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Payload } from "../log/Recorded.ts"
import type { Decision, Order } from "../log/Transact.ts"
import * as CompanyPack from "../policy/CompanyPack.ts"
import { guard } from "../rules/Authority.ts"
import * as Adoption from "../streams/Adoption.ts"
import { command, commands } from "./Command.ts"

const { authorities, data } = Adoption

/** Reads the pack first: rules that cannot be used are never put in force. Edition, day and who prepared it stand in it. */
const adopt =
  (pack: Payload) =>
  (state: Adoption.State, order: Order): Decision<Adoption.Refusal | CompanyPack.InvalidPack> =>
    Result.flatMap(guard(authorities.adopt, order.actor), () =>
      Result.flatMap(CompanyPack.decode(pack), (read) => Adoption.adopt(CompanyPack.editionOf(read))(state, order))
    )

/** The commands of {@link Adoption.stream}. */
export const all = commands(
  Adoption.stream,
  { zh: "规则采用", en: "Adoption of rules" },
  {
    adopt: command({
      title: { zh: "采用规则集", en: "Adopt a pack" },
      input: Schema.Struct({ pack: Payload }),
      authority: authorities.adopt,
      decide: ({ pack }) => adopt(pack)
    }),
    withdraw: command({
      title: { zh: "撤销", en: "Withdraw" },
      input: data.Withdrawn,
      authority: authorities.adopt,
      decide: Adoption.withdraw
    })
  }
)
