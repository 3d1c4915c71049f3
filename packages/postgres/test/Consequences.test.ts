// Consequences drawn from rows in a database are those drawn in memory: for any history with its voidings, corrections and
// late facts, at any head, under every reading, with what is to be proposed and taken back.
import { layer } from "@effect/vitest"
import { FtmsCs, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { recorded, steps } from "../../core/test/arbitrary/Histories.ts"
import { headAt, logOf, windowOf } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog, Pglite } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

let tenants = 0

const histories = steps("Conduct", "Loss", "ExternalScore", "SpotCheck", "Eligibility", "Regulation", "Proposal")
const readings = fc.record({
  month: fc.constantFrom("occurred", "registered", "decided"),
  period: fc.constantFrom("calendarMonth", "rolling30"),
  visits: fc.constantFrom("pooled", "mean", "last")
})

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds" })("consequences in a database", (it) => {
  it.effect(
    "are those in memory",
    () =>
      Effect.gen(function* () {
        const inside = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
        let drawn = 0
        const agrees = (story: Parameters<typeof recorded>[0], at: number, window: string, chosen: object) =>
          Effect.gen(function* () {
            const tenant = `consequences-${tenants++}`
            const events = recorded(story, tenant)
            const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
            yield* log.restore(events)
            const request = { window: windowOf(window), head: headAt(events, at), readings: { ...chosen } }
            const found = yield* FtmsCs.drawn(log, request)
            drawn += found.consequences.length
            expect(found).toEqual(yield* FtmsCs.drawn(logOf(events, tenant), request))
          })
        const property = fc.asyncProperty(
          ...([histories, fc.nat(80), fc.constantFrom("2026-01", "2026-02", "2026-Q1"), readings] as const),
          (story, at, window, chosen) => inside(agrees(story, at, window, chosen))
        )
        yield* Effect.promise(() => fc.assert(property, runs(60)))
        expect(drawn).toBeGreaterThan(0)
      }),
    300_000
  )
})
