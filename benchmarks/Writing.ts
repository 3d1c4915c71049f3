/**
 * Appending to the embedded database in batches of a thousand, with all checks and row versions, against inserting the
 * same event rows by hand: one statement a batch into a table with the same unique indexes, and nothing else.
 */
import { EventLog, type Recorded, Streams } from "@servicebook/core"
import { PgEventLog, Pglite } from "@servicebook/postgres"
import { type Entry, generate, events as history } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import { compare } from "./Measure.ts"

const size = 20_000
const pageSize = 1000

const pages = <A>(items: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: Math.ceil(items.length / pageSize) }, (_, page) =>
    items.slice(page * pageSize, (page + 1) * pageSize)
  )

/** Inserts the rows of events by hand into an empty database of its own. */
export const byHand = (recorded: ReadonlyArray<Recorded.Recorded>): Effect.Effect<void, unknown> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`create table event (tenant text collate "C", position bigint primary key, category text collate "C",
      stream_id text collate "C", version int, event_id text collate "C", source_system text collate "C",
      source_key text collate "C", body text, unique (tenant, category, stream_id, version), unique (tenant, event_id),
      unique (tenant, source_system, source_key))`
    for (const page of pages(recorded)) {
      const bodies = page.map(({ body }) => body)
      yield* sql`insert into event select 'bench', * from unnest(${page.map(({ position }) => position)}::bigint[],
        ${bodies.map(({ stream }) => stream.category)}::text[], ${bodies.map(({ stream }) => stream.id)}::text[],
        ${bodies.map(({ version }) => version)}::int[], ${bodies.map(({ id }) => id)}::text[],
        ${bodies.map(({ source }) => source.system)}::text[], ${bodies.map(({ source }) => source.key)}::text[],
        ${page.map(({ text }) => text)}::text[])`
    }
  }).pipe(Effect.provide(Pglite.layer()))

const byLog = (entries: ReadonlyArray<Entry>) =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    for (const page of pages(entries)) yield* log.appendBatch(page)
  }).pipe(Effect.provide(PgEventLog.layerPglite({ tenant: "bench", streams: Streams.all })))

const openOnly = Effect.void.pipe(Effect.provide(Pglite.layer()))

/** Writes twenty thousand events both ways; starting the database is measured apart, because both pay for it. */
export const writing = async (): Promise<void> => {
  const recorded = [...history({ events: size })]
  const entries = [...generate({ events: size })].flatMap((commit) => commit.entries)
  const start = { name: "starting an empty database", act: () => Effect.runPromise(openOnly) }
  const hand = {
    name: `start and insert ${recorded.length} rows by hand`,
    act: () => Effect.runPromise(byHand(recorded))
  }
  const log = {
    name: `start and append ${entries.length} events with row versions`,
    act: () => Effect.runPromise(byLog(entries))
  }
  await compare("start", 3, start, hand)
  await compare("append", 3, hand, log)
}
