// What the database itself holds to: append-only events, indexes for every anchor, few statements, backups, migrations.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventLog, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as EffectStream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { nothingWritten } from "../src/Failure.ts"
import { PgEventLog, Pglite, RowTable } from "../src/index.ts"
import { rowStatement } from "../src/kpi/Rows.ts"
import { snapshot } from "./snapshot.ts"
import { stores } from "./stores.ts"

const { append, event, opened, streams, startMs } = Sample
const options = { tenant: "t", streams }
const embedded = Layer.provideMerge(PgEventLog.layer(options), Pglite.layer({ snapshot: snapshot() }))

const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const n = from + index
    return append(`p-${n >> 1}`, "any", n % 2 === 0 ? opened(`k-${n}`, n) : event(`k-${n}`, "Weighed", { grams: n }, n))
  })

for (const store of stores()) {
  layer(Layer.provideMerge(PgEventLog.layer(options), store.layer), { timeout: "60 seconds" })(
    `the database of a log: ${store.name}`,
    (it) => {
      it.effect("refuses to change, delete or empty events", () =>
        Effect.gen(function* () {
          const log = yield* EventLog.EventLog
          const sql = yield* SqlClient.SqlClient
          yield* log.append(append("guarded", "absent", opened("guarded")))
          yield* sql`select servicebook.settle('t')`
          for (const statement of [
            sql`update servicebook.event set body = '{}'`,
            sql`delete from servicebook.event`,
            sql`truncate servicebook.event cascade`,
            sql`update servicebook.commit_mark set latest_ms = 0`,
            sql`truncate servicebook.commit_mark`
          ]) {
            const error = yield* Effect.flip(statement)
            expect(nothingWritten("x")(error).problem).toContain("append-only")
          }
          expect(yield* log.read(Sample.ref("guarded"))).toHaveLength(1)
        })
      )

      it.effect("finds the rows of a window through the index of their anchor", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const log = yield* EventLog.EventLog
          yield* log.appendBatch(many(10_000, 2_000))
          yield* sql`analyze servicebook.row_parcel`
          yield* sql`analyze servicebook.row_weighing`
          const head = yield* log.head()
          for (const table of RowTable.tablesOf(streams).values()) {
            for (const column of table.anchors) {
              const fromMs = startMs + 10_100 * 60_000
              const query = {
                kind: table.kind,
                anchor: column.field,
                fromMs,
                untilMs: fromMs + 600_000,
                cutMs: fromMs + 900_000,
                head: head.position
              }
              const books = { sql, tenant: "t", tables: RowTable.tablesOf(streams) }
              const [text, parameters] = rowStatement(books, query)?.statement.compile() ?? []
              const plan = yield* sql.unsafe<{ "QUERY PLAN": string }>(`explain ${text}`, parameters)
              expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain(RowTable.indexName(table, column))
            }
          }
        })
      )

      it.effect("opens again without changing anything, and with other streams makes only their indexes", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const names = sql<{
            name: string
          }>`select indexname::text as name from pg_indexes where schemaname = 'servicebook'`
          const before = yield* names
          yield* PgEventLog.make(options)
          expect(yield* names).toEqual(before)
          const shelf = {
            ...Sample.parcel,
            category: "Shelf",
            rowKinds: [{ kind: "it's a shelf", anchors: ["from'Ms"], fields: { "from'Ms": "instant" as const } }]
          }
          yield* PgEventLog.make({ ...options, streams: Stream.streams(shelf) })
          // What is known now, the anchor; and for the clock of the source the anchor and the stream.
          expect((yield* names).length).toBe(before.length + 4)
        })
      )
    }
  )
}

layer(embedded, { timeout: "60 seconds" })("the embedded database of a log", (it) => {
  it.effect("writes a batch of a thousand in one transaction of few statements", () =>
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const db = yield* Pglite.Pglite
      yield* log.appendBatch(many(0, 1_000))
      const run = db.execProtocolRawStream.bind(db)
      let messages = 0
      db.execProtocolRawStream = (message, how) => {
        messages++
        return run(message, how)
      }
      yield* log.appendBatch(many(1_000, 1_000))
      db.execProtocolRawStream = run
      // What is known, and the append; each may be prepared first.
      expect(messages).toBeLessThanOrEqual(4)
    })
  )

  it.effect("is copied whole by a dump, from which another log starts", () =>
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const copy = yield* Pglite.dump
      const events = yield* EffectStream.runCollect(log.readAll())
      const there = Effect.flatMap(EventLog.EventLog, (other) => EffectStream.runCollect(other.readAll()))
      const layer = PgEventLog.layerPglite({ ...options, snapshot: copy })
      expect(yield* Effect.provide(there, layer)).toEqual(events)
    })
  )
})
