/** `servicebook compare`: published figures against what is known now, step by step. */
import { type Head, InForce, Published, Restatement } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import * as Indicators from "../answer/Indicators.ts"
import * as Request from "../answer/Request.ts"
import { DoesNotHold, stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { NothingPublished } from "../Refusal.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/RestatementReport.ts"

const flags = {
  kpi: Flag.String("kpi").pipe(Flag.withDescription("仅此指标的数值 / only figures of this indicator"), Flag.optional),
  window: Flag.String("window").pipe(
    Flag.withDescription("仅此区间的数值 / only figures of this window"),
    Flag.optional
  ),
  published: Flag.Int("published").pipe(
    Flag.withMetavar("position"),
    Flag.withDescription("仅在此位置发布的数值 / only the figure published at this position"),
    Flag.optional
  ),
  head: Ask.headFlag
}

type Input = Command.Command.Config.Infer<typeof flags>

/** An indicator of the documents, or one that a company had of its own when it published it. */
const named = (name: string, all: ReadonlyArray<Published.Published>) => {
  const known = [...all.map(({ declaration }) => declaration), ...InForce.documents.known]
  // Each name once, as it is known here, however often it was published.
  return Indicators.declaration(name, {
    ...InForce.documents,
    known: [...new Map(known.map((one) => [one.name, one])).values()]
  })
}

const isWanted =
  (input: Input, kpi: string | undefined) =>
  ({ event, figure }: Published.Published): boolean =>
    (kpi === undefined || figure.kpi === kpi) &&
    Option.getOrElse(input.window, () => figure.window.label) === figure.window.label &&
    Option.getOrElse(input.published, () => event.position) === event.position

const said = (name: string, value: Option.Option<string | number>): ReadonlyArray<string> =>
  Option.isNone(value) ? [] : [`--${name} ${value.value}`]

const asked = ({ kpi, published, window }: Input): string =>
  [...said("kpi", kpi), ...said("window", window), ...said("published", published)].join(" ") || "compare"

/** An indicator known here is compared under its declaration of today; any other under the published one. */
const current = (published: Published.Published) =>
  InForce.documents.known.find(({ name }) => name === published.figure.kpi) ?? published.declaration

/** The head now, read by the clock that the figure was published by. */
const nowFor = ({ figure }: Published.Published, now: Head.Head): Head.Head => {
  const { sourceRecordedByMs } = Published.headOf(figure)
  return sourceRecordedByMs === undefined || now.sourceRecordedByMs !== undefined ? now : { ...now, sourceRecordedByMs }
}

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    const log = yield* toRead(shared)
    const now = yield* Request.head(log, Option.getOrUndefined(input.head))
    const all = yield* Published.published(log)
    const kpi = Option.isNone(input.kpi) ? undefined : (yield* named(input.kpi.value, all)).name
    const found = all.filter(isWanted(input, kpi))
    if (found.length === 0) return yield* new NothingPublished({ asked: asked(input) })
    const document = Report.document(
      yield* Effect.forEach(found, (one) => Restatement.compare(log, one, nowFor(one, now), current(one)))
    )
    yield* print(document, Report, shared)
    if (document.holds) return
    return yield* new DoesNotHold({ zh: "有差额未能解释", en: "a difference stays unexplained" })
  })

/** The command. */
export const compare = Command.make("compare", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "将已发布的数值与现在相比：其间的事件；有差额未能解释时以 2 退出 / Compare published figures with now: the events between them; exits with 2 when one is unexplained"
  ),
  Command.withExamples([
    {
      command: "servicebook compare --kpi complaint_resolution_rate --window 2025-Q1",
      description: "已结束的季度因何变动 / what moved a closed quarter"
    }
  ])
)
