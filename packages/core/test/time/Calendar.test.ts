// Calendars as data: what their schema and their own sense refuse, and what sets a day apart.
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Calendar, table } from "../../src/time/Calendar.ts"
import * as ChineseCalendar from "../../src/time/ChineseCalendar.ts"
import * as CivilDate from "../../src/time/CivilDate.ts"
import { isWorkingDay } from "../../src/time/WorkingTime.ts"

const date = (text: string) => CivilDate.parse(text) as number
const day = ChineseCalendar.officeHours

const made = (change: Partial<Calendar> = {}) => table({ ...ChineseCalendar.office, ...change })

const hours = (change: Partial<Calendar>, text: string) =>
  Result.getOrThrow(Result.getOrThrow(made(change)).spans(date(text))).map(
    ({ fromMs, untilMs }) => (untilMs - fromMs) / 3_600_000
  )

describe("a calendar", () => {
  it("is plain data that comes back from its text", () => {
    const text = JSON.stringify(ChineseCalendar.office)
    expect(Schema.decodeUnknownSync(Calendar)(JSON.parse(text))).toEqual(ChineseCalendar.office)
  })

  it("knows the holidays and make-up days of 2026 as they were announced", () => {
    const office = Result.getOrThrow(made())
    const isWorked = (text: string) => Result.getOrThrow(isWorkingDay(office, date(text)))
    const worked = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
    const off = ["2026-01-01", "2026-02-15", "2026-02-23", "2026-04-06", "2026-06-19", "2026-09-25", "2026-10-07"]
    expect(worked.filter(isWorked)).toEqual(worked)
    expect(off.filter(isWorked)).toEqual([])
    expect(office.special(date("2026-10-01"))).toMatchObject({ is: "holiday", title: { zh: "国庆节" } })
  })

  it("takes the last special of a date, so that a company's own come before the announced ones", () => {
    const own = (is: "opening" | "closure", shifts?: typeof day) =>
      [...ChineseCalendar.specials, { date: "2026-10-01", is, ...(shifts === undefined ? {} : { shifts }) }] as const
    expect(hours({}, "2026-10-01")).toEqual([])
    expect(hours({ specials: own("opening") }, "2026-10-01")).toEqual([3, 5])
    expect(hours({ specials: own("opening", [{ from: "10:00", until: "12:00" }]) }, "2026-10-01")).toEqual([2])
    expect(hours({ specials: own("closure") }, "2026-10-08")).toEqual([3, 5])
  })

  it("has weeks that take turns from the week in which it begins", () => {
    const weeks = [ChineseCalendar.sixDays(day), ChineseCalendar.fiveDays(day)]
    const saturdays = ["2026-03-07", "2026-03-14", "2026-03-21", "2026-03-28"]
    const [from, specials] = ["2026-03-04", []]
    expect(saturdays.map((saturday) => hours({ weeks, from, specials }, saturday).length > 0)).toEqual([
      true,
      false,
      true,
      false
    ])
  })

  it("works a make-up day by hours of its own where it has some", () => {
    expect(hours({}, "2026-10-10")).toEqual([3, 5])
    expect(hours({ makeUp: [{ from: "09:00", until: "13:00" }] }, "2026-10-10")).toEqual([4])
  })

  it("counts hours by the clock on the wall where a zone changes it", () => {
    const night = [{ from: "00:00", until: "24:00" }]
    const change: Partial<Calendar> = {
      ...{ zone: "Europe/Berlin", weeks: [[night, night, night, night, night, night, night]], specials: [] }
    }
    expect(hours(change, "2026-03-29")).toEqual([23])
    expect(hours(change, "2026-10-25")).toEqual([25])
    const early = [{ from: "00:00", until: "09:00" }]
    const until9 = { ...change, weeks: [[early, early, early, early, early, early, early]] }
    expect(["2026-03-29", "2026-10-25", "2026-10-26"].map((day) => hours(until9, day))).toEqual([[8], [10], [9]])
  })

  it("counts no minute twice where the clock leaps over the edge of a shift", () => {
    const half = (at: number) => `${String(Math.floor(at / 2)).padStart(2, "0")}:${at % 2 === 0 ? "00" : "30"}`
    const day = Array.from({ length: 48 }, (_, at) => ({ from: half(at), until: half(at + 1) }))
    const leaps = { "Europe/Paris": "2026-03-29", "America/Los_Angeles": "2026-03-08", "Pacific/Chatham": "2026-09-27" }
    for (const [zone, leap] of Object.entries(leaps)) {
      const worked = hours({ zone, specials: [], weeks: [Array.from({ length: 7 }, () => day)] }, leap)
      expect(worked.filter((one) => one < 0)).toEqual([])
      expect(worked.reduce((all, one) => all + one)).toBe(23)
    }
  })

  it("gives way to one that was published later, for the dates that both cover", () => {
    const closed: Calendar = {
      ...ChineseCalendar.office,
      ...{ version: "2", from: "2026-03-01", until: "2026-04-01", specials: [{ date: "2026-03-09", is: "closure" }] }
    }
    const both = Result.getOrThrow(table(ChineseCalendar.office, closed))
    const count = (text: string) => Result.getOrThrow(both.spans(date(text))).length
    expect(["2026-03-06", "2026-03-09", "2026-04-01", "2026-10-01"].map(count)).toEqual([2, 0, 2, 0])
    const other = { ...closed, zone: "Europe/Berlin" }
    expect(Result.merge(Result.flip(table(ChineseCalendar.office, other)))).toMatchObject({ path: "zone" })
  })

  it.each<[string, Partial<Calendar>, string]>([
    ["no such zone", { zone: "Asia/Atlantis" }, "zone"],
    ["an end before its beginning", { from: "2026-01-02", until: "2026-01-01" }, "until"],
    ["more than a hundred years", { from: "1926-12-31", until: "2027-01-01" }, "until"],
    ["shifts out of order", { weeks: [[[...day].reverse(), [], [], [], [], [], []]] }, "weeks[0][0]"],
    [
      "shifts that overlap",
      {
        makeUp: [
          { from: "09:00", until: "12:00" },
          { from: "11:00", until: "13:00" }
        ]
      },
      "makeUp"
    ],
    [
      "an empty shift",
      { specials: [{ date: "2026-01-01", is: "opening", shifts: [{ from: "09:00", until: "09:00" }] }] },
      "specials 2026-01-01"
    ]
  ])("is refused for %s", (_, change, path) => {
    expect(Result.merge(Result.flip(made(change)))).toMatchObject({ _tag: "InvalidCalendar", path })
  })

  it("may speak of a hundred years", () => {
    expect(Result.isSuccess(made({ from: "1927-01-01", until: "2027-01-01" }))).toBe(true)
  })

  it.each(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1"])("has no date %s", (text) => {
    expect(CivilDate.parse(text)).toBeUndefined()
    expect(Schema.is(CivilDate.CivilDate)(text)).toBe(false)
  })
})
