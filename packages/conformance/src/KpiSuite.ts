/**
 * The suite of figures: whatever was recorded, an indicator of any window, read at any cut, as known at any head, is on the
 * store under test what it is on the log in memory. For whoever counts in a way of his own, in SQL say.
 */
import { type EventLog, Figure, type Kpi, Memory, type Stream as Streams, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { TestClock } from "effect/testing"
import fc from "fast-check"
import { expect } from "vitest"
import { type Adapter, checking, declare, law, type Test } from "./Adapter.ts"
import { check } from "./Check.ts"
import { batches, type History, history } from "./History.ts"
import { append, event, opened, startMs, streams } from "./Sample.ts"
import { declarations as sampleKpis } from "./SampleKpis.ts"

/** One batch of a history: the instant of the log's clock (ms, UTC), and what is appended. */
export interface Batch {
  readonly atMs: number
  readonly items: ReadonlyArray<EventLog.Append>
}

/** What is counted, and of which histories. */
export interface Counted<H> {
  readonly streams: Streams.Streams
  readonly declarations: ReadonlyArray<Kpi.Declaration>
  readonly histories: fc.Arbitrary<H>
  /** The batches of a history. What an event concerns is named by an id, which follows from the tenant. */
  readonly batches: (history: H, tenant: string) => ReadonlyArray<Batch>
  readonly windows: ReadonlyArray<Window.Window>
  /** Instants (ms, UTC) that cuts fall on. */
  readonly cuts: ReadonlyArray<number>
}

interface Question {
  readonly declaration: Kpi.Declaration
  readonly window: Window.Window
  readonly cut: Figure.CutAsked | undefined
  readonly commit: number
}

const minute = 60_000

const windowOf = (text: string, zone?: string): Window.Window => Result.getOrThrow(Window.parse(text, zone))

/** The suites' parcels, counted. */
export const parcels: Counted<History> = {
  streams,
  declarations: sampleKpis,
  histories: history,
  batches: (steps, tenant) => {
    let atMs = startMs
    return batches(tenant, steps).map((items, index) => {
      atMs += (steps[index]?.seconds ?? 0) * 1_000
      return { atMs, items }
    })
  },
  windows: [
    ...["2026-03-01", "2026-03", "2026-Q1", "2026-02", "rolling2:2026-03"].map((text) => windowOf(text)),
    // There midnight falls on the very first minute of the histories: facts on the bounds of windows.
    ...["2026-03-01", "2026-03-02"].map((text) => windowOf(text, "Asia/Kamchatka"))
  ],
  cuts: [0, 1, 5, 13, 60 * 24 * 31].flatMap((minutes) => [startMs + minutes * minute, startMs + minutes * minute + 1])
}

const questions = <H>({ cuts, declarations, windows }: Counted<H>): fc.Arbitrary<Question> =>
  fc.record({
    declaration: fc.constantFrom(...declarations),
    window: fc.constantFrom(...windows),
    cut: fc.oneof(
      fc.constantFrom<Figure.CutAsked | undefined>(undefined, "window-end", "latest"),
      fc.constantFrom(...cuts).map((atMs) => ({ atMs }))
    ),
    commit: fc.nat(20)
  })

/** What is asked at the end of the n-th commit. */
const request = (log: EventLog.EventLogShape, { commit, cut, window }: Omit<Question, "declaration">) =>
  Effect.gen(function* () {
    const events = yield* Stream.runCollect(log.readAll())
    const ends = [0, ...new Set(events.map((event) => event.commit))]
    const head = yield* log.head({ position: ends[commit % ends.length] ?? 0 })
    return { window, head, ...(cut === undefined ? {} : { cut }) }
  })

/** A store may leave gaps between positions: the place itself is no part of a figure. */
const placeless = ({ head: { at }, ...rest }: Figure.Figure) => ({ ...rest, at })

const figure = (log: EventLog.EventLogShape, { declaration, ...asked }: Question) =>
  Effect.gen(function* () {
    return placeless(yield* Figure.compute(log, declaration, yield* request(log, asked)))
  })

/** The figures of one indicator, asked together: the windows of a trend, and more. */
const together = (log: EventLog.EventLogShape, declaration: Kpi.Declaration, all: ReadonlyArray<Question>) =>
  Effect.gen(function* () {
    const requests = yield* Effect.forEach(all, (asked) => request(log, asked))
    return (yield* Figure.computeEach(log, declaration, requests)).map(placeless)
  })

/** Those that count by an anchor. */
const flows = ["closed_share", "closed_share_at_once", "facts_of_parcels", "hours_to_close", "median_to_close"]

const name = "figures at any window, cut and head, asked alone or together, equal those of memory"

/** The tests of a store's figures. */
export const testsOf = <R, H>(adapter: Adapter<R>, counted: Counted<H>): ReadonlyArray<Test<R>> => {
  const drawn = [counted.histories, fc.array(questions(counted), { minLength: 4, maxLength: 12 })] as const
  const holds = (log: EventLog.EventLogShape, drawn: H, asked: ReadonlyArray<Question>) =>
    Effect.gen(function* () {
      const memory = Memory.make({ tenant: log.tenant, streams: counted.streams })
      for (const { atMs, items } of counted.batches(drawn, log.tenant)) {
        yield* TestClock.setTime(atMs)
        for (const one of [log, memory]) yield* one.appendBatch(items)
      }
      for (const one of asked) expect(yield* figure(log, one)).toEqual(yield* figure(memory, one))
      for (const declaration of new Set(asked.map((one) => one.declaration))) {
        const alone = yield* Effect.forEach(asked, (one) => figure(memory, { ...one, declaration }))
        expect(yield* together(log, declaration, asked)).toEqual(alone)
      }
    })
  return [law(adapter, name, drawn, holds, counted.streams)]
}

// Drawn histories meet the bounds of windows now and then; this one always does.
const bounds = check("what happened on the bound of two windows is the later one's", function* (log) {
  yield* log.append(append("p", "any", opened("a", 0), event("b", "Closed", {}, 0)))
  const head = yield* log.head()
  const owned = (text: string) =>
    Effect.forEach(sampleKpis, (declaration) => {
      const window = windowOf(text, "Asia/Kamchatka")
      return Figure.compute(log, declaration, { window, head, cut: { atMs: startMs + minute } })
    }).pipe(
      Effect.map((all) => all.filter(({ kpi, operands }) => flows.includes(kpi) && operands[0]?.rows === 1).length)
    )
  expect(yield* owned("2026-03-01")).toBe(0)
  expect(yield* owned("2026-03-02")).toBe(flows.length)
})

/** The tests of a store's figures of the suites' parcels. */
export const tests = <R>(adapter: Adapter<R>): ReadonlyArray<Test<R>> => [
  ...checking(adapter, "figures", [bounds]),
  ...testsOf(adapter, parcels)
]

/** Declares the tests of a store's figures, of the suites' parcels or of what is given. To be called at the top of a Vitest file. */
export const suite = <R, H = History>(adapter: Adapter<R>, counted?: Counted<H>): void =>
  declare(adapter, counted === undefined ? tests(adapter) : testsOf(adapter, counted))
