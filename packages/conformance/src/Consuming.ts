/**
 * Consumers at work: every event handled, in the order of its stream, each shard by one at a time, whoever joins, leaves,
 * dies or fails.
 */
import { Consumer, Consumers } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { expect } from "vitest"
import { Ledger, leaseMs, noting, start } from "./Crew.ts"
import { pass, until } from "./Passing.ts"
import { type Promised, promised, recorded, weighed } from "./Subscribing.ts"

const many = (from: number, count: number, streams = 12) =>
  Array.from({ length: count }, (_, n) => weighed(`p-${(from + n) % streams}`, `k-${from + n}`))

/** Waits until every shard has been looked at up to the end of the log, as the listing tells. */
const settled = until("the listing shows no lag", () =>
  Effect.map(Consumer.standing("crew"), (shards) => shards.length > 0 && shards.every(({ lag }) => lag === 0))
)

const owners = Effect.map(Consumer.standing("crew"), (shards) =>
  shards.map(({ lease }) => (lease?.isLive === true ? lease.owner : "nobody"))
)

const alone = promised("one process handles all shards, and empty ones move on too", function* (log) {
  const ledger = new Ledger(5)
  yield* log.appendBatch(many(0, 40, 1))
  yield* start({ owner: "a", shards: 5, handle: noting(ledger, "a"), most: 7 })
  yield* until("all is handled", () => ledger.handled.length === 40)
  yield* log.appendBatch(many(40, 3, 1))
  yield* settled
  const events = yield* recorded(log)
  expect(ledger.handled.map(({ event }) => event)).toEqual(events)
  const shards = yield* Consumer.standing("crew")
  expect(shards.map(({ checkpoint }) => checkpoint)).toEqual([43, 43, 43, 43, 43])
  expect(new Set(ledger.handled.map(({ shard }) => shard)).size).toBe(1)
  yield* ledger.verdict
})

const resumed = promised("who stops in good order is resumed where it stopped, with nothing twice", function* (log) {
  const ledger = new Ledger(2)
  yield* log.appendBatch(many(0, 20))
  const first = yield* start({ owner: "a", shards: 2, handle: noting(ledger, "a") })
  yield* until("the first part is handled", () => ledger.handled.length === 20)
  yield* settled
  yield* first.stop
  expect(yield* owners).toEqual(["nobody", "nobody"])
  yield* log.appendBatch(many(20, 20))
  yield* start({ owner: "b", shards: 2, handle: noting(ledger, "b") })
  yield* until("the second part is handled", () => ledger.handled.length >= 40)
  yield* settled
  expect(ledger.handled.map(({ event }) => event.position).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, n) => n + 1)
  )
  yield* ledger.verdict
})

const shared = promised("processes share the shards fairly as they join and leave", function* (log) {
  const ledger = new Ledger(5)
  const hold = (owner: string) => start({ owner, shards: 5, handle: noting(ledger, owner) })
  const counts = Effect.map(owners, (names) =>
    ["a", "b", "c"].map((owner) => names.filter((name) => name === owner).length).join()
  )
  const shown = (wanted: string) => until(`the shares are ${wanted}`, () => Effect.map(counts, (now) => now === wanted))
  yield* hold("a")
  yield* shown("5,0,0")
  const b = yield* hold("b")
  yield* shown("3,2,0")
  const c = yield* hold("c")
  yield* shown("2,2,1")
  yield* log.appendBatch(many(0, 60, 30))
  yield* until("all is handled", () => ledger.handled.length >= 60)
  yield* b.stop
  yield* shown("3,0,2")
  yield* c.kill
  yield* shown("5,0,0")
  yield* log.appendBatch(many(60, 60, 30))
  yield* until("all is handled", () => ledger.handled.length >= 120)
  yield* ledger.verdict
  expect(ledger.handled.length).toBe(120)
})

