// What consumers can count on in a database beyond the suite: handling and checkpoint in one transaction, another process'
// appends, and the same shards in SQL as in core.
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { layer } from "@effect/vitest"
import { Sample } from "@servicebook/conformance"
import { Consumer, Consumers, ConsumersMemory, EventLog, Shard } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect, it } from "vitest"
import { PgConsumers, PgEventLog, Pglite } from "../src/index.ts"
import { shardOf } from "../src/Page.ts"
import { guardedKeeper } from "../src/Space.ts"
import { snapshot } from "./snapshot.ts"

const { append, event, opened, streams } = Sample

const base = Pglite.layer({ snapshot: snapshot() })
const books = (tenant: string) => Layer.provideMerge(PgConsumers.layer, PgEventLog.layer({ tenant, streams }))

const weighed = (key: string) => append(`p-${key.length % 3}`, "any", event(key, "Weighed", { grams: 1 }))
const pause = Effect.promise(() => new Promise<void>((resume) => setTimeout(resume, 2)))

/** Lets time pass until something holds. */
const until = <E, R>(holds: Effect.Effect<boolean, E, R>): Effect.Effect<void, E, R> =>
  Effect.gen(function* () {
    for (let n = 0; n < 1_000 && !(yield* holds); n++) yield* Effect.andThen(TestClock.adjust(100), pause)
    expect(yield* holds).toBe(true)
  })

layer(base, { timeout: "60 seconds" })("consumers on a database", (it) => {
  it.effect("handle exactly once, when they save in the transaction of what they write", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* EventLog.EventLog
      yield* sql`create table seen (position bigint)`
      yield* log.appendBatch(Array.from({ length: 20 }, (_, n) => weighed("k".repeat(n + 1))))
      const faults = ["before the save", "after the save", "after the commit", "none"]
      const handle = ({ events, save }: Consumer.Delivery) =>
        Effect.suspend(() => {
          const fault = faults.length > 1 ? faults.shift() : faults[0]
          const fail = (moment: string) => (fault === moment ? Effect.fail(new Error(moment)) : Effect.void)
          return sql
            .withTransaction(
              Effect.gen(function* () {
                for (const { position } of events) yield* sql`insert into seen values (${position})`
                yield* fail("before the save")
                yield* save
                yield* fail("after the save")
              })
            )
            .pipe(Effect.andThen(fail("after the commit")))
        })
      yield* Effect.forkScoped(Consumer.run({ consumer: "c", owner: "a", shards: 2, handle, most: 5 }))
      yield* until(Effect.map(Consumer.standing("c"), (all) => all.length === 2 && all.every(({ lag }) => lag === 0)))
      expect(faults).toEqual(["none"])
      const seen = yield* sql<{ position: bigint }>`select position from seen order by position`
      expect(seen.map(({ position }) => Number(position))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1))
    }).pipe(Effect.provide(books("once")))
  )

  it.effect("undo what a former owner writes when its lease is lost", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const keeper = yield* Consumers.Consumers
      yield* sql`create table written (owner text)`
      yield* keeper.open("c", 1, 0)
      const [late] = yield* keeper.claim("c", "a", 0, 1)
      const [now] = yield* keeper.claim("c", "b", 60_000, 1)
      if (late === undefined || now === undefined) throw new Error("not lent")
      const write = (lease: Consumers.Lease) =>
        sql.withTransaction(
          Effect.andThen(sql`insert into written values (${lease.owner})`, keeper.save(lease, { after: 0, through: 1 }))
        )
      expect(yield* Effect.flip(write(late))).toMatchObject({ _tag: "LeaseLost" })
      yield* write(now)
      expect(yield* Effect.flip(write(now))).toMatchObject({ _tag: "AlreadySaved", checkpoint: 1 })
      expect(yield* sql`select owner from written`).toEqual([{ owner: "b" }])
    }).pipe(Effect.provide(books("late")))
  )

  it.effect("are woken for the appends of others, which they are not told of", () =>
    Effect.gen(function* () {
      const log = yield* EventLog.EventLog
      const other = yield* PgEventLog.make({ tenant: log.tenant, streams })
      const seen: Array<string> = []
      const listening = yield* Effect.forkScoped(
        Stream.runForEach(log.subscribe(), ({ body }) => Effect.sync(() => seen.push(body.source.key)))
      )
      yield* other.append(append("p", "absent", opened("a")))
      yield* until(Effect.sync(() => seen.length === 1))
      yield* other.append(append("p", "any", event("b", "Closed", {})))
      yield* until(Effect.sync(() => seen.length === 2))
      expect(seen).toEqual(["a", "b"])
      yield* Fiber.interrupt(listening)
    }).pipe(Effect.provide(books("others")))
  )

  it.effect("see nothing of a transaction that is undone", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const log = yield* EventLog.EventLog
      const seen: Array<number> = []
      yield* Effect.forkScoped(
        Stream.runForEach(log.subscribe(), ({ position }) => Effect.sync(() => seen.push(position)))
      )
      const undone = Effect.andThen(log.append(append("p", "absent", opened("a"))), Effect.fail("undone"))
      expect(Exit.isFailure(yield* Effect.exit(sql.withTransaction(undone)))).toBe(true)
      yield* sql.withTransaction(log.append(append("q", "absent", opened("b"))))
      yield* until(Effect.sync(() => seen.length > 0))
      // A drawn position stays drawn.
      expect(seen).toEqual([2])
    }).pipe(Effect.provide(books("undone")))
  )

  it.effect("cut the log into the same shards as core does", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const run = Effect.runPromiseWith(yield* Effect.context<SqlClient.SqlClient>())
      const name = fc
        .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
        .filter((text) => !text.includes("\u0000"))
      const property = fc.asyncProperty(name, name, fc.integer({ min: 1, max: 5_000 }), async (category, id, of) => {
        const [found] = await run(sql<{ shard: bigint }>`select ${shardOf(sql, of)} as shard
          from (select ${category}::text as category, ${id}::text as stream_id) as stream`)
        expect(Number(found?.shard)).toBe(Shard.shardOf({ category, id }, of))
      })
      yield* Effect.promise(() => fc.assert(property, { numRuns: 200 }))
    })
  )
})

it("keeps checkpoints in a folder, and refuses to write them on a nearly full disk", { timeout: 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "servicebook-consumers-"))
  const options = { tenant: "t", streams, folder }
  const checkpoint = Effect.flatMap(Consumers.Consumers, (keeper) => keeper.list("c"))
  try {
    const work = Effect.gen(function* () {
      const keeper = yield* Consumers.Consumers
      yield* keeper.open("c", 1, 0)
      const [lease] = yield* keeper.claim("c", "a", 60_000, 1)
      if (lease !== undefined) yield* keeper.save(lease, { after: 0, through: 7 })
    })
    await Effect.runPromise(Effect.provide(work, PgConsumers.layerPglite({ ...options, snapshot: snapshot() })))
    const again = await Effect.runPromise(Effect.provide(checkpoint, PgConsumers.layerPglite(options)))
    expect(again).toMatchObject([{ checkpoint: 7, lease: { owner: "a", isLive: true } }])
    const full = guardedKeeper(ConsumersMemory.make(), folder, Number.POSITIVE_INFINITY)
    for (const refused of [full.open("c", 1, 0), full.claim("c", "a", 1, 1), full.renew([], 1), full.forget("c")]) {
      expect(await Effect.runPromise(Effect.flip<unknown, unknown, never>(refused))).toMatchObject({
        outcome: "nothing-written"
      })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
