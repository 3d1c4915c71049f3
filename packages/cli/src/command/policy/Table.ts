/** `servicebook policy table`: a decision table as it stands, or the row of it that decides for some inputs. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../../Ask.ts"
import { described } from "../../answer/Asked.ts"
import { answer, Question } from "../../answer/Table.ts"
import { stopping } from "../../Exit.ts"
import { toReadIfAny } from "../../OpenLog.ts"
import { pairs } from "../../Pairs.ts"
import { print } from "../../Print.ts"
import { root, type Shared } from "../../Root.ts"
import * as Report from "../../report/TableReport.ts"

const flags = {
  name: Argument.String("name").pipe(Argument.withDescription(described(Question.fields.name))),
  with: pairs("with", described(Question.fields.with)),
  parameter: Ask.figureFlags.parameter
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const question = { name: input.name, with: input.with, parameter: yield* Ask.numbers(input.parameter) }
    yield* print(yield* answer(yield* toReadIfAny(shared), question), Report, shared)
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
