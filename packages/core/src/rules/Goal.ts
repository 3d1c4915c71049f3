/**
 * Goals: the numbers that a document demands of an indicator. They are what a company's target is drafted from, not the
 * target itself, which is approved and changes by events.
 */
import * as Schema from "effect/Schema"

/** How a figure is held against a target. 以上 and 以内 include the limit, 低于 and 超过 do not (Civil Code art. 1259). */
export const Comparison = Schema.Literals([">=", ">", "<=", "<"])
/** The type of {@link Comparison}. */
export type Comparison = typeof Comparison.Type

/** Where a number comes from: the clause itself, a reconstruction of a damaged text, or the company. */
export const GoalSource = Schema.Literals(["clause", "reconstructed", "company"])

/** What a clause demands of an indicator: `value` is a fraction as `95/100`. */
export const Goal = Schema.Struct({
  clause: Schema.String,
  kpi: Schema.String,
  comparison: Comparison,
  value: Schema.String,
  /** The level to strive for beyond it, where the clause names one. */
  stretch: Schema.optionalKey(Schema.String),
  source: GoalSource
})
/** The type of {@link Goal}. */
export interface Goal extends Schema.Schema.Type<typeof Goal> {}

/**
 * A limit on what a figure can reach when its evidence comes from one source alone: at most the fraction `atMost` of the
 * denominator can be known to be good.
 */
export const Ceiling = Schema.Struct({
  clause: Schema.String,
  kpi: Schema.String,
  source: Schema.Struct({ zh: Schema.String, en: Schema.String }),
  atMost: Schema.String
})
/** The type of {@link Ceiling}. */
export interface Ceiling extends Schema.Schema.Type<typeof Ceiling> {}
