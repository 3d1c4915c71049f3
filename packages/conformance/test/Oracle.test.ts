// The oracle: what it is told and what it then finds, one kind of broken promise after the other.
import { describe, expect, it } from "@effect/vitest"
import { Memory, type Recorded, type Refusal } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { Fault, Oracle, Sample } from "../src/index.ts"

const { append, event, opened } = Sample
const options = { tenant: "t", streams: Sample.streams }

/** A log with three commits, the oracle that heard of them, and their events. */
const told = Effect.gen(function* () {
  const log = Memory.make(options)
  const oracle = new Oracle.Oracle()
  const watched = oracle.watch(log)
  yield* watched.append(append("p", "absent", opened("a")))
  yield* watched.append(append("p", 1, event("b", "Weighed", { grams: 1 }), event("-", "Closed", {})))
  yield* watched.append(append("q", "absent", opened("c")))
  return { log, oracle, watched, events: yield* Stream.runCollect(log.readAll()) }
})

type Events = ReadonlyArray<Recorded.Recorded>

const spoilt = (spoil: (events: Events) => Events) =>
  Effect.map(told, ({ events, oracle }) => [...new Set(oracle.violations(spoil(events)).map(({ what }) => what))])

const at = (events: Events, index: number) => events[index] as Recorded.Recorded

describe("the oracle", () => {
  const cases: ReadonlyArray<readonly [what: Oracle.What, how: string, spoil: (events: Events) => Events]> = [
    ["lost", "the last event is gone", (all) => all.slice(0, -1)],
    [
      "moved",
      "an event is at another position",
      (all) => all.map((one, n) => (n < 3 ? one : { ...one, position: 9, commit: 9 }))
    ],
    ["moved", "a text is another", (all) => all.map((one, n) => (n === 0 ? { ...one, text: `${one.text} ` } : one))],
    ["twice", "an event is there again", (all) => [...all, { ...at(all, 3), position: 5, commit: 5 }]],
    ["disordered", "two events have changed places", (all) => [at(all, 1), at(all, 0), at(all, 2), at(all, 3)]],
    ["disordered", "a version is missing", (all) => all.filter((_, n) => n !== 1)],
    ["torn", "half a commit is there", (all) => all.filter((_, n) => n !== 2)],
    [
      "torn",
      "a commit ends before its last event",
      (all) => all.map((one, n) => (n === 1 ? { ...one, commit: 2 } : one))
    ]
  ]
  for (const [what, how, spoil] of cases) {
    it.effect(`finds "${what}" when ${how}`, () =>
      Effect.gen(function* () {
        expect(yield* spoilt(spoil)).toContain(what)
      })
    )
  }

  it.effect("finds nothing in a log that kept its promises", () =>
    Effect.gen(function* () {
      const { log, oracle } = yield* told
      expect(yield* oracle.check(log)).toEqual([])
      expect(oracle.count).toBe(4)
    })
  )

  it.effect("finds what nobody attempted, and what was said not to be written", () =>
    Effect.gen(function* () {
      const { log, oracle } = yield* told
      yield* log.append(append("q", "any", event("d", "Weighed", { grams: 2 })))
      expect(yield* oracle.check(log)).toMatchObject([{ what: "foreign" }])
      const lying = oracle.watch({
        ...log,
        append: (item) =>
          Effect.andThen(log.append(item), Effect.fail<Refusal.StoreFailed>(Fault.failure("nothing-written")))
      })
      yield* Effect.flip(lying.append(append("q", "any", event("e", "Weighed", { grams: 2 }))))
      expect((yield* oracle.check(log)).map(({ what }) => what)).toEqual(["foreign", "denied"])
    })
  )

  it.effect("leaves open what was answered with unknown, and what was interrupted", () =>
    Effect.gen(function* () {
      const { log, oracle, watched } = yield* told
      yield* Effect.flip(oracle.watch(Fault.answersLost(log, Fault.every(1))).append(append("q", "any", opened("d"))))
      yield* Effect.flip(oracle.watch(Fault.crashesBefore(log, Fault.every(1))).append(append("q", "any", opened("e"))))
      expect(yield* oracle.check(log)).toEqual([])
      yield* Effect.flip(watched.append(append("q", "absent", opened("f"))))
      expect(yield* oracle.check(log)).toEqual([])
    })
  )

  it.effect("holds what a subscriber was given against the log", () =>
    Effect.gen(function* () {
      const { events } = yield* told
      const given = (delivered: Events) => Oracle.deliveries(delivered, events).map(({ what }) => what)
      expect(given(events)).toEqual([])
      expect(given(events.slice(0, 2))).toEqual([])
      expect(given(events.filter((_, n) => n !== 1))).toContain("skipped")
      expect(given([...events, at(events, 3)])).toContain("twice")
      expect(given([at(events, 0), at(events, 2), at(events, 1)])).toContain("disordered")
      expect(Oracle.deliveries([], events, 1).map(({ what }) => what)).toEqual(["skipped"])
    })
  )
})
