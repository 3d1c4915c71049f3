/**
 * Reading: streams, ranges and heads.
 */
import { Instant, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { append, event, opened, ref, startMs } from "./Sample.ts"

const verbatim = check("an event is read as it was recorded: canonical text, its body, its place", function* (log) {
  yield* TestClock.setTime(startMs)
  const { events } = yield* log.append(append("包裹/1", "absent", { ...opened("键"), reason: 'Grüße\n"ok" 😀' }))
  expect(yield* log.read(ref("包裹/1"))).toEqual(events)
  expect(yield* Stream.runCollect(log.readAll())).toEqual(events)
  const [first] = events
  expect(first?.text).toBe(Recorded.canonicalText(first?.body))
  expect(JSON.parse(first?.text ?? "")).toEqual(first?.body)
  expect(first).toMatchObject({ position: 1, commit: 1, body: { v: 1, version: 1, tenant: log.tenant } })
  expect(first?.body.recordedAt).toBe(Instant.fromMs(startMs))
})

const absent = check(
  "a stream that was never written is empty, and ids are told apart by every character",
  function* (log) {
    yield* log.appendBatch([
      append("p", "absent", opened("a")),
      append("P", "absent", opened("b")),
      append("p ", "absent", opened("c"))
    ])
    for (const id of ["q", "p\u0000", "\ud800"]) expect(yield* log.read(ref(id))).toEqual([])
    expect((yield* log.read(ref("p"))).map(({ body }) => body.source.key)).toEqual(["a"])
    expect((yield* log.read(ref("P"))).map(({ body }) => body.source.key)).toEqual(["b"])
    expect((yield* log.read(ref("p "))).map(({ body }) => body.source.key)).toEqual(["c"])
  }
)

const ranges = check(
  "readAll takes positions after the first and up to the last, of the categories named",
  function* (log) {
    for (const key of ["a", "b", "c", "d"]) {
      const stream = { category: key === "c" ? "Crate" : "Parcel", id: "p" }
      yield* log.append({ stream, expected: "any", events: [opened(key)] })
    }
    const positions = (range: Parameters<typeof log.readAll>[0]) =>
      Effect.map(Stream.runCollect(log.readAll(range)), (events) => events.map(({ position }) => position))
    expect(yield* positions({})).toEqual([1, 2, 3, 4])
    expect(yield* positions({ after: 1, until: 3 })).toEqual([2, 3])
    expect(yield* positions({ after: 4 })).toEqual([])
    expect(yield* positions({ until: 0 })).toEqual([])
    expect(yield* positions({ until: 99, categories: ["Crate"] })).toEqual([3])
    expect(yield* positions({ categories: [] })).toEqual([])
  }
)

const byPosition = check(
  "a head is the end of a commit: other positions are refused and the nearest is named",
  function* (log) {
    expect(yield* log.head()).toEqual({ position: 0, atMs: 0 })
    expect(yield* log.head({ position: 0 })).toEqual({ position: 0, atMs: 0 })
    yield* TestClock.setTime(startMs)
    yield* log.append(append("p", "any", opened("a"), opened("b")))
    yield* TestClock.setTime(startMs + 1_000)
    yield* log.append(append("p", "any", opened("c")))
    expect(yield* log.head()).toEqual({ position: 3, atMs: startMs + 1_001 })
    expect(yield* log.head({ position: 2 })).toEqual({ position: 2, atMs: startMs + 1 })
    const inside = yield* Effect.flip(log.head({ position: 1 }))
    expect(inside).toMatchObject({
      _tag: "NoSuchHead",
      asked: "1",
      last: 3,
      problem: expect.stringContaining("before it is 0")
    })
    const beyond = yield* Effect.flip(log.head({ position: 4 }))
    expect(beyond).toMatchObject({
      _tag: "NoSuchHead",
      asked: "4",
      last: 3,
      problem: expect.stringContaining("beyond the end")
    })
  }
)

const byInstant = check(
  "a head by instant is the longest prefix recorded by then, though the clock went back",
  function* (log) {
    for (const [key, second] of [
      ["a", 10],
      ["b", 30],
      ["c", 20],
      ["d", 30],
      ["e", 40]
    ] as const) {
      yield* TestClock.setTime(startMs + second * 1_000)
      yield* log.append(append("p", "any", opened(key)))
    }
    const head = (second: number) => log.head({ recordedByMs: startMs + second * 1_000 })
    const seconds = (second: number) => startMs + second * 1_000
    expect(yield* head(9)).toEqual({ position: 0, atMs: seconds(9) })
    expect(yield* head(10)).toEqual({ position: 1, atMs: seconds(10) + 1 })
    expect(yield* head(25)).toEqual({ position: 1, atMs: seconds(25) })
    expect(yield* head(30)).toEqual({ position: 4, atMs: seconds(30) + 1 })
    expect(yield* head(39)).toEqual({ position: 4, atMs: seconds(39) })
    expect(yield* head(99)).toEqual({ position: 5, atMs: seconds(40) + 1 })
    expect(yield* log.head({ position: 3 })).toEqual({ position: 3, atMs: seconds(30) + 1 })
  }
)

const bySource = check("a head by the source's clock needs one in every imported fact", function* (log) {
  const spec = { sourceRecordedByMs: startMs }
  yield* TestClock.setTime(startMs)
  const recordedAt = Instant.fromMs(startMs)
  yield* log.append(append("p", "any", { ...opened("a"), source: { system: "old", key: "a", recordedAt } }))
  yield* log.append(append("p", "any", { ...opened("b"), source: { system: "", key: "b" } }))
  expect(yield* log.head(spec)).toEqual({ position: 2, atMs: startMs + 1, sourceRecordedByMs: startMs })
  yield* log.append(append("p", "any", event("c", "Weighed", { grams: 1 })))
  expect(yield* Effect.flip(log.head(spec))).toMatchObject({ _tag: "NoSourceClock", position: 3, system: "scale" })
})

/** The checks of reading. */
export const reading: ReadonlyArray<Check> = [verbatim, absent, ranges, byPosition, byInstant, bySource]
