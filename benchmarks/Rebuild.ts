/**
 * Rebuilding the rows of a log on a server while appends go on: how long it takes to compare and to swap, how long appends
 * wait for it, and how long they would wait if all rows were exchanged in the transaction of the swap.
 */
import { type EventLog, Instant, type Stream, Streams } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import { type Entry, generate } from "@servicebook/sample-company"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { SqlClient } from "effect/sql"
import { versions } from "../scripts/server/Binaries.ts"
import { start } from "../scripts/server/Server.ts"
import { print, took } from "./Measure.ts"

const options = { tenant: "bench", streams: Streams.all }
const later = new Map<string, Stream.Stream<unknown>>(
  [...Streams.all].map(([category, stream]) => [category, { ...stream, fold: 2 }])
)

const fill = (log: EventLog.EventLogShape, size: number) =>
  Effect.gen(function* () {
    let page: Array<Entry> = []
    for (const { entries } of generate({ events: size })) {
      page.push(...entries)
      if (page.length < 1_000) continue
      yield* log.appendBatch(page)
      page = []
    }
    yield* log.appendBatch(page)
  })

let delivered = 0

const delivery = (): EventLog.Append => {
  const key = `bench-${delivered++}`
  return {
    stream: { category: "Unit", id: key },
    expected: "absent",
    events: [
      {
        ...{ type: "Delivered", schemaVersion: 1, occurredAt: Instant.fromMs(1_767_225_600_000) },
        ...{ source: { system: "bench", key }, actor: { id: "bench", roles: [] }, subjects: [] },
        data: { use: "customer" }
      }
    ]
  }
}

/** Runs an act while another fiber appends, one event after the other, and tells how long the longest of them took. */
const amidAppends = <A, E>(name: string, log: EventLog.EventLogShape, act: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.gen(function* () {
    let [appends, longest] = [0, 0]
    const one = Effect.gen(function* () {
      const startMs = performance.now()
      const outcomes = yield* Effect.option(log.appendBatch([delivery()]))
      if (outcomes._tag === "None") return yield* Effect.never
      longest = Math.max(longest, performance.now() - startMs)
      appends++
    })
    const appending = yield* Effect.forkChild(Effect.forever(one))
    const startMs = performance.now()
    const result = yield* act
    const seconds = (performance.now() - startMs) / 1_000
    yield* Fiber.interrupt(appending)
    print(`  ${name}: ${seconds.toFixed(1)} s, ${appends} appends meanwhile, the longest ${longest.toFixed(0)} ms`)
    return result
  })

const exchanged = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const kinds = yield* sql<{ name: string }>`select name from servicebook.row_kind`
  for (const { name } of kinds) yield* sql.unsafe(`create table bench_${name} as select * from servicebook.${name}`)
  const exchange = Effect.forEach(kinds, ({ name }) =>
    Effect.andThen(
      sql.unsafe(`delete from servicebook.${name}`),
      sql.unsafe(`insert into servicebook.${name} select * from bench_${name}`)
    )
  )
  print(
    `  all rows exchanged in one transaction: ${(yield* Effect.promise(() => took(() => Effect.runPromise(sql.withTransaction(exchange))))) / 1_000} s`
  )
})

const measured = (size: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const log = yield* PgEventLog.make(options)
    yield* fill(log, size)
    yield* sql`analyze`
    const compared = yield* amidAppends("compare", log, log.rebuild({ swap: false }))
    print(`    ${compared.events} events, ${compared.rows} rows, difference: ${compared.difference?.found ?? "none"}`)
    const swapped = yield* amidAppends("compare and swap", log, log.rebuild({ swap: true }))
    print(`    appends of the log blocked ${swapped.blockedMs} ms`)
    yield* amidAppends("open under a raised fold", log, PgEventLog.make({ ...options, streams: later }))
    yield* exchanged
  })

/** Measures on every version of the server that is installed, with about so many events. */
export const rebuild = async (largest: number): Promise<void> => {
  for (const version of versions) {
    const server = await start({ version, settings: { shared_buffers: "512MB", max_wal_size: "4GB" } })
    print(`PostgreSQL ${version}:`)
    const place = Result.getOrThrow(Server.optionsFrom(server.url))
    await Effect.runPromise(Effect.provide(measured(Math.min(largest, 600_000)), Server.layer(place))).finally(() =>
      server.stop()
    )
  }
}
