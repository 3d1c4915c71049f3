/** A stream of one's own: its command as sentences, its indicator on a log that knows the built-in streams too. */
import { it } from "@effect/vitest"
import { Scenario } from "@servicebook/conformance"
import { EventLog, Figure, Memory, Transact, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { describe, expect } from "vitest"
import * as Warranty from "../src/Warranty.ts"

const filed = { type: "Filed", data: { claimed: 100 } }
const accepted = { type: "Accepted", data: { paid: 90 } }

describe("a claim", () => {
  it("is accepted once", () => {
    Scenario.given(Warranty.stream, filed).when(Warranty.accept(90)).thenEvents(accepted)
    Scenario.given(Warranty.stream, filed, accepted).when(Warranty.accept(90)).thenNothing()
    Scenario.given(Warranty.stream, filed, accepted).when(Warranty.accept(91)).thenRefused("AlreadyStated")
    Scenario.given(Warranty.stream).when(Warranty.accept(90)).thenRefused("NotStated", { first: "file" })
  })

  it("may be decided again after a decision was retracted", () => {
    const retracted = { type: "Retracted", data: {}, concerns: Scenario.idOf(1) }
    Scenario.given(Warranty.stream, filed, accepted, retracted)
      .when(Warranty.accept(80))
      .thenEvents({ type: "Accepted", data: { paid: 80 } })
  })

  it.live("is counted by an indicator of its rows", () =>
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const actor = { id: "staff-7", roles: [] }
      for (const [n, paid] of [90, 101].entries()) {
        const order = { actor, subjects: ["outlet:O-1"] }
        const file = { key: `c-${n}/file`, occurredAt: "2026-03-02T01:00:00.000Z" }
        const accept = { key: `c-${n}/accept`, occurredAt: "2026-03-09T01:00:00.000Z" }
        const id = `c-${n}`
        yield* Transact.execute(Warranty.stream, id, { ...order, ...file }, Warranty.file(paid))
        yield* Transact.execute(Warranty.stream, id, { ...order, ...accept }, Warranty.accept(paid))
      }
      const window = yield* Effect.fromResult(Window.parse("2026-03"))
      const figure = yield* Figure.compute(log, Warranty.meanPaid, { window, head: yield* log.head() })
      expect(figure).toMatchObject({ value: "191/2", display: "95.50", status: { is: "final" } })
    }).pipe(Effect.provide(Memory.layer({ tenant: "acme", streams: Warranty.streams })))
  )
})
