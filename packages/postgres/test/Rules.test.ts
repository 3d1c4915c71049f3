// A log that is opened under other rules than those its rows were derived by, while software of the old ones goes on.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import type { EventLog, Refusal, RowSource, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { asRefolded, heavier, leftovers, withParcel } from "./rebuilt.ts"
import { stores } from "./stores.ts"

const { append, event, opened, parcel, streams } = Sample
let tenants = 0
const tenantOf = () => `ruled-${tenants++}`

const weighed = (log: EventLog.EventLogShape, n: number) =>
  log.append(
    append(`p-${n % 40}`, "any", n < 40 ? opened(`k-${n}`, 1) : event(`k-${n}`, "Weighed", { grams: n }, n % 13))
  )

/** Appends until the log refuses, and tells what was acknowledged. */
const untilRefused = (log: EventLog.EventLogShape, from: number) =>
  Effect.gen(function* () {
    const texts: Array<string> = []
    for (let n = from; ; n++) {
      const done = yield* Effect.catch(weighed(log, n), (error) => Effect.succeed(error))
      if ("_tag" in done) return { texts, refusal: done as Refusal.StoreFailed }
      texts.push(...done.events.map(({ text }) => text))
      yield* Effect.yieldNow
    }
  })

const grams = (log: RowSource.RowSource, head: number) =>
  Effect.map(
    log.rows({ kind: "weighing", anchor: "atMs", fromMs: 0, untilMs: 2 ** 52, cutMs: 2 ** 52, head }),
    (rows) => rows.map(({ row }) => (row as unknown as { readonly grams: number | string }).grams).sort()
  )

const textual = (fold: number): Stream.Stream<unknown> => {
  const before = parcel as Stream.Stream<unknown>
  const [first, second] = before.rowKinds as [Stream.RowKind, Stream.RowKind]
  return {
    ...before,
    fold,
    rowKinds: [
      { ...first, fields: { ...first.fields, weighings: "number" }, anchors: ["openedAtMs"] },
      { ...second, fields: { atMs: "instant", grams: "text" } }
    ],
    rows: (state) =>
      before
        .rows(state)
        .map((row, _, all) =>
          "grams" in row ? { ...row, grams: `${row.grams} g` } : { ...row, weighings: all.length - 1 }
        )
  }
}

for (const store of stores()) {
  layer(store.layer, { timeout: "300 seconds", excludeTestServices: true })(`rules on ${store.name}`, (it) => {
    it.effect("a raised fold makes the rows anew while old software appends, which is then refused", () =>
      Effect.gen(function* () {
        const tenant = tenantOf()
        const old = yield* PgEventLog.make({ tenant, streams })
        for (let n = 0; n < 60; n++) yield* weighed(old, n)
        const appending = yield* Effect.forkChild(untilRefused(old, 60))
        const log = yield* PgEventLog.make({ tenant, streams: withParcel(heavier(2)) })
        const { refusal, texts } = yield* Fiber.join(appending)
        expect(refusal).toMatchObject({ _tag: "StoreFailed", outcome: "nothing-written" })
        expect(refusal.problem).toContain("other rules")
        const events = yield* asRefolded(log)
        const stored = new Set(events.map(({ text }) => text))
        expect(texts.filter((text) => !stored.has(text))).toEqual([])
        expect(events).toHaveLength(60 + texts.length)
        // A head of before the change answers by the new fold.
        expect(yield* grams(log, 45)).toEqual([40, 41, 42, 43, 44].map((n) => n * 2_000))
        yield* weighed(log, 100_000)
        expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
        expect(yield* leftovers(yield* SqlClient.SqlClient)).toEqual([0, 0, 0])
      })
    )

    it.effect("software of a lower fold is refused, and changes nothing", () =>
      Effect.gen(function* () {
        const tenant = tenantOf()
        const log = yield* PgEventLog.make({ tenant, streams: withParcel(heavier(3)) })
        yield* weighed(log, 1)
        const refused = yield* Effect.flip(PgEventLog.make({ tenant, streams: withParcel(heavier(2)) }))
        expect(refused).toMatchObject({ _tag: "WrittenByNewer", what: "Parcel", stored: 3, own: 2 })
        expect(refused.message).toMatch(/较新的软件.* \/ .*newer software/)
        yield* weighed(log, 2)
        yield* asRefolded(log)
      })
    )

    it.effect(
      "fields may come, go and change their type; readers of the old ones go on until they are opened again",
      () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const [tenant, other] = [tenantOf(), tenantOf()]
          const [old, neighbour] = [
            yield* PgEventLog.make({ tenant, streams }),
            yield* PgEventLog.make({ tenant: other, streams })
          ]
          for (let n = 35; n < 45; n++) for (const log of [old, neighbour]) yield* weighed(log, n)
          const log = yield* PgEventLog.make({ tenant, streams: withParcel(textual(2)) })
          expect(yield* grams(log, 9)).toEqual(["40 g", "41 g", "42 g", "43 g"])
          yield* asRefolded(log)
          // Another tenant is still under the old rules, in the same tables, by statements prepared before.
          yield* weighed(neighbour, 45)
          yield* asRefolded(neighbour)
          expect((yield* neighbour.rebuild({ swap: true })).difference).toBeUndefined()
          const columns = yield* sql`select 1 from information_schema.columns
          where table_schema = 'servicebook' and table_name = 'row_weighing' and column_name like 'grams%'`
          expect(columns).toHaveLength(2)
        })
    )

    it.effect("of many that open it at once one derives, and all go on", () =>
      Effect.gen(function* () {
        const tenant = tenantOf()
        const old = yield* PgEventLog.make({ tenant, streams })
        for (let n = 0; n < 60; n++) yield* weighed(old, n)
        const open = PgEventLog.make({ tenant, streams: withParcel(heavier(2)) })
        const logs = yield* Effect.all([open, open, open, open], { concurrency: "unbounded" })
        for (const [index, log] of logs.entries()) yield* weighed(log, 200 + index)
        for (const log of logs) expect((yield* asRefolded(log, 2)).length).toBe(64)
      })
    )

    it.effect("a schema of newer software is refused", () =>
      Effect.gen(function* () {
        const sql = yield* SqlClient.SqlClient
        const tenant = tenantOf()
        yield* PgEventLog.make({ tenant, streams })
        yield* sql`insert into servicebook.migration (migration_id, name) values (9999, 'later')`
        const refused = yield* Effect.flip(PgEventLog.make({ tenant, streams }))
        expect(refused).toMatchObject({ _tag: "WrittenByNewer", what: "schema", stored: 9999 })
        yield* sql`delete from servicebook.migration where migration_id = 9999`
      })
    )
  })
}
