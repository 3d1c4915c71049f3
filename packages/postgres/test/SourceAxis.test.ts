// Heads of the source's clock: for any history, whatever its sources knew when, rows and figures by SQL are those of a
// refolding; and rows brought up to a head are those derived at it from nothing.
import { layer } from "@effect/vitest"
import { Figure, Reader, Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { anyInquiry, type Inquiry } from "../../core/test/arbitrary/Asked.ts"
import { day, instantOf } from "../../core/test/arbitrary/Days.ts"
import { recorded } from "../../core/test/arbitrary/Histories.ts"
import { heads } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog } from "../src/index.ts"
import { streamsOf } from "./asked.ts"
import { headBy, rowsOf, standing } from "./sourced.ts"
import { stores } from "./stores.ts"

/** When sources knew: few instants, so that facts share them, and in no order. */
const clocks = fc.array(fc.constantFrom(-60, -5, 0, 1, 30, 31, 60, 90, 120, 400), { minLength: 1, maxLength: 12 })

/** Gives imported facts a clock; the first facts of the log know late what the last know early. */
const clocked = (events: ReadonlyArray<Recorded.Recorded>, days: ReadonlyArray<number>) =>
  events.map((event, index): Recorded.Recorded => {
    const { source } = event.body
    if (source.system === "") return event
    const recordedAt = instantOf(day(days[(index * 7) % days.length] ?? 0))
    const body = { ...event.body, source: { ...source, recordedAt } }
    return { ...event, body, text: Recorded.canonicalText(body) }
  })

/** Everything that is said at some instants of the source's clock, by the tables or by a refolding. */
const said = (
  log: PgEventLog.PgEventLogShape,
  { declaration, events, request: { cut, head: _, ...request } }: Inquiry,
  instants: ReadonlyArray<number>,
  source: typeof Reader.rowsAt
) =>
  Effect.forEach(instants, (ms) =>
    Effect.gen(function* () {
      const head = yield* headBy(log, ms)
      const asked = { ...request, head, ...(cut === undefined ? {} : { cut }) }
      const found = yield* source(log, head)
      const figure = yield* Figure.compute(found, declaration, asked)
      expect(yield* Figure.computeEach(found, declaration, [asked, { ...asked, cut: "latest" }])).toEqual([
        figure,
        yield* Figure.compute(found, declaration, { ...asked, cut: "latest" })
      ])
      return { ms, figure, rows: yield* rowsOf(found, streamsOf(events), request.window.endMs) }
    })
  )

let tenants = 0

/** A first part of a history is read, then more comes. */
const holds = (inquiry: Inquiry, days: ReadonlyArray<number>, at: number) =>
  Effect.gen(function* () {
    const tenant = `source-${tenants++}`
    const sql = yield* SqlClient.SqlClient
    const events = clocked(recorded(inquiry.story, tenant), days)
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    const ends = heads(events)
    const end = ends[at % ends.length] ?? 0
    const instants = [...new Set(days.flatMap((one) => [day(one) - 1, day(one), day(one + 1)]))].slice(0, 4)
    let grown: unknown
    for (const part of [events.filter(({ commit }) => commit <= end), events.filter(({ commit }) => commit > end)]) {
      yield* log.restore(part)
      grown = yield* said(log, inquiry, instants, Reader.rowsAt)
      expect(grown).toEqual(yield* said(log, inquiry, instants, Reader.refoldedAt))
      expect(yield* standing(tenant)).toEqual([(yield* log.head()).position])
    }
    yield* sql`delete from servicebook.source_axis where tenant = ${tenant}`
    expect(yield* said(log, inquiry, instants, Reader.rowsAt)).toEqual(grown)
  })

for (const store of stores()) {
  layer(store.layer, { timeout: "120 seconds" })(`heads of the source's clock on ${store.name}`, (it) => {
    it.effect(
      "say what a refolding says, however the rows came there",
      () =>
        Effect.gen(function* () {
          const run = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
          const property = fc.asyncProperty(anyInquiry, clocks, fc.nat(40), (inquiry, days, at) =>
            run(holds(inquiry, days, at))
          )
          yield* Effect.promise(() => fc.assert(property, runs(10)))
        }),
      300_000
    )
  })
}
