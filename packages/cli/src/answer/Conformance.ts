/**
 * The steps of orders and of devices in custody, in order; work within the outlets' scope; work of several departments
 * without a plan; calendars that contradict one another.
 */
import {
  Basis,
  CalendarsAt,
  CommitmentsTargets,
  Conformance,
  type EventLog,
  Figure,
  Reader,
  type RowSource,
  Scope,
  Unplanned
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/ConformanceReport.ts"
import * as Asked from "./Asked.ts"
import { remembering } from "./Remembering.ts"
import * as Request from "./Request.ts"

export { Document } from "../report/ConformanceReport.ts"

const { cut, head, window, zone } = Asked.figure

/** The question: of a window. */
export const Question = Schema.Struct({ window, zone, cut, head })
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** What says that a case takes a plan: its assessment, and that it was given to somebody. */
const planning = ["Assessed", "Assigned"]

const checks: ReadonlyArray<Conformance.Check> = [CommitmentsTargets.settlementCheck, CommitmentsTargets.custodyCheck]

const entryOf = (source: RowSource.RowSource, check: Conformance.Check, asked: Figure.Request) =>
  Effect.gen(function* () {
    const examined = yield* Conformance.examine(source, check, asked)
    const shares = yield* Effect.forEach(Conformance.stepShares(check), (one) => Figure.compute(source, one, asked))
    return Report.entry(check, examined, shares)
  })

/** What conforms in a window, and who does not. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const asked = yield* Request.request(log, question)
    const source = remembering(yield* Reader.rowsAt(log, asked.head))
    const entries = yield* Effect.forEach(checks, (check) => entryOf(source, check, asked))
    const cutMs = Figure.cutAt(asked.cut ?? "latest", asked.window, asked.head)
    const scoped = yield* Scope.workOutsideScope(source, { window: asked.window, head: asked.head, cutMs })
    const at = { cutMs, head: asked.head }
    const rows = { cutMs, head: asked.head.position }
    const unplanned = yield* Effect.forEach(yield* Unplanned.unplanned(source, asked.window, rows), (one) =>
      Effect.map(Basis.basis(log, [one.stream], planning, at), (events) => ({ unplanned: one, events }))
    )
    const astray = yield* Effect.forEach(yield* CalendarsAt.astrayAt(source, rows), (one) =>
      Effect.map(Basis.basis(log, [one.first.stream, one.other.stream], ["Published"], at), (events) => ({
        ...{ astray: one, events }
      }))
    )
    return Report.document({ checks: entries, scoped, unplanned, astray }, asked.window, asked.head)
  })
