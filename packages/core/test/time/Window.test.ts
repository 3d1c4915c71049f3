// Windows: every spelling, ISO weeks, zones with summer time, and what is refused.
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { before, dayEnds, parse } from "../../src/time/Window.ts"
import { runs } from "../arbitrary/Runs.ts"

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 16)
const span = (text: string, zone?: string) => {
  const window = Result.getOrThrow(parse(text, zone))
  return [window.kind, iso(window.startMs), iso(window.endMs)]
}
const hoursOf = (text: string, zone: string) => {
  const { endMs, startMs } = Result.getOrThrow(parse(text, zone))
  return (endMs - startMs) / 3_600_000
}

describe("spellings, in Shanghai unless said", () => {
  it.each([
    ["2026", "year", "2025-12-31T16:00", "2026-12-31T16:00"],
    ["2026-Q1", "quarter", "2025-12-31T16:00", "2026-03-31T16:00"],
    ["2026-Q4", "quarter", "2026-09-30T16:00", "2026-12-31T16:00"],
    ["2026-03", "month", "2026-02-28T16:00", "2026-03-31T16:00"],
    ["2024-02", "month", "2024-01-31T16:00", "2024-02-29T16:00"],
    ["2026-12", "month", "2026-11-30T16:00", "2026-12-31T16:00"],
    ["2026-W05", "week", "2026-01-25T16:00", "2026-02-01T16:00"],
    ["2026-03-05", "day", "2026-03-04T16:00", "2026-03-05T16:00"],
    ["ytd:2026-02", "year-to-date", "2025-12-31T16:00", "2026-02-28T16:00"],
    ["rolling12:2026-02", "rolling-year", "2025-02-28T16:00", "2026-02-28T16:00"],
    ["rolling3:2026-02", "rolling", "2025-11-30T16:00", "2026-02-28T16:00"],
    ["2026-01-11..2026-02-10", "custom", "2026-01-10T16:00", "2026-02-09T16:00"]
  ])("%s", (text, kind, from, until) => {
    expect(span(text)).toEqual([kind, from, until])
    expect(Result.getOrThrow(parse(text))).toMatchObject({ label: text, zone: "Asia/Shanghai" })
  })

  it.each([
    ...["", "2026-00", "2026-13", "2026-Q0", "2026-Q5", "2026-W00", "2026-W54", "2025-W53", "2026-02-29", "2026-02-30"],
    ...[
      "2026-1",
      "26",
      "ytd:2026",
      "ytd:2026-13",
      "ytd:2026-00",
      "rolling12:2026-13",
      "rolling12:2026-00",
      "rolling0:2026-01",
      "rolling12:0000-06",
      "rolling13:0000-01",
      "rolling:2026-01",
      "2026-01-02..2026-01-02"
    ],
    ...["2026-01-02..2026-01-01", "2026-01-01..", " 2026", "2026 ", "2026-01-01..2026-02-30"]
  ])("%s is refused", (text) => {
    const refused = parse(text)
    expect(Result.isFailure(refused)).toBe(true)
    if (Result.isFailure(refused)) expect(refused.failure.message).toMatch(/ \/ .*write 2026/)
  })

  it("a zone that does not exist is refused", () => {
    expect(Result.isFailure(parse("2026", "Asia/Nowhere"))).toBe(true)
  })
})

describe("ISO weeks", () => {
  it("belong to the year of their Thursday", () => {
    expect(span("2026-W01", "UTC")).toEqual(["week", "2025-12-29T00:00", "2026-01-05T00:00"])
    expect(span("2026-W53", "UTC")).toEqual(["week", "2026-12-28T00:00", "2027-01-04T00:00"])
    expect(span("2021-W01", "UTC")).toEqual(["week", "2021-01-04T00:00", "2021-01-11T00:00"])
    expect(span("2020-W53", "UTC")).toEqual(["week", "2020-12-28T00:00", "2021-01-04T00:00"])
  })

  it("of consecutive years leave no gap", () => {
    for (let year = 1999; year < 2040; year++) {
      const last = Result.isSuccess(parse(`${year}-W53`)) ? "53" : "52"
      const [, , end] = span(`${year}-W${last}`)
      expect(span(`${year + 1}-W01`)[1]).toBe(end)
    }
  })
})

describe("zones", () => {
  it("with summer time have days of 23 and 25 hours", () => {
    expect(hoursOf("2026-03-29", "Europe/Berlin")).toBe(23)
    expect(hoursOf("2026-10-25", "Europe/Berlin")).toBe(25)
    expect(hoursOf("2026-03-08", "America/Los_Angeles")).toBe(23)
    expect(hoursOf("2026-10", "Europe/Berlin")).toBe(31 * 24 + 1)
    expect(span("2026-10-04", "Australia/Lord_Howe")[1]).toBe("2026-10-03T13:30")
  })

  it("whose midnight is skipped begin their day when the clock goes on", () => {
    // In Havana, 8 March 2026 begins at 01:00: midnight does not exist.
    expect(hoursOf("2026-03-08", "America/Havana")).toBe(23)
    expect(hoursOf("2026-03-07", "America/Havana")).toBe(24)
  })

  it("that left out a date have no day's end for it, and no window", () => {
    // Samoa went from 29 to 31 December 2011: the 24:00 of both dates would be one instant.
    const window = Result.getOrThrow(parse("2011-12", "Pacific/Apia"))
    expect(dayEnds(window)).toHaveLength(30)
    expect(Result.isFailure(parse("2011-12-30", "Pacific/Apia"))).toBe(true)
  })

  it("month after month cover the year, and day after day the month", () => {
    const zones = fc.constantFrom("Asia/Shanghai", "Europe/Berlin", "America/Los_Angeles", "America/Havana", "UTC")
    fc.assert(
      fc.property(zones, fc.integer({ min: 1990, max: 2060 }), fc.integer({ min: 1, max: 12 }), (zone, year, month) => {
        const text = `${year}-${String(month).padStart(2, "0")}`
        const next = month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`
        const window = Result.getOrThrow(parse(text, zone))
        expect(window.endMs).toBe(Result.getOrThrow(parse(next, zone)).startMs)
        const ends = dayEnds(window)
        expect(ends).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate())
        expect(ends.at(-1)).toBe(window.endMs)
        ends.forEach((end, index) => {
          const day = Result.getOrThrow(parse(`${text}-${String(index + 1).padStart(2, "0")}`, zone))
          expect(end).toBe(day.endMs)
        })
      }),
      runs(50)
    )
  })
})

describe("the windows before one", () => {
  const labels = (text: string, count: number) =>
    before(Result.getOrThrow(parse(text)), count).map(({ endMs, label, startMs }) => {
      expect(Result.getOrThrow(parse(label))).toMatchObject({ startMs, endMs })
      return label
    })

  it("are of its kind, the oldest first, each ending where the next begins", () => {
    expect(labels("2026-Q2", 4)).toEqual(["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"])
    expect(labels("2026-W02", 3)).toEqual(["2025-W51", "2025-W52", "2026-W01"])
    expect(labels("2026-01", 1)).toEqual(["2025-12"])
    expect(labels("2026", 2)).toEqual(["2024", "2025"])
    expect(labels("2026-03-02", 2)).toEqual(["2026-02-28", "2026-03-01"])
    expect(labels("2026", 0)).toEqual([])
  })

  it("there are none of a window that has no neighbours of its kind", () => {
    for (const text of ["ytd:2026-03", "rolling12:2026-03", "2026-01-01..2026-02-01"]) {
      expect(labels(text, 4)).toEqual([])
    }
  })
})
