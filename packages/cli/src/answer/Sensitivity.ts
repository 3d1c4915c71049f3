/** Figures under every other reading of their rules, one at a time, and where the verdict flips. */
import { type EventLog, Sensitivity } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/SensitivityReport.ts"
import * as Asked from "./Asked.ts"
import * as Indicators from "./Indicators.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"

export { Document } from "../report/SensitivityReport.ts"

/** The question: of the indicators and obligations in `kpi`, or of all in force. */
export const Question = Schema.Struct({ kpi: Asked.kpi, ...Asked.figure })
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** What figures hang on. Refuses an indicator that nobody knows. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const asked = yield* Request.request(log, question)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const declarations = yield* Indicators.declarations(question.kpi ?? [], rules)
    const entries = yield* Effect.forEach(declarations, (declaration) =>
      Effect.map(
        Sensitivity.sensitivity(source, declaration, Indicators.own(asked, declaration, declarations, rules)),
        Report.entry
      )
    )
    return Report.document(entries, asked.window, asked.head)
  })
