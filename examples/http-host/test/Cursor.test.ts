// Cursors: what was shown is read again, and nothing else is.
import { assert, describe, it } from "@effect/vitest"
import { Head, Memory, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/testing/TestClock"
import * as Cursor from "../src/serve/Cursor.ts"
import { register } from "./Told.ts"

const log = Memory.make({ tenant: "books", streams: Streams.all })

const filled = Effect.gen(function* () {
  if ((yield* log.head()).position > 0) return
  for (const n of [1, 2, 3]) {
    yield* TestClock.setTime(n * 1_000)
    yield* register(log, `C-${n}`)
  }
})

const refused = (question: string, text: string) =>
  Effect.map(Effect.flip(Cursor.read(log, question, text)), ({ _tag }) => assert.strictEqual(_tag, "InvalidCursor"))

const changed = (text: string, change: (told: Array<unknown>) => void): string => {
  const told = JSON.parse(Buffer.from(text, "base64url").toString())
  change(told)
  return Buffer.from(JSON.stringify(told)).toString("base64url")
}

describe("cursors", () => {
  it.effect("of heads by position, by instant, by the source's clock and of nothing are read again", () =>
    Effect.gen(function* () {
      yield* filled
      const between = yield* log.head({ recordedByMs: 2_500 })
      assert.deepStrictEqual(between, { position: 2, atMs: 2_500 })
      for (const head of [yield* log.head(), between, Head.bySource(yield* log.head(), 1_500), Head.origin]) {
        const cursor = { after: 7, head }
        assert.deepStrictEqual(yield* Cursor.read(log, "q", Cursor.show("q", cursor)), cursor)
      }
    })
  )

  it.effect("of another question, or changed, are refused", () =>
    Effect.gen(function* () {
      yield* filled
      const text = Cursor.show("q", { after: 7, head: yield* log.head() })
      yield* refused("other", text)
      yield* refused(
        "q",
        changed(text, (told) => told.splice(0, 1, 8))
      )
      yield* refused(
        "q",
        changed(text, (told) => told.splice(1, 1, 2))
      )
      yield* refused("q", text.slice(0, -3))
      yield* refused("q", "")
      yield* refused("q", "..")
    })
  )

  it.effect("made up for a head that the log does not have are refused", () =>
    Effect.gen(function* () {
      yield* filled
      for (const head of [
        { position: 4, atMs: 3_001 },
        { position: 3, atMs: 2_000 },
        { position: 2, atMs: 3_500 }
      ]) {
        yield* refused("q", Cursor.show("q", { after: 0, head }))
      }
    })
  )
})
