/** The scores of the weekly survey, ranked by person or department, and whom the ranking proposes. */
import { type EventLog, InForce, OblP02, Proposals } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/RankingReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"

export { Document } from "../report/RankingReport.ts"

/** The question: what is ranked; `staff` when left out. */
export const Question = Schema.Struct({
  ...Asked.figure,
  by: Schema.optionalKey(Report.Document.fields.by.annotate({ description: "对什么排名 / what is ranked" }))
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The ranking of a log. Refuses a window that is not of whole months. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const asked = yield* Request.request(log, question)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const { rankingNumbers, surveyScore } = OblP02
    const request = { ...InForce.request(rules, InForce.ranking, asked), by: question.by ?? "staff" }
    return Report.document(yield* Proposals.ranked(source, surveyScore, rankingNumbers, request), rules.edition)
  })
