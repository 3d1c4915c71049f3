/** `servicebook consequences`: what follows from the facts of whole months, and what is to become of the proposals there are. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Consequences.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ConsequencesReport.ts"

const flags = Ask.figureFlags

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const question = yield* Ask.figure(input)
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const consequences = Command.make("consequences", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "列出违规、损失与调查的后果：待提议、已成立或应收回；由人决定 / List what follows from offences, losses and surveys: to propose, standing, or to be taken back; people decide"
  ),
  Command.withExamples([
    {
      command: "servicebook consequences --window 2026-05",
      description: "一个月，按今日所知 / a month, as known today"
    },
    {
      command: "servicebook consequences --window 2026-05 --parameter after_sales_second_fen=10000 --format csv",
      description: "填入文件中缺失的金额，输出 CSV / with an amount that the document lost, as CSV"
    }
  ])
)
