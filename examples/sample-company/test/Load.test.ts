/**
 * A history in a log: everything accepted, recorded in its own time, the second time nothing, after a break the rest.
 */
import { assert, describe, it } from "@effect/vitest"
import { EventLog, Memory, RowSource, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { events, generate, irregular, load } from "../src/index.ts"

const options = { seed: 7, events: 1500 }
const tenant = "test"
const memory = () => Memory.make({ tenant, streams: Streams.all })
const into = <A, E>(log: EventLog.EventLogShape, effect: Effect.Effect<A, E, EventLog.EventLog>) =>
  Effect.provideService(effect, EventLog.EventLog, log)

const textsOf = (log: EventLog.EventLogShape) =>
  Effect.map(Stream.runCollect(log.readAll()), (all) =>
    [...all].map(({ position, commit, text }) => `${position} ${commit} ${text}`)
  )

const expected = [...events({ ...options, tenant })]
const expectedTexts = expected.map(({ position, commit, text }) => `${position} ${commit} ${text}`)

describe("load", () => {
  it.effect("the log accepts everything, and records what events() says", () =>
    Effect.gen(function* () {
      const log = memory()
      const loaded = yield* into(log, load(options))
      assert.strictEqual(loaded.appended, expected.length)
      assert.strictEqual(loaded.known, 0)
      assert.deepStrictEqual(yield* textsOf(log), expectedTexts)
    })
  )

  it.effect("a second time it changes nothing", () =>
    Effect.gen(function* () {
      const log = memory()
      yield* into(log, load(options))
      const again = yield* into(log, load(options))
      assert.deepStrictEqual(again, { appended: 0, known: expected.length, commits: 0 })
      assert.strictEqual((yield* log.head()).position, expected.length)
    })
  )

  it.effect("after a break it records the rest, as if there had been none", () =>
    Effect.gen(function* () {
      const log = memory()
      const broken = into(
        log,
        load({
          ...options,
          onProgress: (done) => {
            if (done > 700) throw new Error("power")
          }
        })
      )
      yield* Effect.exit(broken)
      const partial = (yield* log.head()).position
      assert.isTrue(partial > 700 && partial < expected.length)
      const rest = yield* into(log, load(options))
      assert.deepStrictEqual([rest.known, rest.appended], [partial, expected.length - partial])
      assert.deepStrictEqual(yield* textsOf(log), expectedTexts)
    })
  )

  it.effect("a head by instant is what had been recorded then", () =>
    Effect.gen(function* () {
      const log = memory()
      yield* into(log, load(options))
      const recordedByMs = Date.parse("2025-04-05T00:00:00+08:00")
      const head = yield* log.head({ recordedByMs })
      const then = expected.filter(({ body }) => Date.parse(body.recordedAt) <= recordedByMs)
      assert.strictEqual(head.position, then.length)
    })
  )

  it.effect("a log that holds another history is left alone", () =>
    Effect.gen(function* () {
      const log = memory()
      yield* into(log, load(options))
      const refused = yield* Effect.flip(into(log, load({ ...options, seed: 8 })))
      assert.strictEqual(refused._tag, "HistoryRefused")
      assert.include(refused.message, "use an empty log")
      assert.strictEqual((yield* log.head()).position, expected.length)
    })
  )

  it.effect("a log that does not know the streams refuses", () =>
    Effect.gen(function* () {
      const log = Memory.make({ tenant, streams: new Map() })
      const refused = yield* Effect.flip(into(log, load(options)))
      assert.include(refused.message, "unknown event type")
    })
  )
})

describe("irregularities", () => {
  it.effect("each finding is on a row of the stream in which it was planned", () =>
    Effect.gen(function* () {
      const all = [...events({ events: 1000 })]
      for (const { stream, finding } of irregular) {
        const own = all.filter(({ body }) => body.stream.category === stream.category && body.stream.id === stream.id)
        const definition = Streams.all.get(stream.category)
        assert.isTrue(own.length > 0 && definition !== undefined, stream.id)
        const source = RowSource.fromEvents(Streams.all, own)
        const places = definition?.rowKinds.flatMap(({ anchors, kind }) => anchors.map((anchor) => ({ anchor, kind })))
        const found = yield* Effect.forEach(places ?? [], (place) =>
          source.rows({
            ...place,
            fromMs: 0,
            untilMs: Number.MAX_SAFE_INTEGER,
            cutMs: Number.MAX_SAFE_INTEGER,
            head: Number.MAX_SAFE_INTEGER
          })
        )
        assert.include(
          found.flat().flatMap(({ row }) => row.findings),
          finding,
          stream.id
        )
      }
      assert.isAtLeast(irregular.length, 14)
    })
  )

  it("are few: most streams have none", () => {
    const commits = [...generate({ events: 5000 })]
    assert.isBelow(irregular.length / commits.length, 0.05)
  })
})
