/** A decision table as it stands, or the row of it that decides for some inputs. */
import { type DecisionTable, type EventLog, InForce, Interval, Nearest, Rational } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Report from "../report/TableReport.ts"
import * as Asked from "./Asked.ts"
import { InvalidField, UnknownTable } from "./Refusal.ts"
import { newest, numbersOf } from "./Rules.ts"

export { Document } from "../report/TableReport.ts"

/** The question: of a table by its name; `with` a value for each input, as `84.5`, or the whole table when left out. */
export const Question = Schema.Struct({
  name: Asked.text("决策表的名称，如 mystery_coefficient / the name of a table, as mystery_coefficient"),
  with: Schema.optionalKey(
    Asked.choices(
      "一个输入的值，如 score=169/2 或 score=84.5；每个输入各写一次 / a value of an input, as score=169/2 or score=84.5; repeat for each input"
    )
  ),
  parameter: Asked.decisions.parameter
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

const tableOf = (name: string, { tables }: InForce.Rules): Effect.Effect<DecisionTable.DecisionTable, UnknownTable> => {
  const all = [...tables, ...InForce.documents.tables.filter((one) => !tables.includes(one))]
  const found = all.find((one) => one.name === name.toLowerCase().replaceAll("-", "_"))
  if (found !== undefined) return Effect.succeed(found)
  const known = all.map((one) => one.name)
  return Effect.fail(new UnknownTable({ name, nearest: Nearest.nearest(name, known) ?? null, known }))
}

const refused = (input: string, text: string, zh: string, en: string) =>
  Effect.fail(new InvalidField({ field: "with", text: `${input}=${text}`, expected: { zh, en } }))

/** A per cent sign says a part of 1; an input that counts by the hundred would take it for a hundredth of what is meant. */
const isPartOfOne = ({ to }: Interval.Interval): boolean =>
  to !== undefined && Rational.compare(Interval.fraction(to.at), Rational.whole(1)) <= 0

const valueIn = (
  { name, takes }: DecisionTable.Input,
  text: string
): Effect.Effect<Rational.Rational | string, InvalidField> => {
  if ("oneOf" in takes) {
    const list = takes.oneOf.join(", ")
    return takes.oneOf.includes(text) ? Effect.succeed(text) : refused(name, text, `可用：${list}`, `it takes: ${list}`)
  }
  const value = Rational.parse(text)
  if (Result.isFailure(value)) return refused(name, text, "请写 169/2、84.5", "write a number as 169/2 or 84.5")
  const range = Interval.show(takes)
  if (text.endsWith("%") && !isPartOfOne(takes)) {
    const plain = text.slice(0, -1)
    return refused(
      name,
      text,
      `取值 ${range}，不写百分号，如 ${plain}`,
      `it takes ${range} without a per cent sign, as ${plain}`
    )
  }
  return Interval.holds(takes, value.success)
    ? Effect.succeed(value.success)
    : refused(name, text, `取值 ${range}`, `it takes ${range}`)
}

/** The values given, by input; one that the table does not have is refused. */
const valuesOf = ({ inputs }: DecisionTable.DecisionTable, given: { readonly [input: string]: string }) =>
  Effect.map(
    Effect.forEach(Object.entries(given), ([name, text]) => {
      const input = inputs.find((one) => one.name === name)
      const list = inputs.map((one) => one.name).join(", ")
      return input === undefined
        ? refused(name, text, `输入项有：${list}`, `the inputs are: ${list}`)
        : Effect.map(valueIn(input, text), (value) => [name, value] as const)
    }),
    (all): DecisionTable.Values => Object.fromEntries(all)
  )

/**
 * The table of the rules in force of the log as it is known now; without a log, of the documents as they stand. Refuses a
 * name that nobody knows, and values that an input does not take.
 */
export const answer = (log: EventLog.EventLogShape | undefined, question: Question) =>
  Effect.gen(function* () {
    const rules = log === undefined ? InForce.documents : yield* newest(log)
    const table = yield* tableOf(question.name, rules)
    const values = yield* valuesOf(table, question.with ?? {})
    const numbers = yield* numbersOf(question.parameter ?? {}, [table], rules)
    const asked = Object.keys(values).length === 0 ? undefined : values
    const isInForce = rules.tables.includes(table)
    return Report.document(table, { numbers, values: asked, edition: rules.edition, inForce: isInForce })
  })
