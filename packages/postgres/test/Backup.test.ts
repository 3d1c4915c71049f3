// A copy of a database is the log it was when the copy was made: it says where it stands, and goes on from there.
import { execFileSync } from "node:child_process"
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { expect, inject } from "vitest"
import { Doctor, PgEventLog, Pglite, Server } from "../src/index.ts"
import { secured } from "./guarded.ts"
import { database, newDatabase } from "./server.ts"
import { snapshot } from "./snapshot.ts"

const { append, opened, streams } = Sample

const faults = Effect.map(Doctor.examine({ streams }), ({ findings }) =>
  findings.filter(({ state }) => state === "fault").map(({ found, name }) => ({ name, found }))
)

const open = PgEventLog.make({ tenant: "a", streams })

/** Where the log stands, what the doctor says, and where the next event comes to lie. */
const standing = Effect.gen(function* () {
  const log = yield* open
  const before = yield* log.head()
  const { logs } = yield* Doctor.examine({ streams })
  const found = yield* faults
  const { events } = yield* log.append(append("p-new", "any", opened("k-next", 7)))
  return {
    head: before,
    told: logs.find(({ tenant }) => tenant === "a"),
    found,
    next: events.map(({ position }) => position)
  }
})

const grown = Effect.gen(function* () {
  yield* secured
  const log = yield* open
  yield* log.append(append("p-3", "any", opened("k-3", 3)))
  return yield* log.head()
})

/** A consumer as subscriptions keep it, that looked as far as a position. */
const consumer = (checkpoint: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`insert into servicebook.consumer (tenant, consumer, shards) values ('a', 'board', 1)`
    yield* sql`insert into servicebook.consumer_shard (tenant, consumer, shard, checkpoint)
      values ('a', 'board', 0, ${checkpoint})`
  })

layer(Pglite.layer({ snapshot: snapshot() }), { timeout: "120 seconds", excludeTestServices: true })("a dump", (it) => {
  it.effect("of the embedded database opens where it stood, secured as it was, and goes on behind its last event", () =>
    Effect.gen(function* () {
      const head = yield* grown
      const copy = yield* Pglite.dump
      const there = yield* Effect.scoped(Effect.provide(standing, Pglite.layer({ snapshot: copy })))
      // After a crash, which this copy looks like, a sequence goes on up to 32 positions further: that is a gap, and no fault.
      expect(there).toMatchObject({ head, found: [], next: [expect.any(Number)] })
      expect(there.next[0]).toBeGreaterThan(3)
      expect(there.told).toMatchObject({ position: 3, recordedAtMs: head.atMs - 1, events: 3 })
    })
  )

  it.effect("that is older than what a consumer has seen is told from a good one", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      yield* secured
      yield* sql.withTransaction(
        Effect.gen(function* () {
          yield* consumer(3)
          expect((yield* faults).filter(({ name }) => name === "consumers")).toEqual([])
          yield* sql`update servicebook.consumer_shard set checkpoint = 9`
          const found = [{ name: "consumers", found: ["tenant a: board/0 stands at 9, the log ends at 3"] }]
          expect((yield* faults).filter(({ name }) => name === "consumers")).toEqual(found)
        })
      )
    })
  )
})

const url = new URL(inject("postgresUrl"))

/** The programs of the machine, where there are any and they are not older than the server. */
const programs = (server: number): boolean => {
  try {
    const [, version] = /(\d+)\./.exec(execFileSync("pg_dump", ["--version"], { encoding: "utf8" })) ?? []
    return Number(version) >= server
  } catch {
    return false
  }
}

const program = (name: string, args: ReadonlyArray<string>, input?: Buffer): Buffer =>
  execFileSync(name, ["-h", url.hostname, "-p", url.port, "-U", decodeURIComponent(url.username), ...args], {
    env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) },
    ...(input === undefined ? {} : { input }),
    maxBuffer: 1 << 28
  })

layer(database(), { timeout: "120 seconds", excludeTestServices: true })("a copy by pg_dump", (it) => {
  it.effect("opens where the log stood, secured as it was, and goes on behind its last event", ({ skip }) =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const head = yield* grown
      const [here] = yield* sql<{ name: string; version: number }>`select current_database()::text as name,
        current_setting('server_version_num')::integer / 10000 as version`
      if (here === undefined || !programs(here.version)) return skip("no pg_dump for this server")
      const dumped = program("pg_dump", ["-Fc", here.name])
      const place = yield* newDatabase
      program("pg_restore", ["--exit-on-error", "-d", place.database ?? ""], dumped)
      const there = yield* Effect.provide(standing, Server.layer({ ...place, maxConnections: 2 }))
      // Settings of roles for a database are not in its dump: `servicebook admit` sets them again.
      expect({ ...there, found: there.found.filter(({ name }) => name !== "timeouts") }).toMatchObject({
        head,
        found: [],
        next: [4]
      })
    }).pipe(Effect.scoped)
  )
})
