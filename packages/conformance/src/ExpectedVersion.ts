/**
 * Expected versions: every form behaves the same on every store, one after the other and at once.
 */
import type { EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { append, event, opened, ref } from "./Sample.ts"

const cases: ReadonlyArray<readonly [expected: EventLog.Expected, versionBefore: number, accepted: boolean]> = [
  ["any", 0, true],
  ["any", 2, true],
  ["absent", 0, true],
  ["absent", 2, false],
  ["present", 0, false],
  ["present", 2, true],
  [0, 0, true],
  [0, 2, false],
  [1, 2, false],
  [2, 2, true],
  [3, 2, false],
  [1, 0, false]
]

const form = ([expected, versionBefore, accepted]: (typeof cases)[number]): Check =>
  check(
    `expecting ${expected} of a stream at version ${versionBefore} is ${accepted ? "accepted" : "refused"}`,
    function* (log) {
      if (versionBefore > 0) yield* log.append(append("p", "absent", opened("a"), event("b", "Weighed", { grams: 1 })))
      const outcome = yield* Effect.result(log.append(append("p", expected, opened("c"))))
      const events = yield* log.read(ref("p"))
      expect(events.map(({ body }) => body.version)).toEqual(
        Array.from({ length: versionBefore + (accepted ? 1 : 0) }, (_, index) => index + 1)
      )
      if (accepted) expect(outcome).toMatchObject({ _tag: "Success", success: { outcome: "appended" } })
      else {
        const failure = {
          _tag: "WrongExpectedVersion",
          stream: ref("p"),
          expected: String(expected),
          actual: versionBefore
        }
        expect(outcome).toMatchObject({ _tag: "Failure", failure })
      }
    }
  )

const twoCreates = check("of two creates, one after the other, the second is refused", function* (log) {
  yield* log.append(append("p", "absent", opened("a")))
  const refusal = yield* Effect.flip(log.append(append("p", "absent", opened("b"))))
  expect(refusal).toMatchObject({ _tag: "WrongExpectedVersion", actual: 1 })
})

const createsAtOnce = check("of eight creates at once exactly one wins", function* (log) {
  const outcomes = yield* Effect.forEach(
    ["a", "b", "c", "d", "e", "f", "g", "h"],
    (key) => Effect.result(log.append(append("p", "absent", opened(key)))),
    { concurrency: "unbounded" }
  )
  expect(outcomes.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
  expect(yield* log.read(ref("p"))).toHaveLength(1)
})

const sameVersionAtOnce = check("of eight appends at one exact version exactly one wins", function* (log) {
  yield* log.append(append("p", "absent", opened("o")))
  const outcomes = yield* Effect.forEach(
    ["a", "b", "c", "d", "e", "f", "g", "h"],
    (key) => Effect.result(log.append(append("p", 1, event(key, "Weighed", { grams: 1 })))),
    { concurrency: "unbounded" }
  )
  expect(outcomes.filter(({ _tag }) => _tag === "Success")).toHaveLength(1)
  expect((yield* log.read(ref("p"))).map(({ body }) => body.version)).toEqual([1, 2])
})

const writesNothing = check("a refused append leaves no trace", function* (log) {
  yield* log.append(append("p", "absent", opened("a")))
  const before = yield* log.head()
  yield* Effect.flip(log.append(append("p", 5, opened("b"))))
  expect(yield* log.head()).toEqual(before)
  expect(yield* log.append(append("p", 1, opened("b")))).toMatchObject({ outcome: "appended" })
})

const allOrNone = check("the events of one append are recorded all or none", function* (log) {
  const wrong = event("b", "Weighed", { kilos: 1 })
  yield* Effect.flip(log.append(append("p", "any", opened("a"), wrong)))
  expect(yield* log.read(ref("p"))).toEqual([])
  const { events } = yield* log.append(append("p", "any", opened("a"), event("b", "Weighed", { grams: 1 })))
  expect(events.map(({ body }) => body.version)).toEqual([1, 2])
  expect(new Set(events.map(({ commit }) => commit)).size).toBe(1)
})

const nothingToAppend = check("an append of no events records nothing and is no commit", function* (log) {
  expect(yield* log.append(append("p", "any"))).toEqual({ outcome: "appended", events: [] })
  expect(yield* log.head()).toEqual({ position: 0, atMs: 0 })
})

/** The checks of expected versions. */
export const expectedVersion: ReadonlyArray<Check> = [
  ...cases.map(form),
  twoCreates,
  createsAtOnce,
  sameVersionAtOnce,
  writesNothing,
  allOrNone,
  nothingToAppend
]
