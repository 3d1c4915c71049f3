/**
 * Restoring an export: position, commit and body stay verbatim, rows follow, and what no log wrote is refused.
 */
import { EventId, type EventLog, Memory, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { record } from "./History.ts"
import { type Law, sameAsRefold } from "./Rows.ts"
import { append, event, opened } from "./Sample.ts"

const lines = (events: ReadonlyArray<Recorded.Recorded>): ReadonlyArray<string> =>
  events.map(({ position, commit, text }) => JSON.stringify({ position, commit, text }))

/** Reads a log's export back from its lines, as a file of it would be. */
const parsed = (exported: ReadonlyArray<string>): ReadonlyArray<Recorded.Recorded> =>
  exported.map((line) => {
    const { position, commit, text } = JSON.parse(line) as Recorded.Recorded
    return { position, commit, text, body: JSON.parse(text) as Recorded.Body }
  })

const all = (log: EventLog.EventLogShape) => Stream.runCollect(log.readAll())

/** That the export of any history, restored in two parts, gives the same bytes, rows and heads, and can be appended to. */
export const restoreLaw: Law = (log, steps, asked) =>
  Effect.gen(function* () {
    const original = Memory.make({ tenant: log.tenant, streams: log.streams })
    yield* record(original, steps)
    const exported = lines(yield* all(original))
    const events = parsed(exported)
    const half = events[Math.floor(events.length / 2)]?.commit ?? 0
    yield* log.restore(events.filter(({ commit }) => commit <= half))
    yield* log.restore(events.filter(({ commit }) => commit > half))
    expect(lines(yield* all(log))).toEqual(exported)
    expect(yield* log.head()).toEqual(yield* original.head())
    for (const one of asked) yield* sameAsRefold(log, events, one)
    const next = [append("p-0", "any", event("after", "Weighed", { grams: 9 }, 3))]
    expect(yield* log.appendBatch(next)).toEqual(yield* original.appendBatch(next))
    expect(lines(yield* all(log))).toEqual(lines(yield* all(original)))
  })

const sample = (log: EventLog.EventLogShape) =>
  Effect.gen(function* () {
    const original = Memory.make({ tenant: log.tenant, streams: log.streams })
    yield* original.append(append("p", "any", opened("a"), event("b", "Weighed", { grams: 1 })))
    yield* original.append(append("p", "any", event("c", "Closed", {})))
    return yield* all(original)
  })

const notEmpty = check("an export is refused by a log that holds something, and leaves it alone", function* (log) {
  const events = yield* sample(log)
  yield* log.append(append("own", "any", opened("own")))
  expect(yield* Effect.flip(log.restore(events))).toMatchObject({ _tag: "NoSuchHead", last: 1 })
  expect((yield* all(log)).map(({ body }) => body.stream.id)).toEqual(["own"])
})

const restoredTwice = check("an export is refused the second time", function* (log) {
  const events = yield* sample(log)
  yield* log.restore(events)
  expect(yield* Effect.flip(log.restore(events))).toMatchObject({ _tag: "NoSuchHead", last: 3 })
  yield* log.restore([])
  expect(yield* all(log)).toEqual(events)
})

const rewritten = (one: Recorded.Recorded, over: Partial<Recorded.Body>): Recorded.Recorded => {
  const body = { ...one.body, ...over }
  return { ...one, body, text: Recorded.canonicalText(body) }
}

type Spoil = (events: ReadonlyArray<Recorded.Recorded>, tenant: string) => ReadonlyArray<Recorded.Recorded>
const spoilt: ReadonlyArray<readonly [what: string, tag: string, spoil: Spoil]> = [
  ["a commit cut at its end", "NoSuchHead", ([a]) => [a as Recorded.Recorded]],
  ["a commit cut in the middle of the export", "NoSuchHead", (all) => all.filter((_, index) => index !== 1)],
  ["positions that do not rise", "NoSuchHead", ([a, b, c]) => [b, a, c] as Array<Recorded.Recorded>],
  ["an event left out", "WrongExpectedVersion", (all) => all.slice(2)],
  ["a text that is not canonical", "InvalidEvent", (all) => all.map((one) => ({ ...one, text: ` ${one.text}` }))],
  [
    "a body that is not its text",
    "InvalidEvent",
    (all) => all.map((one) => ({ ...one, body: { ...one.body, version: 9 } }))
  ],
  [
    "a body that is no event",
    "InvalidEvent",
    (all) => all.map((one) => ({ ...one, text: "{}", body: {} as Recorded.Body }))
  ],
  ["another tenant's event", "InvalidEvent", (all) => all.map((one) => rewritten(one, { tenant: "somebody" }))],
  [
    "an id that is not that of the key",
    "InvalidEvent",
    (all) => all.map((one) => rewritten(one, { id: "0".repeat(32) }))
  ],
  ["a type nobody knows", "UnknownEventType", (all) => all.map((one) => rewritten(one, { type: "Unheard" }))],
  ["a version twice", "WrongExpectedVersion", (all) => all.map((one) => rewritten(one, { version: 1 }))],
  [
    "a source key twice",
    "KeyConflict",
    (all, tenant) =>
      all.map((one, index) => {
        const source = { system: "scale", key: index === 2 ? "a" : one.body.source.key }
        return rewritten(one, { source, id: EventId.eventId(tenant, source.system, source.key) })
      })
  ]
]

const refused = ([what, tag, spoil]: (typeof spoilt)[number]): Check =>
  check(`an export is refused whole: ${what}`, function* (log) {
    const events = yield* sample(log)
    expect(yield* Effect.flip(log.restore(spoil(events, log.tenant)))).toMatchObject({ _tag: tag })
    expect(yield* log.head()).toEqual({ position: 0, atMs: 0 })
    yield* log.restore(events)
    expect(yield* all(log)).toEqual(events)
  })

/** The checks of restoring. */
export const restoring: ReadonlyArray<Check> = [notEmpty, restoredTwice, ...spoilt.map(refused)]
