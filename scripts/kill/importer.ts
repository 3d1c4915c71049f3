/**
 * The importing process of the kill campaign: imports an export, from the start each time, until it came through. Arguments:
 * the tenant and how many rows.
 */
import { type EventLog, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { PgEventLog, Server } from "../../packages/postgres/src/index.ts"
import { told, variables } from "../../packages/postgres/test/kill/Client.ts"
import { into, rows } from "./Import.ts"

const [tenant = "", count = "0"] = process.argv.slice(2)
const again = { schedule: Schedule.spaced("50 millis") }

const telling = (log: EventLog.EventLogShape): EventLog.EventLogShape => {
  let n = 0
  return {
    ...log,
    appendBatch: (items) =>
      Effect.tap(log.appendBatch(items), (outcomes) =>
        Effect.sync(() => process.stdout.write(`${told(++n, outcomes)}\n`))
      )
  }
}

const program = Effect.gen(function* () {
  const log = yield* PgEventLog.make({ tenant, streams: Streams.all })
  const report = yield* Effect.retry(
    Effect.suspend(() => into(telling(log), rows(Number(count)))),
    again
  )
  process.stderr.write(`import: ${JSON.stringify(report.rows)}\n`)
  process.stdout.write("done\n")
})

const place = Result.getOrThrow(Server.optionsFrom(process.env[variables.url] ?? ""))
await Effect.runPromise(Effect.retry(Effect.provide(program, Server.layer({ ...place, maxConnections: 1 })), again))
