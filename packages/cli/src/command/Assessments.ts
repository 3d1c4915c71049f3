/** `servicebook assessments`: the totals of staff who were assessed, and the weighted indices of the daily process checks. */
import { Basis, type EventLog, FactorIndex, Figure, type RowSource, StaffTotal } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import { inForce, numbersOf } from "../Rules.ts"
import * as Report from "../report/AssessmentsReport.ts"

const { cut, head, parameter, window, zone } = Ask.figureFlags
const flags = { window, zone, cut, head, parameter }

interface Asked {
  readonly asked: Figure.Request
  readonly at: Basis.At
  readonly numbers: { readonly [weight: string]: number }
}

const totalsOf = (
  log: EventLog.EventLogShape,
  source: RowSource.RowSource,
  { asked: { window: of }, at, numbers }: Asked
) =>
  Effect.gen(function* () {
    const found = yield* StaffTotal.assessed(source, of, { cutMs: at.cutMs, head: at.head.position })
    return yield* Effect.forEach(found, ({ row, stream }) =>
      Effect.map(Basis.basis(log, [stream], ["StaffAssessed"], at), (events) => ({
        ...{ row, stream, events },
        total: StaffTotal.total(row, numbers)
      }))
    )
  })

const indicesOf = (log: EventLog.EventLogShape, source: RowSource.RowSource, { asked: { window: of }, at }: Asked) =>
  Effect.gen(function* () {
    const found = yield* FactorIndex.factorIndices(source, { window: of, ...at })
    return yield* Effect.forEach(found, (indexed) =>
      Effect.map(Basis.basis(log, indexed.basis, ["Issued", "Done"], at), (events) => ({ indexed, events }))
    )
  })

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toRead(shared)
    const asked = yield* Ask.request({ ...input, reading: {} }, log)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const numbers = yield* numbersOf(asked.parameters ?? {}, [StaffTotal.rule], rules)
    const at = { cutMs: Figure.cutAt(asked.cut ?? "latest", asked.window, asked.head), head: asked.head }
    const staff = yield* totalsOf(log, source, { asked, at, numbers })
    const indices = yield* indicesOf(log, source, { asked, at, numbers })
    yield* print(
      Report.document({ ...{ staff, indices, numbers }, window: asked.window, at, edition: rules.edition }),
      Report,
      shared
    )
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
