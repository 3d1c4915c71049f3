// A database of the first edition, whose table of migrations stood outside the schema, is brought up to date and loses nothing.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventId } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { Migrator, SqlClient } from "effect/sql"
import { expect } from "vitest"
import { Doctor, Migration, PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

const { append, opened, streams } = Sample

const first = Migrator.make({})({
  table: "servicebook_migration",
  loader: Migrator.fromRecord({
    "0001_log": Migration.migrations["0001_log"],
    "0002_append_only": Migration.migrations["0002_append_only"]
  })
})

const event = (position: number) => {
  const [id, key] = [EventId.eventId("a", "scale", `k-${position}`), `k-${position}`]
  const body = { v: 1, id, tenant: "a", stream: { category: "Parcel", id: "old" }, version: position, type: "Opened" }
  const rest = { schemaVersion: 1, occurredAt: "2026-01-01T00:00:00.000Z", recordedAt: "2026-01-02T00:00:00.000Z" }
  const text = {
    ...body,
    ...rest,
    source: { system: "scale", key },
    actor: { id: "x", roles: [] },
    subjects: [],
    data: { title: "t" }
  }
  return { id, key, text: JSON.stringify(text) }
}

for (const store of stores()) {
  layer(store.layer, { timeout: "60 seconds", excludeTestServices: true })(
    `a database of the first edition: ${store.name}`,
    (it) => {
      it.effect("keeps its events, and goes on behind them", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* sql`create schema servicebook`
          yield* first
          yield* sql`insert into servicebook.log (tenant) values ('a')`
          for (const position of [1, 2]) {
            const { id, key, text } = event(position)
            yield* sql`insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id,
              source_system, source_key, recorded_at_ms, body)
            values ('a', ${position}, ${position}, 'Parcel', 'old', ${position}, ${id}, 'scale', ${key}, 1767312000000, ${text})`
          }
          const log = yield* PgEventLog.make({ tenant: "a", streams })
          expect(yield* log.head()).toMatchObject({ position: 2 })
          const { events } = yield* log.append(append("new", "absent", opened("k-9", 1)))
          expect(events.map(({ position }) => position)).toEqual([3])
          const report = yield* Doctor.examine({ streams })
          expect(report.findings.filter(({ state }) => state === "fault")).toEqual([])
          expect(yield* sql`select 1 where to_regclass('servicebook_migration') is null`).toHaveLength(1)
        })
      )
    }
  )
}
