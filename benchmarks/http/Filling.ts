/** A process that imports events of a company's earlier years beside a host. One argument, as JSON; prints its rate, as JSON. */
import "effect/schema/SchemaJITCompiler/enable"
import { EventLog, Streams } from "@servicebook/core"
import { PgEventLog, Server } from "@servicebook/postgres"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import { batches, fillers } from "../Fillers.ts"
import { tenant } from "./Asks.ts"

const { database, events } = JSON.parse(process.argv[2] ?? "{}") as {
  readonly database: string
  readonly events: number
}
const named = Result.getOrThrow(Server.optionsFrom(database))
const log = Layer.provide(
  PgEventLog.layer({ tenant, streams: Streams.all }),
  Server.layer({ ...named, maxConnections: 2 })
)

const fill = Effect.gen(function* () {
  const { appendBatch } = yield* EventLog.EventLog
  let written = 0
  const start = performance.now()
  for (const batch of batches(fillers({ seed: 7, events: events * 1.5, years: 8 }), 1_000)) {
    yield* appendBatch(batch)
    written += batch.reduce((sum, { events: all }) => sum + all.length, 0)
    if (written >= events) break
  }
  return { perSecond: written / ((performance.now() - start) / 1000) }
})

process.stdout.write(JSON.stringify(await Effect.runPromise(Effect.provide(fill, log))))
