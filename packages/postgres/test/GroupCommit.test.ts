// Appends that meet go together as one commit, and yet each for itself: its own outcome, its own failure, and nobody waits
// long for a stranger.
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { EventLog } from "@servicebook/core"
import * as Clock from "effect/Clock"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { SqlClient } from "effect/sql"
import { expect, it } from "vitest"
import { GroupCommit } from "../src/GroupCommit.ts"
import { PgEventLog } from "../src/index.ts"
import { all, fact, holding, keys, newLog, until } from "./order/Session.ts"
import { database } from "./server.ts"
import { stores } from "./stores.ts"

const many = (log: EventLog.EventLogShape, items: ReadonlyArray<EventLog.Append>) =>
  Effect.forEach(items, (item) => Effect.exit(log.append(item)), { concurrency: "unbounded" })

const parcels = (count: number) => Array.from({ length: count }, (_, n) => `p-${n}`)

for (const store of stores()) {
  layer(store.layer, { timeout: "60 seconds", excludeTestServices: true })(
    `appends that meet in ${store.name}`,
    (it) => {
      it.effect("share commits, a hundred at most in each, and keep the order in which they came", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const items = parcels(250).map((id) => fact(id, id))
          const exits = yield* many(log, items)
          expect(exits.every(Exit.isSuccess)).toBe(true)
          const events = yield* all(log)
          expect(keys(events)).toHaveLength(250)
          const commits = [...new Set(events.map(({ commit }) => commit))]
          expect(commits.length).toBeLessThan(50)
          for (const commit of commits) {
            const places = keys(events.filter((event) => event.commit === commit)).map((key) => Number(key.slice(2)))
            expect(places.length).toBeLessThanOrEqual(100)
            expect(places).toEqual([...places].sort((a, b) => a - b))
          }
        })
      )

      it.effect("are answered one by one: what is refused leaves the others alone", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const first = fact("p-0", "first")
          const again = { ...fact("p-1", "again"), expected: "present" as const }
          const exits = yield* many(log, [first, fact("p-2", "k"), again, fact("p-3", "k"), first])
          expect(exits.map((exit) => (Exit.isSuccess(exit) ? exit.value.outcome : "refused"))).toEqual([
            ...["appended", "appended", "refused", "refused"],
            "known"
          ])
          expect(keys(yield* all(log)).sort()).toEqual(["first", "k"])
        })
      )

      it.effect("stay in the caller's own transaction, and go with it", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const sql = yield* SqlClient.SqlClient
          const undone = sql.withTransaction(Effect.andThen(log.append(fact("p-1", "mine")), Effect.fail("given up")))
          expect(yield* Effect.flip(undone)).toBe("given up")
          yield* many(log, [fact("p-2", "a"), fact("p-3", "b"), fact("p-4", "c")])
          expect(keys(yield* all(log)).sort()).toEqual(["a", "b", "c"])
        })
      )

      it.effect("are kept apart from one in a caller's transaction, which joins no others and waits for none", () =>
        Effect.gen(function* () {
          const sql = yield* SqlClient.SqlClient
          const gate = yield* Deferred.make<void>()
          const groups: Array<ReadonlyArray<string>> = []
          const group = new GroupCommit(sql, (items) => {
            groups.push(items.map(({ stream }) => stream.id))
            return Effect.as(
              Deferred.await(gate),
              items.map(() => ({ outcome: "appended", events: [] }) as const)
            )
          })
          const others = yield* Effect.forEach(["a", "b", "c"], (id) => Effect.forkChild(group.append(fact(id, id))))
          yield* Effect.yieldNow
          const own = yield* Effect.forkChild(sql.withTransaction(group.append(fact("mine", "mine"))))
          yield* until(
            Effect.sync(() => groups.length),
            (count) => count >= 3
          )
          yield* Deferred.succeed(gate, undefined)
          yield* Effect.forEach([own, ...others], Fiber.join)
          expect(groups.map((ids) => ids.join()).sort()).toEqual(["a", "b,c", "mine"])
        })
      )

      it.effect("are recorded at the clock of their own caller", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const past: Clock.Clock = Object.create(Clock.Clock.defaultValue(), {
            currentTimeMillis: { value: Effect.succeed(0) }
          })
          const appends = parcels(20).map((id, n) => {
            const append = log.append(fact(id, id))
            return n % 3 === 0 ? Effect.provideService(append, Clock.Clock, past) : append
          })
          yield* Effect.all(appends, { concurrency: "unbounded" })
          const old = (yield* all(log)).filter(({ body }) => body.recordedAt.startsWith("1970"))
          expect(keys(old).sort()).toEqual(
            parcels(20)
              .filter((_, n) => n % 3 === 0)
              .sort()
          )
        })
      )

      it.effect("are not written when their caller leaves before the departure", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const first = yield* Effect.forkChild(log.append(fact("p-1", "first")))
          yield* Effect.yieldNow
          const leaving = yield* Effect.forkChild(log.append(fact("p-2", "left")))
          const staying = yield* Effect.forkChild(log.append(fact("p-3", "stays")))
          yield* Effect.yieldNow
          yield* Fiber.interrupt(leaving)
          yield* Effect.all([Fiber.join(first), Fiber.join(staying)])
          expect(keys(yield* all(log)).sort()).toEqual(["first", "stays"])
        })
      )

      it.effect("fail each for itself when one of them brings down the write", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const sql = yield* SqlClient.SqlClient
          const broken = new Error("broken")
          const group = new GroupCommit(sql, (items) =>
            items.some(({ stream }) => stream.id === "p-broken") ? Effect.die(broken) : log.appendBatch(items)
          )
          const items = ["p-1", "p-2", "p-broken", "p-3"].map((id) => fact(id, id))
          const exits = yield* Effect.forEach(items, (item) => Effect.exit(group.append(item)), {
            concurrency: "unbounded"
          })
          expect(exits.map(Exit.isSuccess)).toEqual([true, true, false, true])
          expect(exits[2]).toEqual(Exit.die(broken))
          expect(keys(yield* all(log)).sort()).toEqual(["p-1", "p-2", "p-3"])
        })
      )

      it.effect("end with their group when that is interrupted, and with nobody else's", () =>
        Effect.gen(function* () {
          const log = yield* newLog
          const sql = yield* SqlClient.SqlClient
          const held = yield* Deferred.make<void>()
          const group = new GroupCommit(sql, (items) =>
            items.some(({ stream }) => stream.id === "p-1")
              ? Effect.andThen(Deferred.await(held), log.appendBatch(items))
              : Effect.interrupt
          )
          const first = yield* Effect.forkChild(group.append(fact("p-1", "first")))
          yield* Effect.yieldNow
          const others = yield* Effect.forkChild(
            Effect.forEach(
              ["p-2", "p-3"],
              (id) => Effect.exit(Effect.timeout(group.append(fact(id, id)), "10 seconds")),
              { concurrency: "unbounded" }
            )
          )
          const exits = yield* Fiber.join(others)
          expect(exits.map(Exit.hasInterrupts)).toEqual([true, true])
          yield* Deferred.succeed(held, undefined)
          expect(yield* Fiber.join(first)).toMatchObject({ outcome: "appended" })
        })
      )
    }
  )
}

