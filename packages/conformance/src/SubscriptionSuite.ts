/**
 * The suite of subscriptions and consumers: what every store promises to who reads along. A stranger's adapter runs it
 * beside the suite of the log:
 *
 *     SubscriptionSuite.suite({ name: "my store", base: MyDatabase.layer, log: MyLog.layer, consumers: MyConsumers.layer })
 */
import { layer } from "@effect/vitest"
import type { Consumers, EventLog, Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { consuming } from "./Consuming.ts"
import { crewInputs, crewLaw, type Habit } from "./ConsumingLaw.ts"
import { leasing } from "./Leasing.ts"
import { StoreClock } from "./Passing.ts"
import { streams } from "./Sample.ts"
import { type Needs, type Promised, subscribing } from "./Subscribing.ts"
import { seamInputs, seamLaw } from "./SubscribingLaw.ts"

/** A store under test. */
export interface Adapter<R> {
  readonly name: string
  /** What all logs of the suite share, a database as a rule; `Layer.empty` when there is nothing. */
  readonly base: Layer.Layer<R, unknown>
  /** The log of a tenant. It must begin empty for a tenant that was never used. */
  readonly log: (options: Memory.Options) => Layer.Layer<EventLog.EventLog, unknown, R>
  /** The keeper of that log's consumers, which begins empty too. */
  readonly consumers: Layer.Layer<Consumers.Consumers, unknown, R | EventLog.EventLog>
  /** Makes all leases older by so many ms; needed where the store goes by a clock of its own. */
  readonly later?: (ms: number) => Effect.Effect<void, unknown, R>
  /** How many random histories each law tries; 50 when left out. */
  readonly runs?: number
}

/** The promises by group. */
export const groups: ReadonlyArray<readonly [name: string, promises: ReadonlyArray<Promised>]> = [
  ["subscription", subscribing],
  ["leases", leasing],
  ["consumer", consuming]
]

/** Runs a test on an empty log of a new tenant. */
export const onNewLog = <A, R>(
  adapter: Adapter<R>,
  test: Effect.Effect<A, unknown, Needs>
): Effect.Effect<A, unknown, R> =>
  Effect.gen(function* () {
    const base = yield* Effect.context<R>()
    const later = (ms: number) => Effect.provideContext(adapter.later?.(ms) ?? Effect.void, base)
    const store = Layer.provideMerge(adapter.consumers, adapter.log({ tenant: crypto.randomUUID(), streams }))
    return yield* Effect.scoped(test).pipe(
      Effect.provideService(StoreClock, { later }),
      Effect.provide(Layer.provide(store, Layer.succeedContext(base)))
    )
  })

const holds = <R, Inputs extends [unknown, ...Array<unknown>]>(
  adapter: Adapter<R>,
  inputs: { readonly [K in keyof Inputs]: fc.Arbitrary<Inputs[K]> },
  law: (...drawn: Inputs) => Effect.Effect<void, unknown, Needs>
) =>
  Effect.gen(function* () {
    const run = Effect.runPromiseWith(yield* Effect.context<R>())
    const property = fc.asyncProperty(...inputs, (...drawn: Inputs) =>
      run(onNewLog(adapter, law(...drawn)).pipe(Effect.provide(TestClock.layer())))
    )
    yield* Effect.promise(() => fc.assert(property, { numRuns: adapter.runs ?? 50 }))
  })

/** The laws by name, each as a test that tries it on random histories. */
export const laws = <R>(
  adapter: Adapter<R>,
  habit?: Habit
): ReadonlyArray<readonly [name: string, test: Effect.Effect<void, unknown, R>]> => [
  ["every event once and in order, while others write", holds(adapter, [...seamInputs], seamLaw)],
  [
    "every event handled, whoever joins, stops, dies or fails",
    holds(adapter, [...crewInputs], (...drawn) => crewLaw(...drawn, habit))
  ]
]

/** Declares the tests of a store. To be called at the top of a Vitest file. */
export const suite = <R>(adapter: Adapter<R>): void => {
  layer(adapter.base, { timeout: "120 seconds" })(adapter.name, (it) => {
    for (const [group, promises] of groups) {
      for (const { name, test } of promises) it.effect(`${group}: ${name}`, () => onNewLog(adapter, test), 60_000)
    }
    for (const [name, test] of laws(adapter)) it.effect(`law: ${name}`, () => test, 300_000)
  })
}
