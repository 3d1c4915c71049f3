/** The flags that say whose figures are asked for. */
import * as Flag from "effect/cli/Flag"
import * as Asked from "./answer/Asked.ts"

/** The flag of one holder whose figures are asked for. */
export const ofFlag = Flag.String("of").pipe(
  Flag.withMetavar("holder"),
  Flag.withDescription(Asked.described(Asked.of)),
  Flag.optional
)

/** The flag of a field to group by. */
export const byFlag = Flag.String("by").pipe(
  Flag.withMetavar("field"),
  Flag.withDescription(Asked.described(Asked.by)),
  Flag.optional
)
