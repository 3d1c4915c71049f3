/**
 * A decision table as a document (`servicebook/policy-table/1`), as text and as CSV: its rules with their cells, and for some
 * inputs which of them hold, which decides by the hit policy, and what follows. Money is fen, shown in yuan.
 */
import { DecisionTable, type Edition, Interval, Parameters, Rational } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { csv as csvText, table as tableText } from "../text/Table.ts"
import { CitedClause, citation, cited, coded, editionLine, heading, RuledBy, ruledBy } from "./Common.ts"

/** What follows for an output: a value, exact; or the number that nobody gave; or the input that is not known; or nothing. */
export const Outcome = Schema.Struct({
  output: Schema.String,
  is: Schema.Literals(["decided", "nothing", "undefined", "not-configured"]),
  /** The rules that decide. */
  rules: Schema.Array(Schema.String),
  value: Schema.NullOr(Schema.String),
  parameter: Schema.NullOr(Schema.String),
  input: Schema.NullOr(Schema.String),
  clause: CitedClause
})

/** The table, with the numbers that are given for it, and what was asked of it. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/policy-table/1"),
  edition: RuledBy,
  /** Whether the rules in force take it; a table of a document that they do not take is shown all the same. */
  inForce: Schema.Boolean,
  table: DecisionTable.DecisionTable,
  clause: CitedClause,
  numbers: Schema.Record(Schema.String, Schema.Int),
  asked: Schema.NullOr(
    Schema.Struct({
      inputs: Schema.Record(Schema.String, Schema.String),
      /** The rules that hold, in their order. */
      holding: Schema.Array(Schema.String),
      outcomes: Schema.Array(Outcome)
    })
  )
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** What was asked of a table; without values it is shown as it stands. */
export interface Asked {
  readonly numbers: { readonly [parameter: string]: number }
  readonly values: DecisionTable.Values | undefined
  readonly edition: Edition.Ref | undefined
  readonly inForce: boolean
}

const exact = (value: Rational.Rational | string): string => (typeof value === "string" ? value : Rational.show(value))

const outcome = (output: string, clause: string, one: DecisionTable.Outcome): typeof Outcome.Type => ({
  ...{ output, is: one.is },
  rules: one.is === "decided" ? one.rules : [],
  value: one.is === "decided" ? exact(one.value) : null,
  parameter: one.is === "not-configured" ? one.parameter : null,
  input: one.is === "undefined" ? one.input : null,
  clause: cited(one.is === "not-configured" ? one.clause : clause)
})

const answered = (table: DecisionTable.DecisionTable, values: DecisionTable.Values, numbers: Asked["numbers"]) => {
  const decided = DecisionTable.decide(table, values, numbers)
  const inputs = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, exact(value)] as const]
  )
  return {
    inputs: Object.fromEntries(inputs),
    holding: DecisionTable.hits(table, values).map(({ name }) => name),
    outcomes: Object.entries(decided).map(([name, one]) => outcome(name, table.clause, one))
  }
}

/** The document of a table. */
export const document = (
  table: DecisionTable.DecisionTable,
  { edition, inForce, numbers, values }: Asked
): Document => ({
  schema: "servicebook/policy-table/1",
  ...ruledBy(edition),
  ...{ inForce, table, clause: cited(table.clause), numbers },
  asked: values === undefined ? null : answered(table, values, numbers)
})

const yuan = (fen: string): string => {
  const [n = "0", d = "1"] = fen.split("/")
  return Rational.toFixed({ n: BigInt(n), d: BigInt(d) * 100n }, 2)
}

const shownAs = (value: string, unit: DecisionTable.Output["unit"]): string => (unit === "fen" ? yuan(value) : value)

const cellText = (cell: DecisionTable.Cell | undefined): string => {
  if (cell === undefined) return "any"
  return "oneOf" in cell ? cell.oneOf.join(" | ") : Interval.show(cell)
}

const givenText = (
  { numbers, table: { parameters } }: Document,
  given: DecisionTable.Given | undefined,
  unit: DecisionTable.Output["unit"],
  language: Language
): string => {
  if (given === undefined) return "—"
  if (typeof given === "string") return shownAs(given, unit)
  const number = numbers[given.parameter] ?? parameters.find(({ name }) => name === given.parameter)?.value
  const value = number === undefined ? heading("not-configured", language) : shownAs(String(number), unit)
  return `${value} (${given.parameter})`
}

