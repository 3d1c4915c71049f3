/** One stream as known at a head: its events with the clauses that speak of them, and its rows with what they were before. */
import { type EventLog, Nearest, Reader, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/LogReport.ts"
import * as Asked from "./Asked.ts"
import { InvalidField, NoSuchStream } from "./Refusal.ts"
import * as Request from "./Request.ts"

export { OneStream as Document } from "../report/LogReport.ts"

/** The question: of a stream; its events after a position, and how many of them at most; all when left out. */
export const Question = Schema.Struct({
  category: Asked.text("流的类别，如 Case / the category of the stream, as Case"),
  id: Asked.text("流的标识，如 C-0001 / the id of the stream, as C-0001"),
  after: Asked.whole("略去此位置及之前的内容 / leave out what lies at or before this position"),
  limit: Asked.whole("至多多少个事件；默认全部 / how many events at most; default all"),
  ...Asked.known
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** Refuses a category that the log does not know: a misspelt one would look empty. */
export const knownCategory = (log: EventLog.EventLogShape, category: string): Effect.Effect<string, InvalidField> => {
  const known = [...log.streams.keys()]
  if (known.includes(category)) return Effect.succeed(category)
  const expected = Nearest.meantOf(category, Nearest.nearest(category, known), known)
  return Effect.fail(new InvalidField({ field: "category", text: category, expected }))
}

/** What a stream may be refused with. */
export type Refused = InvalidField | NoSuchStream | Refusal.NoSuchHead | Refusal.NoSourceClock | Refusal.StoreFailed

/** The stream. Refuses a category that nobody knows, and a stream of which nothing is known. */
export const answer = (
  log: EventLog.EventLogShape,
  { after = 0, limit = Number.MAX_SAFE_INTEGER, ...question }: Question
): Effect.Effect<Report.OneStream, Refused> =>
  Effect.gen(function* () {
    const zone = yield* Request.zoneOf(question.zone)
    const category = yield* knownCategory(log, question.category)
    const head = yield* Request.head(log, question.head)
    const stream = { category, id: question.id }
    const events = yield* Reader.eventsAt(log, stream, head)
    if (events.length === 0) return yield* new NoSuchStream(stream)
    return Report.stream(log.streams.get(category), events, { head, zone, after, limit })
  })
