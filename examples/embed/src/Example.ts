/**
 * The smallest embedding: complaints by commands, an indicator of one's own beside that of OBL-P-02, all in memory.
 */
import { Case, EventLog, Figure, Kpi, Memory, OblP02, Streams, Transact, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"

/** The books of one tenant, in memory. Another layer, another store; nothing else changes. */
export const books = Memory.layer({ tenant: "acme", streams: Streams.all })

/** Of the cases received in the window, the share answered within four hours. Plain data: no callbacks. */
export const answeredInTime = Kpi.shareWithin<Case.Row>(
  {
    name: "answered_within_four_hours",
    title: { zh: "四小时内答复率", en: "Answered within four hours" },
    rule: { zh: "四小时内由人答复", en: "answered by a person within four hours" },
    clauses: ["acme-handbook-3"]
  },
  { from: "receivedAtMs", to: "answeredAtMs", atMost: { hours: 4 } },
  {
    name: "cases",
    title: { zh: "案件", en: "cases" },
    rows: "case",
    select: { anchor: "receivedAtMs" },
    among: { all: [] },
    exclusions: [{ reason: "duplicate", title: { zh: "重复", en: "duplicate" }, when: { known: "duplicateOf" } }]
  }
)

const clerk = { id: "staff-7", roles: [] }
const checker = { id: "staff-9", roles: ["customer-relations"] }

/** Orders a command on a case. The key makes a repeated order harmless: it returns what the first one recorded. */
const order = (id: string, occurredAt: string, actor: typeof checker, decide: ReturnType<typeof Case.verify>) =>
  Transact.execute(Case.stream, id, { actor, key: `${id} ${occurredAt}`, occurredAt, subjects: ["outlet:O-1"] }, decide)

/** Two complaints of March, one of them resolved; the figures of the month and a refusal, as lines of text. */
export const story = Effect.gen(function* () {
  yield* order("c-1", "2026-03-02T01:00:00.000Z", clerk, Case.register({ class: "complaint" }))
  yield* order("c-1", "2026-03-02T03:30:00.000Z", clerk, Case.answer)
  yield* order("c-1", "2026-03-05T02:00:00.000Z", clerk, Case.resolve("part replaced"))
  yield* order("c-1", "2026-03-06T02:00:00.000Z", checker, Case.verify(true))
  yield* order("c-2", "2026-03-20T08:00:00.000Z", clerk, Case.register({ class: "complaint" }))
  const refused = yield* Effect.flip(order("c-2", "2026-03-20T09:00:00.000Z", clerk, Case.verify(true)))
  const log = yield* EventLog.EventLog
  const asked = { window: yield* Effect.fromResult(Window.parse("2026-03")), head: yield* log.head() }
  const figures = yield* Effect.forEach([OblP02.complaintResolutionRate, answeredInTime], (kpi) =>
    Figure.compute(log, kpi, asked)
  )
  return [
    ...figures.map(
      ({ kpi, numerator, denominator, display, status }) =>
        `${kpi}: ${numerator}/${denominator} = ${display}, ${status.is}`
    ),
    `refused: ${refused.message}`
  ]
})
