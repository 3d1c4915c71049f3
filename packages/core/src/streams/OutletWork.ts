/** The kinds of work at outlets: what a scope names and what a customer asks for. */
import * as Schema from "effect/Schema"

/**
 * Kinds of work. The first four are the scope that commitments and targets, outlets 3, names as the main one; the others
 * are what such a scope leaves to the company.
 */
export const OutletWork = Schema.Literals([
  "minor-repair",
  "maintenance",
  "part-replacement",
  "part-supply",
  "major-repair",
  "installation",
  "other"
])
/** The type of {@link OutletWork}. */
export type OutletWork = typeof OutletWork.Type
