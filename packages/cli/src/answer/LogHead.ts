/** How far a log is known at a head, and since when there is one: between them lies all that it can be read as of. */
import { type EventLog, type Head, Instant } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import * as Report from "../report/HeadReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"

export { Document } from "../report/HeadReport.ts"

/** The question: what was known, and in which time zone it is told. */
export const Question = Schema.Struct(Asked.known)
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The head of the first commit. */
const firstOf = (log: EventLog.EventLogShape, { position }: Head.Head) =>
  Effect.gen(function* () {
    const first = yield* Stream.runHead(log.readAll({ until: position }))
    if (Option.isNone(first)) return null
    const { commit } = first.value
    const all = yield* Stream.runCollect(log.readAll({ until: commit }))
    const latestMs = Math.max(...all.map(({ body }) => Instant.toMs(body.recordedAt)))
    return { position: commit, atMs: latestMs + 1 }
  })

/** The head. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const zone = yield* Request.zoneOf(question.zone)
    const head = yield* Request.head(log, question.head)
    return Report.document(head, yield* firstOf(log, head), zone)
  })
