/** `servicebook logs`: the work logs of a week: days without one, and whether each person's week was uploaded in time. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Logs.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/LogsReport.ts"
import * as When from "../When.ts"

const flags = { week: When.weekFlag, at: When.atFlag, zone: Ask.figureFlags.zone, head: Ask.headFlag }

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { at, head, week, zone } = input
    const question = { week, zone, ...Ask.given({ at, head }) }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const logs = Command.make("logs", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "一周的工作日志：缺日志之日，以及按时、迟交或未上传 / Show the work logs of a week: days without a log, and uploads in time, late or missing"
  ),
  Command.withExamples([
    { command: "servicebook logs --week 2026-W07", description: "该周记日志的所有人 / everybody who logged that week" }
  ])
)
