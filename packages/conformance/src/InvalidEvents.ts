/**
 * Invalid events: what no store could keep, or no reader could read, is refused at the door with its place.
 */
import { Check as Door, type Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { append, event, opened, ref } from "./Sample.ts"

const half = "\ud800"
const source = (key: string) => ({ source: { system: "scale", key } })
const extra = (value: unknown) => event("a", "Opened", { title: "t", extra: value })

const invalid: ReadonlyArray<readonly [what: string, path: string, event: Recorded.Proposed]> = [
  ["NUL in the data", "data.title", event("a", "Opened", { title: "a\u0000b" })],
  ["half a surrogate pair in the data", "data.title", event("a", "Opened", { title: half })],
  ["NUL in a key of the data", "data.extra", extra({ "a\u0000": 1 })],
  ["a number that is not finite", "data.extra", extra([1, Number.NaN])],
  ["a value that is no JSON", "data.extra", extra({ when: new Date(0) })],
  ["a member without a value", "data.extra", extra({ nothing: undefined })],
  ["a field that the type does not have", "data", event("a", "Weighed", { grams: 1, kilos: 1 })],
  ["a missing field", "data", event("a", "Weighed", {})],
  ["a newer schema version", "schemaVersion", { ...opened("a"), schemaVersion: 2 }],
  ["NUL in the source key", "event", event("a", "Closed", {}, 0, source("a\u0000"))],
  ["half a surrogate pair in the source key", "event", event("a", "Closed", {}, 0, source(half))],
  ["a source key that ends like a generated one", "source.key", opened("a#1")],
  ["an instant that is not canonical", "event", { ...opened("a"), occurredAt: "2026-03-01T12:00:00Z" }],
  ["a date that does not exist", "event", { ...opened("a"), occurredAt: "2026-02-30T12:00:00.000Z" }],
  ["a subject without a qualifier", "event", { ...opened("a"), subjects: ["O-1"] }],
  ["a retraction that names no event", "concerns", event("a", "Retracted", {})],
  ["more than the largest body", "body", event("a", "Opened", { title: "€".repeat(Door.maxBodyBytes / 3) })]
]

const refused = ([what, path, wrong]: (typeof invalid)[number]): Check =>
  check(`refused: ${what}`, function* (log) {
    const refusal = yield* Effect.flip(log.append(append("p", "any", wrong)))
    expect(refusal).toMatchObject({ _tag: "InvalidEvent", stream: ref("p"), path: expect.stringContaining(path) })
    expect(yield* log.head()).toEqual({ position: 0, atMs: 0 })
  })

const streams = check(
  "refused: ids of streams that cannot be kept, categories and types that are not known",
  function* (log) {
    for (const id of ["", "a\u0000", half, "x".repeat(201)]) {
      expect(yield* Effect.flip(log.append(append(id, "any", opened("a"))))).toMatchObject({ _tag: "InvalidEvent" })
    }
    const unknown = { stream: { category: "Elsewhere", id: "p" }, expected: "any" as const, events: [opened("a")] }
    expect(yield* Effect.flip(log.append(unknown))).toMatchObject({ _tag: "UnknownEventType", category: "Elsewhere" })
    for (const type of ["Unheard", "constructor", "toString", "__proto__"]) {
      const refusal = yield* Effect.flip(log.append(append("p", "any", event("a", type, {}))))
      expect(refusal).toMatchObject({ _tag: "UnknownEventType", type })
    }
  }
)

const correction = check("a correction must fit the event it corrects", function* (log) {
  const { events } = yield* log.append(append("p", "any", event("a", "Weighed", { grams: 1 })))
  const id = events[0]?.body.id ?? ""
  const corrected = (key: string, data: Recorded.Payload) => event(key, "Corrected", { data }, 0, { concerns: id })
  const refusal = yield* Effect.flip(log.append(append("p", "any", corrected("b", { kilos: 1 }))))
  expect(refusal).toMatchObject({ _tag: "InvalidEvent", path: "data.data" })
  expect(yield* log.append(append("p", "any", corrected("b", { grams: 2 })))).toMatchObject({ outcome: "appended" })
})

const largest = check("accepted: a body of exactly the largest size, any Unicode, any JSON", function* (log) {
  const small = yield* log.append(append("p", "any", event("a", "Opened", { title: "" })))
  const room = Door.maxBodyBytes - (small.events[0]?.text.length ?? 0)
  const title = "x".repeat(room)
  const { events } = yield* log.append(append("q", "any", event("b", "Opened", { title })))
  expect(events[0]?.text.length).toBe(Door.maxBodyBytes)
  const any = { "\u0001\u2028": [null, true, -0.5, 1e21, 2 ** 53, "\u007f😀", { "": [] }], "it's": "\\u0000" }
  yield* log.append(append("r", "any", event("c", "Opened", { title: "'\"\\", extra: any })))
  expect((yield* log.read(ref("r")))[0]?.body.data).toEqual({ title: "'\"\\", extra: any })
})

/** The checks of invalid events. */
export const invalidEvents: ReadonlyArray<Check> = [...invalid.map(refused), streams, correction, largest]
