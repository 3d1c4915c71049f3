/** Figures of a window with their verdicts: as a whole, of one holder, or by a field of the rows. */
import { type EventLog, InForce, Rule, Scorecard } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/ScorecardReport.ts"
import * as Asked from "./Asked.ts"
import * as Indicators from "./Indicators.ts"
import * as Request from "./Request.ts"
import { inForce } from "./Rules.ts"
import * as Whose from "./Whose.ts"

export { Document } from "../report/ScorecardReport.ts"

/** The question: of the indicators and obligations in `kpi`, or of all in force; `by` a field of the rows, or `of` one holder. */
export const Question = Schema.Struct({
  kpi: Asked.kpi,
  ...Asked.figure,
  by: Asked.by,
  of: Asked.of
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The figures of a log. Refuses names that nobody knows: of indicators, of readings and parameters, of fields, of a holder. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const { by, kpi = [], of } = question
    const group = yield* Whose.group(of, by)
    const asked = yield* Request.request(log, question)
    const { head, window } = asked
    const { rules, source } = yield* inForce(log, head, window.startMs)
    const declarations = yield* Indicators.declarations(kpi, rules)
    const later = yield* InForce.later(source, window, head)
    const entries = yield* Effect.forEach(declarations, (declaration) =>
      Effect.gen(function* () {
        const request = Indicators.own(asked, declaration, declarations, rules)
        const scored = yield* Scorecard.score(source, declaration, request, group)
        if (by === undefined) return Report.entry(scored)
        return Report.entry(scored, yield* Rule.computeBy(source, declaration, { ...request, by }))
      })
    )
    const isBlank = entries.every(({ figure }) => figure.operands.every(({ rows }) => rows === 0))
    if (isBlank) yield* Whose.knownHolder(log, yield* Whose.holder("of", of), head)
    const groups = entries.flatMap((entry) => entry.groups ?? [])
    yield* Whose.knownField(by, groups)
    return Report.document(entries, window, head, later)
  })
