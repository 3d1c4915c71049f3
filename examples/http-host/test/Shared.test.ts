// Work that many ask for at once is done once, kept while there is room, and given up when nobody waits.
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import { Shared } from "../src/serve/Shared.ts"

const shared = (most = 10) => Effect.map(Effect.scope, (scope) => new Shared<string>(scope, most))
const made = (value: string, size = 1) => Effect.succeed({ value, size })

describe("shared work", () => {
  it.effect("is done once for all who ask at once, and not again", () =>
    Effect.gen(function* () {
      const all = yield* shared()
      const gate = yield* Deferred.make<void>()
      const slow = Effect.andThen(Deferred.await(gate), made("a"))
      const asking = yield* Effect.forkChild(
        Effect.all(
          Array.from({ length: 20 }, () => all.get("a", slow)),
          { concurrency: 20 }
        )
      )
      yield* Effect.yieldNow
      yield* Deferred.succeed(gate, undefined)
      assert.deepStrictEqual(yield* Fiber.join(asking), Array(20).fill("a"))
      assert.strictEqual(yield* all.get("a", Effect.die("asked again")), "a")
      assert.strictEqual(all.made, 1)
    })
  )

  it.effect("goes on while one of several waits, and is given up with the last", () =>
    Effect.gen(function* () {
      const all = yield* shared()
      const gate = yield* Deferred.make<void>()
      const begun = yield* Deferred.make<void>()
      let stopped = 0
      const slow = Effect.andThen(Deferred.succeed(begun, undefined), Deferred.await(gate)).pipe(
        Effect.andThen(made("a")),
        Effect.onInterrupt(() => Effect.sync(() => stopped++))
      )
      const [first, second] = [yield* Effect.forkChild(all.get("a", slow)), yield* Effect.forkChild(all.get("a", slow))]
      yield* Deferred.await(begun)
      yield* Effect.yieldNow
      yield* Fiber.interrupt(first)
      assert.strictEqual(stopped, 0)
      yield* Fiber.interrupt(second)
      assert.strictEqual(stopped, 1)
      yield* Deferred.succeed(gate, undefined)
      assert.strictEqual(yield* all.get("a", slow), "a")
      assert.strictEqual(all.made, 2)
    })
  )

  it.effect("that fails fails for all who wait, and is tried again by who asks later", () =>
    Effect.gen(function* () {
      const all = yield* shared()
      const failing = Effect.andThen(Effect.yieldNow, Effect.fail("no"))
      const exits = yield* Effect.all([Effect.exit(all.get("a", failing)), Effect.exit(all.get("a", failing))], {
        concurrency: 2
      })
      assert.deepStrictEqual(exits, [Exit.fail("no"), Exit.fail("no")])
      assert.strictEqual(all.made, 1)
      assert.strictEqual(yield* all.get("a", made("a")), "a")
    })
  )

  it.effect("is kept while there is room: what was asked for longest ago goes first", () =>
    Effect.gen(function* () {
      const all = yield* shared(3)
      for (const name of ["a", "b", "c"]) yield* all.get(name, made(name))
      yield* all.get("a", Effect.die("let go"))
      yield* all.get("d", made("d", 2))
      yield* all.get("a", Effect.die("let go"))
      yield* all.get("b", made("b"))
      assert.strictEqual(all.made, 5)
      yield* all.get("whole", made("whole", 4))
      yield* all.get("whole", made("whole", 4))
      assert.strictEqual(all.made, 7)
    })
  )
})
