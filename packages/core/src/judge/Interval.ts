/**
 * Intervals of fractions with exact edges, each inside or not: what tiers of tables are made of. An edge that is left out
 * is open to that side. 以上, 以下 and 以内 take their number in, 高于, 低于 and 超过 do not (Civil Code art. 1259).
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Rational from "../count/Rational.ts"

/** An edge: the value it lies at, and whether that value is inside. */
export const Edge = Schema.Struct({ at: Rational.RationalText, inside: Schema.Boolean })
/** The type of {@link Edge}. */
export interface Edge extends Schema.Schema.Type<typeof Edge> {}

/** An interval. Without `from` it has no lower end, without `to` no upper. */
export const Interval = Schema.Struct({ from: Schema.optionalKey(Edge), to: Schema.optionalKey(Edge) })
/** The type of {@link Interval}. */
export interface Interval extends Schema.Schema.Type<typeof Interval> {}

/** A fraction as its canonical text says it; texts of tables have passed the schema. */
export const fraction = (text: string): Rational.Rational => Result.getOrThrow(Rational.parse(text))

/** Whether a value lies in an interval; compared exactly. */
export const holds = ({ from, to }: Interval, value: Rational.Rational): boolean => {
  const low = from === undefined ? 1 : Rational.compare(value, fraction(from.at))
  const high = to === undefined ? -1 : Rational.compare(value, fraction(to.at))
  return (from?.inside === true ? low >= 0 : low > 0) && (to?.inside === true ? high <= 0 : high < 0)
}

const said = (edge: Edge | undefined, inside: string, outside: string): string =>
  edge === undefined ? "" : `${edge.inside ? inside : outside} ${edge.at}`

/** An interval in signs, as `> 60, <= 70`; `any` where nothing bounds it. */
export const show = ({ from, to }: Interval): string =>
  [said(from, ">=", ">"), said(to, "<=", "<")].filter((text) => text !== "").join(", ") || "any"

const inside = (at: string): Edge => ({ at, inside: true })
const outside = (at: string): Edge => ({ at, inside: false })

/** From a value that is inside. */
export const atLeast = (at: string): Interval => ({ from: inside(at) })
/** From a value that is not inside. */
export const above = (at: string): Interval => ({ from: outside(at) })
/** To a value that is inside. */
export const atMost = (at: string): Interval => ({ to: inside(at) })
/** To a value that is not inside. */
export const below = (at: string): Interval => ({ to: outside(at) })
/** Above the first value up to the second, which is inside: a tier that is closed on the right. */
export const upTo = (from: string, to: string): Interval => ({ ...above(from), ...atMost(to) })
