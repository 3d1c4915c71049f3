/** `servicebook log`: what the log holds, from its categories over their streams down to the events and rows of one. */
import type { EventLog } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import * as Ask from "../Ask.ts"
import * as LogStream from "../answer/LogStream.ts"
import { InvalidField } from "../answer/Refusal.ts"
import { zoneOf } from "../answer/Request.ts"
import { stopping } from "../Exit.ts"
import { toRead } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/LogReport.ts"

const flags = {
  category: Flag.String("category").pipe(
    Flag.withDescription("列出一类流，如 Case / list the streams of a category, as Case"),
    Flag.optional
  ),
  stream: Flag.String("stream").pipe(
    Flag.withDescription("显示该类的一条流：其事件与行 / show one stream of the category: its events and rows"),
    Flag.optional
  ),
  after: Flag.Int("after").pipe(
    Flag.withMetavar("position"),
    Flag.withDescription("略去此位置及之前的内容 / leave out what lies at or before this position"),
    Flag.withDefault(0)
  ),
  limit: Ask.limit("显示多少条流或事件；0 为全部 / how many streams or events to show; 0 for all", 50),
  zone: Ask.figureFlags.zone
}

type Input = Command.Command.Config.Infer<typeof flags>

const withoutCategory = (input: Input) =>
  Option.isSome(input.stream) && Option.isNone(input.category)
    ? Effect.fail(
        new InvalidField({
          field: "stream",
          text: input.stream.value,
          expected: { zh: "请同时给出 --category", en: "name its --category too" }
        })
      )
    : Effect.void

/** Streams in the order in which they began. */
const summaries = (log: EventLog.EventLogShape, input: Input) =>
  Stream.runFold(
    log.readAll({
      after: input.after,
      ...(Option.isNone(input.category) ? {} : { categories: [input.category.value] })
    }),
    () => new Map<string, Report.Begun>(),
    Report.begin
  )

const view = (log: EventLog.EventLogShape, input: Input): Effect.Effect<Report.Document, LogStream.Refused> =>
  Effect.gen(function* () {
    const { after, zone } = input
    const limit = input.limit === 0 ? Number.MAX_SAFE_INTEGER : input.limit
    const about = { head: yield* log.head(), zone, limit }
    if (Option.isNone(input.category)) return Report.categories(yield* summaries(log, input), about)
    const category = yield* LogStream.knownCategory(log, input.category.value)
    if (Option.isNone(input.stream)) return Report.streams(category, yield* summaries(log, input), about)
    return yield* LogStream.answer(log, { category, id: input.stream.value, zone, after, limit })
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    yield* withoutCategory(input)
    yield* zoneOf(input.zone)
    const log = yield* toRead(shared)
    yield* print(yield* view(log, input), Report, shared)
  })

/** The command. */
export const log = Command.make("log", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "查看日志：类别、各类的流、一条流的事件与行 / Look into the log: its categories, their streams, the events and rows of one stream"
  ),
  Command.withExamples([
    { command: "servicebook log --category Case --limit 10", description: "前十个案件 / the first ten cases" },
    { command: "servicebook log --category Case --stream C-0001", description: "一个案件 / one case" }
  ])
)
