/** Handlers of changes: what each client watches, over one feed a tenant. */
import { Answer } from "@servicebook/cli"
import type { EventLog } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import { HttpServerResponse } from "effect/http"
import { HttpApiBuilder } from "effect/http-api"
import * as Layer from "effect/Layer"
import * as RcMap from "effect/RcMap"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import { Api } from "../api/Api.ts"
import { Caller, clientOf } from "../api/Caller.ts"
import { query } from "../api/Changes.ts"
import type { Refused, Unavailable } from "../api/Problem.ts"
import { Life } from "../operate/Life.ts"
import { Settings } from "../operate/Settings.ts"
import { type Answers, type Asking, answered, Client, type Computing, type Question, spelt } from "./Answers.ts"
import { Books } from "./Books.ts"
import * as Feed from "./Feed.ts"
import { Open } from "./Open.ts"
import * as Own from "./Own.ts"
import { answering } from "./Problems.ts"
import * as Reading from "./Reading.ts"
import * as Scorecards from "./Scorecards.ts"

type Log = EventLog.EventLogShape

const Query = Schema.Struct(query)

/** A scorecard or a figure is watched, and nobody said of which window. */
export class NoWindow extends Schema.TaggedError<NoWindow>()("NoWindow", { field: Schema.String }) {
  override get message(): string {
    return "关注记分卡或指标时须给出 window，如 window=2026-Q1。 / to watch a scorecard or a figure, name its window, as window=2026-Q1"
  }
}

/** The fields of an object that are there. */
const defined = <A extends object>(given: A): { [Key in keyof A]: Exclude<A[Key], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never

type Asked = (typeof Query)["Type"]

/** The feeds there are, one a tenant that somebody watches. */
class Feeds extends Context.Service<Feeds, RcMap.RcMap<string, Feed.Feed, Feed.Failure | Unavailable>>()(
  "@servicebook/http-host/Feeds"
) {}

const feeds = Layer.effect(
  Feeds,
  Effect.gen(function* () {
    const books = yield* Books
    return yield* RcMap.make({
      lookup: (tenant: string) => Effect.flatMap(books.of(tenant), (log) => Feed.make(log)),
      idleTimeToLive: "10 seconds"
    })
  })
)

/** A question as it is watched: computed at each head where all others find it. */
const watching =
  (log: Log, context: Context.Context<Answers | Computing>) =>
  (
    event: string,
    question: Question,
    answer: (log: Log) => Effect.Effect<unknown, Refused, Answers | Computing>,
    asking: Asking = answered
  ): Feed.Watched => ({
    event,
    name: spelt(question),
    answer: (head) => Effect.provide(asking(log, head, question, answer), context)
  })

/** All that a client watches. A scorecard and figures are of a window, the worklist is of the instant of the head. */
const watched = (log: Log, asked: Asked) =>
  Effect.gen(function* () {
    const { by, cut, kpi = [], trend, watch = [], window, ...common } = asked
    const { of, parameter, reading, zone } = common
    const one = watching(log, yield* Effect.context<Answers | Computing>())
    const all: Array<Feed.Watched> = []
    if (watch.includes("worklist")) {
      const whose = yield* Own.worklistOf(of)
      const question = { ...defined({ zone, reading, parameter }), ...whose }
      all.push(
        one("worklist", { name: "whole worklist", asked: question }, (at) => Answer.Worklist.answer(at, question))
      )
    }
    if (!watch.includes("scorecard") && kpi.length === 0) return all
    if (window === undefined) return yield* answering(Effect.fail(new NoWindow({ field: "window" })))
    const figure = { window, ...defined({ cut }), ...common }
    if (watch.includes("scorecard")) {
      const question = { ...figure, ...defined({ by, trend }), ...(yield* Own.placeOf) }
      const scorecard = (at: Log) => Scorecards.answer(at, question)
      all.push(one("scorecard", { name: "scorecard", asked: question }, scorecard, Scorecards.asking(question)))
    }
    for (const name of new Set(kpi)) {
      const question = { ...figure, kpi: [name] }
      all.push(one("figure", { name: "figure", asked: question }, (at) => Answer.Kpi.answer(at, question)))
    }
    return all
  })

/** Refuses at once what is refused of the newest head: the stream has not begun yet. It is the client that has this computed. */
const sound = (log: Log, all: ReadonlyArray<Feed.Watched>, client: string) =>
  answering(
    Effect.gen(function* () {
      const head = yield* log.head()
      yield* Effect.forEach(all, ({ answer }) => answer(head), { discard: true })
    }).pipe(Effect.provideService(Client, client))
  )

const headers = { "cache-control": "no-store", "x-accel-buffering": "no" }

/** The position that a client was told last; what is no position is as good as none. */
const lastOf = (text: string = ""): number | undefined => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)

/** The calls of the group `changes`. */
export const layer = HttpApiBuilder.group(
  Api,
  "changes",
  Effect.fnUntraced(function* (handlers) {
    const all = yield* Feeds
    const life = yield* Life
    const open = new Open((yield* Settings).streams)
    return handlers.handle("changes", ({ headers: sent, query }) =>
      Effect.gen(function* () {
        const caller = yield* Caller
        const { actor, tenant, untilMs } = caller
        const client = clientOf(caller)
        yield* open.room(client)
        const log = yield* Reading.opened
        const questions = yield* watched(log, query)
        yield* sound(log, questions, actor.id)
        const visit = { last: lastOf(sent["last-event-id"]), untilMs, client: actor.id }
        const stream = Stream.unwrap(Effect.map(RcMap.get(all, tenant), (feed) => feed.visit(questions, visit)))
        const ended = Stream.concat(Stream.interruptWhen(stream, life.ending), Stream.succeed(Feed.farewell))
        return HttpServerResponse.stream(open.counted(client, ended), { contentType: "text/event-stream", headers })
      })
    )
  })
).pipe(Layer.provide(feeds))