const takenOver = promised(
  "the shards of a process that died are taken over when its lease has ended",
  function* (log) {
    const ledger = new Ledger(3)
    yield* log.appendBatch(many(0, 30))
    const a = yield* start({ owner: "a", shards: 3, handle: noting(ledger, "a"), most: 4 })
    yield* until("some is handled", () => ledger.handled.length > 3)
    yield* a.kill
    const died = ledger.handled.length
    yield* start({ owner: "b", shards: 3, handle: noting(ledger, "b") })
    yield* pass(leaseMs / 3)
    expect(ledger.handled.length).toBe(died)
    yield* until("the rest is handled", () => ledger.handled.length >= 30)
    yield* settled
    const events = yield* recorded(log)
    expect(ledger.has(events)).toBe(true)
    yield* ledger.verdict
  }
)

const stuck = promised(
  "a failing handling stops its shard alone, is shown, and goes on where it stood",
  function* (log) {
    const ledger = new Ledger(3)
    let isBroken = true
    const handle = noting(ledger, "a")
    yield* log.appendBatch(many(0, 30, 20))
    yield* start({
      owner: "a",
      shards: 3,
      handle: (one) => (isBroken && one.shard.index === 1 ? Effect.die(new TypeError("secret")) : handle(one))
    })
    const standing = Consumer.standing("crew")
    yield* until("the others are done", () =>
      Effect.map(standing, (shards) => shards.every(({ lag, shard, trouble }) => (shard === 1 ? trouble : lag === 0)))
    )
    yield* pass(20_000)
    expect((yield* standing)[1]).toMatchObject({ checkpoint: 0, lag: 30, trouble: { what: "TypeError" } })
    expect(ledger.handled.some(({ shard }) => shard === 1)).toBe(false)
    isBroken = false
    yield* settled
    expect(ledger.has(yield* recorded(log))).toBe(true)
    expect((yield* standing).map(({ trouble }) => trouble)).toEqual([undefined, undefined, undefined])
    yield* ledger.verdict
  }
)

const refused = promised(
  "a checkpoint beyond the log, or another number of shards, ends the run with a refusal",
  function* (log) {
    const keeper = yield* Consumers.Consumers
    yield* log.appendBatch(many(0, 3))
    yield* keeper.open("crew", 2, 9)
    const handle = () => Effect.void
    const a = yield* start({ owner: "a", shards: 2, handle })
    yield* until("the run ends", () => a.fiber.pollUnsafe() !== undefined)
    expect(yield* Effect.flip(Fiber.join(a.fiber))).toMatchObject({ _tag: "CheckpointAhead", position: 9, last: 3 })
    expect((yield* keeper.list("crew")).some(({ trouble }) => trouble?.what === "CheckpointAhead")).toBe(true)
    const b = yield* start({ owner: "b", shards: 3, handle })
    yield* until("the run ends", () => b.fiber.pollUnsafe() !== undefined)
    expect(yield* Effect.flip(Fiber.join(b.fiber))).toMatchObject({ _tag: "ShardsDiffer", known: 2, asked: 3 })
  }
)

const own = promised(
  "a handling that saves by itself is not saved again, and one that was saved before is passed over",
  function* (log) {
    const keeper = yield* Consumers.Consumers
    const handled: Array<number> = []
    yield* log.appendBatch(many(0, 4, 1))
    let isLost = true
    yield* start({
      owner: "a",
      shards: 1,
      most: 2,
      handle: ({ save, through }) =>
        Effect.gen(function* () {
          handled.push(through)
          yield* Effect.mapError(save, ({ message }) => new Error(message))
          // The answer of a transaction that was done gets lost once: the handling seems to have failed.
          if (isLost) {
            isLost = false
            yield* Effect.fail(new Error("no answer"))
          }
        })
    })
    yield* until("all is handled", () => handled.includes(4))
    expect(handled).toEqual([2, 2, 4])
    yield* until("the note is gone", () => Effect.map(keeper.list("crew"), ([shard]) => shard?.trouble === undefined))
    expect((yield* keeper.list("crew")).map(({ checkpoint }) => checkpoint)).toEqual([4])
  }
)

/** The promises of consumers. */
export const consuming: ReadonlyArray<Promised> = [alone, resumed, shared, takenOver, stuck, refused, own]
