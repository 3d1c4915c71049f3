/**
 * Declarations of indicators (KPIs): plain data from which the tally, the documentation, the explanation, the
 * fingerprint and later the SQL are derived. What is decided here is decided once.
 */
import * as Schema from "effect/Schema"
import { sha256Hex } from "../log/EventId.ts"
import { canonicalText } from "../log/Recorded.ts"
import { Parameter } from "../rules/Parameter.ts"
import { Reading } from "../rules/Reading.ts"
import { Title } from "../rules/Title.ts"
import { WindowKind } from "../time/Window.ts"
import { type Condition, Limit } from "./Condition.ts"
import { type Choosable, choosable, type FieldOf, type InstantOf, Operand, operand } from "./Operand.ts"
import { RationalText } from "./Rational.ts"

/**
 * How the parts of a level become one: their mean or their sum, times an exact factor, and no more than a bound. Fractions
 * are texts such as `100/25`.
 */
export const Join = Schema.Struct({
  make: Schema.Literals(["mean", "sum"]),
  times: Schema.optionalKey(RationalText),
  atMost: Schema.optionalKey(RationalText)
})
/** The type of {@link Join}. */
export type Join = typeof Join.Type

/** The formulas, closed: a share's numerator is part of its denominator by construction, a ratio's operands are independent. */
export const Formula = Schema.Union([
  Schema.Struct({ kind: Schema.Literal("share"), of: Schema.Array(Operand) }),
  Schema.Struct({ kind: Schema.Literal("ratio"), over: Schema.Array(Operand), under: Schema.Array(Operand) }),
  Schema.Struct({ kind: Schema.Literal("mean"), of: Schema.Array(Operand) }),
  Schema.Struct({ kind: Schema.Literal("count"), of: Schema.Array(Operand) }),
  Schema.Struct({ kind: Schema.Literal("stock"), of: Schema.Array(Operand) }),
  Schema.Struct({ kind: Schema.Literal("quantile"), of: Schema.Array(Operand), at: RationalText }),
  Schema.Struct({ kind: Schema.Literal("nested"), of: Schema.Array(Operand), joins: Schema.Array(Join) })
])
/** The type of {@link Formula}. */
export type Formula = typeof Formula.Type

/**
 * The business instant at which the rows are read: the window's end, so long after it that the last case has matured,
 * or the newest instant the head knows (`latest`, the live figure).
 */
export const Cut = Schema.Union([Schema.Literals(["window-end", "latest"]), Schema.Struct({ after: Limit })])
/** The type of {@link Cut}. */
export type Cut = typeof Cut.Type

/** How a value is shown; the value itself is exact and has the unit of its kind (1, or ms for elapsed time). */
export const Display = Schema.Literals(["percent", "number", "minutes", "hours", "days"])
/** The type of {@link Display}. */
export type Display = typeof Display.Type

/** The declaration of an indicator. */
export const Declaration = Schema.Struct({
  /** One spelling: snake case here, Pascal case as module. */
  name: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9_]*$/)),
  title: Title,
  /** What is counted and what was decided, in our own words. */
  rule: Title,
  /** Ids of the clauses it carries out. */
  clauses: Schema.Array(Schema.String),
  formula: choosable(Formula),
  cut: choosable(Cut),
  display: Display,
  better: Schema.Literals(["higher", "lower"]),
  /** The kinds of windows a target judges; none named means all. */
  judged: Schema.Array(WindowKind),
  parameters: Schema.Array(Parameter),
  readings: Schema.Array(Reading),
  /** Readings whose figures are shown beside the one that decides. */
  beside: Schema.Array(Schema.Record(Schema.String, Schema.String))
})
/** The type of {@link Declaration}. */
export interface Declaration extends Schema.Schema.Type<typeof Declaration> {}

/** What every declaration states before its formula; parameters, readings and the like may be left out. */
export type Heading = Pick<Declaration, "name" | "title" | "rule" | "clauses"> & Partial<Declaration>

const declare = (heading: Heading, formula: Choosable<Formula>, display: Display): Declaration => ({
  cut: "window-end",
  display,
  better: "higher",
  judged: [],
  parameters: [],
  readings: [],
  beside: [],
  ...heading,
  formula
})

/** A share: of the operands' included rows, those that have what their `having` says. May have several arms. */
export const share = (heading: Heading, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "share", of }, "percent")

/** A ratio of independent operands; those below may be stocks. */
export const ratio = (heading: Heading, over: ReadonlyArray<Operand>, under: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "ratio", over, under }, "percent")

/** The mean of the operands' values. */
export const mean = (heading: Heading, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "mean", of }, "hours")

/** The number of included rows, or the sum of their values. */
export const count = (heading: Heading, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "count", of }, "number")

/** The number of rows that stand at the cut, whatever window they came in by. */
export const stock = (heading: Heading, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "stock", of }, "number")

/** The quantile `at` (a fraction) of the operands' values, by linear interpolation, exact. */
export const quantile = (heading: Heading, at: string, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "quantile", of, at }, "hours")

/**
 * A nested mean: values that agree in the whole `path` of their operands make their mean, and each level's parts are
 * joined as `joins` says of it, outermost first. Sum over number of the outermost parts is the figure.
 */
export const nested = (heading: Heading, joins: ReadonlyArray<Join>, of: ReadonlyArray<Operand>): Declaration =>
  declare(heading, { kind: "nested", of, joins }, "number")

/** The formula depends on a reading. */
export const byReading = (
  heading: Heading,
  choose: string,
  of: { readonly [choice: string]: Choosable<Formula> }
): Declaration => declare(heading, { choose, of }, "percent")

/**
 * The share of rows whose span from one instant to another stays within a limit. It is read when the window's last
 * case has had its time.
 */
export const shareWithin = <R extends { readonly kind: string }>(
  heading: Heading,
  limit: { readonly from: InstantOf<R>; readonly to: InstantOf<R>; readonly atMost: Limit },
  of: Omit<Operand<FieldOf<R>, InstantOf<R>>, "having"> & { readonly rows: R["kind"] }
): Declaration => {
  const having: Condition<FieldOf<R>, InstantOf<R>> = { within: [limit.from, limit.to], atMost: limit.atMost }
  return share({ cut: { after: limit.atMost }, ...heading }, [operand<R>({ ...of, having })])
}

const known = new WeakMap<object, string>()

/** The fingerprint of a declaration, or of another rule: SHA-256 of its canonical text, worked out once. Published figures carry it. */
export const fingerprint = (rule: object): string => {
  const text = known.get(rule) ?? sha256Hex(canonicalText(rule))
  known.set(rule, text)
  return text
}
