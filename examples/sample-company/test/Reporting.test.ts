/**
 * The company's reports: figures published as they were known, in their own time, once, and explained by what came later.
 */
import { assert, describe, it } from "@effect/vitest"
import { EventLog, Memory, OblP02, Published, Restatement, Streams } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { load, quarterly } from "../src/index.ts"

/** Nobody gave these the limit that the text leaves open, so there is nothing to publish. */
const open = ["calls_answered_in_time_rate", "grievance_passed_on_in_time"]
const known = OblP02.kpis.filter(({ name }) => !open.includes(name))

const options = { seed: 7, events: 1500, acts: quarterly(OblP02.kpis) }
const memory = () => Memory.make({ tenant: "test", streams: Streams.all })
const into = <A, E>(log: EventLog.EventLogShape, effect: Effect.Effect<A, E, EventLog.EventLog>) =>
  Effect.provideService(effect, EventLog.EventLog, log)
const textsOf = (log: EventLog.EventLogShape) =>
  Effect.map(Stream.runCollect(log.readAll()), (all) => [...all].map(({ text }) => text))

describe("reports", () => {
  it.effect("every indicator of every quarter and year is published as known on the fifth", () =>
    Effect.gen(function* () {
      const log = memory()
      yield* into(log, load(options))
      const published = yield* Published.published(log)
      assert.strictEqual(published.length, 10 * known.length)
      for (const { event, figure } of published) {
        const fifthMs = figure.window.endMs + 4 * 24 * 3_600_000
        const later = (yield* Stream.runCollect(log.readAll({ after: figure.head.position }))).at(0)
        assert.isAtMost(Date.parse(figure.head.at), fifthMs)
        assert.isAbove(Date.parse(later?.body.recordedAt ?? ""), fifthMs)
        assert.strictEqual(event.body.occurredAt, event.body.recordedAt)
        assert.isTrue(figure.window.endMs < Date.parse(event.body.recordedAt))
      }
    })
  )

  it.effect("what came later explains every difference", () =>
    Effect.gen(function* () {
      const log = memory()
      yield* into(log, load(options))
      const now = yield* log.head()
      const published = yield* Published.published(log)
      const all = yield* Effect.forEach(published, (one) => Restatement.compare(log, one, now))
      assert.deepStrictEqual(
        all.filter((one) => !Restatement.isExplained(one)),
        []
      )
      assert.isAbove(all.filter(({ steps }) => steps.length > 0).length, 2)
    })
  )

  it.effect("after a break they are published once, at the same places", () =>
    Effect.gen(function* () {
      const whole = memory()
      yield* into(whole, load(options))
      const expected = yield* textsOf(whole)
      for (const limit of [200, 650, 1100]) {
        const log = memory()
        const onProgress = (done: number) => {
          if (done > limit) throw new Error("power")
        }
        yield* Effect.exit(into(log, load({ ...options, onProgress })))
        yield* into(log, load(options))
        assert.deepStrictEqual(yield* textsOf(log), expected)
      }
    })
  )

  it.effect("a report cut off in the middle is finished by the next run", () =>
    Effect.gen(function* () {
      const whole = memory()
      yield* into(whole, load(options))
      const log = memory()
      const broken = options.acts.map(({ act, atMs }, index) => ({
        atMs,
        act: index === 7 ? Effect.andThen(into(half(log), act), Effect.die("power")) : act
      }))
      yield* Effect.exit(into(log, load({ ...options, acts: broken })))
      yield* into(log, load(options))
      assert.deepStrictEqual(yield* textsOf(log), yield* textsOf(whole))
    })
  )
})

/** A log that fails when the third event is appended by a command. */
const half = (log: EventLog.EventLogShape): EventLog.EventLogShape => {
  let left = 2
  return { ...log, append: (request) => (left-- > 0 ? log.append(request) : Effect.die("power")) }
}
