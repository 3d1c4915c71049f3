/**
 * Batches: one transaction, one commit, and an outcome for every item.
 */
import type { EventLog, Recorded } from "@servicebook/core"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { append, event, opened, ref } from "./Sample.ts"

const weighed = (key: string, grams: number) => event(key, "Weighed", { grams })
const events = (outcome: EventLog.Outcome | undefined): ReadonlyArray<Recorded.Recorded> =>
  outcome === undefined || outcome.outcome === "refused" ? [] : outcome.events

const mixed = check("refused items leave the others alone, and every item has its outcome", function* (log) {
  yield* log.append(append("old", "absent", opened("old")))
  const outcomes = yield* log.appendBatch([
    append("p", "absent", opened("a"), weighed("b", 1)),
    append("old", "absent", opened("x")),
    append("old", "any", opened("old")),
    append("q", "any", event("y", "Weighed", { kilos: 1 })),
    append("q", "any", event("y", "Unheard", {})),
    append("q", "any", weighed("old", 3)),
    append("q", "absent", opened("c"))
  ])
  expect(outcomes.map((one) => (one.outcome === "refused" ? one.refusal._tag : one.outcome))).toEqual([
    "appended",
    "WrongExpectedVersion",
    "known",
    "InvalidEvent",
    "UnknownEventType",
    "KeyConflict",
    "appended"
  ])
  expect(outcomes.flatMap(events).map(({ position, commit }) => [position, commit])).toEqual([
    [2, 4],
    [3, 4],
    [1, 1],
    [4, 4]
  ])
})

const inside = check(
  "later items see earlier ones of the same batch: versions, duplicates, conflicts",
  function* (log) {
    const outcomes = yield* log.appendBatch([
      append("p", "absent", opened("a")),
      append("p", 1, weighed("b", 1)),
      append("p", "absent", opened("c")),
      append("p", "absent", opened("a")),
      append("p", "present", weighed("a", 1)),
      append("p", 2, weighed("d", 2))
    ])
    expect(outcomes.map((one) => (one.outcome === "refused" ? one.refusal._tag : one.outcome))).toEqual([
      "appended",
      "appended",
      "WrongExpectedVersion",
      "known",
      "KeyConflict",
      "appended"
    ])
    expect(events(outcomes[3])).toEqual(events(outcomes[0]))
    expect((yield* log.read(ref("p"))).map(({ body }) => [body.version, body.source.key])).toEqual([
      [1, "a"],
      [2, "b"],
      [3, "d"]
    ])
  }
)

const nothingNew = check("a batch with nothing new is no commit", function* (log) {
  const items = [append("p", "absent", opened("a")), append("q", "absent", opened("b"))]
  yield* log.appendBatch(items)
  const head = yield* log.head()
  const outcomes = yield* log.appendBatch([...items, append("q", "absent", opened("c"))])
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["known", "known", "refused"])
  expect(yield* log.head()).toEqual(head)
  expect(yield* log.appendBatch([])).toEqual([])
})

const large = check("a batch of 2,345 items is one commit, and is read whole, in order, in pages", function* (log) {
  const size = 2_345
  const items = Array.from({ length: size }, (_, index) => ({
    stream: { category: index % 3 === 0 ? "Crate" : "Parcel", id: `s-${index % 500}` },
    expected: "any" as const,
    events: [weighed(`k-${index}`, index)]
  }))
  const outcomes = yield* log.appendBatch(items)
  const all = yield* Stream.runCollect(log.readAll())
  expect(all.map(({ position }) => position)).toEqual(Array.from({ length: size }, (_, index) => index + 1))
  expect(new Set(all.map(({ commit }) => commit))).toEqual(new Set([size]))
  expect(outcomes.flatMap(events)).toEqual(all)
  const crates = yield* Stream.runCollect(log.readAll({ after: 10, until: 2_000, categories: ["Crate"] }))
  expect(crates).toEqual(all.slice(10, 2_000).filter(({ body }) => body.stream.category === "Crate"))
  expect(yield* log.appendBatch(items)).toEqual(outcomes.map((one) => ({ ...one, outcome: "known" })))
})

/** The checks of batches. */
export const batch: ReadonlyArray<Check> = [mixed, inside, nothingNew, large]
