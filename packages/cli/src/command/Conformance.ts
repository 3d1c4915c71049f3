/**
 * `servicebook conformance`: the steps of orders and of devices in custody, in order; work within the outlets' scope; work
 * of several departments without a plan; calendars that contradict one another.
 */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Conformance.ts"
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

const run = (input: Command.Command.Config.Infer<typeof flags>, shared: Shared) =>
  Effect.gen(function* () {
    const question = yield* Ask.figure({ ...input, reading: {}, parameter: {} })
    const document = yield* answer(yield* toRead(shared), question)
    yield* print(document, { ...Report, text: Report.text(input.limit) }, shared)
    const count = Report.violationsOf(document)
    if (!input.failOnViolations || count === 0) return
    return yield* new DoesNotHold({ zh: `不合规 ${count} 处`, en: `${count} violations` })
  })

/** The command. */
export const conformance = Command.make("conformance", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "检查派工与代管设备是否逐步办理，工作是否合乎服务范围与计划，日历之间是否相符 / Hold orders and devices in custody against their steps, work against scope and plans, calendars against one another"
  ),
  Command.withExamples([
    {
      command: "servicebook conformance --window 2026-Q1",
      description: "每一步骤，以及每个违反者 / each step, and every case that breaks one"
    }
  ])
)
