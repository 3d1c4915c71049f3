/** `servicebook ranking`: the scores of the weekly survey, ranked by person or department, and whom the ranking proposes. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { described } from "../answer/Asked.ts"
import { answer, Question } from "../answer/Ranking.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/RankingReport.ts"

const flags = {
  ...Ask.figureFlags,
  by: Flag.Literals("by", ["staff", "department"]).pipe(
    Flag.withDescription(described(Question.fields.by)),
    Flag.withDefault("staff" as const)
  )
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const question = { ...(yield* Ask.figure(input)), by: input.by }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const ranking = Command.make("ranking", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "按人员或部门为每周调查的得分排名；只提议，不决定 / Rank the scores of the weekly survey by person or department; proposals, never decisions"
  ),
  Command.withExamples([
    { command: "servicebook ranking --window 2026-Q1", description: "一季度的人员 / the persons of a quarter" },
    {
      command: "servicebook ranking --window 2026-Q1 --by department --format csv",
      description: "该季度的部门，输出 CSV / its departments, as CSV"
    }
  ])
)
