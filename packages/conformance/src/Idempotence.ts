/**
 * Idempotence: an append with a known key returns the original result, or a conflict when the content differs.
 */
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { append, event, opened, ref } from "./Sample.ts"

const weighed = (key: string, grams: number) => event(key, "Weighed", { grams })

const again = check("the same append again returns the original result", function* (log) {
  const request = append("p", "absent", opened("a"), weighed("b", 7))
  const first = yield* log.append(request)
  yield* log.append(append("p", 2, weighed("c", 8)))
  const head = yield* log.head()
  expect(yield* log.append(request)).toEqual({ outcome: "known", events: first.events })
  expect(yield* log.head()).toEqual(head)
})

const otherDelivery = check(
  "another delivery of the same fact is known; the name of the batch is no part of it",
  function* (log) {
    const sent = (batch: string) => append("p", "any", { ...opened("a"), source: { system: "scale", key: "a", batch } })
    const first = yield* log.append(sent("monday"))
    expect(yield* log.append(sent("tuesday"))).toEqual({ outcome: "known", events: first.events })
  }
)

const otherContent = check(
  "the same key with other content is a conflict that names the position and the fields",
  function* (log) {
    yield* log.append(append("o", "any", opened("z")))
    yield* log.append(append("p", "any", weighed("a", 1)))
    for (const [request, ...differs] of [
      [append("p", "any", weighed("a", 2)), "data.grams"],
      [append("p", "any", event("a", "Weighed", { grams: 1 }, 1)), "occurredAt"],
      [append("p", "any", opened("a")), "type", "data.grams", "data.title"],
      [append("q", "any", weighed("a", 1)), "stream"],
      [append("p", "any", event("a", "Weighed", { grams: 1 }, 0, { subjects: [] })), "subjects"]
    ] as const) {
      const refusal = yield* Effect.flip(log.append(request))
      expect(refusal).toMatchObject({ _tag: "KeyConflict", system: "scale", key: "a", position: 2, differs })
    }
    expect((yield* log.head()).position).toBe(2)
  }
)

const otherSystem = check("keys belong to their source system", function* (log) {
  const from = (system: string) => append("p", "any", { ...opened("a"), source: { system, key: "a" } })
  yield* log.append(from("scale"))
  expect(yield* log.append(from("desk"))).toMatchObject({ outcome: "appended" })
  expect(yield* log.append(from(""))).toMatchObject({ outcome: "appended" })
})

const longer = check("a retry with more or with fewer events is a conflict", function* (log) {
  const [a, b, c] = [opened("a"), weighed("b", 1), weighed("c", 2)]
  yield* log.append(append("p", "any", a, b))
  expect(yield* Effect.flip(log.append(append("p", "any", a, b, c)))).toMatchObject({ _tag: "KeyConflict" })
  expect(yield* Effect.flip(log.append(append("p", "any", a)))).toMatchObject({ _tag: "KeyConflict" })
  expect(yield* log.append(append("p", "any", a, b))).toMatchObject({ outcome: "known" })
  expect(yield* log.read(ref("p"))).toHaveLength(2)
})

const atOnce = check("the same append eight times at once is recorded once, and all get its result", function* (log) {
  const outcomes = yield* Effect.forEach(
    Array.from({ length: 8 }),
    () => log.append(append("p", "absent", opened("a"))),
    { concurrency: "unbounded" }
  )
  expect(outcomes.filter(({ outcome }) => outcome === "appended")).toHaveLength(1)
  expect(new Set(outcomes.map(({ events }) => events[0]?.position))).toEqual(new Set([1]))
})

const notShared = check("what the caller changes afterwards does not reach the log", function* (log) {
  const data = { title: "before", extra: { list: [1, 2] } }
  const { events } = yield* log.append(append("p", "any", event("a", "Opened", data)))
  data.title = "after"
  data.extra.list.push(3)
  expect(yield* log.read(ref("p"))).toEqual(events)
  expect(events[0]?.body.data).toEqual({ title: "before", extra: { list: [1, 2] } })
})

/** The checks of idempotence. */
export const idempotence: ReadonlyArray<Check> = [
  again,
  otherDelivery,
  otherContent,
  otherSystem,
  longer,
  atOnce,
  notShared
]
