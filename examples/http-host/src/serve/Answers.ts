/**
 * Answers of the host: a question at a head is computed once for all who ask it at once, and kept for those who ask it next,
 * for as long as there is room. What an answer says depends on nothing but its name: tenant, head, question and its fields.
 */
import type { EventLog, Head } from "@servicebook/core"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Unavailable } from "../api/Problem.ts"
import { busy, share } from "../operate/Limits.ts"
import { Settings } from "../operate/Settings.ts"
import { asKnown } from "./AsKnown.ts"
import { bounded, type TooFar } from "./Bounds.ts"
import { type Made, Shared } from "./Shared.ts"
import { Turns } from "./Turns.ts"

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

/** The turns of those who have an answer computed. */
export class Computing extends Context.Service<Computing, Turns<Unavailable>>()("@servicebook/http-host/Computing") {}

const shared = Layer.effect(
  Answers,
  Effect.map(Effect.scope, (scope) => new Shared<Answered<unknown>>(scope, most))
)

const turns = Layer.effect(
  Computing,
  Effect.map(Settings, ({ computed, concurrent }) => {
    const room = { inAll: computed, ofTenant: share(computed, 2), ofClient: share(concurrent, 4) }
    return new Turns(room, busy)
  })
)

/** The answers as a layer; they go with it. */
export const layer: Layer.Layer<Answers | Computing, never, Settings> = Layer.mergeAll(shared, turns)

/** The client that has an answer computed; undefined for the feed, which computes each once for all who watch it. */
export const Client = Context.Reference<string | undefined>("@servicebook/http-host/Answers/Client", {
  defaultValue: () => undefined
})

/** The name of a question, the same for the same fields in whatever order they were given. */
export const spelt = ({ asked, name }: Question): string =>
  JSON.stringify([name, Object.entries(asked).sort(([a], [b]) => (a < b ? -1 : 1))])

/** What was made under a name, which is kept with it: a question may be longer than its answer. */
const made =
  (name: string) =>
  <A>(document: A): Made<Answered<A>> => {
    const text = JSON.stringify(document)
    return { value: { document, text }, size: name.length + text.length }
  }

/** A way to have a question answered. */
export type Asking = <A, E, R>(
  log: EventLog.EventLogShape,
  head: Head.Head,
  question: Question,
  answer: (log: EventLog.EventLogShape) => Effect.Effect<A, E, R>
) => Effect.Effect<Answered<A>, E | TooFar | Unavailable, R | Answers | Computing>

/** Part of another answer, cut from it in no time: it takes no turn, which it would hold while it waits for the whole. */
export const part: Asking = (log, head, question, answer) =>
  Effect.flatMap(Answers, (answers) => {
    const name = JSON.stringify([log.tenant, head.position, head.atMs, head.sourceRecordedByMs, spelt(question)])
    const make = Effect.map(answer(asKnown(log, head)), made(name))
    return answers.get(name, make) as Effect.Effect<Answered<never>, never, never>
  })

/** The answer to a question about the books as known at a head; where it has to be computed, when it is the client's turn. Refuses one that reaches too far. */
export const answered: Asking = (log, head, question, answer) =>
  Effect.gen(function* () {
    yield* bounded(question.asked, head)
    const turns = yield* Computing
    const who = { tenant: log.tenant, client: yield* Client }
    return yield* part(log, head, question, (known) => turns.take(who, answer(known)))
  })
