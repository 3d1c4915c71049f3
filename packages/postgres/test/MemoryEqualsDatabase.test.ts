// Law 2: memory, PGlite and a server give the same figures and the same rows, for any history, at any head and cut; and
// what one has taken, all take alike when more comes.
import { layer } from "@effect/vitest"
import { EventLog, Figure, Memory, Recorded, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect } from "vitest"
import { anyInquiry, type Inquiry } from "../../core/test/arbitrary/Asked.ts"
import { recorded } from "../../core/test/arbitrary/Histories.ts"
import { heads } from "../../core/test/arbitrary/Questions.ts"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog } from "../src/index.ts"
import { rowQueries, streamsOf } from "./asked.ts"
import { stores } from "./stores.ts"

/** Gives a log the first commits of a history as an export, and the others as appends. */
const fill = (log: EventLog.EventLogShape, events: ReadonlyArray<Recorded.Recorded>, end: number) =>
  Effect.gen(function* () {
    yield* log.restore(events.filter(({ commit }) => commit <= end))
    for (const commit of heads(events.filter(({ commit }) => commit > end)).filter((one) => one > 0)) {
      const items = events.filter((event) => event.commit === commit)
      yield* log.appendBatch(
        items.map(({ body }) => {
          const { v: _, id: _id, tenant: _tenant, stream, version: _version, recordedAt: _at, ...event } = body
          return { stream, expected: "any", events: [event] }
        })
      )
    }
    return log
  })

/** Everything a log says when asked: its rows and the figure at every head. */
const said = (
  log: EventLog.EventLogShape,
  { declaration, events, request: { cut, head: _, ...request } }: Inquiry,
  ends: ReadonlyArray<number>
) =>
  Effect.forEach(ends, (position) =>
    Effect.gen(function* () {
      const head = yield* log.head({ position })
      const asked = { ...request, head, ...(cut === undefined ? {} : { cut }) }
      const figure = yield* Figure.compute(log, declaration, asked)
      const queries = rowQueries(streamsOf(events), { cutMs: request.window.endMs, head: position })
      const rows = yield* Effect.forEach(queries, log.rows)
      const sorted = rows.map((found) => found.map((one) => Recorded.canonicalText(one)).sort())
      return { figure, rows: sorted }
    })
  )

let tenants = 0

const same = (inquiry: Inquiry, at: number) =>
  Effect.gen(function* () {
    const tenant = `law-2-${tenants++}`
    const options = { tenant, streams: Streams.all }
    const events = recorded(inquiry.story, tenant)
    const ends = heads(events)
    const end = ends[at % ends.length] ?? 0
    const memory = yield* fill(Memory.make(options), events, end)
    const database = yield* Effect.provide(
      Effect.flatMap(EventLog.EventLog, (log) => fill(log, events, end)),
      PgEventLog.layer(options)
    )
    const known = (yield* memory.head()).position
    const asked = [...new Set([...ends.filter((one) => one <= end), known])]
    expect(yield* said(database, inquiry, asked)).toEqual(yield* said(memory, inquiry, asked))
    for (const { body } of events) expect(yield* database.read(body.stream)).toEqual(yield* memory.read(body.stream))
  })

for (const store of stores()) {
  layer(store.layer, { timeout: "120 seconds" })(`law 2: memory = ${store.name}`, (it) => {
    it.effect(
      "figures, rows and events at every head",
      () =>
        Effect.gen(function* () {
          const run = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
          const property = fc.asyncProperty(anyInquiry, fc.nat(40), (inquiry, at) =>
            run(same(inquiry, at).pipe(Effect.provide(TestClock.layer())))
          )
          yield* Effect.promise(() => fc.assert(property, runs(25)))
        }),
      300_000
    )
  })
}
