// Figures that go by a calendar: what was in time, what nobody can say, and what a calendar changes that is amended while
// limits run.

import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compare, isExplained } from "../../src/audit/Restatement.ts"
import { type CalendarLimit, inTime } from "../../src/count/Due.ts"
import { compute, type Figure, type Request } from "../../src/count/Figure.ts"
import { type Declaration, share } from "../../src/count/Kpi.ts"
import { operand } from "../../src/count/Operand.ts"
import { replay } from "../../src/count/Replay.ts"
import { judge } from "../../src/judge/Verdict.ts"
import type { Payload, Recorded } from "../../src/log/Recorded.ts"
import { byStream } from "../../src/log/RowSource.ts"
import type { Row } from "../../src/streams/ServiceOrder.ts"
import { all } from "../../src/streams/Streams.ts"
import { table } from "../../src/time/Calendar.ts"
import { calendar, fiveDays, office, officeHours } from "../../src/time/ChineseCalendar.ts"
import { HOUR_MS } from "../../src/time/Instant.ts"
import { logOf, windowOf } from "../arbitrary/Questions.ts"
import { type Line, shanghai, tell } from "../Story.ts"
import { fromMs, minuteOf, minutesWorked, msOf, untilMs } from "../time/Minutes.ts"

const arrivedWithin = (atMost: CalendarLimit): Declaration =>
  share(
    {
      name: "arrived_in_time",
      title: { zh: "按时到达", en: "arrived in time" },
      rule: { zh: "", en: "" },
      clauses: [],
      cut: { after: { days: 30 } },
      parameters: [{ name: "patience", title: { zh: "", en: "" }, unit: "days", source: "unbound", clause: "none" }]
    },
    [
      operand<Row>({
        name: "orders",
        title: { zh: "派工单", en: "orders" },
        rows: "order",
        select: { anchor: "createdAtMs" },
        among: { all: [] },
        exclusions: [],
        having: { within: ["createdAtMs", "arrivedAtMs"], atMost }
      })
    ]
  )
const twoDays = arrivedWithin({ workingDays: 2, calendar: "office" })

const year = (version: string, specials: ReadonlyArray<{ readonly date: string; readonly is: "closure" }> = []) =>
  calendar({
    ...{ id: "office", version, title: { zh: "办公", en: "office" }, weeks: [fiveDays(officeHours)], specials },
    ...{ from: "2026-01-01", until: "2027-01-01" }
  })

const published = (
  when: string,
  version: string,
  ...rest: Parameters<typeof year> extends [string, ...infer R] ? R : never
): Line => [when, "WorkingCalendar/office", "Published", { calendar: year(version, ...rest) as unknown as Payload }]

const order = (id: string, created: string, arrived?: string): ReadonlyArray<Line> => [
  [created, `ServiceOrder/${id}`, "Created", { work: "after-sales" }],
  ...(arrived === undefined ? [] : [[arrived, `ServiceOrder/${id}`, "Arrived"] as const])
]

/** Created on the last day before the National Day week: two working days end on 9 October. */
const orders: ReadonlyArray<Line> = [
  ...order("B-1", "2026-09-30 10:00", "2026-10-09 23:59"),
  ...order("B-2", "2026-09-30 11:00", "2026-10-10 00:00"),
  ...order("B-3", "2026-09-30 12:00", "2026-09-30 13:00"),
  ...order("B-4", "2026-09-30 13:00")
]

const at = (events: ReadonlyArray<Recorded>, declaration: Declaration, label: string, ask: Partial<Request> = {}) =>
  Effect.runSync(
    Effect.gen(function* () {
      const log = logOf(events)
      const head = ask.head ?? (yield* log.head())
      const request = { window: windowOf(label), ...ask, head }
      const figure = yield* compute(log, declaration, request)
      const groups = byStream(events.filter(({ position }) => position <= head.position)).values()
      const [again] = Result.getOrThrow(replay(all, groups, [{ declaration, request }]))
      expect(again).toEqual(figure)
      return figure
    })
  )

const fraction = ({ denominator, numerator }: Figure) => `${numerator}/${denominator}`

