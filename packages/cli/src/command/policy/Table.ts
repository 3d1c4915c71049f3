/** `servicebook policy table`: a decision table as it stands, or the row of it that decides for some inputs. */
import { type DecisionTable, InForce, Interval, Nearest, Rational } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Ask from "../../Ask.ts"
import { stopping } from "../../Exit.ts"
import { toReadIfAny } from "../../OpenLog.ts"
import { pairs } from "../../Pairs.ts"
import { print } from "../../Print.ts"
import { InvalidFlag, UnknownTable } from "../../Refusal.ts"
import { root, type Shared } from "../../Root.ts"
import { numbersOf } from "../../Rules.ts"
import * as Report from "../../report/TableReport.ts"

const flags = {
  name: Argument.String("name").pipe(
    Argument.withDescription("决策表的名称，如 mystery_coefficient / the name of a table, as mystery_coefficient")
  ),
  with: pairs(
    "with",
    "一个输入的值，如 score=169/2 或 score=84.5；每个输入各写一次 / a value of an input, as score=169/2 or score=84.5; repeat for each input"
  ),
  parameter: Ask.figureFlags.parameter
}

/** The rules in force of the log as it is known now, where there is one; else the documents as they stand. */
const rulesOf = (shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toReadIfAny(shared)
    if (log === undefined) return InForce.documents
    const head = yield* log.head()
    return yield* InForce.at(log, head.atMs, head)
  })

const tableOf = (name: string, { tables }: InForce.Rules): Effect.Effect<DecisionTable.DecisionTable, UnknownTable> => {
  const all = [...tables, ...InForce.documents.tables.filter((one) => !tables.includes(one))]
  const found = all.find((one) => one.name === name.toLowerCase().replaceAll("-", "_"))
  if (found !== undefined) return Effect.succeed(found)
  const known = all.map((one) => one.name)
  return Effect.fail(new UnknownTable({ name, nearest: Nearest.nearest(name, known) ?? null, known }))
}

const refused = (input: string, text: string, zh: string, en: string) =>
  Effect.fail(new InvalidFlag({ flag: "with", text: `${input}=${text}`, expected: { zh, en } }))

/** A per cent sign says a part of 1; an input that counts by the hundred would take it for a hundredth of what is meant. */
const isPartOfOne = ({ to }: Interval.Interval): boolean =>
  to !== undefined && Rational.compare(Interval.fraction(to.at), Rational.whole(1)) <= 0

const valueIn = (
  { name, takes }: DecisionTable.Input,
  text: string
): Effect.Effect<Rational.Rational | string, InvalidFlag> => {
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

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const rules = yield* rulesOf(shared)
    const table = yield* tableOf(input.name, rules)
    const values = yield* valuesOf(table, input.with)
    const numbers = yield* numbersOf(yield* Ask.numbers(input.parameter), [table], rules)
    const asked = Object.keys(values).length === 0 ? undefined : values
    yield* print(
      Report.document(table, {
        ...{ numbers, values: asked, edition: rules.edition },
        inForce: rules.tables.includes(table)
      }),
      Report,
      shared
    )
  })

/** The command. */
export const table = Command.make("table", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "显示一张决策表，或给定输入时起作用的一行及其结果 / Show a decision table, or the row that decides for some inputs with what it gives"
  ),
  Command.withExamples([
    { command: "servicebook policy table offence_ladder", description: "整张表 / the table" },
    {
      command: "servicebook policy table mystery_coefficient --with score=84.5",
      description: "某一得分的系数，精确值 / the coefficient of a score, exact"
    }
  ])
)
