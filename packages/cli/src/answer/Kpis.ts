/** The indicators there are, with their rules, clauses, readings and parameters. */
import { type EventLog, InForce } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/DeclarationsReport.ts"
import * as Asked from "./Asked.ts"
import { declarations } from "./Indicators.ts"
import { newest } from "./Rules.ts"

export { Document } from "../report/DeclarationsReport.ts"

/** The question: of the indicators and obligations in `kpi`, or of all in force. */
export const Question = Schema.Struct({ kpi: Asked.kpi })
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The declarations in force in a log as it is known now; without one, of the documents. Refuses a name that nobody knows. */
export const answer = (log: EventLog.EventLogShape | undefined, { kpi = [] }: Question) =>
  Effect.gen(function* () {
    const rules = log === undefined ? InForce.documents : yield* newest(log)
    return Report.document(yield* declarations(kpi, rules))
  })
