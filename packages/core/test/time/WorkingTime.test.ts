// Working time against a count of every minute from 2020 to 2026, whatever the time zone of the process.

import * as Result from "effect/Result"
import * as fc from "fast-check"
import { afterAll, describe, expect, it } from "vitest"
import { type Day, table } from "../../src/time/Calendar.ts"
import { calendar, fiveDays, officeHours, sixDays } from "../../src/time/ChineseCalendar.ts"
import * as CivilDate from "../../src/time/CivilDate.ts"
import { after, between, isWorkingDay, workingDayAfter } from "../../src/time/WorkingTime.ts"
import { fromMs, type Hours, minuteOf, minutesWorked, msOf, untilMs } from "./Minutes.ts"

const home = process.env.TZ
afterAll(() => {
  if (home === undefined) delete process.env.TZ
  else process.env.TZ = home
})

const zones = ["Asia/Shanghai", "UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Asia/Kathmandu"]

const office: Hours = [
  [540, 720],
  [780, 1080]
]
const late: Hours = [
  [0, 120],
  [1200, 1440]
]
const lateHours: Day = [
  { from: "00:00", until: "02:00" },
  { from: "20:00", until: "24:00" }
]

const calendars = [
  {
    name: "five days",
    weeks: [fiveDays(officeHours)],
    literal: [[office, office, office, office, office, [], []]],
    makeUp: office
  },
  {
    name: "single and double weekends in turn",
    weeks: [sixDays(officeHours), fiveDays(officeHours)],
    literal: [
      [office, office, office, office, office, office, []],
      [office, office, office, office, office, [], []]
    ],
    makeUp: office
  },
  {
    name: "nights, every day of the week",
    weeks: [[lateHours, lateHours, lateHours, lateHours, lateHours, lateHours, lateHours]],
    literal: [[late, late, late, late, late, late, late]],
    makeUp: late
  }
] as const

for (const { literal, makeUp, name, weeks } of calendars) {
  const before = minutesWorked(literal, makeUp)
  const last = minuteOf(untilMs)
  const worked = (from: number, until: number) => (before[until] as number) - (before[from] as number)
  const minute = fc.integer({ min: 0, max: last })

  describe.each(zones)(`${name}, with the process in %s`, (zone) => {
    process.env.TZ = zone
    const made = Result.getOrThrow(
      table(
        calendar({
          id: name,
          version: "1",
          title: { zh: name, en: name },
          weeks,
          from: "2020-01-01",
          until: "2027-01-01"
        })
      )
    )

    it("works the minutes that are counted one by one", () => {
      process.env.TZ = zone
      fc.assert(
        fc.property(minute, minute, (a, b) => {
          const [from, until] = [Math.min(a, b), Math.max(a, b)]
          const ms = Result.getOrThrow(between(made, { fromMs: msOf(from), untilMs: msOf(until) }))
          expect(ms).toBe(worked(from, until) * 60_000)
        }),
        { numRuns: 60 }
      )
    })

    it("has worked so much at the first minute at which so many are counted, and not before", () => {
      process.env.TZ = zone
      fc.assert(
        fc.property(fc.integer({ min: 0, max: last - 200_000 }), fc.integer({ min: 1, max: 5_000 }), (from, amount) => {
          const due = minuteOf(Result.getOrThrow(after(made, msOf(from), amount * 60_000)))
          expect(worked(from, due)).toBe(amount)
          expect(worked(from, due - 1)).toBe(amount - 1)
        }),
        { numRuns: 60 }
      )
    })

    it("knows every day that is worked", () => {
      process.env.TZ = zone
      const first = CivilDate.parse("2020-01-01") as number
      for (let day = 0; day < 2557; day++) {
        const isWorked = worked(day * 1_440, (day + 1) * 1_440) > 0
        expect([day, Result.getOrThrow(isWorkingDay(made, first + day))]).toEqual([day, isWorked])
      }
    })
  })
}

describe("what is not covered", () => {
  const made = Result.getOrThrow(
    table(calendar({ id: "c", version: "2", title: { zh: "", en: "" }, weeks: [fiveDays(officeHours)] }))
  )
  const end = Date.UTC(2026, 11, 31, 16)

  it("is refused by name, in both directions, and never guessed", () => {
    const refusals = [
      between(made, { fromMs: end - 1, untilMs: end + 1 }),
      after(made, end - 3_600_000, 1),
      workingDayAfter(made, CivilDate.parse("2026-12-31") as number, 1),
      between(made, { fromMs: Date.UTC(2003, 11, 31, 15), untilMs: Date.UTC(2004, 0, 5) })
    ]
    expect(refusals.map((one) => (Result.isFailure(one) ? [one.failure._tag, one.failure.date] : one))).toEqual([
      ...Array.from({ length: 3 }, () => ["CalendarNotCovered", "2027-01-01"]),
      ["CalendarNotCovered", "2003-12-31"]
    ])
  })

  it("is not touched by a span that ends with the last day", () => {
    expect(Result.getOrThrow(between(made, { fromMs: end - 86_400_000, untilMs: end }))).toBe(8 * 3_600_000)
    expect(Result.getOrThrow(between(made, { fromMs, untilMs: fromMs }))).toBe(0)
  })
})
