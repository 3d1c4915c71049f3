/** `servicebook kpi`: figures of a window with their verdicts, as a whole or by a field of the rows. */
import { type EventLog, type Figure, InForce, Rule, Scorecard } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import { inForce } from "../Rules.ts"
import * as Report from "../report/ScorecardReport.ts"
import * as Whose from "../Whose.ts"

const flags = {
  kpis: Ask.names,
  ...Ask.figureFlags,
  by: Whose.byFlag,
  of: Whose.ofFlag,
  failOnMissed: Flag.Boolean("fail-on-missed").pipe(
    Flag.withDescription("有指标未达标时以 2 退出 / exit with 2 when a verdict is missed"),
    Flag.withDefault(false)
  )
}

const entriesOf = (
  log: EventLog.EventLogShape,
  kpis: ReadonlyArray<string>,
  asked: Figure.Request,
  { by, of }: { readonly by: Option.Option<string>; readonly of: Option.Option<string> }
) =>
  Effect.gen(function* () {
    const group = yield* Whose.group(of, by)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const declarations = yield* Ask.declarations(kpis, rules)
    const later = yield* InForce.later(source, asked.window, asked.head)
    const entries = yield* Effect.forEach(declarations, (declaration) =>
      Effect.gen(function* () {
        const request = Ask.own(asked, declaration, declarations, rules)
        const scored = yield* Scorecard.score(source, declaration, request, group)
        if (Option.isNone(by)) return Report.entry(scored)
        return Report.entry(scored, yield* Rule.computeBy(source, declaration, { ...request, by: by.value }))
      })
    )
    return { entries, later }
  })

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toRead(shared)
    const asked = yield* Ask.request(input, log)
    const { entries, later } = yield* entriesOf(log, input.kpis, asked, input)
    const isBlank = entries.every(({ figure }) => figure.operands.every(({ rows }) => rows === 0))
    if (isBlank) yield* Whose.knownHolder(log, yield* Whose.holder("of", input.of), asked.head)
    yield* Whose.knownField(
      input.by,
      entries.flatMap(({ groups = [] }) => groups)
    )
    yield* print(Report.document(entries, asked.window, asked.head, later), Report, shared)
    const missed = entries.filter(({ verdict }) => verdict.outcome === "missed").map(({ kpi }) => kpi)
    if (!input.failOnMissed || missed.length === 0) return
    const list = missed.join(", ")
    return yield* new DoesNotHold({ zh: `未达标：${list}`, en: `missed: ${list}` })
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
