/** `servicebook rebuild`: the stored rows recomputed from the events, compared, and replaced unless only asked about. */
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRebuild } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/RebuildReport.ts"

const flags = {
  verify: Flag.Boolean("verify").pipe(
    Flag.withDescription(
      "只比较；存储的行与事件不符时以 2 退出 / only compare; exits with 2 when a stored row is not what the events say"
    ),
    Flag.withDefault(false)
  ),
  category: Flag.String("category").pipe(
    Flag.withMetavar("category"),
    Flag.withDescription("仅此类的流；可重复 / only streams of this category; may be given several times"),
    Flag.atLeast(0)
  )
}

type Input = Command.Command.Config.Infer<typeof flags>

const run = ({ category, verify }: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const log = yield* toRebuild(shared)
    const categories = category.length === 0 ? {} : { categories: category }
    const result = yield* log.rebuild({ ...categories, swap: !verify })
    yield* print(Report.document(result, !verify), Report, shared)
    if (!verify || result.difference === undefined) return
    return yield* new DoesNotHold({
      zh: "所存的行与事件不符；去掉 --verify 再运行即可替换",
      en: "the stored rows are not those of the events; run it without --verify to replace them"
    })
  })

/** The command. */
export const rebuild = Command.make("rebuild", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "由事件重算存储的行，比较并替换，期间仍可写入 / Recompute the stored rows from the events, compare and replace them while appends go on"
  ),
  Command.withExamples([
    {
      command: "servicebook rebuild --log books --verify",
      description: "存储的行是否与事件相符 / whether the rows are those of the events"
    }
  ])
)
