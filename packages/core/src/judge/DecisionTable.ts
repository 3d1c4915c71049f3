/**
 * Decision tables as plain data, in the terms of DMN (Decision Model and Notation, OMG): inputs, rules with a cell for each
 * input, outputs, and a hit policy that says which of the rules that hold decides. A number that the document lost is an
 * unbound parameter: the table then says which, and gives no amount.
 */
import * as Schema from "effect/Schema"
import * as Rational from "../count/Rational.ts"
import { own } from "../rules/Own.ts"
import { Parameter } from "../rules/Parameter.ts"
import { Title } from "../rules/Title.ts"
import * as Interval from "./Interval.ts"

/**
 * A cell: some words, or an interval of numbers, which comes second: it may lack both its edges, and so would take in
 * anything. An input that a rule has no cell for may be anything.
 */
export const Cell = Schema.Union([Schema.Struct({ oneOf: Schema.Array(Schema.String) }), Interval.Interval])
/** The type of {@link Cell}. */
export type Cell = typeof Cell.Type

/** An input: numbers from `from` to `to`, both inside (open without them), or one of the words it can be. */
export const Input = Schema.Struct({
  name: Schema.String,
  title: Title,
  takes: Schema.Union([Schema.Struct({ oneOf: Schema.Array(Schema.String) }), Interval.Interval])
})
/** The type of {@link Input}. */
export interface Input extends Schema.Schema.Type<typeof Input> {}

/**
 * An output: its unit is money in fen (分), a factor, or a word. A dash of a table is a cell left out.
 */
export const Output = Schema.Struct({
  name: Schema.String,
  title: Title,
  unit: Schema.Literals(["fen", "factor", "word"])
})
/** The type of {@link Output}. */
export interface Output extends Schema.Schema.Type<typeof Output> {}

/** What a rule gives for an output: an exact number, a word, or the parameter that gives the number. */
export const Given = Schema.Union([Schema.String, Schema.Struct({ parameter: Schema.String })])
/** The type of {@link Given}. */
export type Given = typeof Given.Type

/** A rule: where all cells of `when` hold, what it gives follows. */
export const Rule = Schema.Struct({
  name: Schema.String,
  when: Schema.Record(Schema.String, Cell),
  gives: Schema.Record(Schema.String, Given)
})
/** The type of {@link Rule}. */
export interface Rule extends Schema.Schema.Type<typeof Rule> {}

/**
 * Hit policies: `unique` (the rules exclude one another, which `lint` proves), `first` (the first that holds decides: put
 * the most specific first), `highest` (of each output the highest number of all rules that hold; nothing adds up).
 */
export const HitPolicy = Schema.Literals(["unique", "first", "highest"])
/** The type of {@link HitPolicy}. */
export type HitPolicy = typeof HitPolicy.Type

/** A decision table. `complete`: some rule holds for whatever the inputs are; else none may, and nothing follows. */
export const DecisionTable = Schema.Struct({
  name: Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9_]*$/)),
  title: Title,
  clause: Schema.String,
  hit: HitPolicy,
  complete: Schema.Boolean,
  inputs: Schema.Array(Input),
  outputs: Schema.Array(Output),
  rules: Schema.Array(Rule),
  parameters: Schema.Array(Parameter)
})
/** The type of {@link DecisionTable}. */
export interface DecisionTable extends Schema.Schema.Type<typeof DecisionTable> {}

/** Values of inputs by name; undefined where nobody knows one. */
export type Values = { readonly [input: string]: Rational.Rational | string | undefined }

/** Numbers given for the table's parameters. */
export type Bindings = { readonly [parameter: string]: number | undefined }

/** What a table gives for one output. */
export type Outcome =
  /** The rules that decide, with the value: a fraction for numbers (fen, factors), else a word. */
  | { readonly is: "decided"; readonly rules: ReadonlyArray<string>; readonly value: Rational.Rational | string }
  /** No rule holds, or those that do have a dash: nothing follows. */
  | { readonly is: "nothing" }
  /** An input is not known, so that nobody can say which rule holds. */
  | { readonly is: "undefined"; readonly input: string }
  /** The number was lost from the document or left to the company, and nobody has given it. */
  | { readonly is: "not-configured"; readonly parameter: string; readonly clause: string }

