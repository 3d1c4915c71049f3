/**
 * Subscriptions: what was recorded, then what is being recorded, each event once and in the order of positions.
 */
import { type Consumers, EventLog, type Recorded, Shard } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { type StoreClock, until } from "./Passing.ts"
import { append, event, opened } from "./Sample.ts"

/** What a promise of subscriptions may use: an empty log, an empty keeper of consumers, and time. */
export type Needs = EventLog.EventLog | Consumers.Consumers | StoreClock | Scope.Scope

/** A named promise of subscriptions and consumers. */
export interface Promised {
  readonly name: string
  readonly test: Effect.Effect<void, unknown, Needs>
}

/** Makes a promise from a generator over an empty log. */
export const promised = (
  name: string,
  body: (log: EventLog.EventLogShape) => Generator<Effect.Effect<unknown, unknown, Needs>, void, never>
): Promised => ({ name, test: Effect.flatMap(EventLog.EventLog, (log) => Effect.gen(() => body(log))) })

/** An append that weighs a parcel once. */
export const weighed = (id: string, key: string, category = "Parcel"): EventLog.Append => ({
  stream: { category, id },
  expected: "any",
  events: [event(key, "Weighed", { grams: 1 })]
})

/** Subscribes in a fiber of its own and notes what is delivered. */
export const listening = (log: EventLog.EventLogShape, from?: EventLog.From) =>
  Effect.gen(function* () {
    const seen: Array<Recorded.Recorded> = []
    const fiber = yield* Effect.forkScoped(
      Stream.runForEach(log.subscribe(from), (one) => Effect.sync(() => seen.push(one)))
    )
    return { seen, fiber }
  })

/** All events of a log. */
export const recorded = (log: EventLog.EventLogShape, range?: EventLog.ReadAll) => Stream.runCollect(log.readAll(range))

const live = promised("what was recorded comes first, then what is recorded, without an end", function* (log) {
  yield* log.append(append("p", "absent", opened("a"), event("b", "Weighed", { grams: 1 })))
  const { fiber, seen } = yield* listening(log)
  yield* until("the recorded events are delivered", () => seen.length === 2)
  yield* log.append(weighed("q", "c"))
  yield* log.appendBatch([weighed("p", "d"), weighed("r", "e")])
  yield* until("the live events are delivered", () => seen.length >= 5)
  expect(seen).toEqual(yield* recorded(log))
  expect(fiber.pollUnsafe()).toBeUndefined()
  yield* Fiber.interrupt(fiber)
})

const empty = promised("a subscription to an empty log waits for its first event", function* (log) {
  const { seen } = yield* listening(log, { after: 0 })
  yield* log.append(weighed("p", "a"))
  yield* until("the first event is delivered", () => seen.length > 0)
  expect(seen.map(({ position }) => position)).toEqual([1])
})

const positions = promised("a subscription begins after its position, and many are served alike", function* (log) {
  yield* log.appendBatch(Array.from({ length: 30 }, (_, n) => weighed(`p-${n % 4}`, `k-${n}`)))
  const all = yield* Effect.forEach([0, 1, 15, 29, 30], (after) => listening(log, { after, most: 7 }))
  yield* log.append(weighed("p", "last"))
  yield* until("everybody has the last event", () => all.every(({ seen }) => seen.at(-1)?.position === 31))
  const events = yield* recorded(log)
  expect(all.map(({ seen }) => seen)).toEqual([0, 1, 15, 29, 30].map((after) => events.slice(after)))
})

const categories = promised("of some categories only, and what lies between moves the batches on", function* (log) {
  yield* log.append(weighed("a", "a", "Crate"))
  const { seen } = yield* listening(log, { categories: ["Crate"] })
  const looked: Array<number> = []
  yield* Effect.forkScoped(
    Stream.runForEach(log.follow({ categories: ["Crate"], most: 1 }), (batch) =>
      Effect.sync(() => looked.push(batch.through))
    )
  )
  yield* log.appendBatch([weighed("p", "b"), weighed("b", "c", "Crate"), weighed("p", "d")])
  yield* until("the crates are delivered", () => seen.length === 2 && looked.at(-1) === 4)
  expect(seen.map(({ position }) => position)).toEqual([1, 3])
})

const partition = promised("shards part the log: each event in one of them, in its order", function* (log) {
  const of = 3
  const shards = yield* Effect.forEach([0, 1, 2], (index) => listening(log, { shard: { index, of }, most: 5 }))
  const names = Array.from({ length: 25 }, (_, n) => (n % 2 === 0 ? `包裹-${n} 😀` : `p/'${n}'`))
  yield* log.appendBatch([...names, ...names].map((id, n) => weighed(id, `k-${n}`, n % 3 === 0 ? "Crate" : "Parcel")))
  yield* until("every event is in a shard", () => shards.reduce((sum, { seen }) => sum + seen.length, 0) >= 50)
  const events = yield* recorded(log)
  for (const [index, { seen }] of shards.entries()) {
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).toEqual(events.filter(({ body }) => Shard.shardOf(body.stream, of) === index))
    expect(seen).toEqual(yield* recorded(log, { shard: { index, of } }))
  }
})

const beyond = promised("a position beyond the log is refused, with both positions", function* (log) {
  yield* log.appendBatch([weighed("p", "a"), weighed("p", "b")])
  const { fiber } = yield* listening(log, { after: 3 })
  yield* until("it is refused", () => fiber.pollUnsafe() !== undefined)
  const refusal = yield* Effect.flip(Fiber.join(fiber))
  expect(refusal).toMatchObject({ _tag: "CheckpointAhead", position: 3, last: 2 })
  expect(refusal.message).toContain("3")
  const { seen } = yield* listening(log, { after: 2 })
  yield* log.append(weighed("p", "c"))
  yield* until("the end of the log is no refusal", () => seen.length === 1)
})

/** The promises of subscriptions. */
export const subscribing: ReadonlyArray<Promised> = [live, empty, positions, categories, partition, beyond]
