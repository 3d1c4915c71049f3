/**
 * Loading a PostgreSQL server in batches of a thousand, with all checks, against COPY of the same event rows into a table
 * with the same unique indexes: events alone, with row versions stream after stream, and as a history comes in.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { type EventLog, Instant, Recorded, type Stream, Streams } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import { type Entry, generate, events as history } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { type Server as Started, start } from "../scripts/server/Server.ts"
import { print, took } from "./Measure.ts"

const size = 100_000
const batch = 1_000
const rounds = 3

/** The same streams without rows. */
const bare: Stream.Streams = new Map(
  [...Streams.all].map(([category, stream]) => [category, { ...stream, rowKinds: [], rows: () => [] }])
)

const table = `create table hand (tenant text collate "C" not null, position bigint not null, commit bigint not null,
  category text collate "C" not null, stream_id text collate "C" not null, version integer not null,
  event_id text collate "C" not null, source_system text collate "C" not null, source_key text collate "C" not null,
  recorded_at_ms bigint not null, source_recorded_at_ms bigint, body text not null, primary key (tenant, position),
  unique (tenant, category, stream_id, version), unique (tenant, event_id))`

const line = ({ body, commit, position, text }: Recorded.Recorded): string =>
  [
    ...["bench", position, commit, body.stream.category, body.stream.id, body.version, body.id, body.source.system],
    ...[body.source.key, Instant.toMs(body.recordedAt), "\\N", text.replaceAll("\\", "\\\\")]
  ].join("\t")

const within = <A>(server: Started, database: string, effect: Effect.Effect<A, unknown, SqlClient.SqlClient>) => {
  const options = Result.getOrThrow(Server.optionsFrom(server.url))
  return Effect.runPromise(Effect.scoped(Effect.provide(effect, Server.layer({ ...options, database }))))
}

const run = (...statements: ReadonlyArray<string>) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.forEach(statements, (text) => sql.unsafe(text), { discard: true })
  )

/** COPY of a file by the server itself: what `\copy` does, without its way through a client. */
const copied = async (server: Started, file: string): Promise<number> => {
  await within(server, "postgres", run("drop table if exists hand", table, "checkpoint"))
  return took(() => within(server, "postgres", run(`copy hand from '${file}'`)))
}

const laneOf = ({ stream }: Entry, lanes: number): number => {
  let hash = 0
  for (const letter of Recorded.streamKey(stream)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return (hash >>> 0) % lanes
}

const appendAll = (log: EventLog.EventLogShape, entries: ReadonlyArray<Entry>) =>
  Effect.gen(function* () {
    for (let from = 0; from < entries.length; from += batch) {
      const outcomes = yield* log.appendBatch(entries.slice(from, from + batch))
      if (outcomes.some(({ outcome }) => outcome !== "appended")) return yield* Effect.die("not appended")
    }
  })

const loaded = async (
  server: Started,
  streams: Stream.Streams,
  entries: ReadonlyArray<Entry>,
  lanes: number
): Promise<number> => {
  const database = "bench_load"
  await within(server, "postgres", run(`drop database if exists ${database}`, `create database ${database}`))
  const parts = Array.from({ length: lanes }, (_, lane) => entries.filter((one) => laneOf(one, lanes) === lane))
  const load = Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant: "bench", streams })
    yield* run("checkpoint")
    const all = Effect.forEach(parts, (part) => appendAll(log, part), { concurrency: "unbounded", discard: true })
    return yield* Effect.promise(() => took(() => Effect.runPromise(all)))
  })
  return within(server, database, load)
}

const byStream = (entries: ReadonlyArray<Entry>): ReadonlyArray<Entry> => {
  const groups = new Map<string, Array<Entry>>()
  for (const entry of entries) {
    const key = Recorded.streamKey(entry.stream)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return [...groups.values()].flat()
}

/** Loads all ways, round by round; a ratio of 1 is as fast as COPY. */
export const loading = async (): Promise<void> => {
  const server = await start({ settings: { max_wal_size: "4GB" } })
  try {
    const entries = [...generate({ events: size })].flatMap((commit) => commit.entries)
    const file = join(server.folder, "events.copy")
    writeFileSync(file, [...history({ events: size })].map((one) => `${line(one)}\n`).join(""), { mode: 0o644 })
    const ways = [1, 4].flatMap((lanes) => [
      [`events alone, lanes ${lanes}`, () => loaded(server, bare, entries, lanes)] as const,
      [
        `stream after stream with rows, lanes ${lanes}`,
        () => loaded(server, Streams.all, byStream(entries), lanes)
      ] as const,
      [`as recorded with rows, lanes ${lanes}`, () => loaded(server, Streams.all, entries, lanes)] as const
    ])
    for (let round = 1; round <= rounds; round++) {
      const base = await copied(server, file)
      print(`round ${round}: COPY of ${entries.length} event rows ${Math.round(base)} ms`)
      for (const [name, way] of ways) {
        const ms = await way()
        print(`  ${name}: ${Math.round(ms)} ms, ${(base / ms).toFixed(2)} of COPY`)
      }
    }
  } finally {
    await server.stop()
  }
}
