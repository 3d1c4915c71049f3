// The golden vectors that concern calendars and limits: cases on which experts agreed what must come out.
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { type Table, table } from "../../src/time/Calendar.ts"
import { calendar, fiveDays, office, officeHours } from "../../src/time/ChineseCalendar.ts"
import * as CivilDate from "../../src/time/CivilDate.ts"
import { HOUR_MS } from "../../src/time/Instant.ts"
import { daysAfter, type Roll, timed } from "../../src/time/Limit.ts"
import type { Mark } from "../../src/time/Stopwatch.ts"
import { shanghai } from "../Story.ts"

const china = Result.getOrThrow(table(office))
const nineToFive = Result.getOrThrow(
  table(
    calendar({
      id: "desk",
      version: "1",
      title: { zh: "", en: "" },
      weeks: [fiveDays([{ from: "09:00", until: "17:00" }])]
    })
  )
)

/** The date whose end is the instant. */
const lastDay = (ms: number): string => CivilDate.format(CivilDate.ofInstant(ms - 1, "Asia/Shanghai") as number)

const paid = (at: string, count: number, by: Table = china) =>
  Result.map(daysAfter(by, shanghai(at), { by: "working-days", count, roll: "none" }), lastDay)

const eightHours = (...marks: ReadonlyArray<Mark>) =>
  Result.getOrThrow(timed(nineToFive, marks, { by: "worked", ms: 8 * HOUR_MS }, "continueExcludingResolved"))

const marked = (is: "paused" | "resumed", text: string): Mark => ({ is, atMs: shanghai(text), reason: "customer" })

describe("golden vectors of time", () => {
  it("SLA 8 h, Monday to Friday 9 to 17, start Monday 09:00, pause Monday 17:00 to Tuesday 09:00: due Monday 17:00", () => {
    const due = eightHours(
      { is: "started", atMs: shanghai("2026-03-09T09:00") },
      marked("paused", "2026-03-09T17:00"),
      marked("resumed", "2026-03-10T09:00")
    )
    expect(due).toBe(shanghai("2026-03-09T17:00"))
  })

  it("a pause Friday 16:00 to Monday 10:00 shifts by two working hours", () => {
    const started: Mark = { is: "started", atMs: shanghai("2026-03-06T15:00") }
    const plain = eightHours(started)
    const shifted = eightHours(started, marked("paused", "2026-03-06T16:00"), marked("resumed", "2026-03-09T10:00"))
    expect(plain).toBe(shanghai("2026-03-09T15:00"))
    expect(shifted).toBe(shanghai("2026-03-09T17:00"))
  })

  const due = (at: string, ...counts: ReadonlyArray<number>) =>
    counts.map((count) => Result.getOrThrow(paid(at, count)))

  it("paid 2026-09-30, +1 and +2 working days: 2026-10-08 and 2026-10-09", () => {
    expect(due("2026-09-30T10:00", 1, 2)).toEqual(["2026-10-08", "2026-10-09"])
  })

  it("paid 2026-10-09, +1 working day: 2026-10-10, a Saturday made up", () => {
    expect(due("2026-10-09T23:59", 1)).toEqual(["2026-10-10"])
  })

  it("paid 2026-02-13, +1 and +2 working days: 2026-02-14, made up, and 2026-02-24", () => {
    expect(due("2026-02-13T00:00", 1, 2)).toEqual(["2026-02-14", "2026-02-24"])
  })

  it("a deadline in 2027 is CalendarNotCovered", () => {
    expect(Result.merge(Result.flip(paid("2026-12-31T10:00", 1)))).toMatchObject({ _tag: "CalendarNotCovered" })
  })

  it("G5: days do not count the day on which they begin, and end with their last day at 24:00, or roll on", () => {
    const day = (at: string, count: number, roll: Roll) =>
      lastDay(Result.getOrThrow(daysAfter(china, shanghai(at), { by: "days", count, roll })))
    expect(day("2026-03-05T00:00", 1, "none")).toBe("2026-03-06")
    expect(day("2026-03-05T23:59", 1, "none")).toBe("2026-03-06")
    expect(day("2026-03-05T10:00", 2, "none")).toBe("2026-03-07")
    expect(day("2026-03-05T10:00", 2, "following")).toBe("2026-03-09")
  })
})

it("office hours are eight hours", () => {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  expect(officeHours.reduce((sum, { from, until }) => sum + minutes(until) - minutes(from), 0)).toBe(480)
})