const outputTitle = ({ title, unit }: DecisionTable.Output, language: Language): string =>
  unit === "fen" ? `${say(title, language)} (${heading("yuan", language)})` : say(title, language)

const rulesTable = (one: Document, language: Language): string => {
  const { inputs, outputs, rules } = one.table
  const columns = [heading("rule", language), ...inputs.map(({ title }) => say(title, language))]
  return tableText(
    [...columns, ...outputs.map((output) => outputTitle(output, language))].map((title) => ({ title })),
    rules.map((rule) => [
      rule.name,
      ...inputs.map((input) => cellText(DecisionTable.cellOf(rule, input.name))),
      ...outputs.map((output) => givenText(one, DecisionTable.givenOf(rule, output.name), output.unit, language))
    ])
  ).trimEnd()
}

/** What a parameter of the table is called, with its name. */
const lacking = (
  { parameters }: Pick<DecisionTable.DecisionTable, "parameters">,
  name: string,
  language: Language
): string => coded(Parameters.titleIn(parameters, name), name, language)

const outcomeText = (
  one: typeof Outcome.Type,
  unit: DecisionTable.Output["unit"],
  table: Pick<DecisionTable.DecisionTable, "parameters">,
  language: Language
): string => {
  if (one.value !== null) return shownAs(one.value, unit)
  if (one.parameter !== null)
    return `${heading("not-configured", language)}: ${lacking(table, one.parameter, language)}`
  return one.input === null ? heading("nothing-follows", language) : `${heading("not-given", language)}: ${one.input}`
}

const answer = (one: Document, language: Language): ReadonlyArray<string> => {
  const { asked, table } = one
  if (asked === null) return [rulesTable(one, language)]
  const inputs = Object.entries(asked.inputs).map(([name, value]) => `${name}=${value}`)
  const columns = (["output", "value", "rule", "clause"] as const).map((word) => ({ title: heading(word, language) }))
  const rows = asked.outcomes.map((each) => {
    const output = table.outputs.find(({ name }) => name === each.output)
    return [
      output === undefined ? each.output : outputTitle(output, language),
      outcomeText(each, output?.unit ?? "word", table, language),
      ...[each.rules.join(" ") || "—", citation(each.clause, language)]
    ]
  })
  return [
    `${heading("inputs", language)}: ${inputs.join(", ")}`,
    `${heading("holding", language)}: ${asked.holding.join(", ") || heading("none", language)}`,
    ...["", tableText(columns, rows).trimEnd()]
  ]
}

/** The document as text: the rules, or for inputs the outcomes. */
export const text = (one: Document, language: Language): string => {
  const { clause, edition, inForce, table } = one
  return `${[
    `${say(table.title, language)}  [${table.name}]  (${citation(clause, language)})`,
    `${heading("hit-policy", language)}: ${heading(table.hit, language)}`,
    ...editionLine(edition, language),
    ...(inForce ? [] : [heading("table-not-taken", language)]),
    ...["", ...answer(one, language)]
  ].join("\n")}\n`
}

const ruleLines = (one: Document): ReadonlyArray<ReadonlyArray<string>> => {
  const { inputs, name, outputs, rules } = one.table
  return rules.map((rule) => [
    ...[name, rule.name, one.clause.id],
    ...inputs.map((input) => cellText(DecisionTable.cellOf(rule, input.name))),
    ...outputs.map((output) => {
      const given = DecisionTable.givenOf(rule, output.name)
      if (given === undefined || typeof given === "string") return given ?? ""
      const number = one.numbers[given.parameter]
      return number === undefined ? `{${given.parameter}}` : String(number)
    })
  ])
}

/** The document as CSV: a line for each rule, or for inputs a line for each output; money in fen, a number that nobody gave in braces. */
export const csv = (one: Document): string => {
  const { asked, table } = one
  if (asked === null) {
    const names = [...table.inputs, ...table.outputs].map(({ name }) => name)
    return csvText(["table", "rule", "clause", ...names], ruleLines(one))
  }
  return csvText(
    ["table", "output", "is", "value", "rules", "parameter", "input", "clause"],
    asked.outcomes.map(({ clause, input, is, output, parameter, rules, value }) => [
      ...[table.name, output, is, value ?? "", rules.join(" "), parameter ?? "", input ?? "", clause.id]
    ])
  )
}
