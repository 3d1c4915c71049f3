/**
 * Answers of the host: a question at a head is computed once for all who ask it at once, and kept for those who ask it next,
 * for as long as there is room. What an answer says depends on nothing but its name: tenant, head, question and its fields.
 */
import type { EventLog, Head } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { asKnown } from "./AsKnown.ts"
import { bounded, type TooFar } from "./Bounds.ts"
import { type Made, Shared } from "./Shared.ts"

/** A question: the name of the call and all fields that it was asked with, but for head and cursor. */
export interface Question {
  readonly name: string
  readonly asked: object
}

/** An answer: the document, and the same as JSON. */
export interface Answered<A> {
  readonly document: A
  readonly text: string
}

/** The room for answers kept (characters of JSON, of which the document takes a few times as much). */
const most = 32_000_000

/** The answers there are. */
export class Answers extends Context.Service<Answers, Shared<Answered<unknown>>>()("@servicebook/http-host/Answers") {}

/** The answers as a layer; they go with it. */
export const layer: Layer.Layer<Answers> = Layer.effect(
  Answers,
  Effect.map(Effect.scope, (scope) => new Shared<Answered<unknown>>(scope, most))
)

/** The name of a question, the same for the same fields in whatever order they were given. */
export const spelt = ({ asked, name }: Question): string =>
  JSON.stringify([name, Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))])

const made = <A>(document: A): Made<Answered<A>> => {
  const text = JSON.stringify(document)
  return { value: { document, text }, size: text.length }
}

/** The answer to a question about the books as known at a head. Refuses one that reaches too far. */
export const answered = <A, E, R>(
  log: EventLog.EventLogShape,
  head: Head.Head,
  question: Question,
  answer: (log: EventLog.EventLogShape) => Effect.Effect<A, E, R>
): Effect.Effect<Answered<A>, E | TooFar, R | Answers> =>
  Effect.flatMap(Answers, (answers) => {
    const name = JSON.stringify([log.tenant, head.position, head.atMs, head.sourceRecordedByMs, spelt(question)])
    const found = answers.get(name, Effect.map(answer(asKnown(log, head)), made)) as Effect.Effect<Answered<A>, E, R>
    return Effect.andThen(bounded(question.asked), found)
  })
