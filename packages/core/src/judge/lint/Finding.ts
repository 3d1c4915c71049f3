/** What a check of declarations finds: the clause, what is wrong in its own numbers, and the remedy. */
import * as Schema from "effect/Schema"
import { Title } from "../../rules/Title.ts"

/** The kinds of findings. */
export const FindingKind = Schema.Literals([
  "goal-out-of-reach",
  "goal-out-of-range",
  "goal-against-direction",
  "goal-without-indicator",
  "goal-without-clause",
  "numerator-outside-denominator",
  "never-holds",
  "gap",
  "overlap",
  "never-decides",
  "names-nothing",
  "too-many-cases",
  "not-whole-fen",
  "not-monotone"
])
/** The type of {@link FindingKind}. */
export type FindingKind = typeof FindingKind.Type

/** One finding; `about` names the indicator, the table, or the list of limits. */
export const Finding = Schema.Struct({
  kind: FindingKind,
  clause: Schema.String,
  about: Schema.String,
  found: Title,
  remedy: Title
})
/** The type of {@link Finding}. */
export interface Finding extends Schema.Schema.Type<typeof Finding> {}
