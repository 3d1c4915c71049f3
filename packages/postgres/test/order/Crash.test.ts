// A server that dies and comes back: nothing acknowledged is lost, nothing is there twice, prepared transactions still hold
// the log, and no watermark ever lay on a position that is drawn again.
import { fileURLToPath } from "node:url"
import { Oracle, Sample, SampleKpis } from "@servicebook/conformance"
import { type EventLog, Figure, Memory, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import { SqlClient } from "effect/sql"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Server as Started, start } from "../../../../scripts/server/Server.ts"
import { PgEventLog, Server } from "../../src/index.ts"
import { Client } from "../kill/Clients.ts"
import * as Parcels from "../kill/parcels.ts"
import { run } from "../kill/Rounds.ts"
import { everything, follow, nothing } from "../kill/Watcher.ts"
import { startsServers } from "../server.ts"
import { all, fact, follower, holding, keys, lastSeen, newLog, number, session, watermark } from "./Session.ts"

let server: Started
beforeAll(async () => {
  // Late to write what nobody waits for: a crash then takes back what was drawn and not committed.
  if (startsServers) server = await start({ settings: { wal_writer_delay: "10s", full_page_writes: "off" } })
}, 120_000)
afterAll(async () => server?.stop(), 60_000)

const options = (): Server.Options => Result.getOrThrow(Server.optionsFrom(server.url))
const on = <A, E>(effect: Effect.Effect<A, E, SqlClient.SqlClient>) =>
  Effect.runPromise(Effect.provide(effect, Server.layer(options())))

/** Some servers write more than they must, now and then: nothing is lost then, and nothing shown. So it is done again. */
const untilLost = async (attempt: () => Promise<boolean>) => {
  let left = 8
  while (!(await attempt())) expect(left--, "a crash that takes something back").toBeGreaterThan(0)
}

const reborn = async () => {
  await server.kill()
  await server.restart()
}

describe.skipIf(!startsServers)("after the death of the server", () => {
  it("no watermark lay on a position that is drawn again; the last one drawn did", { timeout: 240_000 }, () =>
    untilLost(async () => {
      const log = await on(newLog)
      const drawn = number(
        "select pg_sequence_last_value(positions) from servicebook.log where tenant = $1",
        log.tenant
      )
      const before = await on(
        Effect.scoped(
          Effect.gen(function* () {
            const mine = yield* PgEventLog.make(log)
            const [held, sql] = [yield* session, yield* SqlClient.SqlClient]
            // A batch: single draws are written down 32 at a time, which would hide what is lost.
            yield* mine.appendBatch([fact("p", "a1"), fact("p", "a2")])
            yield* held.say("begin")
            yield* held.inside(sql`select servicebook.draw(l, 3) from servicebook.log l where tenant = ${log.tenant}`)
            yield* held.say("rollback")
            return { water: yield* watermark(mine), naive: yield* drawn }
          })
        )
      )
      expect(before).toEqual({ water: 2, naive: 5 })
      await reborn()
      return on(
        Effect.gen(function* () {
          const mine = yield* PgEventLog.make(log)
          yield* mine.append(fact("p", "e"))
          const [subscriber, naive] = [follower(mine, before.water), follower(mine, before.naive)]
          for (const one of [subscriber, naive]) yield* one.to(yield* watermark(mine))
          expect(subscriber.read).toEqual(["e"])
          return naive.read.length === 0
        })
      )
    })
  )

  it("what was settled and lost, where nobody waits for the disk, holds no reader up to it", { timeout: 240_000 }, () =>
    untilLost(async () => {
      const careless = Server.layer({ ...options(), startupOptions: "-c synchronous_commit=off" })
      const place = await on(
        Effect.gen(function* () {
          const log = yield* newLog
          yield* log.appendBatch([fact("p", "a1"), fact("p", "a2")])
          return log
        })
      )
      const program = Effect.gen(function* () {
        const log = yield* PgEventLog.make(place)
        yield* log.appendBatch([fact("p", "b1"), fact("p", "b2")])
        const remembered = (yield* log.head()).position
        yield* Effect.promise(reborn)
        yield* Effect.retry(log.head(), { schedule: Schedule.spaced("50 millis") })
        const last = yield* lastSeen(log)
        yield* holding(log, fact("q", "c"))
        yield* log.append(fact("r", "d"))
        const naive = follower(log, last)
        yield* naive.to(remembered)
        expect((yield* log.head()).position).toBe(last)
        expect(yield* all(log)).toHaveLength(last)
        return last === 2 && naive.read.includes("d")
      })
      return Effect.runPromise(Effect.provide(Effect.scoped(program), careless))
    })
  )

  it("a prepared transaction holds the log back as before, until it is committed", { timeout: 120_000 }, async () => {
    const log = await on(newLog)
    await on(
      Effect.scoped(
        Effect.gen(function* () {
          const mine = yield* PgEventLog.make(log)
          yield* mine.append(fact("p", "a"))
          const held = yield* session
          yield* held.say("begin")
          yield* held.inside(mine.append(fact("q", "b")))
          yield* held.say("prepare transaction 'left behind'")
        })
      )
    )
    await reborn()
    await on(
      Effect.scoped(
        Effect.gen(function* () {
          const mine = yield* PgEventLog.make(log)
          yield* mine.append(fact("r", "c"))
          expect(keys(yield* all(mine))).toEqual(["a"])
          yield* (yield* session).say("commit prepared 'left behind'")
          expect(keys(yield* all(mine)).sort()).toEqual(["a", "b", "c"])
        })
      )
    )
  })
})

const figures = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const window = Result.getOrThrow(Window.parse("2026-03"))
    const head = yield* log.head()
    return yield* Effect.forEach(SampleKpis.declarations, (kpi) => Figure.compute(log, kpi, { window, head }))
  })

it.skipIf(!startsServers)(
  "server and clients, killed round after round, lose nothing and finish their work",
  { timeout: 300_000 },
  async () => {
    const [count, crowd] = [60, 3]
    const oracle = new Oracle.Oracle()
    const clients = Array.from({ length: crowd }, (_, client) => {
      for (const { items } of Parcels.batches(client, count)) oracle.attempt(Parcels.tenant, items)
      const command = [fileURLToPath(new URL("../kill/parcels.ts", import.meta.url)), String(client), String(count)]
      return new Client(server.url, command, ({ events }) => oracle.acknowledge(events))
    })
    const [seen, naive] = [nothing(), nothing()]
    const place = { tenant: Parcels.tenant, streams: Sample.streams }
    const following = Effect.runFork(
      Effect.provide(Effect.andThen(PgEventLog.make(place), follow(place.tenant, seen, naive)), Server.layer(options()))
    )
    try {
      expect(await run({ server, clients, rounds: 3, batches: count * crowd })).toBeGreaterThan(0)
    } finally {
      await Promise.all(clients.map((client) => client.kill()))
      await Effect.runPromise(Fiber.interrupt(following))
    }
    await on(
      Effect.gen(function* () {
        const log = yield* PgEventLog.make(place)
        const events = yield* everything(log)
        expect(oracle.violations(events)).toEqual([])
        expect(events).toHaveLength(oracle.count)
        expect(Oracle.deliveries(seen.events, events, seen.through)).toEqual([])
        const memory = Memory.make(place)
        yield* memory.restore(events)
        expect(yield* figures(log)).toEqual(yield* figures(memory))
      })
    )
  }
)
