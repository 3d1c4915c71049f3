/** `servicebook explain`: why a figure is what it is, down to the events. */
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import { answer, Question } from "../answer/Explain.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ExplanationReport.ts"
import * as Whose from "../Whose.ts"
import { consequences } from "./explain/Consequences.ts"

const flags = {
  kpi: Argument.String("kpi").pipe(Argument.withDescription(described(Question.fields.kpi))),
  ...Ask.figureFlags,
  of: Whose.ofFlag,
  only: Flag.Literals("only", ["all", "included", "excluded", "irrelevant", "missed"]).pipe(
    Flag.withDescription(described(Question.fields.only)),
    Flag.withDefault("all")
  ),
  limit: Ask.limit("连同事件显示多少行；0 为全部 / how many rows to show with their events; 0 for all", 20)
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const { kpi, limit, of, only } = input
    const asked = { kpi, ...(yield* Ask.figure(input)), ...Ask.given({ of }), only }
    const question = limit === 0 ? asked : { ...asked, limit }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const explain = Command.make("explain", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "解释一项数值：条款、条件、每一行及理由，以及背后的事件 / Explain a figure: clause, conditions, every row with its reason, and the events behind it"
  ),
  Command.withExamples([
    {
      command: "servicebook explain complaint_resolution_rate --window 2025-Q1 --only missed",
      description: "未解决的投诉 / the complaints that were not resolved"
    }
  ]),
  Command.withSubcommands([consequences])
)
