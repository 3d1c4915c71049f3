/** Handlers of heads, events and streams. */
import { Answer } from "@servicebook/cli"
import * as Effect from "effect/Effect"
import { HttpApiBuilder } from "effect/http-api"
import { Api } from "../api/Api.ts"
import * as Own from "./Own.ts"
import { answering } from "./Problems.ts"
import * as Reading from "./Reading.ts"

/** After which position a list of events goes on, of which one more than its limit was asked for. */
const goesOn = <E extends { readonly position: number }>(events: ReadonlyArray<E>, limit: number) => ({
  events: events.slice(0, limit),
  nextAfter: events.length > limit ? events[limit - 1]?.position : undefined
})

/** Lets through who may see a stream, whatever was known of it when. */
const seen = (stream: { readonly category: string; readonly id: string }) =>
  Effect.gen(function* () {
    const log = yield* Reading.opened
    yield* Own.concerning(yield* answering(log.read(stream)))
  })

/** The calls of the group `events`. */
export const layer = HttpApiBuilder.group(Api, "events", (handlers) =>
  handlers.handleAll({
    head: ({ query }) => Reading.read("head", query, Answer.LogHead.answer),
    events: ({ query: { after: from = 0, ...query } }) =>
      Reading.page("events", { ...query, from }, (log, { from: _from, ...question }, { after, limit }) =>
        Effect.map(
          Answer.LogEvents.answer(log, { ...question, after: Math.max(after, from), limit: limit + 1 }),
          (document) => {
            const { events, nextAfter } = goesOn(document.events, limit)
            return { document: { ...document, events }, nextAfter }
          }
        )
      ),
    stream: ({ params, query }) =>
      Effect.andThen(
        seen(params),
        Reading.page("stream", { ...query, ...params }, (log, question, { after, limit }) =>
          Effect.map(Answer.LogStream.answer(log, { ...question, after, limit: limit + 1 }), (document) => {
            const { events, nextAfter } = goesOn(document.events, limit)
            return { document: { ...document, events }, nextAfter }
          })
        )
      )
  })
)
