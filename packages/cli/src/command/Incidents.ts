/** `servicebook incidents`: group complaints that the cases show, and whose clocks force majeure is to stop or to let run again. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Incidents.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/IncidentsReport.ts"
import * as When from "../When.ts"

const { head, parameter, zone } = Ask.figureFlags
const flags = { at: When.atFlag, zone, head, parameter }

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const parameter = yield* Ask.numbers(input.parameter)
    const { at, head: known, zone: where } = input
    const question = { zone: where, parameter, ...Ask.given({ at, head: known }) }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const incidents = Command.make("incidents", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "查出群体投诉，以及因不可抗力应停表或应恢复计时的案件；报告与记录由人作出 / Find group complaints among the cases, and the cases whose clocks force majeure stops or no longer stops; people report and record"
  ),
  Command.withExamples([
    {
      command: "servicebook incidents --parameter groupCustomers=3 --parameter groupDays=7",
      description: "七天内三名客户反映同一问题 / three customers in seven days on one issue"
    },
    {
      command: "servicebook incidents --at 2025-03-05T00:00:00+08:00 --format csv",
      description: "截至某一时刻，以 CSV 输出 / as of an instant, as CSV"
    }
  ])
)
