/**
 * The keeper of consumers itself: leases that end, tokens that fence, checkpoints that never go back.
 */
import { Consumers } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { pass } from "./Passing.ts"
import { type Needs, type Promised, promised } from "./Subscribing.ts"

const kept = (
  name: string,
  body: (keeper: Consumers.ConsumersShape) => Generator<Effect.Effect<unknown, unknown, Needs>, void, never>
): Promised =>
  promised(name, function* () {
    const keeper = yield* Consumers.Consumers
    yield* Effect.gen(() => body(keeper))
  })

const leaseMs = 10_000

/** A shard of a new consumer in the hands of "a". */
const lent = (keeper: Consumers.ConsumersShape) =>
  Effect.gen(function* () {
    yield* keeper.open("c", 1, 0)
    const [lease] = yield* keeper.claim("c", "a", leaseMs, 1)
    if (lease === undefined) throw new Error("a free shard was not lent")
    return lease
  })

const checkpoint = (keeper: Consumers.ConsumersShape) => Effect.map(keeper.list("c"), ([shard]) => shard?.checkpoint)

const fixed = kept("the number of shards is fixed at the first use, and so is the beginning", function* (keeper) {
  yield* keeper.open("c", 3, 7)
  yield* keeper.open("c", 3, 9)
  expect(yield* Effect.flip(keeper.open("c", 4, 7))).toMatchObject({ _tag: "ShardsDiffer", known: 3, asked: 4 })
  const shards = yield* keeper.list("c")
  expect(shards).toEqual([0, 1, 2].map((shard) => ({ consumer: "c", shard, of: 3, checkpoint: 7 })))
})

const claims = kept(
  "a shard is lent to one owner at a time, and to another when the lease has ended",
  function* (keeper) {
    yield* keeper.open("c", 3, 0)
    const first = yield* keeper.claim("c", "a", leaseMs, 2)
    expect(first.map(({ owner, shard }) => [owner, shard])).toEqual([
      ["a", 0],
      ["a", 1]
    ])
    expect((yield* keeper.claim("c", "b", leaseMs * 3, 3)).map(({ shard }) => shard)).toEqual([2])
    expect(yield* keeper.claim("c", "a", leaseMs, 3)).toEqual([])
    yield* pass(leaseMs)
    const second = yield* keeper.claim("c", "b", leaseMs, 3)
    expect(second.map(({ shard }) => shard)).toEqual([0, 1])
    expect(Math.min(...second.map(({ token }) => token))).toBeGreaterThan(Math.max(...first.map(({ token }) => token)))
  }
)

const atOnce = kept("of many who claim at once, each shard goes to one", function* (keeper) {
  yield* keeper.open("c", 4, 0)
  const owners = ["a", "b", "c", "d", "e", "f"]
  const claimed = yield* Effect.forEach(owners, (owner) => keeper.claim("c", owner, leaseMs, 2), {
    concurrency: "unbounded"
  })
  expect(claimed.flatMap((leases) => leases.map(({ shard }) => shard)).sort()).toEqual([0, 1, 2, 3])
})

const renewed = kept("a renewed lease lasts, and tells how far its owner has looked", function* (keeper) {
  const lease = yield* lent(keeper)
  yield* pass(leaseMs - 2_000)
  expect(yield* keeper.renew([{ lease, looked: 5 }], leaseMs)).toEqual([lease])
  yield* pass(leaseMs - 2_000)
  expect(yield* keeper.claim("c", "b", leaseMs, 1)).toEqual([])
  expect(yield* keeper.renew([{ lease, looked: 4 }], leaseMs)).toEqual([lease])
  expect(yield* checkpoint(keeper)).toBe(5)
})

const fenced = kept("what comes late from a former owner is refused and changes nothing", function* (keeper) {
  const late = yield* lent(keeper)
  yield* keeper.save(late, { after: 0, through: 3 })
  yield* pass(leaseMs)
  const [now] = yield* keeper.claim("c", "a", leaseMs, 1)
  expect(now?.checkpoint).toBe(3)
  yield* keeper.save(now as Consumers.Lease, { after: 3, through: 9 })
  const before = yield* keeper.list("c")
  expect(yield* Effect.result(keeper.save(late, { after: 3, through: 5 }))).toMatchObject({
    failure: { _tag: "LeaseLost", shard: 0 }
  })
  expect(yield* Effect.result(keeper.save(late, { after: 9, through: 12 }))).toMatchObject({
    failure: { _tag: "LeaseLost" }
  })
  expect(yield* keeper.renew([{ lease: late, looked: 20 }], leaseMs * 9)).toEqual([])
  yield* keeper.release({ lease: late, looked: 20 })
  yield* keeper.note(late, "late")
  expect(yield* keeper.list("c")).toEqual(before)
})