layer(database(), { timeout: "60 seconds", excludeTestServices: true })("a stranger with a stream", (it) => {
  const hot = (version: number, key: string) =>
    Sample.append("hot", version, Sample.event(key, "Weighed", { grams: version }))

  it.effect("is waited for by those who write to it, and by nobody else, not even in one group with them", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.append(fact("hot", "0"))
      const stranger = yield* holding(log, fact("hot", "1"))
      const others = parcels(30).map((id) => fact(id, id))
      const first = yield* Effect.forkChild(log.append(fact("first", "first")))
      yield* Effect.yieldNow
      const waiting = yield* Effect.forkChild(log.append(hot(1, "2")))
      yield* Effect.yieldNow
      const exits = yield* many(log, others)
      expect(exits.every(Exit.isSuccess)).toBe(true)
      expect(waiting.pollUnsafe()).toBeUndefined()
      yield* Fiber.join(first)
      yield* stranger.say("rollback")
      expect(yield* Fiber.join(waiting)).toMatchObject({ outcome: "appended" })
    })
  )

  it.effect("leaves the connections to others, however often a caller gives up and comes again", () =>
    Effect.gen(function* () {
      const log = yield* newLog
      yield* log.append(fact("hot", "0"))
      const stranger = yield* holding(log, fact("hot", "1"))
      const impatient = Effect.ignore(Effect.timeout(log.append(hot(1, "2")), "40 millis"))
      const callers = yield* Effect.forEach(["a", "b", "c"], () => Effect.forkChild(Effect.forever(impatient)))
      for (const id of parcels(40)) {
        expect(yield* Effect.timeout(log.append(fact(id, id)), "5 seconds")).toMatchObject({ outcome: "appended" })
      }
      yield* Effect.forEach(callers, Fiber.interrupt)
      yield* stranger.say("rollback")
      // What was cancelled may hold readers back for a moment longer, or have come about after all.
      yield* until(
        Effect.map(all(log), (events) => parcels(40).filter((id) => keys(events).includes(id)).length),
        (found) => found === 40
      )
    })
  )
})

it("leaves nobody waiting when the connections are closed", { timeout: 60_000 }, async () => {
  const runtime = ManagedRuntime.make(
    Layer.provide(PgEventLog.layer({ tenant: "closed", streams: Sample.streams }), database())
  )
  const log = await runtime.runPromise(EventLog.EventLog)
  const exits = parcels(300).map((id) => runtime.runPromiseExit(log.append(fact(id, id))))
  await runtime.dispose()
  expect(await Promise.all(exits)).toHaveLength(300)
})
