// The hand-written SQL over the raw events agrees with the figures: for every indicator of OBL-P-02, under every reading,
// for any history, window, cut, head and parameter.
import { layer } from "@effect/vitest"
import { OblP02, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { type Inquiry, inquiries } from "../../core/test/arbitrary/Asked.ts"
import { figureOf, logOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { type Query, type Row, run } from "./Psql.ts"
import { computed, fileOf, printed, retold, variablesOf } from "./SqlFigure.ts"
import { snapshot } from "./snapshot.ts"

let tenants = 0

const agrees = ({ declaration, request, story }: Inquiry, draw: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const tenant = `sql-${tenants++}`
    const events = retold(story, tenant, draw)
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    yield* log.restore(events)
    const query: Query = (text) => Effect.runPromise(sql.unsafe<Row>(text))
    const said = yield* Effect.promise(() => run(fileOf(declaration.name), variablesOf(tenant, request), query))
    expect(printed(said)).toEqual(computed(figureOf(logOf(events, tenant), declaration, request)))
  })

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("SQL over the raw events", (it) => {
  for (const declaration of OblP02.kpis) {
    it.effect(
      `${declaration.name} is what its file says`,
      () =>
        Effect.gen(function* () {
          const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
          const property = fc.asyncProperty(inquiries(declaration), fc.nat(99), (inquiry, draw) =>
            inside(agrees(inquiry, draw))
          )
          yield* Effect.promise(() => fc.assert(property, runs(30)))
        }),
      300_000
    )
  }
})
