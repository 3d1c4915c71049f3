/** Why a figure is what it is, down to the events. */
import { type EventLog, Explain } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/ExplanationReport.ts"
import * as Asked from "./Asked.ts"
import * as Indicators from "./Indicators.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"
import * as Whose from "./Whose.ts"

export { Document } from "../report/ExplanationReport.ts"

/** The question: which rows (`missed`: included, but not in the numerator), those after how many, and how many; all when left out. */
export const Question = Schema.Struct({
  kpi: Asked.text("指标名称 / the name of an indicator"),
  ...Asked.figure,
  of: Asked.of,
  only: Schema.optionalKey(
    Report.Document.fields.wanted.annotate({
      description:
        "显示哪些行；missed：计入而不在分子中 / which rows to show; missed: included, but not in the numerator"
    })
  ),
  after: Asked.whole("略过前多少行 / how many rows to leave out at the beginning"),
  limit: Asked.whole("连同事件显示多少行；默认全部 / how many rows to show with their events; default all")
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The explanation of a figure. Refuses an indicator that nobody knows, and a holder whom no event names. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const { after = 0, limit, of, only = "all" } = question
    const group = yield* Whose.group(of)
    const asked = yield* Request.request(log, question)
    const { rules } = yield* inForce(log, asked.head, asked.window.startMs)
    const declaration = yield* Indicators.declaration(question.kpi, rules)
    const request = Indicators.own(asked, declaration, [declaration], rules)
    const wanted = { wanted: only, group, after, ...(limit === undefined ? {} : { limit }) }
    const explanation = yield* Explain.explain(log, declaration, request, wanted)
    if (explanation.figure.operands.every(({ rows }) => rows === 0)) {
      yield* Whose.knownHolder(log, yield* Whose.holder("of", of), asked.head)
    }
    return Report.document(explanation, only)
  })
