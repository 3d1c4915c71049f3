/** The flags that say whose figures are asked for. */
import { Recorded } from "@servicebook/core"
import * as Flag from "effect/cli/Flag"

/** The flag of one holder whose figures are asked for. */
export const ofFlag = Flag.String("of").pipe(
  Flag.withMetavar("holder"),
  Flag.withDescription("只看其一：staff:…、department:… 或 outlet:… / of one alone: staff:…, department:… or outlet:…"),
  Flag.optional
)

/** The flag of a field to group by. */
export const byFlag = Flag.String("by").pipe(
  Flag.withMetavar("field"),
  Flag.withDescription(
    `并按字段的每个值各列一项：${Recorded.qualifiers.join("、")} 或其他 / also one figure for each value of a field: ${Recorded.qualifiers.join(", ")} or another`
  ),
  Flag.optional
)
