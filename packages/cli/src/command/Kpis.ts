/** `servicebook kpis`: the indicators there are, with their rules, clauses, readings and parameters. */
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Ask from "../Ask.ts"
import { answer } from "../answer/Kpis.ts"
import { stopping } from "../Exit.ts"
import { toReadIfAny } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { root } from "../Root.ts"
import * as Report from "../report/DeclarationsReport.ts"

/** The command. */
export const kpis = Command.make("kpis", { kpis: Ask.names }, (input) =>
  Effect.gen(function* () {
    const shared = yield* root
    yield* withoutCsv(shared)
    yield* print(yield* answer(yield* toReadIfAny(shared), { kpi: input.kpis }), Report, shared)
  }).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "列出指标及其规则、条款、解读与参数；有日志时列出生效者 / List the indicators with their rules, clauses, readings and parameters; with a log, those in force"
  )
)
