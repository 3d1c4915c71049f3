// Rows recomputed beside the live ones while appends go on: equal to a refolding at every head, and what was changed by
// hand is named.
import { layer } from "@effect/vitest"
import { History, Sample } from "@servicebook/conformance"
import { type EventLog, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { runs } from "../../core/test/arbitrary/Runs.ts"
import { PgEventLog, type Rebuild } from "../src/index.ts"
import { asRefolded, batches, leftovers } from "./rebuilt.ts"
import { stores } from "./stores.ts"

const { append, event, opened, streams } = Sample
let tenants = 0
const tenantOf = () => `rebuilt-${tenants++}`

const appendAll = (log: EventLog.EventLogShape, all: ReadonlyArray<ReadonlyArray<EventLog.Append>>) =>
  Effect.forEach(all, (items) => Effect.andThen(log.appendBatch(items), Effect.yieldNow))

const whileAppending = (before: History.History, meanwhile: History.History, swap: boolean) =>
  Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant: tenantOf(), streams })
    yield* appendAll(log, batches(log.tenant, before, "before-"))
    const [result] = yield* Effect.all(
      [log.rebuild({ swap }), appendAll(log, batches(log.tenant, meanwhile, "meanwhile-"))],
      { concurrency: "unbounded" }
    )
    expect(result.difference).toBeUndefined()
    const events = yield* asRefolded(log)
    if (swap) expect(result.events).toBeLessThanOrEqual(events.length)
    expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
  })

/** A parcel with a past: late, ended and standing rectangles of both kinds. */
const parcels = (tenant: string) =>
  Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant, streams })
    for (const id of ["p-1", "p-2"]) {
      yield* log.append(append(id, "any", opened(`${id}-a`, 10)))
      yield* log.append(append(id, "any", event(`${id}-b`, "Weighed", { grams: 5 }, 30)))
      yield* log.append(append(id, "any", event(`${id}-c`, "Weighed", { grams: 7 }, 20)))
    }
    return log
  })

type Planted = readonly [change: string, expected: Partial<Rebuild.Difference>]

const parcel = { kind: "parcel", stream: { category: "Parcel", id: "p-1" }, key: "it's" }
const open = "known_until = 9007199254740991"
const planted = {
  "a column": [
    `update servicebook.row_weighing set grams = 6 where grams = 5 and stream_id = 'p-1' and key = '1' and ${open} and tenant = $1`,
    { kind: "weighing", found: "differs", field: "grams", live: 6, shadow: 5 }
  ],
  "a column that was unknown": [
    `update servicebook.row_parcel set closed_at_ms = 1 where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "differs", field: "closedAtMs", live: 1, shadow: null }
  ],
  "a finding": [
    `update servicebook.row_parcel set findings = '{x}' where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "differs", field: "findings", live: ["x"], shadow: [] }
  ],
  "a row that is gone": [
    `delete from servicebook.row_parcel where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "missing", field: undefined, knownFrom: 1 }
  ],
  "a row that is there twice": [
    `insert into servicebook.row_parcel select * from servicebook.row_parcel
      where stream_id = 'p-1' and known_from = 1 and known_until < 9007199254740991 and tenant = $1`,
    { ...parcel, found: "unexpected", field: undefined, knownFrom: 1 }
  ],
  "a bound of validity": [
    `update servicebook.row_parcel set valid_from_ms = valid_from_ms - 1 where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "differs", field: "validFromMs" }
  ],
  "an end of knowledge": [
    `update servicebook.row_parcel set known_until = 5 where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "differs", field: "knownUntil", live: 5, shadow: 2 }
  ],
  "an end of knowledge that no event bears out": [
    `update servicebook.row_parcel set known_until = 1000 where stream_id = 'p-1' and known_from = 2 and tenant = $1`,
    { ...parcel, found: "differs", field: "knownUntil", live: 1000 }
  ],
  "a beginning that no event bears out": [
    `update servicebook.row_parcel set known_from = 1000 where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { ...parcel, found: "differs", field: "knownFrom", live: 1000, shadow: 1 }
  ],
  "a stream that has no events": [
    `update servicebook.row_parcel set stream_id = 'p-0' where stream_id = 'p-1' and known_from = 1 and tenant = $1`,
    { kind: "parcel", stream: { category: "Parcel", id: "p-0" }, found: "unexpected" }
  ]
} satisfies Record<string, Planted>

for (const store of stores()) {
  layer(store.layer, { timeout: "300 seconds", excludeTestServices: true })(`rebuild on ${store.name}`, (it) => {
    it.effect("rows are those of the events at every head, whatever is appended meanwhile", () =>
      Effect.gen(function* () {
        const run = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
        const property = fc.asyncProperty(History.history, History.history, fc.boolean(), (before, meanwhile, swap) =>
          run(whileAppending(before, meanwhile, swap))
        )
        yield* Effect.promise(() => fc.assert(property, runs(12)))
        expect(yield* leftovers(yield* SqlClient.SqlClient)).toEqual([0, 0, 0])
      })
    )

    for (const [what, [change, expected]] of Object.entries<Planted>(planted)) {
      it.effect(`names ${what}, and a swap mends it`, () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const log = yield* parcels(tenantOf())
          yield* sql.unsafe(change, [log.tenant])
          const seen = yield* log.rebuild({ swap: false })
          expect(seen.difference).toMatchObject(expected)
          expect((yield* log.rebuild({ swap: true })).difference).toEqual(seen.difference)
          expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
          yield* asRefolded(log)
        })
      )
    }

    it.effect("leaves other tenants, and counts what it folds", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const [log, other] = [yield* parcels(tenantOf()), yield* parcels(tenantOf())]
        const rows = sql`select *, ctid::text from servicebook.row_parcel where tenant = ${other.tenant} order by known_from`
        const before = yield* rows
        const result = yield* log.rebuild({ swap: true, categories: ["Parcel"] })
        expect(result).toMatchObject({ streams: 2, events: 6, head: 6 })
        expect(result.rows).toBeGreaterThan(6)
        expect(yield* rows).toEqual(before)
        yield* asRefolded(other)
      })
    )

    it.effect("takes a log without events, and refuses a category without rows", () =>
      Effect.gen(function* () {
        const log = yield* PgEventLog.make({ tenant: tenantOf(), streams: Streams.all })
        const nothing = { streams: 0, events: 0, rows: 0, head: 0, difference: undefined }
        expect(yield* log.rebuild({ swap: true })).toMatchObject(nothing)
        expect(yield* log.rebuild({ swap: false, categories: [] })).toMatchObject(nothing)
        const refused = yield* Effect.flip(log.rebuild({ swap: true, categories: ["Case", "Crate"] }))
        expect(refused).toMatchObject({ _tag: "NoSuchRows", category: "Crate" })
      })
    )
  })
}
