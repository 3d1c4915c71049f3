/** The samples of a week drawn again, frame and names, or the frame that the logs give. */
import { type EventLog, Frame, Reader, Redraw } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Report from "../report/SampleReport.ts"
import { Question } from "./Logs.ts"
import * as Request from "./Request.ts"

export { Document } from "../report/SampleReport.ts"
export { Question }

/** The samples of a week. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const week = yield* Request.windowOfKind("week", question.week, question.zone)
    const head = yield* Request.head(log, question.head)
    const atMs = yield* Request.instantAt(question.at, head)
    const source = yield* Reader.rowsAt(log, head)
    const asked = { week: Request.mondayOf(week).date, atMs, head }
    const samples = yield* Redraw.redraw(source, asked)
    return Report.document(samples, yield* Frame.membersOf(source, asked), { week, atMs, head })
  })
