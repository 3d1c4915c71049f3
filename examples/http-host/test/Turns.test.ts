// Turns at what is a lot of work: bounds in all, of a tenant and of a client, and nobody is held up by another's crowd.
import { assert, describe, it } from "@effect/vitest"
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Turns } from "../src/serve/Turns.ts"

/** Work of clients that goes on until it is let go, in the order in which it began. */
const desk = (inAll: number, ofTenant: number, ofClient: number) => {
  const turns = new Turns({ inAll, ofTenant, ofClient }, "busy")
  const begun: Array<string> = []
  const gates = new Map<string, Deferred.Deferred<void>>()
  const ask = (tenant: string, client: string | undefined, name: string) => {
    const gate = Deferred.makeUnsafe<void>()
    gates.set(name, gate)
    const work = Effect.andThen(
      Effect.sync(() => begun.push(name)),
      Deferred.await(gate)
    )
    return Effect.forkChild(Effect.result(turns.take({ tenant, client }, work)), { startImmediately: true })
  }
  const settle = Effect.forEach(Array.from({ length: 10 }), () => Effect.yieldNow)
  const end = (name: string) => Effect.andThen(Deferred.succeed(gates.get(name) ?? assert.fail(), undefined), settle)
  return { begun, ask, end, settle }
}

describe("turns", () => {
  it.effect("of one with a thousand questions leave room for the others, and most of the thousand are refused", () =>
    Effect.gen(function* () {
      const { ask, begun, end, settle } = desk(1, 1, 16)
      const crowd = yield* Effect.forEach(Array.from({ length: 1_000 }), (_, n) => ask("acme", "A", `A${n}`))
      yield* settle
      const refused = crowd.filter((fiber) => fiber.pollUnsafe() !== undefined)
      assert.lengthOf(refused, 984)
      assert.strictEqual((yield* Fiber.join(refused[0] ?? assert.fail()))._tag, "Failure")
      yield* ask("acme", "B", "B0")
      yield* ask("acme", "B", "B1")
      yield* ask("acme", undefined, "feed")
      const order = ["A0", "B0", "feed", "A1", "B1"]
      for (const name of order.slice(0, -1)) yield* end(name)
      assert.deepStrictEqual(begun, order)
    })
  )

  it.effect("are so many at once in all and of a tenant", () =>
    Effect.gen(function* () {
      const { ask, begun, end } = desk(3, 2, 16)
      for (const name of ["a1", "a2", "a3"]) yield* ask("a", "A", name)
      for (const name of ["b1", "b2"]) yield* ask("b", "B", name)
      assert.deepStrictEqual(begun, ["a1", "a2", "b1"])
      yield* end("a1")
      assert.deepStrictEqual(begun, ["a1", "a2", "b1", "a3"])
      yield* end("b1")
      assert.deepStrictEqual(begun, ["a1", "a2", "b1", "a3", "b2"])
    })
  )

  it.effect("that are given up, waiting or at work, go to the next", () =>
    Effect.gen(function* () {
      const { ask, begun, settle } = desk(1, 1, 2)
      const first = yield* ask("a", "A", "1")
      const second = yield* ask("a", "A", "2")
      yield* Fiber.interrupt(second)
      yield* ask("a", "A", "3")
      yield* Fiber.interrupt(first)
      yield* settle
      assert.deepStrictEqual(begun, ["1", "3"])
    })
  )

  it.effect("are not refused to what a tenant has done for all", () =>
    Effect.gen(function* () {
      const { ask, settle } = desk(1, 1, 1)
      const all = yield* Effect.forEach(["1", "2", "3"], (name) => ask("a", undefined, name))
      yield* settle
      assert.isEmpty(all.filter((fiber) => fiber.pollUnsafe() !== undefined))
    })
  )
})
