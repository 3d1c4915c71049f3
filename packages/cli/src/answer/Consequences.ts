/** What follows from the facts of whole months, and what is to become of the proposals there are. */
import { type EventLog, Figure, FtmsCs } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/ConsequencesReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { drawing, inForce } from "./Rules.ts"

export { Document } from "../report/ConsequencesReport.ts"

/** The question: of a window of whole months. */
export const Question = Schema.Struct(Asked.figure)
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The consequences of a window. Refuses one that is not of whole months, and readings and parameters that no rule has. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const { cut = "latest", ...asked } = yield* Request.request(log, question)
    const { head, window } = asked
    const { rules, source } = yield* inForce(log, head, window.startMs)
    const cutMs = Figure.cutAt(cut, window, head)
    return Report.document(yield* FtmsCs.drawn(source, { window, head, cutMs, ...drawing(rules, asked) }), rules)
  })
