/** `servicebook conformance`: the steps of orders and of devices in custody, in order, and work within the outlets' scope. */
import { CommitmentsTargets, Conformance, Figure, Reader, type RowSource, Scope } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/ConformanceReport.ts"

const { cut, head, window, zone } = Ask.figureFlags
const flags = {
  ...{ window, zone, cut, head },
  limit: Ask.limit("表中列出多少不合规者 / how many violations the table shows", 20),
  failOnViolations: Flag.Boolean("fail-on-violations").pipe(
    Flag.withDescription("有案件违反步骤时以 2 退出 / exit with 2 when a case breaks a step"),
    Flag.withDefault(false)
  )
}

const checks: ReadonlyArray<Conformance.Check> = [CommitmentsTargets.settlementCheck, CommitmentsTargets.custodyCheck]

const entryOf = (source: RowSource.RowSource, check: Conformance.Check, asked: Figure.Request) =>
  Effect.gen(function* () {
    const examined = yield* Conformance.examine(source, check, asked)
    const shares = yield* Effect.forEach(Conformance.stepShares(check), (one) => Figure.compute(source, one, asked))
    return Report.entry(check, examined, shares)
  })

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const log = yield* toRead(shared)
    const asked = yield* Ask.request({ ...input, reading: {}, parameter: {} }, log)
    const source = yield* Reader.rowsAt(log, asked.head)
    const entries = yield* Effect.forEach(checks, (check) => entryOf(source, check, asked))
    const cutMs = Figure.cutAt(asked.cut ?? "latest", asked.window, asked.head)
    const scoped = yield* Scope.workOutsideScope(source, { window: asked.window, head: asked.head, cutMs })
    const document = Report.document(entries, scoped, asked.window, asked.head)
    yield* print(document, { ...Report, text: Report.text(input.limit) }, shared)
    const found = entries.reduce((sum, { violations }) => sum + violations.length, scoped.outside.length)
    if (!input.failOnViolations || found === 0) return
    return yield* new DoesNotHold({ zh: `不合规 ${found} 处`, en: `${found} violations` })
  })

/** The command. */
export const conformance = Command.make("conformance", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "检查派工与代管设备是否逐步办理，工作是否在网点服务范围之内 / Hold orders and devices in custody against their steps, and work against the outlets' scope"
  ),
  Command.withExamples([
    {
      command: "servicebook conformance --window 2026-Q1",
      description: "每一步骤，以及每个违反者 / each step, and every case that breaks one"
    }
  ])
)
