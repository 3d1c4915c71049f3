/** Group complaints that the cases show, and whose clocks force majeure is to stop or to let run again. */
import { Basis, type EventLog, ForceMajeure, GroupComplaint } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/IncidentsReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce, numbersOf } from "./Rules.ts"

export { Document } from "../report/IncidentsReport.ts"

/** The question: `at` an instant, that of the head when left out. */
export const Question = Schema.Struct({
  at: Asked.at,
  ...Asked.known,
  parameter: Asked.decisions.parameter
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** What makes a case a complaint on an issue, and what suspends clocks. */
const complaining = ["Registered", "CarriedOver", "Reclassified", "Classified"]
const suspending = ["ClocksSuspended"]

/** The incidents of a log. Refuses parameters that the rule of group complaints does not have. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const zone = yield* Request.zoneOf(question.zone)
    const head = yield* Request.head(log, question.head)
    const cutMs = yield* Request.instantAt(question.at, head)
    const { rules, source } = yield* inForce(log, head, cutMs)
    const numbers = yield* numbersOf(question.parameter ?? {}, [GroupComplaint.rule], rules)
    const at = { cutMs, head: head.position }
    const detected = yield* GroupComplaint.groupComplaints(source, numbers, at)
    const groups = detected.is === "detected" ? detected.groups : []
    const { inForce: suspensions, resume } = yield* ForceMajeure.suspensions(source, at)
    return Report.document({
      ...{ atMs: cutMs, zone, head, edition: rules.edition, numbers, detected, resume },
      groups: yield* Effect.forEach(groups, (group) => {
        const cases = group.cases.map((id) => ({ category: "Case", id }))
        return Effect.map(Basis.basis(log, cases, complaining, { cutMs, head }), (events) => ({ group, events }))
      }),
      suspensions: yield* Effect.forEach(suspensions, (suspension) =>
        Effect.map(Basis.basis(log, [suspension.incident], suspending, { cutMs, head }), (events) => ({
          ...{ suspension, events }
        }))
      )
    })
  })
