/** `servicebook publish`: figures become events with their whole declarations, to be recomputed and compared later. */
import { EventLog, Instant, Publish, Scorecard } from "@servicebook/core"
import * as Command from "effect/cli/Command"
import * as Flag from "effect/cli/Flag"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Ask from "../Ask.ts"
import * as Indicators from "../answer/Indicators.ts"
import { InvalidField } from "../answer/Refusal.ts"
import * as Request from "../answer/Request.ts"
import { inForce } from "../answer/Rules.ts"
import { stopping } from "../Exit.ts"
import { toWrite } from "../OpenLog.ts"
import { print, withoutCsv } from "../Print.ts"
import { root, type Shared } from "../Root.ts"
import * as Report from "../report/PublicationReport.ts"

const flags = {
  kpis: Ask.names,
  ...Ask.figureFlags,
  byActor: Flag.String("by-actor").pipe(
    Flag.withMetavar("id"),
    Flag.withDescription("发布者：代号，不写姓名 / who publishes: an opaque id, no name")
  ),
  role: Flag.String("role").pipe(
    Flag.withDescription("经手者的角色；可重复 / a role the actor holds; repeat for several"),
    Flag.atLeast(0)
  ),
  at: Flag.String("at").pipe(
    Flag.withMetavar("instant"),
    Flag.withDescription("发布时刻；默认现在 / when it was published; default now"),
    Flag.optional
  )
}

type Input = Command.Command.Config.Infer<typeof flags>

/** Publishing nothing by mistake, or all of it, is refused: it is to be said what. */
const named = ({ kpis }: Input) =>
  kpis.length > 0
    ? Effect.void
    : Effect.fail(
        new InvalidField({
          field: "kpi",
          text: "",
          expected: { zh: "请写出指标名称，或 scorecard", en: "name the indicators, or write scorecard" }
        })
      )

const orderOf = (input: Input) =>
  Effect.gen(function* () {
    const actor = { id: input.byActor, roles: input.role }
    if (Option.isNone(input.at)) return { actor }
    return { actor, occurredAt: Instant.fromMs(yield* Request.instant("at", input.at.value)) }
  })

const run = (input: Input, shared: Shared) =>
  Effect.gen(function* () {
    yield* withoutCsv(shared)
    yield* named(input)
    const order = yield* orderOf(input)
    const log = yield* toWrite(shared, { make: false })
    const asked = yield* Request.request(log, yield* Ask.figure(input))
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const declarations = yield* Indicators.declarations(input.kpis, rules)
    const scored = yield* Effect.forEach(declarations, (one) =>
      Scorecard.score(source, one, Indicators.own(asked, one, declarations, rules))
    )
    const published = yield* Effect.forEach(scored, ({ declaration, figure }) =>
      Effect.map(Publish.publish(figure, declaration, order), (appended) =>
        Report.entry(declaration.title, figure, appended)
      )
    ).pipe(Effect.provideService(EventLog.EventLog, log))
    yield* print(Report.document(published), Report, shared)
  })

/** The command. */
export const publish = Command.make("publish", flags, (input) =>
  Effect.flatMap(root, (shared) => run(input, shared)).pipe(Effect.scoped, stopping)
).pipe(
  Command.withDescription(
    "发布数值：每项成为一个事件，连同其声明、区间、截止与已知位置 / Publish figures: each becomes an event with its declaration, window, cut and head"
  ),
  Command.withExamples([
    {
      command: "servicebook publish scorecard --window 2025-Q1 --by-actor S-0007 --role supply-and-marketing",
      description: "一季度的记分卡 / the scorecard of a quarter"
    }
  ])
)
