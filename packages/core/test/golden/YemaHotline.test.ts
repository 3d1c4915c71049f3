// The Yema standard worked by hand, its hotline: by day and by night, working hours and other times, limits included.
import { describe, expect, it } from "vitest"
import type { Payload } from "../../src/log/Recorded.ts"
import { hotlineDay } from "../../src/policy/YemaNev/index.ts"
import { office } from "../../src/time/ChineseCalendar.ts"
import type { Line } from "../Story.ts"
import { figure, fraction, judged } from "./Yema.ts"

const eightToEight = [{ from: "08:00", until: "20:00" }]
const day: Line = [
  ...(["2025-11-10", `WorkingCalendar/${hotlineDay}`, "Published"] as const),
  {
    calendar: {
      ...office,
      ...{ id: hotlineDay, weeks: [Array.from({ length: 7 }, () => eightToEight)], specials: [] }
    } as unknown as Payload
  }
]

const call = (offered: string, ...more: ReadonlyArray<readonly [when: string, type: string, data?: Payload]>) => [
  day,
  ["2026-03-01", "Call/H-1", "Noted", { activity: "line-opened" }] as Line,
  [`2026-03-02 ${offered}`, "Call/H-1", "Offered", { line: "hotline" }] as Line,
  [`2026-03-02 ${offered}`, "Call/H-1", "Sorted", { matter: "general-quality" }] as Line,
  ...more.map(([when, type, data = {}]): Line => [`2026-03-02 ${when}`, "Call/H-1", type, data])
]

const replied = (offered: string, at: string) => call(offered, [at, "Replied"])
const directed = (offered: string, at: string) => call(offered, [at, "Directed", { to: "station" }])

describe("S4-I5a, S4-I5b, S4-I6: reply and directive by day and by night", () => {
  it("by day 30 minutes and an hour, the limit inside", () => {
    expect(fraction("hotline_replies_by_day", replied("08:00", "08:30"))).toBe("1/1")
    expect(fraction("hotline_replies_by_day", replied("08:00", "08:31"))).toBe("0/1")
    expect(fraction("hotline_directives_by_day", directed("19:59", "20:59"))).toBe("1/1")
    expect(fraction("hotline_directives_by_day", directed("19:59", "21:00"))).toBe("0/1")
    expect(judged("hotline_replies_by_day", replied("08:00", "08:31"))).toBe("missed")
  })

  it("by night an hour and two; the receipt decides what it is, not the reply", () => {
    expect(fraction("hotline_replies_by_night", replied("20:00", "21:00"))).toBe("1/1")
    expect(fraction("hotline_replies_by_night", replied("07:59", "09:00"))).toBe("0/1")
    expect(fraction("hotline_replies_by_day", replied("07:59", "08:10"))).toBe("0/0")
    expect(fraction("hotline_directives_by_night", directed("20:00", "22:00"))).toBe("1/1")
    expect(fraction("hotline_directives_by_night", directed("20:00", "22:01"))).toBe("0/1")
  })

  it("only general quality problems are timed, and special circumstances are let off, by day unless the bracket ends at night", () => {
    const major = [...call("09:00"), ["2026-03-02 09:01", "Call/H-1", "Sorted", { matter: "major" }] as Line]
    expect(fraction("hotline_replies_by_day", major)).toBe("0/0")
    const flood = call("09:00", ["09:05", "Exempted", { reason: "flood" }])
    expect(fraction("hotline_replies_by_day", flood)).toBe("0/0")
    expect(fraction("hotline_replies_by_day", flood, { readings: { exceptions: "night" } })).toBe("0/1")
  })

  it("until a company says when it is day, there is no figure", () => {
    const [, ...lines] = replied("08:00", "08:30")
    expect(figure("hotline_replies_by_day", lines)).toMatchObject({
      value: null,
      status: { is: "not-covered", calendars: [hotlineDay], rows: 1 }
    })
  })
})

describe("S4-I7a, S4-I7b: calls answered in working hours and forwarded at other times", () => {
  it("who gave up was not answered; the lunch hour is no working time, though it is day", () => {
    expect(fraction("calls_answered_rate", call("09:00", ["09:01", "Answered"]))).toBe("1/1")
    expect(fraction("calls_answered_rate", call("09:00", ["09:01", "Abandoned"]))).toBe("0/1")
    expect(judged("calls_answered_rate", call("09:00", ["09:01", "Abandoned"]))).toBe("missed")
    expect(fraction("calls_answered_rate", call("12:30", ["12:31", "Answered"]))).toBe("0/0")
  })

  it("a call at other times is forwarded to whoever is responsible", () => {
    expect(fraction("calls_forwarded_rate", call("21:00", ["21:00", "Forwarded", { to: "T-9" }]))).toBe("1/1")
    expect(fraction("calls_forwarded_rate", call("21:00", ["21:05", "Answered"]))).toBe("0/1")
    expect(fraction("calls_forwarded_rate", call("09:00", ["09:00", "Forwarded", { to: "T-9" }]))).toBe("0/0")
  })
})
