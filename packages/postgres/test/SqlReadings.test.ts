// The hand-written SQL over the raw events agrees with the figures: for every indicator of the policies, under every reading,
// for any history, window, cut, head and parameter.
import { layer } from "@effect/vitest"
import { Policies } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { type Inquiry, inquiries } from "../../core/test/arbitrary/Asked.ts"
import { figureOf, replayAt } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { Pglite } from "../src/index.ts"
import { clocks, computed, isCountedBySql, printed } from "./SqlFigure.ts"
import { prepared } from "./SqlPrepared.ts"
import { snapshot } from "./snapshot.ts"

/** The question under the readings that go by the clock alone. */
const byTheClock = (inquiry: Inquiry): Inquiry => {
  const { readings = {} } = inquiry.request
  const elapsed = clocks.filter((name) => readings[name] !== undefined).map((name) => [name, "elapsed"] as const)
  return { ...inquiry, request: { ...inquiry.request, readings: { ...readings, ...Object.fromEntries(elapsed) } } }
}

const agrees = (inquiry: Inquiry, draw: number) =>
  Effect.gen(function* () {
    const { declaration, request } = inquiry
    const { events, printed: said } = yield* prepared(inquiry, draw)
    expect(printed(said)).toEqual(computed(figureOf(replayAt(events, request.head.position), declaration, request)))
  })

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("SQL over the raw events", (it) => {
  for (const declaration of Policies.kpis.filter(isCountedBySql)) {
    it.effect(
      `${declaration.name} is what its file says`,
      () =>
        Effect.gen(function* () {
          const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
          const property = fc.asyncProperty(inquiries(declaration).map(byTheClock), fc.nat(99), (inquiry, draw) =>
            inside(agrees(inquiry, draw))
          )
          yield* Effect.promise(() => fc.assert(property, runs(5)))
        }),
      300_000
    )
  }
})
