// What others get wrong, kept so that the suite of subscriptions is seen to catch it: each naive store or habit breaks a
// promise, and its right neighbour keeps it.
import { it } from "@effect/vitest"
import { type Consumer, Consumers, ConsumersMemory, Memory } from "@servicebook/core"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import fc from "fast-check"
import { describe, expect } from "vitest"
import type { Habit } from "../src/ConsumingLaw.ts"
import { SubscriptionSuite } from "../src/index.ts"
import * as RacingLog from "./RacingLog.ts"

const { groups, laws, onNewLog } = SubscriptionSuite

const adapter = (over: Partial<SubscriptionSuite.Adapter<never>>): SubscriptionSuite.Adapter<never> => ({
  name: "naive",
  base: Layer.empty,
  log: Memory.layer,
  consumers: ConsumersMemory.layer,
  runs: 100,
  ...over
})

const keeper = (naive: (inner: Consumers.ConsumersShape) => Partial<Consumers.ConsumersShape>) =>
  Layer.sync(Consumers.Consumers, () => {
    const inner = ConsumersMemory.make()
    return Consumers.Consumers.of({ ...inner, ...naive(inner) })
  })

const promised = (words: string) => {
  const found = groups.flatMap(([, promises]) => promises).find(({ name }) => name.includes(words))
  if (found === undefined) throw new Error(`no promise says ${words}`)
  return found.test
}

const law = (over: Partial<SubscriptionSuite.Adapter<never>>, words: string, habit?: Habit) => {
  const found = laws(adapter(over), habit).find(([name]) => name.includes(words))
  if (found === undefined) throw new Error(`no law says ${words}`)
  return found[1]
}

// The first counterexample is enough here.
fc.configureGlobal({ endOnFailure: true })

/** "kept", or the words in which the suite complains. */
const verdict = <A>(test: Effect.Effect<A, unknown>) =>
  Effect.map(Effect.exit(test), (exit) => (Exit.isSuccess(exit) ? "kept" : Cause.pretty(exit.cause)))

/** Saves whatever it is told, by whomever: the newest owner's checkpoint is overwritten by a late one. */
const unfenced = keeper((inner) => {
  const newest = new Map<number, Consumers.Lease>()
  const checkpoints = new Map<number, number>()
  const now = (shard: number, found: number) => checkpoints.get(shard) ?? found
  return {
    claim: (...asked) =>
      Effect.map(inner.claim(...asked), (leases) => {
        for (const lease of leases) newest.set(lease.shard, lease)
        return leases.map((lease) => ({ ...lease, checkpoint: now(lease.shard, lease.checkpoint) }))
      }),
    save: ({ shard }, { through }) => Effect.asVoid(Effect.sync(() => checkpoints.set(shard, through))),
    list: (consumer) =>
      Effect.map(inner.list(consumer), (all) =>
        all.map((one) => ({ ...one, checkpoint: now(one.shard, one.checkpoint) }))
      )
  }
})

/** Lends every shard to whoever asks, also while another has it, and fences nobody. */
const generous = keeper((inner) => {
  const checkpoints: Array<number> = []
  let token = 0
  return {
    open: (consumer, of, after) =>
      Effect.tap(inner.open(consumer, of, after), () =>
        Effect.sync(() => {
          for (let shard = 0; shard < of; shard++) checkpoints[shard] ??= after
        })
      ),
    meet: (_, owner) => Effect.succeed([owner]),
    claim: (consumer, owner) =>
      Effect.sync(() =>
        checkpoints.map((checkpoint, shard) => ({ consumer, shard, owner, token: ++token, checkpoint }))
      ),
    renew: (held) =>
      Effect.sync(() =>
        held.map(({ lease, looked }) => {
          checkpoints[lease.shard] = Math.max(looked, checkpoints[lease.shard] ?? 0)
          return lease
        })
      ),
    save: ({ shard }, { through }) =>
      Effect.sync(() => {
        checkpoints[shard] = Math.max(through, checkpoints[shard] ?? 0)
      }),
    list: () =>
      Effect.sync(() =>
        checkpoints.map((checkpoint, shard) => ({ consumer: "crew", shard, of: checkpoints.length, checkpoint }))
      )
  }
})

/** Saves first and handles then: what a death comes between is never handled. */
const saveFirst: Habit = (handle) => (delivery: Consumer.Delivery) =>
  Effect.andThen(Effect.ignore(delivery.save), handle(delivery))

describe("the suite of subscriptions", () => {
  it.effect("takes a log whose writers overtake each other, read up to where it is settled", () =>
    Effect.gen(function* () {
      for (const end of ["settled", "announced"] as const) {
        expect(yield* verdict(law({ log: RacingLog.layer(end) }, "while others write"))).toBe("kept")
        expect(yield* verdict(law({ log: RacingLog.layer(end), runs: 20 }, "whoever joins"))).toBe("kept")
      }
    })
  )

  it.effect("catches a log that is read up to its newest position", () =>
    Effect.gen(function* () {
      expect(yield* verdict(law({ log: RacingLog.layer("newest") }, "while others write"))).toMatch(/to deeply equal/)
    })
  )

  it.effect("catches a keeper that does not fence", () =>
    Effect.gen(function* () {
      const late = promised("comes late from a former owner")
      expect(yield* verdict(onNewLog(adapter({}), late))).toBe("kept")
      expect(yield* verdict(onNewLog(adapter({ consumers: unfenced }), late))).toMatch(/success/)
    })
  )

  it.effect("catches a keeper that lends a shard twice", () =>
    Effect.gen(function* () {
      expect(yield* verdict(law({ consumers: generous }, "whoever joins"))).toMatch(/at once/)
    })
  )

  it.effect("catches a consumer that saves before it handles", () =>
    Effect.gen(function* () {
      expect(yield* verdict(law({}, "whoever joins", saveFirst))).toMatch(/nobody handled|jumps from/)
    })
  )
})
