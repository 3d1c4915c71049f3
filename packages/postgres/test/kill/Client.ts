// A client process of the kill tests: appends its batches one after the other, each as often as it takes to be answered, and
// tells of every answer on its output. Killed, it is started again from where its answers ended.
import type { EventLog, Stream } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { PgEventLog, Server } from "../../src/index.ts"

/** One batch, and the instant (ms, UTC) of the clock under which it is recorded; the machine's where there is none. */
export interface Batch {
  readonly items: ReadonlyArray<EventLog.Append>
  readonly atMs?: number
}

/** What a client is: the batches it has to append, from the first on. */
export interface Work {
  readonly tenant: string
  readonly streams: Stream.Streams
  readonly batches: () => Iterable<Batch>
}

/** The variable that names the server, and the one that says how many batches were answered before. */
export const variables = { url: "SERVICEBOOK_KILL_URL", from: "SERVICEBOOK_KILL_FROM" }

const at = <A, E, R>(ms: number, effect: Effect.Effect<A, E, R>) =>
  Clock.clockWith((real) =>
    Effect.provideService(effect, Clock.Clock, {
      currentTimeMillisUnsafe: () => ms,
      currentTimeMillis: Effect.succeed(ms),
      currentTimeNanosUnsafe: () => BigInt(ms) * 1_000_000n,
      currentTimeNanos: Effect.succeed(BigInt(ms) * 1_000_000n),
      monotonicTimeNanosUnsafe: () => real.monotonicTimeNanosUnsafe(),
      monotonicTimeNanos: real.monotonicTimeNanos,
      sleep: (duration) => real.sleep(duration)
    })
  )

const again = { schedule: Schedule.spaced("50 millis") }

/** Appends a batch until it is answered. */
const answered = (log: EventLog.EventLogShape, { atMs, items }: Batch) =>
  Effect.retry(atMs === undefined ? log.appendBatch(items) : at(atMs, log.appendBatch(items)), again)

/** An answer, as it is told on the output. */
export const told = (n: number, outcomes: ReadonlyArray<EventLog.Outcome>): string => {
  const events = outcomes.flatMap((one) => {
    if (one.outcome === "refused") throw one.refusal
    return one.events.map(({ position, commit, text }) => ({ position, commit, text }))
  })
  return JSON.stringify({ n, events })
}

/** Runs a client to its end. */
export const run = ({ batches, streams, tenant }: Work): void => {
  const place = Result.getOrThrow(Server.optionsFrom(process.env[variables.url] ?? ""))
  const from = Number(process.env[variables.from] ?? 0)
  const program = Effect.gen(function* () {
    const log = yield* PgEventLog.make({ tenant, streams })
    let n = 0
    for (const batch of batches()) {
      if (n++ < from) continue
      const outcomes = yield* answered(log, batch)
      process.stdout.write(`${told(n, outcomes)}\n`)
    }
    process.stdout.write("done\n")
  })
  const opened = Effect.retry(Effect.provide(program, Server.layer({ ...place, maxConnections: 1 })), again)
  Effect.runPromise(opened).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    process.exit(1)
  })
}
