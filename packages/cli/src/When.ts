/** The flags of weeks and instants. */
import * as Flag from "effect/cli/Flag"
import * as Asked from "./answer/Asked.ts"
import { Question } from "./answer/Logs.ts"

/** The flag of a work week. */
export const weekFlag = Flag.String("week").pipe(
  Flag.withMetavar("week"),
  Flag.withDescription(Asked.described(Question.fields.week))
)

/** The flag of the instant at which a log is read. */
export const atFlag = Flag.String("at").pipe(
  Flag.withMetavar("instant"),
  Flag.withDescription(Asked.described(Asked.at)),
  Flag.optional
)
