// The laws of clocks that stand still (enterprise after-sales policy §7.2.5): a clock that stood for so long is late so much
// later, what overlaps stands still once, and while it stands nothing becomes late.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { CalendarLimit } from "../../src/count/Due.ts"
import { type Allowed, inTimeAround, pausedMs, pausesIn, tooLateAround } from "../../src/count/Pauses.ts"
import { paused, resumed } from "../../src/streams/Case/Course.ts"
import type { Row } from "../../src/streams/Case/Row.ts"
import { type Span, table } from "../../src/time/Calendar.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import { startMs } from "../../src/time/CivilDate.ts"
import { DAY_MS, FOREVER, MINUTE_MS } from "../../src/time/Instant.ts"
import { runs } from "../arbitrary/Runs.ts"

const desk = Result.getOrThrow(table({ ...office, id: "desk" }))
/** A Monday at midnight, weeks before any holiday. */
const monday = startMs(20_521, "Asia/Shanghai") as number
const horizon = 20 * 24 * 60
const minute = fc.integer({ min: 0, max: horizon })
const minutes = (at: number): number => monday + at * MINUTE_MS

const pauses: fc.Arbitrary<ReadonlyArray<number>> = fc
  .uniqueArray(minute, { maxLength: 6 })
  .map((all) => [...all].sort((a, b) => a - b).map(minutes))
const allowed: fc.Arbitrary<Allowed> = fc.oneof(
  fc.integer({ min: 1, max: 3_000 }).map((some) => ({ elapsedMs: some * MINUTE_MS })),
  fc.integer({ min: 1, max: 900 }).map((workingMinutes): CalendarLimit => ({ workingMinutes, calendar: "desk" })),
  fc.integer({ min: 1, max: 5 }).map((workingDays): CalendarLimit => ({ workingDays, calendar: "desk" })),
  fc.integer({ min: 1, max: 9 }).map((calendarDays): CalendarLimit => ({ calendarDays, calendar: "desk" }))
)
const tooLate = (fromMs: number, limit: Allowed, spans: ReadonlyArray<Span>) =>
  Result.getOrThrow(tooLateAround(desk, fromMs, limit, spans))

describe("a clock that stands still", () => {
  it("for so long while its time runs is too late so much later, by the clock on the wall", () => {
    const property = fc.property(
      minute,
      fc.integer({ min: 1, max: 3_000 }),
      minute,
      minute,
      (from, limit, at, long) => {
        const [fromMs, elapsed] = [minutes(from), { elapsedMs: limit * MINUTE_MS }]
        const plain = tooLate(fromMs, elapsed, []) as number
        const pause = { fromMs: minutes(at), untilMs: minutes(at) + long * MINUTE_MS }
        const stood = pausedMs([pause], fromMs, FOREVER)
        // One that begins when the time is up stops nothing.
        expect(tooLate(fromMs, elapsed, [pause])).toBe(pause.fromMs < plain - 1 ? plain + stood : plain)
      }
    )
    fc.assert(property, runs(500))
  })

  it("on whole working days is late as many working days later", () => {
    const days = { workingDays: 2, calendar: "desk" }
    const pause = (first: number, count: number) => [
      { fromMs: monday + first * DAY_MS, untilMs: monday + (first + count) * DAY_MS }
    ]
    const due = (spans: ReadonlyArray<Span>) =>
      ((tooLate(monday + 10 * 60 * MINUTE_MS, days, spans) as number) - monday) / DAY_MS
    expect(due([])).toBe(3)
    expect([due(pause(1, 1)), due(pause(1.5, 1)), due(pause(1, 2)), due(pause(2, 2)), due(pause(3, 9))]).toEqual([
      4, 4, 5, 5, 3
    ])
  })

  it("stands once, however often it is suspended before it runs again", () => {
    const acts = fc.array(fc.tuple(minute, fc.boolean()), { maxLength: 12 })
    const property = fc.property(acts, (all) => {
      let row = { suspended: false, suspendedAtMs: null, suspensions: [] } as unknown as Row
      let [since, stood] = [undefined as number | undefined, 0]
      for (const [at, stops] of [...all].sort(([a], [b]) => a - b)) {
        row = stops ? paused(row, "force-majeure", minutes(at)) : resumed(row, minutes(at))
        if (stops) since ??= at
        else if (since !== undefined) [since, stood] = [undefined, stood + at - since]
      }
      const spans = pausesIn(row.suspensions)
      // Up to an instant after all of them: a pause that begins where the last ended goes on with it and has no end yet.
      const whole = stood + (since === undefined ? 0 : horizon - since)
      expect(pausedMs(spans, 0, minutes(horizon))).toBe(whole * MINUTE_MS)
      expect(spans.filter(({ untilMs }) => untilMs === FOREVER).length).toBe(since === undefined ? 0 : 1)
      for (const [at, one] of spans.entries()) expect(one.fromMs).toBeGreaterThan(spans[at - 1]?.untilMs ?? 0)
    })
    fc.assert(property, runs(500))
  })

  it("makes nothing late, and while it stands nothing becomes late", () => {
    const property = fc.property(minute, allowed, pauses, minute, (from, limit, at, to) => {
      const [fromMs, toMs, spans] = [minutes(from), minutes(to), pausesIn(at)]
      const plain = inTimeAround(desk, fromMs, toMs, limit, [])
      const around = inTimeAround(desk, fromMs, toMs, limit, spans)
      if (plain === true) expect(around).toBe(true)
      const open = spans.at(-1)
      if (open === undefined || open.untilMs !== FOREVER) return
      const late = tooLate(fromMs, limit, spans)
      if (late !== undefined) expect(late - 1).toBeLessThanOrEqual(open.fromMs)
    })
    fc.assert(property, runs(500))
  })

  it("is in time exactly until the instant that is too late", () => {
    const property = fc.property(
      minute,
      allowed,
      pauses,
      minute,
      fc.constantFrom(-1, 0, 1),
      (from, limit, at, to, by) => {
        const [fromMs, spans] = [minutes(from), pausesIn(at)]
        const toMs = Math.max(fromMs, minutes(to) + by)
        const late = tooLate(fromMs, limit, spans)
        expect(inTimeAround(desk, fromMs, toMs, limit, spans)).toBe(late === undefined || toMs < late)
        if (late !== undefined && late - 1 >= fromMs) {
          expect(inTimeAround(desk, fromMs, late - 1, limit, spans)).toBe(true)
          expect(inTimeAround(desk, fromMs, late, limit, spans)).toBe(false)
        }
      }
    )
    fc.assert(property, runs(500))
  })
})
