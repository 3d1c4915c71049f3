// The attainment of deadlines counted by SQL, working hours of a calendar among them, is what memory counts.
import { layer } from "@effect/vitest"
import { Deadline, Figure, Policies, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { type Inquiry, inquiries } from "../../core/test/arbitrary/Asked.ts"
import { recorded } from "../../core/test/arbitrary/Histories.ts"
import { figureOf, logOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

let tenants = 0

const agrees = ({ declaration, request: { cut, ...asked }, story }: Inquiry) =>
  Effect.gen(function* () {
    const tenant = `deadlines-${tenants++}`
    const events = recorded(story, tenant)
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    yield* log.restore(events)
    const request = cut === undefined ? asked : { ...asked, cut }
    const figure = yield* Figure.compute(log, declaration, request)
    expect(figure).toEqual(figureOf(logOf(events, tenant), declaration, request))
  })

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("deadlines counted by SQL", (it) => {
  for (const declaration of Policies.packs.flatMap((pack) => pack.deadlines).map(Deadline.kpi)) {
    it.effect(
      `${declaration.name} is what memory counts`,
      () =>
        Effect.gen(function* () {
          const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
          const property = fc.asyncProperty(inquiries(declaration), (inquiry) => inside(agrees(inquiry)))
          yield* Effect.promise(() => fc.assert(property, runs(25)))
        }),
      300_000
    )
  }
})
