/** Lanes: whatever their number and the size of batches, the same events a stream, report, rejects and figures. */
import { type EventLog, OblP02, Recorded, Refusal, Scorecard, Window } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { laneOf } from "../src/Lanes.ts"
import { cases, type Done, freshLog, imported, importing, mappingOf } from "./Kit.ts"

const mapping = mappingOf(cases("duplicates: keep\nkey: { columns: [who] }"))
const window = Result.getOrThrow(Window.parse("2020-01"))

const line = fc.record({
  id: fc.constantFrom(..."123456789"),
  act: fc.constantFrom("open", "open", "done", "both", "both", "skip", "odd"),
  at: fc.constantFrom("2020-01-01 08:00", "2020-01-01 09:00", "2020-01-02 09:00", "soon"),
  who: fc.constantFrom("ann", "bob"),
  why: fc.constantFrom("x", "y", "")
})
type Line = { readonly [column: string]: string }
const written = (lines: ReadonlyArray<Line>) =>
  `id,act,at,who,why\n${lines.map((one) => `${Object.values(one).join(",")}\n`).join("")}`

/** A log of so many lanes whose appends take different times. No two appends at once may touch one stream. */
const laned = (lanes: number, delays: ReadonlyArray<number>, failAt = Number.POSITIVE_INFINITY) => {
  const log = freshLog()
  const busy = new Set<string>()
  const seen = { appends: 0, most: 0, running: 0 }
  const wait = (count: number) =>
    Effect.forEach(Array.from({ length: count }), () => Effect.yieldNow, { discard: true })
  const appendBatch: EventLog.EventLogShape["appendBatch"] = (items) => {
    const touched = [...new Set(items.map(({ stream }) => Recorded.streamKey(stream)))]
    return Effect.gen(function* () {
      const n = seen.appends++
      for (const one of touched) {
        expect(busy.has(one)).toBe(false)
        busy.add(one)
      }
      seen.most = Math.max(seen.most, ++seen.running)
      if (n >= failAt) {
        return yield* new Refusal.StoreFailed({ operation: "append", outcome: "nothing-written", problem: "gone" })
      }
      yield* wait(delays[n % delays.length] ?? 0)
      return yield* log.appendBatch(items)
    }).pipe(
      Effect.ensuring(
        Effect.sync(() => {
          seen.running--
          for (const one of touched) busy.delete(one)
        })
      )
    )
  }
  return { log: { ...log, lanes, appendBatch }, plain: log, seen }
}

/** The events of every stream in their order, without the instant of recording. */
const streamsOf = ({ events }: Done) => {
  const streams: { [stream: string]: Array<unknown> } = {}
  for (const { body } of events) {
    const { recordedAt: _, ...fact } = body
    const own = streams[Recorded.streamKey(body.stream)] ?? []
    streams[Recorded.streamKey(body.stream)] = [...own, fact]
  }
  return streams
}

const figureOf = (log: EventLog.EventLogShape) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { figure } = yield* Scorecard.score(log, OblP02.complaintResolutionRate, {
        window,
        head: yield* log.head()
      })
      return [figure.numerator, figure.denominator, figure.status]
    })
  )

const history = fc.record({
  lines: fc.array(line, { maxLength: 60 }),
  lanes: fc.integer({ min: 1, max: 5 }),
  batchRows: fc.integer({ min: 1, max: 9 }),
  delays: fc.array(fc.nat(6), { minLength: 1, maxLength: 7 })
})

describe("lanes", () => {
  it("give what one lane gives", () =>
    fc.assert(
      fc.asyncProperty(history, async ({ batchRows, delays, lanes, lines }) => {
        const [one, many] = [freshLog(), laned(lanes, delays)]
        const expected = await imported(mapping, written(lines), { log: one })
        const found = await imported(mapping, written(lines), { log: many.log, batchRows })
        expect(found.report).toEqual(expected.report)
        expect(found.rejects).toEqual(expected.rejects)
        expect(streamsOf(found)).toEqual(streamsOf(expected))
        expect(await figureOf(many.plain)).toEqual(await figureOf(one))
        expect(many.seen.most).toBeLessThanOrEqual(lanes)
      })
    ))

  it("that broke off or were interrupted are gone on with, by other lanes too", () =>
    fc.assert(
      fc.asyncProperty(
        history,
        fc.nat(12),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        async ({ batchRows, delays, lanes, lines }, at, interrupted, others) => {
          const expected = await imported(mapping, written(lines))
          const first = laned(lanes, delays, interrupted ? undefined : at)
          const broken = importing(mapping, written(lines), { log: first.log, batchRows })
          const stopped = Effect.gen(function* () {
            const fiber = yield* Effect.forkChild(broken)
            while (first.seen.appends < at && fiber.pollUnsafe() === undefined) yield* Effect.yieldNow
            yield* Fiber.interrupt(fiber)
          })
          await Effect.runPromise(interrupted ? stopped : Effect.exit(broken))
          expect(first.seen.running).toBe(0)
          const rest = await imported(mapping, written(lines), { log: { ...first.plain, lanes: others }, batchRows })
          expect(streamsOf(rest)).toEqual(streamsOf(expected))
          const { appended, alreadyKnown, ...counts } = rest.report.rows
          expect({ ...counts, taken: appended + alreadyKnown }).toEqual({
            read: expected.report.rows.read,
            ignored: expected.report.rows.ignored,
            rejected: expected.report.rows.rejected,
            taken: expected.report.rows.appended
          })
        }
      )
    ))

  it("run at once, and rejects of the log come in the order of the file", async () => {
    const lines = Array.from({ length: 400 }, (_, n) => ({
      id: `${n}`,
      act: "both",
      at: "2020-01-01 08:00",
      who: "a",
      why: "x"
    }))
    const { log, seen } = laned(4, [5, 1, 3, 0, 2])
    const before = await imported(mapping, written(lines), { log, batchRows: 10 })
    expect(before.report.rows.appended).toBe(400)
    expect(seen.most).toBeGreaterThan(1)
    const changed = mappingOf(cases("key: { columns: [who] }").replace("Case.Assigned", "Case.Answered"))
    const { rejects, report } = await imported(changed, written(lines), { log, batchRows: 10 })
    expect(report.rows.rejected).toBe(400)
    expect(rejects.map(({ line: at }) => at)).toEqual(lines.map((_, n) => n + 2))
    // The row's other event went to another stream: the reject tells that the log holds it.
    expect(rejects.every(({ recorded }) => recorded.length === 1)).toBe(true)
  })

  it("keep a stream where it is, and share streams out", () => {
    const counts = [0, 0, 0, 0]
    for (let n = 0; n < 4_000; n++) {
      const lane = laneOf({ category: "Case", id: `C-${n}` }, 4)
      counts[lane] = (counts[lane] ?? 0) + 1
    }
    for (const count of counts) expect(count).toBeGreaterThan(800)
    expect(laneOf({ category: "Case", id: "C-1" }, 4)).toBe(laneOf({ category: "Case", id: "C-1" }, 4))
  })
})
