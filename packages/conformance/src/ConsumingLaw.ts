/**
 * The law of consumers: processes join, stop and die at random moments and fail at random, events keep coming, and yet
 * every event is handled, each stream in its order, each shard by one at a time, and no checkpoint covers what was not.
 */
import { type Consumer, Consumers, EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import fc from "fast-check"
import { Ledger, type Member, noting, start } from "./Crew.ts"
import { pass, until } from "./Passing.ts"
import { type Needs, recorded, weighed } from "./Subscribing.ts"

/** What happens next: events come, a process joins, one stops or is killed, or time passes. */
export type Turn =
  | { readonly what: "append"; readonly count: number }
  | { readonly what: "join" }
  | { readonly what: "stop" | "kill"; readonly who: number; readonly yields: number }
  | { readonly what: "wait"; readonly seconds: number }

const turn: fc.Arbitrary<Turn> = fc.oneof(
  fc.record({ what: fc.constant("append" as const), count: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ what: fc.constant("join" as const) }),
  fc.record({ what: fc.constantFrom("stop" as const, "kill" as const), who: fc.nat(5), yields: fc.nat(30) }),
  fc.record({ what: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 15 }) })
)

/** How members handle what they are given; the law's own handling is the best there is. */
export type Habit = (
  handle: (delivery: Consumer.Delivery) => Effect.Effect<void, Error>
) => (delivery: Consumer.Delivery) => Effect.Effect<void, Error>

/** The inputs of the law: the number of shards, what happens, and which handlings of an event fail. */
export const crewInputs = [
  fc.integer({ min: 1, max: 4 }),
  fc.array(turn, { minLength: 1, maxLength: 10 }),
  fc.array(fc.nat(9), { maxLength: 20 })
] as const

/** A crew on a log, and how it takes its turns. */
const scene = (log: EventLog.EventLogShape, shards: number, luck: ReadonlyArray<number>, habit: Habit) => {
  const ledger = new Ledger(shards)
  const crew: Array<Member> = []
  let [appended, joined, handled] = [0, 0, 0]
  const fails = () => luck[handled++] === 0
  const join = Effect.gen(function* () {
    const owner = `m-${joined++}`
    crew.push(yield* start({ owner, shards, handle: habit(noting(ledger, owner, fails)), most: 3 }))
  })
  const take = (one: Turn): Effect.Effect<void, unknown, Needs> => {
    if (one.what === "append") {
      const items = Array.from({ length: one.count }, () => weighed(`p-${appended % 5}`, `k-${appended++}`))
      return Effect.asVoid(log.appendBatch(items))
    }
    if (one.what === "join") return join
    if (one.what === "wait") return pass(one.seconds * 1_000)
    const [member] = crew.splice(one.who % Math.max(1, crew.length), 1)
    const moments = Effect.forEach(Array.from({ length: one.yields }), () => Effect.yieldNow)
    return member === undefined ? Effect.void : Effect.andThen(moments, member[one.what])
  }
  return { ledger, join, take }
}

/** That the work of a crew is whole, whatever happens to its members. */
export const crewLaw = (
  shards: number,
  turns: ReadonlyArray<Turn>,
  luck: ReadonlyArray<number>,
  habit: Habit = (handle) => handle
): Effect.Effect<void, unknown, Needs> =>
  Effect.gen(function* () {
    const log = yield* EventLog.EventLog
    const keeper = yield* Consumers.Consumers
    const { join, ledger, take } = scene(log, shards, luck, habit)
    for (const one of turns) {
      yield* take(one)
      ledger.covers(yield* keeper.list("crew"), yield* recorded(log))
      yield* ledger.verdict
    }
    yield* join
    const events = yield* recorded(log)
    const last = events.at(-1)?.position ?? 0
    yield* until("every checkpoint is at the end of the log", () =>
      Effect.map(
        keeper.list("crew"),
        (all) => ledger.complaints.length > 0 || (all.length > 0 && all.every(({ checkpoint }) => checkpoint >= last))
      )
    )
    ledger.covers(yield* keeper.list("crew"), events)
    yield* ledger.verdict
  })
