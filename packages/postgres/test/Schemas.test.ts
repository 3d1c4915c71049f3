// Every schema that ever was, with a story in it as its own software wrote it, comes to today's: nothing is lost, figures
// and rows are those of a replay in memory, heads are where they were, and positions go on.
// A new migration adds its file by SERVICEBOOK_FREEZE=1 npx vitest run --project postgres Schemas; what is there stays.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { layer } from "@effect/vitest"
import { type EventLog, Figure, Instant, Memory, OblP02, type Recorded, Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import * as EffectStream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import { describe, expect, it } from "vitest"
import { Migration, PgEventLog, Pglite } from "../src/index.ts"
import { asRefolded } from "./rebuilt.ts"
import { recording, replayed, transcript } from "./schemas/Recorder.ts"
import { itemOf, type Stored, stored, tell, tenantsOf } from "./schemas/Story.ts"
import { snapshot } from "./snapshot.ts"
import { stores } from "./stores.ts"

const folder = fileURLToPath(new URL("./schemas", import.meta.url))
const fileOf = (name: string): string => join(folder, `${name}.sql`)
const textOf = (name: string): string => readFileSync(fileOf(name), "utf8")

/** The first schema that others wrote to. Those between two that were handed over never held anybody's books. */
const first = "0002_append_only"
const names = Object.keys(Migration.migrations)
const newest = names.at(-1) ?? first

const recordedOf = (own: ReadonlyArray<Stored>): ReadonlyArray<Recorded.Recorded> =>
  own.map(({ body, commit, position }) => ({
    ...{ position: Number(position), commit: Number(commit), text: body },
    body: JSON.parse(body) as Recorded.Body
  }))

/** Everything that can be asked of heads: by every position and every instant that something was recorded at. */
const heads = (log: EventLog.EventLogShape, events: ReadonlyArray<Recorded.Recorded>) =>
  Effect.gen(function* () {
    const instants = events.flatMap(({ body }) => [-1, 0, 1].map((ms) => Instant.toMs(body.recordedAt) + ms))
    const specs = [
      ...events.map(({ position }) => ({ position })),
      ...[...new Set(instants)].map((recordedByMs) => ({ recordedByMs }))
    ]
    return yield* Effect.forEach(specs, (spec) => Effect.exit(log.head(spec)))
  })

const figures = (log: EventLog.EventLogShape, events: ReadonlyArray<Recorded.Recorded>) =>
  Effect.forEach([events.length - 1, events.length >> 1], (index) =>
    Effect.gen(function* () {
      const head = yield* log.head({ position: events[index]?.commit ?? 0 })
      const window = Result.getOrThrow(Window.parse("2025"))
      return yield* Effect.forEach(OblP02.kpis, (declaration) => Figure.compute(log, declaration, { window, head }))
    })
  )

/** Opens the log of a tenant with today's software and holds it against a replay of the events that stood there before. */
const asBefore = (tenant: string, own: ReadonlyArray<Stored>) =>
  Effect.gen(function* () {
    const events = recordedOf(own)
    const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
    expect(yield* EffectStream.runCollect(log.readAll())).toEqual(events)
    const memory = Memory.make({ tenant, streams: Streams.all })
    yield* memory.restore(events)
    expect(yield* heads(log, events)).toEqual(yield* heads(memory, events))
    expect(yield* figures(log, events)).toEqual(yield* figures(memory, events))
    yield* asRefolded(log)
    expect((yield* log.rebuild({ swap: false })).difference).toBeUndefined()
    // What was told is known, and what comes now stands behind it.
    yield* tell(log, own)
    const last = events.at(-1)?.position ?? 0
    expect((yield* log.head()).position).toBe(last)
    const {
      events: [told],
      stream
    } = itemOf(own[0] as Stored)
    const again = { ...(told as Recorded.Proposed), source: { system: "today", key: "1" } }
    const appended = yield* log.append({ stream, expected: "any", events: [again] })
    expect(appended.events.map(({ position }) => position)).toEqual([last + 1])
    yield* asRefolded(log)
  })

const upgraded = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const events = yield* stored(sql)
  expect(tenantsOf(events)).toEqual(["books", "other's"])
  for (const tenant of tenantsOf(events)) {
    yield* asBefore(
      tenant,
      events.filter((event) => event.tenant === tenant)
    )
  }
  expect(yield* sql`select 1 from pg_constraint where not convalidated`).toEqual([])
  const ids = yield* sql<{ event_id: string }>`select event_id from servicebook.event where source_system <> 'today'
    order by tenant, position`
  expect(ids.map(({ event_id }) => event_id)).toEqual(events.map(({ event_id }) => event_id))
})

/** The transcript of today's software telling the story of the first schema. */
const frozen = Effect.gen(function* () {
  const events = yield* Effect.provide(
    Effect.flatMap(SqlClient.SqlClient, (sql) => Effect.andThen(replayed(sql, textOf(first)), stored(sql))),
    Pglite.layer({ snapshot: snapshot() })
  )
  const sql = yield* SqlClient.SqlClient
  const { client, sent } = recording(sql)
  for (const tenant of tenantsOf(events)) {
    const log = yield* Effect.provideService(
      PgEventLog.make({ tenant, streams: Streams.all }),
      SqlClient.SqlClient,
      client
    )
    yield* tell(log, events)
  }
  return yield* transcript(sql, sent)
})

describe("schemas", () => {
  it("that were handed over have their files, the newest too", async () => {
    if (process.env.SERVICEBOOK_FREEZE === "1" && !existsSync(fileOf(newest))) {
      const database = Layer.merge(Pglite.layer({ snapshot: snapshot() }), TestClock.layer())
      writeFileSync(fileOf(newest), await Effect.runPromise(Effect.provide(frozen, database)))
    }
    const found = readdirSync(folder).filter((name) => name.endsWith(".sql"))
    expect(found, "the newest schema has no file").toContain(`${newest}.sql`)
    expect(found).toContain(`${first}.sql`)
    expect(names.map((name) => `${name}.sql`)).toEqual(expect.arrayContaining(found))
  })

  it("a folder of the first release is opened by today's software", { timeout: 120_000 }, async () => {
    const place = await mkdtemp(join(tmpdir(), "servicebook-schema-"))
    const old = Effect.flatMap(SqlClient.SqlClient, (sql) => replayed(sql, textOf(first)))
    try {
      await Effect.runPromise(Effect.provide(old, Pglite.layer({ folder: place, snapshot: snapshot() })))
      for (const act of [upgraded, Effect.flatMap(SqlClient.SqlClient, stored)]) {
        const database = Layer.merge(Pglite.layer({ folder: place }), TestClock.layer())
        await Effect.runPromise(Effect.provide(act as Effect.Effect<unknown, unknown, SqlClient.SqlClient>, database))
      }
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  })
})

for (const name of readdirSync(folder).filter((file) => file.endsWith(".sql"))) {
  const schema = name.replace(".sql", "")
  for (const store of stores()) {
    layer(store.layer, { timeout: "120 seconds" })(`schema ${schema} on ${store.name}`, (it) => {
      it.effect("comes to today's with all that is in it", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          yield* replayed(sql, textOf(schema))
          const [table] = yield* sql<{ name: string }>`
            select coalesce(to_regclass('servicebook.migration'), to_regclass('servicebook_migration'))::text as name`
          const [found] = yield* sql<{
            id: number
          }>`select max(migration_id)::integer as id from ${sql.literal(table?.name ?? "")}`
          expect(found?.id).toBe(Number.parseInt(schema, 10))
          yield* upgraded
        })
      )
    })
  }
}
