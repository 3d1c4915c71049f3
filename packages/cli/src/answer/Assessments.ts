/** The totals of staff who were assessed, and the weighted indices of the daily process checks. */
import { Basis, type EventLog, FactorIndex, Figure, type RowSource, StaffTotal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/AssessmentsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce, numbersOf } from "./Rules.ts"

export { Document } from "../report/AssessmentsReport.ts"

const { cut, head, parameter, window, zone } = Asked.figure

/** The question: of a window, with the weights of the parts of an assessment as parameters. */
export const Question = Schema.Struct({ window, zone, cut, head, parameter })
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

interface Sought {
  readonly asked: Figure.Request
  readonly at: Basis.At
  readonly numbers: { readonly [weight: string]: number }
}

const totalsOf = (
  log: EventLog.EventLogShape,
  source: RowSource.RowSource,
  { asked: { window: of }, at, numbers }: Sought
) =>
  Effect.gen(function* () {
    const found = yield* StaffTotal.assessed(source, of, { cutMs: at.cutMs, head: at.head.position })
    return yield* Effect.forEach(found, ({ row, stream }) =>
      Effect.map(Basis.basis(log, [stream], ["StaffAssessed"], at), (events) => ({
        ...{ row, stream, events },
        total: StaffTotal.total(row, numbers)
      }))
    )
  })

const indicesOf = (log: EventLog.EventLogShape, source: RowSource.RowSource, { asked: { window: of }, at }: Sought) =>
  Effect.gen(function* () {
    const found = yield* FactorIndex.factorIndices(source, { window: of, ...at })
    return yield* Effect.forEach(found, (indexed) =>
      Effect.map(Basis.basis(log, indexed.basis, ["Issued", "Done"], at), (events) => ({ indexed, events }))
    )
  })

/** The assessments of a window. Refuses parameters that the rule of totals does not have. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const asked = yield* Request.request(log, question)
    const { rules, source } = yield* inForce(log, asked.head, asked.window.startMs)
    const numbers = yield* numbersOf(asked.parameters ?? {}, [StaffTotal.rule], rules)
    const at = { cutMs: Figure.cutAt(asked.cut ?? "latest", asked.window, asked.head), head: asked.head }
    const staff = yield* totalsOf(log, source, { asked, at, numbers })
    const indices = yield* indicesOf(log, source, { asked, at, numbers })
    return Report.document({ staff, indices, numbers, window: asked.window, at, edition: rules.edition })
  })
