// What an append looks up costs by what is asked, not by what the log holds, though the plans are made on tables that are new.
import { PgTypes } from "@effect/sql-pg"
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { expect, it } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { stores } from "./stores.ts"

const texts = (values: ReadonlyArray<string>) => Result.getOrThrow(PgTypes.array(values, PgTypes.OID.text))

const touched = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const log = yield* PgEventLog.make({ tenant: "t", streams: Sample.streams })
  for (let batch = 0; batch < 8; batch++) {
    yield* log.appendBatch(
      Array.from({ length: 250 }, (_, n) =>
        Sample.append(`p-${n}`, "any", Sample.event(`k-${batch}-${n}`, "Weighed", { grams: batch }, batch))
      )
    )
  }
  const fetched = (table: string) =>
    Effect.map(
      sql<{ n: bigint }>`select pg_stat_get_xact_tuples_fetched(${`servicebook.${table}`}::regclass)
        + pg_stat_get_xact_tuples_returned(${`servicebook.${table}`}::regclass) as n`,
      ([row]) => Number(row?.n)
    )
  return yield* sql.withTransaction(
    Effect.gen(function* () {
      const ids = ["p-1", "p-2", "p-3"]
      const found = yield* sql`select * from servicebook.known('t', ${texts(ids.map(() => "Parcel"))}::text[],
        ${texts(ids)}::text[], ${texts(["none", "such", "id"])}::text[])`
      const events = yield* fetched("event")
      yield* log.appendBatch(
        ids.map((id) => Sample.append(id, "any", Sample.event(`late-${id}`, "Weighed", { grams: 9 }, 20)))
      )
      return { found: found.length, events, rows: yield* fetched("row_parcel") }
    })
  )
})

for (const { name, layer } of stores()) {
  it(`looks up what is asked for on ${name}`, async () => {
    const { found, events, rows } = await Effect.runPromise(Effect.provide(touched, layer))
    expect(found).toBe(24)
    expect(events).toBeLessThan(100)
    expect(rows).toBeLessThan(100)
  })
}
