/**
 * Parameters: the numbers of a rule. A number that the document does not give stays unbound, and a figure that needs
 * it says so; nothing is guessed.
 */
import * as Schema from "effect/Schema"
import { Title } from "./Title.ts"

/** A number, or the name of the parameter that gives it. */
export const Binding = Schema.Union([Schema.Int, Schema.Struct({ parameter: Schema.String })])
/** The type of {@link Binding}. */
export type Binding = typeof Binding.Type

/** A parameter of a rule: whole numbers of `unit`. Without `value` it is unbound until a company binds it. */
export const Parameter = Schema.Struct({
  name: Schema.String,
  title: Title,
  unit: Schema.Literals(["days", "hours", "minutes", "seconds", "times", "places", "quarters", "percent", "fen"]),
  value: Schema.optionalKey(Schema.Int),
  /** The smallest number that makes sense, 0 without it. */
  least: Schema.optionalKey(Schema.Int),
  /** Where the value comes from: the clause itself, a standard, or an assumption shown with every result. */
  source: Schema.Literals(["clause", "standard", "assumed", "unbound"]),
  clause: Schema.String
})
/** The type of {@link Parameter}. */
export interface Parameter extends Schema.Schema.Type<typeof Parameter> {}

/** The largest number a parameter may be bound to: in days more than two thousand years, so that every cut is a date. */
export const maxParameter = 1_000_000

/** The numbers that a parameter may be bound to, as messages say it. */
export const rangeOf = ({ least = 0 }: Pick<Parameter, "least">): string => `${least} … ${maxParameter}`

/** Whether a parameter may be bound to a number: a whole one, not below its least. */
export const inRange = (value: number, { least = 0 }: Pick<Parameter, "least"> = {}): boolean =>
  Number.isSafeInteger(value) && value >= least && value <= maxParameter
