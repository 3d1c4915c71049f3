/** What is due, at risk or overdue at an instant, and for whom. */
import { type EventLog, InForce, type Item, Worklist } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import * as Report from "../report/WorklistReport.ts"
import * as Asked from "./Asked.ts"
import * as Request from "./Request.ts"
import { inForce, knownParameters, knownReadings } from "./Rules.ts"
import * as Whose from "./Whose.ts"

export { Document } from "../report/WorklistReport.ts"

/** The question: `at` an instant, that of the head when left out; `for` one holder, or all. */
export const Question = Schema.Struct({
  at: Asked.at,
  ...Asked.known,
  for: Asked.textIfAny("责任方：staff:…、department:… 或 outlet:… / for whom: staff:…, department:… or outlet:…"),
  ...Asked.decisions
})
/** The type of {@link Question}. */
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** The worklist of a log. Refuses what none of its deadlines asks, and a holder whom no event names. */
export const answer = (log: EventLog.EventLogShape, question: Question) =>
  Effect.gen(function* () {
    const { for: whose, parameter: parameters = {}, reading: readings = {} } = question
    const holder = yield* Whose.holder("for", whose)
    const zone = yield* Request.zoneOf(question.zone)
    const head = yield* Request.head(log, question.head)
    const atMs = yield* Request.instantAt(question.at, head)
    const { rules, source } = yield* inForce(log, head, atMs)
    yield* knownReadings(readings, [...rules.deadlines, ...rules.obligations])
    yield* knownParameters(parameters, rules.deadlines)
    const since = yield* InForce.since(source, atMs, head)
    const asked = { cutMs: atMs, head: head.position, readings, parameters }
    const list = yield* Worklist.worklist(source, { ...rules, since }, asked)
    const isMeant = (item: Item.Item): boolean => holder === undefined || item.holder[holder.kind] === holder.token
    const items = list.items.filter(isMeant)
    if (items.length === 0) yield* Whose.knownHolder(log, holder, head)
    const about = { atMs, zone, head, holder: whose ?? null, edition: rules.edition }
    return Report.document({ ...list, items }, about)
  })
