/** Handlers of lists that may be long: worklists, papers, explanations. */
import { Answer } from "@servicebook/cli"
import * as Effect from "effect/Effect"
import { HttpApiBuilder } from "effect/http-api"
import * as Layer from "effect/Layer"
import { Api } from "../api/Api.ts"
import { answered, part } from "./Answers.ts"
import * as Own from "./Own.ts"
import * as Reading from "./Reading.ts"

/** Whether a list of so many goes on after a turn. */
const nextOf = ({ after, limit }: Reading.Turn, all: number): number | undefined =>
  after + limit < all ? after + limit : undefined

const worklists = HttpApiBuilder.group(Api, "worklists", (handlers) =>
  handlers.handle("worklist", ({ query }) =>
    Effect.flatMap(Own.worklistOf(query.for), (whose) =>
      Reading.page(
        "worklist",
        { ...query, ...whose },
        (log, question, turn) => {
          // The whole list is computed once for all its pages.
          const whole = answered(log, turn.head, { name: "whole worklist", asked: question }, (known) =>
            Answer.Worklist.answer(known, question)
          )
          return Effect.map(whole, ({ document: { items, ...document } }) => ({
            document: { ...document, items: items.slice(turn.after, turn.after + turn.limit), of: items.length },
            nextAfter: nextOf(turn, items.length)
          }))
        },
        part
      )
    )
  )
)

const filings = HttpApiBuilder.group(Api, "filings", (handlers) =>
  handlers.handle("filings", ({ query }) => Reading.read("filings", query, Answer.Filings.answer))
)

const explanations = HttpApiBuilder.group(Api, "explanations", (handlers) =>
  handlers.handle("explanation", ({ params, query: { limit = 20, ...query } }) =>
    Reading.page("explanation", { ...query, ...params, limit }, (log, question, turn) =>
      Effect.map(Answer.Explain.answer(log, { ...question, after: turn.after, limit: turn.limit }), (document) => ({
        document,
        nextAfter: nextOf(turn, document.wantedRows)
      }))
    )
  )
)

/** The calls of these groups. */
export const layer = Layer.mergeAll(worklists, filings, explanations)
