/** `servicebook recompute`: every published figure computed again from the events, on whatever machine and in whatever zone. */
import { type EventLog, Published, Recompute } from "@servicebook/core"
import * as Argument from "effect/cli/Argument"
import * as Command from "effect/cli/Command"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Ask from "../Ask.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { fromExport, toRead } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { progress } from "../Progress.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/RecomputeReport.ts"

const flags = {
  file: Argument.String("export").pipe(
    Argument.withDescription("导出文件；不给则为日志本身 / an export; without one, the log itself"),
    Argument.optional
  ),
  sha256: Ask.sha256Flag
}

type Input = Command.Command.Config.Infer<typeof flags>

const opened = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    if (Option.isNone(input.file)) return yield* toRead(shared)
    const { tell, done } = yield* progress
    const tenant = Option.getOrUndefined(shared.tenant)
    const sha256 = Option.getOrUndefined(input.sha256)
    const { log } = yield* fromExport({ file: input.file.value, tenant, sha256, onProgress: (events) => tell(events) })
    yield* done
    return log
  })

const size = (log: EventLog.EventLogShape) =>
  Effect.all({
    events: Stream.runCount(log.readAll()),
    head: Effect.map(log.head(), ({ position }) => position)
  })

/** A figure that cannot be computed does not keep the others from being. */
const entries = (log: EventLog.EventLogShape) =>
  Effect.flatMap(Published.published(log), (all) =>
    Effect.forEach(all, (one) =>
      Recompute.recompute(log, one).pipe(
        Effect.map(Report.entry),
        Effect.catch((error) =>
          error._tag === "StoreFailed" ? Effect.fail(error) : Effect.succeed(Report.failed(one, error.message))
        )
      )
    )
  )

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const log = yield* opened(input, shared)
    const document = Report.document(yield* entries(log), yield* size(log))
    yield* print(document, Report, shared)
    if (document.holds) return
    const n = document.figures.filter(({ differs }) => differs.length > 0).length
    return yield* new DoesNotHold({
      zh: `${n} 个已发布数值重算不一致`,
      en: `${n} published figures come out otherwise when recomputed`
    })
  })

/** The command. */
export const recompute = Command.make("recompute", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "由导出文件重算每项已发布的数值；有不符时以 2 退出 / Compute every published figure again from an export; exits with 2 when one comes out otherwise"
  ),
  Command.withExamples([
    { command: "servicebook recompute books.ndjson", description: "在另一台机器上 / on another machine" }
  ])
)
