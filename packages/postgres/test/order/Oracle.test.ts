// The oracle: whoever reads a bound and counts the events up to it must find the same number ever after, however long the
// writers stall between drawing a position and committing it.
import { layer } from "@effect/vitest"
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { SqlClient } from "effect/sql"
import { expect } from "vitest"
import { database } from "../server.ts"
import { all, fact, lastSeen, newLog, number, watermark } from "./Session.ts"

const writers = 24
const rounds = 12

type Log = EventLog.EventLogShape

const countTo = ({ tenant }: Log, bound: number) =>
  number("select count(*) from servicebook.event where tenant = $1 and position <= $2", tenant, bound)

/** A transaction that appends, stalls with its positions drawn, and now and then gives up. */
const stalling = (log: Log, writer: number, round: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const isGivenUp = Math.random() < 0.2
    const transaction = Effect.gen(function* () {
      yield* log.append(fact(`p-${writer}`, `k-${writer}-${round}`))
      if (Math.random() < 0.5) {
        const items = ["a", "b", "c"].map((part) => fact(`q-${writer}`, `k-${writer}-${round}-${part}`))
        yield* log.appendBatch(items)
      }
      yield* Effect.sleep(Math.random() * 50)
      if (isGivenUp) yield* Effect.fail("given up" as const)
    })
    const end = yield* Effect.result(sql.withTransaction(transaction))
    if (end._tag === "Failure" && end.failure !== "given up") yield* Effect.fail(end.failure)
  })

interface Probe {
  readonly bound: number
  readonly count: number
}

/** Asks for a bound and counts up to it, over and over. */
const probing = <E, R>(log: Log, bound: Effect.Effect<number, E, R>, probes: Array<Probe>) =>
  Effect.forever(
    Effect.gen(function* () {
      const asked = yield* bound
      probes.push({ bound: asked, count: yield* countTo(log, asked) })
    })
  )

/** The probes after which an event has still appeared below their bound. */
const broken = (log: Log, probes: ReadonlyArray<Probe>) =>
  Effect.filter(probes, ({ bound, count }) => Effect.map(countTo(log, bound), (now) => now !== count))

layer(database({ maxConnections: writers + 4 }), { timeout: "120 seconds", excludeTestServices: true })(
  "the oracle",
  (it) => {
    it.effect(
      "finds nothing below a watermark that was not there when it was read, and much below the last position",
      () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const [settled, naive]: [Array<Probe>, Array<Probe>] = [[], []]
          const pollers = yield* Effect.forEach(
            [probing(log, watermark(log), settled), probing(log, lastSeen(log), naive)],
            (poller) => Effect.forkChild(poller)
          )
          yield* Effect.forEach(
            Array.from({ length: writers }, (_, writer) => writer),
            (writer) =>
              Effect.forEach(Array.from({ length: rounds }), (_, round) => stalling(log, writer, round), {
                discard: true
              }),
            { concurrency: "unbounded", discard: true }
          )
          yield* Fiber.interruptAll(pollers)
          const events = yield* all(log)
          expect((yield* broken(log, settled)).length).toBe(0)
          expect((yield* broken(log, naive)).length).toBeGreaterThan(naive.length / 10)
          expect(new Set(settled.map(({ bound }) => bound)).size).toBeGreaterThan(5)
          expect((yield* log.head()).position).toBe(events.at(-1)?.position)
        })
    )
  }
)
