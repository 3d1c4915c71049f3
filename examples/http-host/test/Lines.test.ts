// Lines: one at a time of a name, in the order of coming; who gives up leaves, and no line outlives those who stand in it.
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Lines } from "../src/serve/Lines.ts"

/** Work that goes on until it is let go, in the order in which it began. */
const desk = () => {
  const lines = new Lines()
  const begun: Array<string> = []
  const gates = new Map<string, Deferred.Deferred<void>>()
  const stand = (line: string, name: string) => {
    const gate = Deferred.makeUnsafe<void>()
    gates.set(name, gate)
    const work = Effect.andThen(
      Effect.sync(() => begun.push(name)),
      Deferred.await(gate)
    )
    return Effect.forkChild(lines.stand(line, work), { startImmediately: true })
  }
  const settle = Effect.forEach(Array.from({ length: 10 }), () => Effect.yieldNow)
  const end = (name: string) => Effect.andThen(Deferred.succeed(gates.get(name) ?? assert.fail(), undefined), settle)
  return { begun, end, lines, settle, stand }
}

describe("a line", () => {
  it.effect("lets one after the other begin, and holds up no other line", () =>
    Effect.gen(function* () {
      const { begun, end, lines, stand } = desk()
      for (const name of ["a1", "a2", "a3"]) yield* stand("a", name)
      yield* stand("b", "b1")
      assert.deepStrictEqual(begun, ["a1", "b1"])
      for (const name of ["a1", "a2"]) yield* end(name)
      assert.deepStrictEqual(begun, ["a1", "b1", "a2", "a3"])
      assert.strictEqual(lines.size, 2)
      for (const name of ["b1", "a3"]) yield* end(name)
      assert.strictEqual(lines.size, 0)
    })
  )

  it.effect("goes on when somebody gives up, waiting or at work, and when work fails", () =>
    Effect.gen(function* () {
      const { begun, end, lines, settle, stand } = desk()
      const first = yield* stand("a", "a1")
      const second = yield* stand("a", "a2")
      yield* stand("a", "a3")
      yield* Fiber.interrupt(second)
      yield* Fiber.interrupt(first)
      yield* settle
      assert.deepStrictEqual(begun, ["a1", "a3"])
      yield* end("a3")
      assert.strictEqual(yield* Effect.flip(lines.stand("a", Effect.fail("broken"))), "broken")
      assert.strictEqual(lines.size, 0)
    })
  )
})
