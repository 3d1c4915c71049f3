/**
 * How whatever is asked of the books is answered: at one head, with an ETag that is compared before anything is computed, once
 * for all who ask the same, and in the words of the command. Lists come page by page, all at the head of the first.
 */
import { Answer, Main } from "@servicebook/cli"
import type { EventLog, Head } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { HttpServerRequest, HttpServerResponse } from "effect/http"
import { Caller } from "../api/Caller.ts"
import type { Refused } from "../api/Problem.ts"
import { type Asking, answered, Client, type Question, spelt } from "./Answers.ts"
import { Books } from "./Books.ts"
import * as Cursor from "./Cursor.ts"
import { etag, isAny, isNamed } from "./Etag.ts"
import { answering } from "./Problems.ts"

type Log = EventLog.EventLogShape

/** How long (s) an answer at a head that was asked for is used without asking: not for ever, since a release may mend it. */
const freshForSeconds = 600

/** The log of the caller's tenant. */
export const opened = Effect.gen(function* () {
  const { tenant } = yield* Caller
  return yield* (yield* Books).of(tenant)
})

/** Whether a text asks for a head that stays what it is. */
const isFixed = (text: string = ""): boolean => /^\d+$/.test(text)

interface At {
  readonly log: Log
  readonly head: Head.Head
  readonly isFixed: boolean
  readonly question: Question
  readonly asking?: Asking
}

/** The response: not modified where the caller has it, else the answer as JSON. */
const respond = <A, E, R>(
  { asking = answered, head, isFixed, log, question }: At,
  answer: (log: Log) => Effect.Effect<A, E, R>
) =>
  Effect.gen(function* () {
    const request = yield* HttpServerRequest.HttpServerRequest
    const tag = etag({ tenant: log.tenant, head, version: Main.version, question: spelt(question) })
    const headers = {
      etag: tag,
      vary: "Authorization",
      "servicebook-head": String(head.position),
      "cache-control": isFixed ? `private, max-age=${freshForSeconds}` : "private, no-cache"
    }
    const had = request.headers["if-none-match"]
    const notModified = HttpServerResponse.empty({ status: 304, headers })
    if (isNamed(had, tag)) return notModified
    const { actor } = yield* Caller
    const { text } = yield* Effect.provideService(asking(log, head, question, answer), Client, actor.id)
    return isAny(had) ? notModified : HttpServerResponse.text(text, { contentType: "application/json", headers })
  })

/** Answers a question by its answer of the command; `asking` says whether that takes a turn. */
export const read = <Q extends { readonly head?: string }, A, E extends Refused, R>(
  name: string,
  query: Q,
  answer: (log: Log, question: Q) => Effect.Effect<A, E, R>,
  asking: Asking = answered
) =>
  Effect.flatMap(opened, (log) =>
    answering(
      Effect.gen(function* () {
        const { head: text, ...asked } = query
        const head = yield* Answer.Request.head(log, text)
        return yield* respond({ log, head, asking, isFixed: isFixed(text), question: { name, asked } }, (known) =>
          answer(known, query)
        )
      })
    )
  )

/** Part of a list: what to leave out at its beginning, and how much to tell. */
export interface Turn {
  readonly after: number
  readonly limit: number
  readonly head: Head.Head
}

/** What a turn gives: a document, and after how much the list goes on where it does. */
export interface Turned<A> {
  readonly document: A
  readonly nextAfter: number | undefined
}

/** What the query of a list has beside its question. */
export interface Paged {
  readonly head?: string
  readonly cursor?: string
  readonly limit?: number
}

/** Answers a question for a page of a list of `usual` entries, if no other number is asked for; `asking` says whether that takes a turn. */
export const page = <Q extends Paged, A extends object, E extends Refused, R>(
  name: string,
  { cursor, limit = 100, ...question }: Q,
  turn: (log: Log, question: Omit<Q, "cursor" | "limit">, turn: Turn) => Effect.Effect<Turned<A>, E, R>,
  asking: Asking = answered
) =>
  Effect.flatMap(opened, (log) =>
    answering(
      Effect.gen(function* () {
        const { head: text, ...asked } = question as Omit<Q, "cursor" | "limit"> & Paged
        const tied = JSON.stringify([log.tenant, text, spelt({ name, asked })])
        const { after, head } =
          cursor === undefined
            ? { after: 0, head: yield* Answer.Request.head(log, text) }
            : yield* Cursor.read(log, tied, cursor)
        const turned = { after, limit, head }
        const at = {
          log,
          head,
          asking,
          isFixed: isFixed(text) || cursor !== undefined,
          // The cursor of the next page is part of the answer, and is tied to how the head was asked for.
          question: { name, asked: { ...asked, headAs: text, after, limit } }
        }
        return yield* respond(at, (known) =>
          Effect.map(turn(known, question, turned), ({ document, nextAfter }) => ({
            ...document,
            ...(nextAfter === undefined ? {} : { next: Cursor.show(tied, { after: nextAfter, head }) })
          }))
        )
      })
    )
  )
