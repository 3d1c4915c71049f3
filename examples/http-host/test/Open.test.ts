/** Streams of changes that are open: each client has so many, whatever others have, and one that has ended makes room. */
import { assert, layer } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { type Called, clientOf, hosted } from "./hosted.ts"

const opened = (called: Called = {}) =>
  Effect.flatMap(clientOf(called), ({ changes }) => changes.changes({ query: {}, headers: {} }))

/** Listens until the end; answers when the first has been heard. */
const listening = (called: Called = {}) =>
  Effect.gen(function* () {
    const stream = yield* opened(called)
    let heard = 0
    const fiber = yield* Effect.forkChild(Stream.runForEach(stream, () => Effect.sync(() => heard++)))
    while (heard === 0) yield* Effect.sleep("5 millis")
    return fiber
  })

layer(hosted({ streams: 2 }), { timeout: "60 seconds", excludeTestServices: true })("two streams a client", (it) => {
  it.effect("a third is refused with the remedy, another client's is not, and one that ends makes room", () =>
    Effect.gen(function* () {
      const [first] = [yield* listening(), yield* listening()]
      const refused = yield* Effect.flip(opened())
      assert.deepInclude(refused, { _tag: "Unavailable", refusal: "TooManyStreams", facts: { most: 2 } })
      yield* Fiber.interrupt(yield* listening({ subject: "E-9" }))
      yield* Fiber.interrupt(yield* listening({ tenant: "other" }))
      yield* Fiber.interrupt(first)
      const heard = Effect.flatMap(opened(), Stream.runHead)
      const again = Effect.retry(heard, {
        while: ({ _tag }) => _tag === "Unavailable",
        schedule: Schedule.spaced("20 millis")
      })
      assert.strictEqual((yield* again)._tag, "Some")
    })
  )
})
