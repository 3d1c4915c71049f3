/** Which targets are set for a year, by when, and what lacks of them. */
import { type EventLog, TargetRules, TargetsOfYear } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/TargetsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"

/** The question: of a year, as `2026`; the departments that must have the targets, every one that they know when left out. */
export const Question = Schema.Struct({
  year: Schema.String,
  department: Schema.optionalKey(Schema.Array(Schema.String)),
  ...Asked.known
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The targets of a year. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const year = yield* Request.windowOfKind("year", question.year, question.zone)
    const head = yield* Request.head(log, question.head)
    const { rules, source } = yield* inForce(log, head, year.startMs)
    const { department: departments = [] } = question
    const demands = TargetRules.demands(rules)
    const asked = { year, head, demands, ...(departments.length === 0 ? {} : { departments }) }
    return Report.document(yield* TargetsOfYear.targetsOfYear(source, asked), rules, { year, head })
  })
