// Rows of the source's clock stand at one head at a time: who reads while others bring them further, who asks for an older
// head, who may not write, and who comes with other rules, all get what a refolding gives.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { Instant, Reader } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, PgEventLog } from "../src/index.ts"
import { as, roleOf, secured } from "./guarded.ts"
import { heavier, withParcel } from "./rebuilt.ts"
import { database } from "./server.ts"
import { headBy, rowsOf, sameAsRefolded, standing } from "./sourced.ts"
import { stores } from "./stores.ts"

const { append, at, event, opened, startMs, streams } = Sample
const minute = 60_000

/** A weighing that its source knew at a minute of its own. */
const weighed = (n: number, known: number) => {
  const source = { system: "scale", key: `w-${n}`, recordedAt: at(known) }
  return append(`p-${n % 5}`, "any", event(`w-${n}`, "Weighed", { grams: n }, n % 13, { source }))
}

let tenants = 0

const logOf = (count: number) =>
  Effect.gen(function* () {
    const tenant = `stands-${tenants++}`
    const log = yield* PgEventLog.make({ tenant, streams })
    for (let n = 0; n < count; n += 10) {
      yield* log.appendBatch(Array.from({ length: 10 }, (_, i) => weighed(n + i, 60 - ((n + i) % 30))))
    }
    return { tenant, log }
  })

const middle = startMs + 45 * minute

for (const store of stores()) {
  layer(store.layer, { timeout: "300 seconds", excludeTestServices: true })(`source rows on ${store.name}`, (it) => {
    it.effect("answer, and are not refolded, where they stand", () =>
      Effect.gen(function* () {
        const { log, tenant } = yield* logOf(30)
        const sql = yield* SqlClient.SqlClient
        const head = yield* headBy(log, middle)
        const found = yield* sameAsRefolded(log, head)
        expect(found.flat().length).toBeGreaterThan(10)
        yield* sql`delete from servicebook.source_row_weighing where tenant = ${tenant} and stream_id = 'p-1'`
        const less = yield* rowsOf(yield* Reader.rowsAt(log, head), streams)
        expect(less.flat().length).toBeLessThan(found.flat().length)
        // Who appends to a stream has it derived anew, and a rebuild makes all rows anew.
        yield* log.appendBatch([weighed(101, 1)])
        yield* sameAsRefolded(log, yield* headBy(log, middle))
        yield* sql`update servicebook.source_row_weighing set known_from = 0 where tenant = ${tenant}`
        yield* log.rebuild({ swap: true })
        yield* sameAsRefolded(log, yield* headBy(log, middle))
      })
    )

    it.effect("are brought to different heads by many at once", () =>
      Effect.gen(function* () {
        const { log, tenant } = yield* logOf(30)
        const ends = [10, 20, 30]
        const asked = Array.from({ length: 12 }, (_, n) =>
          Effect.flatMap(headBy(log, startMs + (31 + 2 * n) * minute, ends[n % 3]), (head) => sameAsRefolded(log, head))
        )
        yield* Effect.all([...asked, log.appendBatch([weighed(102, 3)])], { concurrency: "unbounded" })
        yield* sameAsRefolded(log, yield* headBy(log, middle))
        expect(yield* standing(tenant)).toEqual([31])
      })
    )

    it.effect("that went on leave older heads to a refolding", () =>
      Effect.gen(function* () {
        const { log, tenant } = yield* logOf(20)
        const old = yield* headBy(log, middle)
        const source = yield* Reader.rowsAt(log, old)
        const before = yield* rowsOf(source, streams)
        yield* log.appendBatch([weighed(103, 2), weighed(104, 3)])
        const head = yield* headBy(log, middle)
        const now = yield* sameAsRefolded(log, head)
        expect(now).not.toEqual(before)
        expect(yield* standing(tenant)).toEqual([22])
        expect(yield* log.rowsBySource?.(old) ?? Effect.undefined).toBeUndefined()
        expect(yield* rowsOf(source, streams)).toEqual(before)
        expect(yield* sameAsRefolded(log, old)).toEqual(before)
      })
    )

    it.effect("follow a raised fold", () =>
      Effect.gen(function* () {
        const { log, tenant } = yield* logOf(20)
        const before = yield* sameAsRefolded(log, yield* headBy(log, middle))
        const raised = yield* PgEventLog.make({ tenant, streams: withParcel(heavier(2)) })
        expect(yield* sameAsRefolded(raised, yield* headBy(raised, middle))).not.toEqual(before)
      })
    )

    it.effect("refuse a fact of which the source does not say when it knew, up to the head", () =>
      Effect.gen(function* () {
        const { log } = yield* logOf(10)
        yield* log.append(append("p-1", "any", opened("late", 3)))
        const head = yield* headBy(log, middle)
        expect(yield* Effect.flip(Reader.rowsAt(log, head))).toMatchObject({ _tag: "NoSourceClock", position: 11 })
        yield* sameAsRefolded(log, yield* headBy(log, middle, 10))
      })
    )
  })
}

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("source rows of tenants", (it) => {
  it.effect("are written by those who append to the tenant, read by its readers, and nobody else's", () =>
    Effect.gen(function* () {
      yield* secured
      const sql = yield* SqlClient.SqlClient
      // Nobody may rewrite events; the sample's own are native where its system has no name.
      const native = { source: { system: "", key: "n-1" } }
      const tenant = "c"
      const log = yield* PgEventLog.make({ tenant, streams })
      yield* log.append(append("p-1", "any", { ...opened("n-1"), ...native }))
      for (const right of ["read", "append"] as const) {
        yield* sql`insert into servicebook.member (role, tenant, appends) values (${roleOf(right, "a")}, 'c', ${right === "append"})`
      }
      const asked = Effect.gen(function* () {
        const own = yield* PgEventLog.make({ tenant, streams })
        const head = yield* headBy(own, Instant.FOREVER - 1)
        const kept = yield* own.rowsBySource?.(head) ?? Effect.undefined
        const found = yield* sameAsRefolded(own, head)
        return { kept: kept !== undefined, rows: found.flat().length }
      })
      expect(yield* as(roleOf("read", "a"), asked)).toEqual({ kept: false, rows: 1 })
      expect(yield* standing(tenant)).toEqual([])
      expect(yield* as(roleOf("append", "a"), asked)).toEqual({ kept: true, rows: 1 })
      expect(yield* as(roleOf("read", "a"), asked)).toEqual({ kept: true, rows: 1 })
      const all = sql`select 1 from servicebook.source_row_parcel union all select 1 from servicebook.source_axis`
      expect(yield* as(roleOf("append", "b"), all)).toEqual([])
      expect(yield* as(roleOf("append", "b"), sql`delete from servicebook.source_axis returning 1`)).toEqual([])
      const { findings } = yield* Doctor.examine({ streams })
      expect(findings.filter(({ state }) => state === "fault")).toEqual([])
    })
  )
})
