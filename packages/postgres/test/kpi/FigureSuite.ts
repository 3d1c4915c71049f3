// Law 2 for figures: what SQL counts is what core counts, to the byte, in all and by any field; and rows come back whole.
import { layer } from "@effect/vitest"
import {
  Figure,
  Instant,
  type Kpi,
  Recorded,
  type Rectangle,
  type RowSource,
  type Stream,
  Streams,
  type Window
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { SqlClient } from "effect/sql"
import fc from "fast-check"
import { expect } from "vitest"
import { anyInquiry, eachInquiry, type Inquiry } from "../../../core/test/arbitrary/Asked.ts"
import { recorded } from "../../../core/test/arbitrary/Histories.ts"
import { cuts, headAt, windows } from "../../../core/test/arbitrary/Questions.ts"
import { runs } from "../../../core/test/arbitrary/Runs.ts"
import { declarations } from "./Declared.ts"
import { counting, inMemory, inTables, makeTables, rectanglesOf } from "./Held.ts"
import * as Things from "./Things.ts"

/** A store to run the suite on: a database, whose row tables the suite makes and fills. */
export interface Store {
  readonly name: string
  readonly base: Layer.Layer<SqlClient.SqlClient, unknown>
}

const figures = (source: RowSource.RowSource, declaration: Kpi.Declaration, request: Figure.Request, by: string) =>
  Effect.gen(function* () {
    const whole = yield* Figure.compute(source, declaration, request)
    const groups = yield* Figure.computeBy(source, declaration, { ...request, by })
    return [whole, ...groups]
  })

const requestOf = ({ cut, ...rest }: { readonly cut: Figure.CutAsked | undefined } & Omit<Figure.Request, "cut">) =>
  cut === undefined ? rest : { ...rest, cut }

/** Both tellings of a question: core's over rectangles, SQL's over tables, and core's over the rows that SQL answers. */
const same = (
  streams: Stream.Streams,
  rectangles: ReadonlyArray<Rectangle.Rectangle>,
  declaration: Kpi.Declaration,
  request: Figure.Request,
  by: string
) =>
  Effect.gen(function* () {
    const books = yield* inTables(streams, rectangles)
    const expected = yield* figures(inMemory(rectangles), declaration, request, by)
    const counted = yield* figures(counting(books), declaration, request, by)
    expect(counted).toEqual(expected)
    expect(JSON.stringify(counted)).toBe(JSON.stringify(expected))
    const { rows } = counting(books)
    expect(yield* figures({ rows }, declaration, request, by)).toEqual(expected)
  })

/** Several requests of one declaration asked together of SQL, beside each asked alone of core. */
const together = (
  streams: Stream.Streams,
  rectangles: ReadonlyArray<Rectangle.Rectangle>,
  declaration: Kpi.Declaration,
  requests: ReadonlyArray<Figure.Request>,
  by: string
) =>
  Effect.gen(function* () {
    const books = counting(yield* inTables(streams, rectangles))
    const alone = yield* Effect.forEach(requests, (one) => figures(inMemory(rectangles), declaration, one, by))
    const wholes = yield* Figure.computeEach(books, declaration, requests)
    const groups = yield* Figure.computeEachBy(books, declaration, requests, by)
    expect(wholes.map((whole, index) => [whole, ...(groups[index] ?? [])])).toEqual(alone)
  })

/** A further window of an indicator, read at a cut and at a head by a number drawn. */
interface Further {
  readonly window: Window.Window
  readonly cut: Figure.CutAsked | undefined
  readonly at: number
}

const further: fc.Arbitrary<ReadonlyArray<Further>> = fc.array(
  fc.record({ window: windows, cut: cuts, at: fc.nat(80) }),
  { minLength: 1, maxLength: 4 }
)

const groupFields = [
  "outlet",
  "staff",
  "state",
  "use",
  "units",
  "reopenings",
  "receivedAtMs",
  "settledPassed",
  "key",
  "kind"
]

const sorted = (found: ReadonlyArray<RowSource.FoundRow>) => found.map((one) => Recorded.canonicalText(one)).sort()

const query: fc.Arbitrary<Omit<RowSource.RowQuery, "lasting">> = fc.record({
  kind: Things.kinds,
  anchor: Things.anchors,
  fromMs: fc.constantFrom(-Instant.FOREVER, ...Things.instants),
  untilMs: fc.constantFrom(Instant.FOREVER, Instant.FOREVER, ...Things.instants),
  cutMs: fc.constantFrom(Instant.FOREVER, ...Things.instants),
  head: Things.heads
})
const lasting = fc.option(fc.record({ field: Things.fields, atLeastMs: fc.constantFrom(...Things.instants, 1) }), {
  nil: undefined
})

/** Runs the suite on a store. */
export const suite = ({ name, base }: Store): void =>
  layer(base, { timeout: "120 seconds", excludeTestServices: true })(`figures by SQL alone: ${name}`, (it) => {
    const run = <A extends ReadonlyArray<unknown>>(
      inputs: { readonly [I in keyof A]: fc.Arbitrary<A[I]> },
      times: number,
      body: (...all: A) => Effect.Effect<void, unknown, SqlClient.SqlClient>
    ) =>
      Effect.gen(function* () {
        const context = yield* Effect.context<SqlClient.SqlClient>()
        const property = fc.asyncProperty(fc.tuple(...inputs), (all) =>
          Effect.runPromiseWith(context)(body(...(all as unknown as A)))
        )
        yield* Effect.promise(() => fc.assert(property, runs(times)))
      })

    it.effect(
      "every indicator, under its readings and parameters, at any window, cut and head, by any field",
      () =>
        Effect.gen(function* () {
          yield* makeTables(Streams.all)
          yield* run([anyInquiry, fc.constantFrom(...groupFields)], 60, ({ declaration, story, request }, by) => {
            const rectangles = rectanglesOf(Streams.all, recorded(story))
            return same(Streams.all, rectangles, declaration, requestOf({ cut: undefined, ...request }), by)
          })
        }),
      300_000
    )

    it.effect(
      "each indicator in several windows, at several cuts and heads, asked together",
      () =>
        Effect.gen(function* () {
          yield* makeTables(Streams.all)
          const holds = (inquiry: Inquiry, more: ReadonlyArray<Further>, by: string) => {
            const { declaration, events, request, story } = inquiry
            const rectangles = rectanglesOf(Streams.all, recorded(story))
            // A reading may fit the window that it was drawn for, and not another.
            const { readings: _, ...plain } = request
            const requests = more.map(({ at, cut, window }) =>
              requestOf({ ...plain, window, cut, head: headAt(events, at) })
            )
            const all = [requestOf({ cut: undefined, ...request }), ...requests]
            return together(Streams.all, rectangles, declaration, all, by)
          }
          for (const one of eachInquiry) yield* run([one, further, fc.constantFrom(...groupFields)], 1, holds)
        }),
      300_000
    )

    it.effect(
      "any declaration over rows of any cells",
      () =>
        Effect.gen(function* () {
          yield* makeTables(Things.streams)
          const request = windows.chain((window) =>
            fc.record({ window: fc.constant(window), cut: cuts, head: Things.heads, taken: fc.constantFrom("x", "y") })
          )
          yield* run(
            [Things.rectangles, declarations, request, Things.fields],
            300,
            (rectangles, declaration, { taken, head: position, ...asked }, by) => {
              const head = { position, atMs: asked.window.endMs }
              const one = requestOf({ ...asked, head, readings: { taken } })
              const other = { window: asked.window, head, readings: { taken: "x" } }
              return Effect.andThen(
                same(Things.streams, rectangles, declaration, one, by),
                together(Things.streams, rectangles, declaration, [one, other, { ...one, cut: "latest" }], by)
              )
            }
          )
        }),
      300_000
    )

    it.effect(
      "rows come back as they were folded, by any anchor and end",
      () =>
        Effect.gen(function* () {
          yield* makeTables(Things.streams, "beside_")
          yield* run(
            [Things.rectangles, fc.array(fc.tuple(query, lasting), { minLength: 5, maxLength: 15 })],
            60,
            (rectangles, asked) =>
              Effect.gen(function* () {
                const books = yield* inTables(Things.streams, rectangles, "beside_")
                for (const [one, end] of asked) {
                  const whole = end === undefined ? one : { ...one, lasting: end }
                  const found = yield* counting(books).rows(whole)
                  expect(sorted(found)).toEqual(sorted(yield* inMemory(rectangles).rows(whole)))
                }
              })
          )
        }),
      300_000
    )
  })
