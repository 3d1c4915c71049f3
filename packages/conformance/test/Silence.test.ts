// A process that hears nothing of its store: it must let its shards go by its own clock, before anybody else may take them,
// and when it hears again, it must not go on with what it lost.
import { describe, expect, it } from "@effect/vitest"
import { Consumer, Consumers, ConsumersMemory, EventLog, Memory } from "@servicebook/core"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import { TestClock } from "effect/testing"
import { Sample } from "../src/index.ts"

const leaseMs = 30_000

/** A consumer whose handling never ends, over a keeper that its own process may no longer hear of. */
const deaf = Effect.gen(function* () {
  const log = Memory.make({ tenant: "t", streams: Sample.streams })
  const keeper = ConsumersMemory.make()
  const silence = { isOn: false }
  const heard = <A, E>(effect: Effect.Effect<A, E>) =>
    Effect.suspend((): Effect.Effect<A, E> => (silence.isOn ? Effect.never : effect))
  const own: Consumers.ConsumersShape = {
    ...keeper,
    meet: (...asked) => heard(keeper.meet(...asked)),
    renew: (...asked) => heard(keeper.renew(...asked)),
    claim: (...asked) => heard(keeper.claim(...asked)),
    release: (held) => (silence.isOn ? Effect.void : keeper.release(held))
  }
  const events: Array<string> = []
  yield* log.append(Sample.append("p", "absent", Sample.opened("a")))
  const begun = yield* Deferred.make<void>()
  const handle = () =>
    Effect.sync(() => events.push("begun")).pipe(
      Effect.andThen(Deferred.succeed(begun, undefined)),
      Effect.andThen(Effect.never),
      Effect.onInterrupt(() => Effect.sync(() => events.push("interrupted")))
    )
  yield* Consumer.run({ consumer: "c", owner: "a", shards: 1, leaseMs, handle }).pipe(
    Effect.provideService(EventLog.EventLog, log),
    Effect.provideService(Consumers.Consumers, own),
    Effect.forkScoped
  )
  yield* Deferred.await(begun)
  return { events, keeper, silence }
})

describe("a consumer in silence", () => {
  it.effect("interrupts its handling before the lease ends for others", () =>
    Effect.gen(function* () {
      const { events, keeper, silence } = yield* deaf
      yield* TestClock.adjust(leaseMs / 3)
      silence.isOn = true
      yield* TestClock.adjust(leaseMs - 1)
      expect(events).toEqual(["begun"])
      expect(yield* keeper.claim("c", "b", leaseMs, 1)).toEqual([])
      yield* TestClock.adjust(1)
      expect(events).toEqual(["begun", "interrupted"])
      expect(yield* keeper.claim("c", "b", leaseMs, 1)).toHaveLength(1)
    })
  )

  it.effect("goes on as long as it hears", () =>
    Effect.gen(function* () {
      const { events, keeper } = yield* deaf
      yield* TestClock.adjust(leaseMs * 10)
      expect(events).toEqual(["begun"])
      expect(yield* keeper.claim("c", "b", leaseMs, 1)).toEqual([])
    })
  )

  it.effect("stops at once when it hears that its lease is lost", () =>
    Effect.gen(function* () {
      const { events, keeper } = yield* deaf
      const [{ checkpoint } = { checkpoint: -1 }] = yield* keeper.list("c")
      // Somebody gives the shard away, as an operator may, and it is claimed by another.
      yield* keeper.release({
        lease: { consumer: "c", shard: 0, owner: "a", token: 1, checkpoint },
        looked: checkpoint
      })
      expect(yield* keeper.claim("c", "b", leaseMs, 1)).toHaveLength(1)
      yield* TestClock.adjust(leaseMs / 3)
      expect(events).toEqual(["begun", "interrupted"])
    })
  )
})
