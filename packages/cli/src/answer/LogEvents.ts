/** The events of a log in the order of their positions, as known at a head. */
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Report from "../report/EventsReport.ts"
import * as Asked from "./Asked.ts"
import { knownCategory } from "./LogStream.ts"
import * as Request from "./Request.ts"

export { Document } from "../report/EventsReport.ts"

/** The question: of all categories or of some; after a position; how many at most, all when left out. */
export const Question = Schema.Struct({
  category: Asked.texts("流的类别；可重复；默认全部 / categories of streams; repeat for several; default all"),
  after: Asked.whole("略去此位置及之前的内容 / leave out what lies at or before this position"),
  limit: Asked.whole("至多多少个事件；默认全部 / how many events at most; default all"),
  ...Asked.known,
  head: Asked.wholeHead
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The events. Refuses a category that nobody knows, and a head of a source's clock, which leaves events out in between. */
export const answer = (log: EventLog.EventLogShape, { after = 0, category: asked, limit, ...question }: Question) =>
  Effect.gen(function* () {
    const zone = yield* Request.zoneOf(question.zone)
    const head = yield* Request.wholeHead(log, question.head)
    const range = { after, until: head.position }
    const some =
      asked === undefined ? {} : { categories: yield* Effect.forEach(asked, (one) => knownCategory(log, one)) }
    const found = log.readAll({ ...range, ...some })
    const events = yield* Stream.runCollect(limit === undefined ? found : Stream.take(found, limit))
    return Report.document(events, { head, zone })
  })
