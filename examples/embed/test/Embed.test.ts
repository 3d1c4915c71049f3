/** The example says what its page says. */
import { assert, describe, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { books, story } from "../src/Example.ts"

describe("the smallest embedding", () => {
  it.live("registers, resolves, refuses and counts", () =>
    Effect.gen(function* () {
      const [resolution, answered, refused] = yield* story
      assert.strictEqual(resolution, "complaint_resolution_rate: 1/2 = 50.00 %, final")
      assert.strictEqual(answered, "answered_within_four_hours: 1/2 = 50.00 %, final")
      assert.include(refused, "customer-relations")
    }).pipe(Effect.provide(books))
  )
})
