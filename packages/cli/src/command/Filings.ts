/** `servicebook filings`: of the papers due in a window, how many were handed in in time, late, or not at all. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Filings.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/FilingsReport.ts"

const { window, zone, reading } = Ask.figureFlags
const flags = { window, zone, head: Ask.headFlag, reading }

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { head, reading, window, zone } = input
    const question = { window, zone, reading, ...Ask.given({ head }) }
    yield* print(yield* answer(yield* toRead(shared), question), Report, shared)
  })

/** The command. */
export const filings = Command.make("filings", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "区间内应交的报送：按时、迟交、未交或未到期，按义务列出 / Show the papers due in a window: handed in in time, late, missing, or not yet due, by obligation"
  ),
  Command.withExamples([
    {
      command: "servicebook filings --window 2025-Q3",
      description: "一季度内应交的报送 / the papers that fell due in a quarter"
    }
  ])
)
