/** Of the papers due in a window, how many were handed in in time, late, or not at all. */
import { Attainment, type EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/FilingsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce, knownReadings, own } from "./Rules.ts"

export { Document } from "../report/FilingsReport.ts"

const { head, reading, window, zone } = Asked.figure

/** The question: of all papers that fall due in a window. */
export const Question = Schema.Struct({ window, zone, head, reading })
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The papers of a log. Refuses a reading that none of the obligations has. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const { reading: readings = {} } = question
    const asked = yield* Request.windowOf(question)
    const known = yield* Request.head(log, question.head)
    const { rules, source } = yield* inForce(log, known, asked.startMs)
    yield* knownReadings(readings, rules.obligations)
    const entries = yield* Effect.forEach(rules.obligations, (one) =>
      Effect.map(
        Attainment.work(source, one, { window: asked, head: known, readings: own(readings, one, rules) }),
        (attained) => Report.entry(one, attained)
      )
    )
    return Report.document(entries, asked, known, rules.edition)
  })
