/** Which targets are set for a year, by when, and what lacks of them. */
import { type EventLog, TargetRules, TargetsOfYear } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/TargetsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"

export { Document } from "../report/TargetsReport.ts"

/** The question: of a year, as `2026`; the departments that must have the targets, every one that they know when left out. */
export const Question = Schema.Struct({
  year: Asked.text("年度，如 2026 / the year, as 2026"),
  department: Asked.texts(
    "应持有目标的部门；可重复；默认目标所知的每个部门 / who must have the targets; repeat for several; default every department that they know"
  ),
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
