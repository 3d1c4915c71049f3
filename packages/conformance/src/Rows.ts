/**
 * Rows at any cut and head: what the store keeps as rectangles must be what a refolding of the events known then gives.
 */
import { type EventLog, Instant, Recorded, type Refusal, RowSource } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import fc from "fast-check"
import { expect } from "vitest"
import { type Check, check } from "./Check.ts"
import { type History, history, type Question, question, record } from "./History.ts"
import { append, event, opened, startMs } from "./Sample.ts"

/** A query of the sample's rows; whole time, newest cut, unless narrowed. */
export const query = (over: Partial<RowSource.RowQuery>): RowSource.RowQuery => ({
  kind: "parcel",
  anchor: "openedAtMs",
  fromMs: 0,
  untilMs: Instant.FOREVER,
  cutMs: Instant.FOREVER,
  head: 0,
  ...over
})

const sorted = (rows: ReadonlyArray<RowSource.FoundRow>): ReadonlyArray<string> =>
  rows.map((row) => Recorded.canonicalText(row)).sort()

/** Asks a log and a refolding of its events up to the head; both must answer the same. */
export const sameAsRefold = (
  log: EventLog.EventLogShape,
  events: ReadonlyArray<Recorded.Recorded>,
  asked: Question
): Effect.Effect<void, Refusal.StoreFailed> =>
  Effect.gen(function* () {
    const commits = [0, ...new Set(events.map(({ commit }) => commit))]
    const head = commits[asked.commit % commits.length] ?? 0
    const { lasting, commit: _, ...rest } = asked
    const own = query({
      ...rest,
      head,
      ...(lasting === undefined ? {} : { lasting: { field: "closedAtMs", atLeastMs: lasting } })
    })
    const known = events.filter(({ position }) => position <= head)
    const refolded = yield* RowSource.fromEvents(log.streams, known).rows(own)
    expect(sorted(yield* log.rows(own))).toEqual(sorted(refolded))
  })

/** A law of the log: fails when the log breaks it after this history. */
export type Law = (
  log: EventLog.EventLogShape,
  steps: History,
  asked: ReadonlyArray<Question>
) => Effect.Effect<void, unknown>

/** That a log answers questions about rows as a refolding does, after any history. */
export const rowsLaw: Law = (log, steps, asked) =>
  Effect.gen(function* () {
    yield* record(log, steps)
    const events = yield* Stream.runCollect(log.readAll())
    for (const one of asked) yield* sameAsRefold(log, events, one)
  })

/** The arguments of {@link rowsLaw}. */
export const rowsLawInputs = [history, fc.array(question, { minLength: 4, maxLength: 12 })] as const

const minutes = (count: number): number => startMs + count * 60_000

const late = check("a late fact changes what is known from its commit on, and nothing known before", function* (log) {
  yield* log.append(append("p", "any", opened("a", 10)))
  yield* log.append(append("p", "any", event("b", "Closed", {}, 30)))
  yield* log.append(append("p", "any", event("c", "Weighed", { grams: 5 }, 20)))
  const facts = (cut: number, head: number) =>
    Effect.map(log.rows(query({ cutMs: minutes(cut), head })), (rows) =>
      rows.map(({ row }) => (row as unknown as { readonly facts: number }).facts)
    )
  expect(yield* facts(25, 2)).toEqual([1])
  expect(yield* facts(25, 3)).toEqual([2])
  expect(yield* facts(31, 2)).toEqual([2])
  expect(yield* facts(31, 3)).toEqual([3])
  expect(yield* facts(10, 3)).toEqual([])
  expect(yield* facts(31, 0)).toEqual([])
})

const bounds = check("windows are half-open by the anchor, cuts take facts before them", function* (log) {
  const { events } = yield* log.append(append("p", "any", opened("a", 10), event("b", "Closed", {}, 30)))
  const head = events[1]?.commit ?? 0
  const count = (over: Partial<RowSource.RowQuery>) =>
    Effect.map(log.rows(query({ head, ...over })), (rows) => rows.length)
  expect(yield* count({ fromMs: minutes(10), untilMs: minutes(10) + 1 })).toBe(1)
  expect(yield* count({ fromMs: minutes(0), untilMs: minutes(10) })).toBe(0)
  expect(yield* count({ cutMs: minutes(10) })).toBe(0)
  expect(yield* count({ cutMs: minutes(10) + 1 })).toBe(1)
  expect(yield* count({ anchor: "closedAtMs", cutMs: minutes(30) })).toBe(0)
  expect(yield* count({ anchor: "closedAtMs", cutMs: minutes(30) + 1 })).toBe(1)
  const lasting = (atLeastMs: number) => ({ lasting: { field: "closedAtMs", atLeastMs } })
  expect(yield* count(lasting(minutes(30)))).toBe(1)
  expect(yield* count(lasting(minutes(30) + 1))).toBe(0)
  expect(yield* count({ ...lasting(minutes(99)), cutMs: minutes(30) })).toBe(1)
})

const cells = check("rows come back as they were folded: numbers, lists, nulls, truth, text", function* (log) {
  const title = 'it\'s "ok" \\u0000 包裹 😀'
  yield* log.append(
    append("p/'1'", "any", event("a", "Opened", { title }, 10), event("b", "Weighed", { grams: -0.1 }, 11))
  )
  const asked = query({ head: 2 })
  const [found] = yield* log.rows(asked)
  expect(found).toEqual({
    stream: { category: "Parcel", id: "p/'1'" },
    row: {
      kind: "parcel",
      key: "it's",
      evidence: "events",
      findings: expect.any(Array),
      facts: 2,
      title,
      openedAtMs: minutes(10),
      closedAtMs: null,
      open: true
    }
  })
  const [weighing] = yield* log.rows(query({ head: 2, kind: "weighing", anchor: "atMs" }))
  expect(weighing?.row).toMatchObject({ key: "0", grams: -0.1 })
})

/** The checks of rows. */
export const rows: ReadonlyArray<Check> = [late, bounds, cells]