const fits = (cell: Cell, value: Rational.Rational | string): boolean => {
  if ("oneOf" in cell) return typeof value === "string" && cell.oneOf.includes(value)
  return typeof value !== "string" && Interval.holds(cell, value)
}

/** The cell of a rule for an input; undefined where the input may be anything. */
export const cellOf = ({ when }: Rule, input: string): Cell | undefined => own(when, input)

/** What a rule gives for an output; undefined for a dash. */
export const givenOf = ({ gives }: Rule, output: string): Given | undefined => own(gives, output)

/** The rules that hold for values, in their order. A rule that asks for a value nobody knows does not hold. */
export const hits = ({ rules }: DecisionTable, values: Values): ReadonlyArray<Rule> =>
  rules.filter(({ when }) =>
    Object.entries(when).every(([input, cell]) => {
      const value = own(values, input)
      return value !== undefined && fits(cell, value)
    })
  )

/** The rules that decide for values: where the highest counts all that hold, else the first of them. */
export const deciding = (table: DecisionTable, values: Values): ReadonlyArray<Rule> => {
  const holding = hits(table, values)
  return table.hit === "highest" ? holding : holding.slice(0, 1)
}

interface Found {
  readonly rule: string
  readonly given: Given
}

const resolved = (table: DecisionTable, unit: Output["unit"], { given, rule }: Found, bindings: Bindings): Outcome => {
  if (typeof given === "string") {
    return { is: "decided", rules: [rule], value: unit === "word" ? given : Interval.fraction(given) }
  }
  const declared = table.parameters.find(({ name }) => name === given.parameter)
  const bound = Object.hasOwn(bindings, given.parameter) ? bindings[given.parameter] : declared?.value
  if (bound !== undefined) return { is: "decided", rules: [rule], value: Rational.whole(bound) }
  return { is: "not-configured", parameter: given.parameter, clause: declared?.clause ?? table.clause }
}

type Decided = Extract<Outcome, { readonly is: "decided" }>

const higher = (a: Decided, b: Decided): Decided => {
  if (typeof a.value === "string" || typeof b.value === "string") return a
  const order = Rational.compare(a.value, b.value)
  if (order === 0) return { ...a, rules: [...a.rules, ...b.rules] }
  return order > 0 ? a : b
}

/** The highest of all; unknown as long as one of them is, because that one might be higher. */
const highest = (all: ReadonlyArray<Outcome>): Outcome => {
  const open = all.find(({ is }) => is !== "decided")
  if (open !== undefined) return open
  const [first, ...others] = all as ReadonlyArray<Decided>
  return first === undefined ? { is: "nothing" } : others.reduce(higher, first)
}

/**
 * What a table gives for each of its outputs, by name. Values are compared exactly, never rounded. Outputs of money are
 * whole fen; nothing is imposed or granted by it: what follows is proposed, and people decide.
 */
export const decide = (
  table: DecisionTable,
  values: Values,
  bindings: Bindings = {}
): { readonly [output: string]: Outcome } => {
  const unknown = table.inputs.find(({ name }) => own(values, name) === undefined)
  const rules = unknown === undefined ? deciding(table, values) : []
  const outcome = ({ name, unit }: Output): Outcome => {
    if (unknown !== undefined) return { is: "undefined", input: unknown.name }
    return highest(
      rules.flatMap((rule) => {
        const given = givenOf(rule, name)
        return given === undefined ? [] : [resolved(table, unit, { rule: rule.name, given }, bindings)]
      })
    )
  }
  return Object.fromEntries(table.outputs.map((output) => [output.name, outcome(output)]))
}

/** How a number stands to another: what comparisons with averages go by. Equal is neither above nor below. */
export const standing = (own: Rational.Rational, other: Rational.Rational): "above" | "equal" | "below" => {
  const order = Rational.compare(own, other)
  return order > 0 ? "above" : order < 0 ? "below" : "equal"
}