const twice = kept("a save that was done is told from one that was not", function* (keeper) {
  const lease = yield* lent(keeper)
  yield* keeper.save(lease, { after: 2, through: 6 })
  const refusal = yield* Effect.flip(keeper.save(lease, { after: 2, through: 6 }))
  expect(refusal).toMatchObject({ _tag: "AlreadySaved", checkpoint: 6 })
  yield* keeper.save(lease, { after: 6, through: 8 })
  expect(yield* checkpoint(keeper)).toBe(8)
})

const released = kept("a shard given back is free at once, and no longer its owner's", function* (keeper) {
  const lease = yield* lent(keeper)
  yield* keeper.release({ lease, looked: 4 })
  expect(yield* keeper.list("c")).toEqual([{ consumer: "c", shard: 0, of: 1, checkpoint: 4 }])
  expect(yield* Effect.flip(keeper.save(lease, { after: 4, through: 5 }))).toMatchObject({ _tag: "LeaseLost" })
  expect(yield* keeper.claim("c", "b", leaseMs, 1)).toMatchObject([{ owner: "b", checkpoint: 4 }])
})

const listed = kept("operators see who has a shard, why it stands still, and since when", function* (keeper) {
  const lease = yield* lent(keeper)
  yield* keeper.note(lease, "NoSuchTable")
  const [first] = yield* keeper.list()
  expect(first).toMatchObject({ lease: { owner: "a", isLive: true }, trouble: { what: "NoSuchTable" } })
  yield* pass(1_000)
  yield* keeper.note(lease, "Timeout")
  const [second] = yield* keeper.list()
  expect(second?.trouble).toEqual({ what: "Timeout", sinceMs: first?.trouble?.sinceMs })
  yield* keeper.save(lease, { after: 0, through: 1 })
  expect((yield* keeper.list("c"))[0]?.trouble).toBeUndefined()
  yield* pass(leaseMs)
  expect((yield* keeper.list("c"))[0]?.lease).toMatchObject({ owner: "a", isLive: false })
  expect(yield* keeper.list("other")).toEqual([])
})

const members = kept("owners who are silent take part no more", function* (keeper) {
  yield* keeper.open("c", 2, 0)
  yield* keeper.open("d", 2, 0)
  yield* keeper.meet("c", "b", leaseMs)
  expect(yield* keeper.meet("d", "z", leaseMs)).toEqual(["z"])
  expect(yield* keeper.meet("c", "a", leaseMs * 2)).toEqual(["a", "b"])
  yield* pass(leaseMs)
  expect(yield* keeper.meet("c", "d", leaseMs)).toEqual(["a", "d"])
  yield* keeper.leave("c", "a")
  expect(yield* keeper.meet("c", "d", leaseMs)).toEqual(["d"])
})

const forgotten = kept(
  "a consumer is forgotten when nobody runs it, and its old leases stay worthless",
  function* (keeper) {
    const old = yield* lent(keeper)
    yield* keeper.save(old, { after: 0, through: 5 })
    expect(yield* Effect.flip(keeper.forget("c"))).toMatchObject({ _tag: "ConsumerRunning", owners: ["a"] })
    yield* pass(leaseMs)
    yield* keeper.open("d", 1, 0)
    yield* keeper.forget("c")
    expect((yield* keeper.list()).map(({ consumer }) => consumer)).toEqual(["d"])
    yield* keeper.open("c", 2, 1)
    yield* keeper.claim("c", "b", leaseMs, 2)
    expect(yield* Effect.flip(keeper.save(old, { after: 1, through: 9 }))).toMatchObject({ _tag: "LeaseLost" })
    expect((yield* keeper.list("c")).map((shard) => shard.checkpoint)).toEqual([1, 1])
  }
)

/** The promises of the keeper of consumers. */
export const leasing: ReadonlyArray<Promised> = [
  fixed,
  claims,
  atOnce,
  renewed,
  fenced,
  twice,
  released,
  listed,
  members,
  forgotten
]
