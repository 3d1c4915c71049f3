/** `servicebook assessments`: the totals of staff who were assessed, and the weighted indices of the daily process checks. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Assessments.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/AssessmentsReport.ts"

const { cut, head, parameter, window, zone } = Ask.figureFlags
const flags = { window, zone, cut, head, parameter }

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const question = yield* Ask.figure({ ...input, reading: {} })
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const assessments = Command.make("assessments", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "汇总员工考核，并按问卷权重计算日常流程检查 / Total the assessments of staff, and weigh the daily process checks by their questionnaires"
  ),
  Command.withExamples([
    {
      command:
        "servicebook assessments --window 2025-Q1 --parameter quantitativeWeight=7 --parameter qualitativeWeight=3",
      description: "一个季度，量化部分占十分之七 / a quarter, the measured part at 7 of 10"
    }
  ])
)
