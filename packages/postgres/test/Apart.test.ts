// The embedded database in a thread of its own: the same log, and a process that goes on while a statement runs.
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { assert, describe, it } from "@effect/vitest"
import { Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { PgEventLog, Pglite } from "../src/index.ts"
import { snapshot } from "./snapshot.ts"

/** How often this thread got its turn while the database worked. */
const turnsDuring = <E, R>(work: Effect.Effect<unknown, E, R>) =>
  Effect.gen(function* () {
    let turns = 0
    const timer = setInterval(() => turns++, 2)
    yield* work
    clearInterval(timer)
    return turns
  })

const heavy = Effect.flatMap(
  SqlClient.SqlClient,
  (sql) => sql`select count(*) from generate_series(1, 2000000) g where md5(g::text) like '%abc%'`
)

const register = (tenant: string) =>
  Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    yield* log.append({
      stream: { category: "Case", id: "C-1" },
      expected: "any",
      events: [
        {
          ...{ type: "Registered", schemaVersion: 1, occurredAt: "2026-03-02T01:00:00.000Z", subjects: [] },
          ...{ source: { system: "", key: "k" }, actor: { id: "E-1", roles: [] }, data: { class: "complaint" } }
        }
      ]
    })
    return yield* log.read({ category: "Case", id: "C-1" })
  })

describe("in a thread of its own", () => {
  it.live("a heavy statement lets this one go on, which in this thread it does not", () =>
    Effect.gen(function* () {
      const apart = yield* Effect.provide(turnsDuring(heavy), Pglite.layerApart({ snapshot: snapshot() }))
      const here = yield* Effect.provide(turnsDuring(heavy), Pglite.layer({ snapshot: snapshot() }))
      assert.isAbove(apart, 10)
      assert.isBelow(here, apart / 4)
    })
  )

  it.live("a folder keeps the log, whichever way it is opened next", () =>
    Effect.gen(function* () {
      const folder = mkdtempSync(join(tmpdir(), "servicebook-apart-"))
      const written = yield* Effect.provide(register("acme"), Pglite.layerApart({ folder }))
      assert.lengthOf(written, 1)
      assert.deepStrictEqual(yield* Effect.provide(register("acme"), Pglite.layer({ folder })), written)
      assert.deepStrictEqual(yield* Effect.provide(register("acme"), Pglite.layerApart({ folder })), written)
    })
  )

  it.live("a failing statement is told as in this one, and what stood open is undone", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* sql`create table t (n integer)`
      const failing = sql.withTransaction(Effect.andThen(sql`insert into t values (1)`, sql`select 1 / 0`))
      assert.match(String((yield* Effect.flip(failing)).reason._tag), /Error$/)
      assert.deepStrictEqual(yield* sql`select n from t`, [])
    }).pipe(Effect.provide(Pglite.layerApart({ snapshot: snapshot() })))
  )
})