describe("a figure by a calendar", () => {
  it("counts what came before the end of the last working day", () => {
    const figure = at(tell(published("2025-12-01", "1"), ...orders), twoDays, "2026-09")
    expect(fraction(figure)).toBe("2/4")
    expect(figure.display).toBe("50.00 %")
  })

  it("is not given where no calendar was published, where it was published after the cut, or where it ends too early", () => {
    const stories = [
      tell(...orders),
      tell(...orders, published("2026-11-15", "1")),
      tell(published("2025-12-01", "1"), ...order("B-1", "2026-12-31 10:00", "2027-01-04 10:00"))
    ]
    const found = stories.map((events, index) => at(events, twoDays, index === 2 ? "2026-12" : "2026-09"))
    expect(found.map(({ status, value }) => [status, value])).toEqual([
      [{ is: "not-covered", calendars: ["office"], rows: 3 }, null],
      [{ is: "not-covered", calendars: ["office"], rows: 3 }, null],
      [{ is: "not-covered", calendars: ["office"], rows: 1 }, null]
    ])
    expect(found[0]?.operands[0]?.excluded).toEqual({ "calendar-not-covered": 3 })
    expect(judge(found[0] as Figure, twoDays, undefined)).toMatchObject({ outcome: null, because: "not-covered" })
  })

  it("says that a parameter is unbound before it asks a calendar", () => {
    const open = arrivedWithin({ workingDays: { parameter: "patience" }, calendar: "office" })
    const events = tell(published("2025-12-01", "1"), ...orders)
    expect(at(events, open, "2026-09").status).toMatchObject({ is: "not-configured", parameter: "patience" })
    expect(fraction(at(events, open, "2026-09", { parameters: { patience: 3 } }))).toBe("3/4")
    expect(fraction(at(events, open, "2026-09", { parameters: { patience: 0 } }))).toBe("1/4")
  })

  it("follows a calendar that is amended while limits run, and the difference is explained by it alone", () => {
    const amended = published("2026-10-02", "2", [{ date: "2026-10-08", is: "closure" }])
    const events = tell(published("2025-12-01", "1"), ...orders, amended)
    const log = logOf(events)
    const before = Effect.runSync(log.head({ position: events.length - 1 }))
    const now = Effect.runSync(log.head())
    const then = at(events, twoDays, "2026-09", { head: before })
    expect([fraction(then), fraction(at(events, twoDays, "2026-09"))]).toEqual(["2/4", "3/4"])
    const restated = Effect.runSync(
      compare(log, { event: events[0] as Recorded, figure: then, declaration: twoDays }, now)
    )
    expect(restated.steps.map(({ is }) => is)).toEqual(["calendar"])
    expect(isExplained(restated)).toBe(true)
  })

  it("counts working hours from the moment, the end inside", () => {
    const fourHours = arrivedWithin({ workingHours: 4, calendar: "office" })
    const events = tell(
      published("2025-12-01", "1"),
      ...order("B-1", "2026-03-06 16:00", "2026-03-09 11:00"),
      ...order("B-2", "2026-03-06 16:00", "2026-03-09 11:01"),
      ...order("B-3", "2026-03-07 03:00", "2026-03-09 14:00")
    )
    expect(fraction(at(events, fourHours, "2026-03"))).toBe("2/3")
  })
})

describe("limits by the calendar of offices, minute by minute", () => {
  const china = Result.getOrThrow(table(office))
  const morning = [
    [540, 720],
    [780, 1080]
  ] as const
  const before = minutesWorked([[morning, morning, morning, morning, morning, [], []]], morning)
  const last = minuteOf(untilMs)
  const worked = (from: number, until: number) => (before[until] as number) - (before[from] as number)
  const minute = fc.integer({ min: 0, max: last - 200_000 })

  it("working days: late from the end of the n-th day on that has a minute worked", () => {
    fc.assert(
      fc.property(
        minute,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 40_000 }),
        (from, count, later) => {
          let day = from - (from % 1_440)
          for (let left = count; left > 0; ) {
            day += 1_440
            if (worked(day, day + 1_440) > 0) left--
          }
          const isLate = from + later >= day + 1_440
          const limit = { workingDays: count, calendar: "office" }
          expect(inTime(china, msOf(from), msOf(from + later), limit)).toBe(!isLate)
        }
      ),
      { numRuns: 400 }
    )
  })

  it("working hours and minutes: late once more minutes are worked, or the last was worked before", () => {
    fc.assert(
      fc.property(
        minute,
        fc.oneof(
          fc.integer({ min: 1, max: 60 }).map((workingHours) => ({ workingHours, calendar: "office" })),
          fc.integer({ min: 1, max: 1_000 }).map((workingMinutes) => ({ workingMinutes, calendar: "office" }))
        ),
        fc.integer({ min: 0, max: 20_000 }),
        (from, limit, later) => {
          const wanted = "workingMinutes" in limit ? limit.workingMinutes : limit.workingHours * 60
          let due = from
          while (worked(from, due) < wanted) due++
          expect(inTime(china, msOf(from), msOf(from + later), limit)).toBe(from + later <= due)
        }
      ),
      { numRuns: 300 }
    )
  })

  it("days of the calendar do not count the day itself, and end at 24:00 whether it is worked or not", () => {
    const [friday, limit] = [shanghai("2026-05-08 10:00"), { calendarDays: 1, calendar: "office" }]
    const sunday = shanghai("2026-05-10")
    expect([sunday - 1, sunday].map((at) => inTime(china, friday, at, limit))).toEqual([true, false])
    const same = { calendarDays: 0, calendar: "office" }
    const saturday = shanghai("2026-05-09")
    expect([saturday - 1, saturday].map((at) => inTime(china, friday, at, same))).toEqual([true, false])
    const beyond = { calendarDays: 100_000, calendar: "office" }
    expect(inTime(china, friday, shanghai("2400-01-01"), beyond)).toBeUndefined()
    expect(inTime(china, friday, friday + HOUR_MS, beyond)).toBe(true)
  })

  it("what lies before the coverage is not decided", () => {
    const early = fromMs - 30 * 365 * 24 * HOUR_MS
    expect(inTime(china, early, early + HOUR_MS, { workingDays: 1, calendar: "office" })).toBeUndefined()
    expect(
      inTime(undefined, shanghai("2026-03-02"), shanghai("2026-03-03"), { workingDays: 1, calendar: "x" })
    ).toBeUndefined()
  })
})
