// A log that is made and filled in one: whole, or there is none and the next try finds nothing in its way.
import { Sample } from "@servicebook/conformance"
import { Memory } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"
import { PgEventLog } from "../src/index.ts"
import { database } from "./server.ts"

const options = { tenant: "t", streams: Sample.streams }
const batch = (n: number) => [Sample.append(`p-${n}`, "any", Sample.opened(`k-${n}`))]

const exported = Effect.gen(function* () {
  const log = Memory.make(options)
  for (const n of [1, 2, 3]) yield* log.appendBatch(batch(n))
  return yield* Stream.runCollect(log.readAll())
})

it("fills the log whole, or leaves it empty, to be filled again", async () => {
  const filling = Effect.gen(function* () {
    const events = yield* exported
    const half = PgEventLog.filled(options, (log) =>
      Effect.andThen(log.restore(events.slice(0, 2)), Effect.fail({ _tag: "Cut" as const }))
    )
    expect(yield* Effect.flip(half)).toEqual({ _tag: "Cut" })
    const empty = yield* PgEventLog.make(options)
    expect(yield* Stream.runCollect(empty.readAll())).toEqual([])
    expect((yield* empty.head()).position).toBe(0)
    yield* PgEventLog.filled(options, (log) => log.restore(events))
    expect(yield* PgEventLog.isPresent).toBe(true)
    expect(yield* PgEventLog.holds("t")).toBe(true)
    expect(yield* PgEventLog.holds("u")).toBe(false)
    const log = yield* PgEventLog.make(options)
    expect(yield* Stream.runCollect(log.readAll())).toEqual(events)
    expect((yield* log.head()).position).toBe(3)
  })
  await Effect.runPromise(Effect.provide(filling, database()))
})
