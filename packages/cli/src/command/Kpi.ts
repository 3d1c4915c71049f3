/** `servicebook kpi`: figures of a window with their verdicts, as a whole or by a field of the rows. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Kpi.ts"
import { stopping } from "../Exit.ts"
import { failing } from "../Missed.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ScorecardReport.ts"
import * as Whose from "../Whose.ts"

const flags = {
  kpis: Ask.names,
  ...Ask.figureFlags,
  by: Whose.byFlag,
  of: Whose.ofFlag,
  failOnMissed: Flag.Boolean("fail-on-missed").pipe(
    Flag.withDescription("有指标未达标或暂未达标时以 2 退出 / exit with 2 when a verdict is missed, or missed so far"),
    Flag.withDefault(false)
  )
}

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const { by, kpis, of } = input
    const question = { kpi: kpis, ...(yield* Ask.figure(input)), ...Ask.given({ by, of }) }
    const document = yield* answer(yield* toRead(shared), question)
    yield* print(document, Report, shared)
    if (input.failOnMissed) yield* failing(document.indicators)
  })

/** The command. */
export const kpi = Command.make("kpi", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "计算区间的指标：数值、分式、状态、目标与判定 / Compute indicators of a window: figure, fraction, status, target and verdict"
  ),
  Command.withExamples([
    { command: "servicebook kpi all --window 2025-Q1", description: "一季度的记分卡 / the scorecard of a quarter" },
    {
      command: "servicebook kpi complaint_resolution_rate --window 2025-Q1 --by department --format csv",
      description: "一项指标按部门列出，输出 CSV / one indicator by department, as CSV"
    }
  ])
)
