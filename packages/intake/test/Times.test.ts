/** Formats, zones and clock changes. */
import { Instant } from "@servicebook/core"
import type { Mapping } from "@servicebook/intake"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import * as TimeFormat from "../src/map/TimeFormat.ts"
import * as Times from "../src/map/Times.ts"

const read = (time: Partial<Mapping.Time>, text: string): string => {
  const found = Times.compile({ from: "{t}", ...time })(() => text)
  if (found === undefined) return "missing"
  return "problem" in found
    ? found.problem.code
    : `${Instant.fromMs(found.ms)}${found.notice === undefined ? "" : ` ${found.notice}`}`
}

describe("formats", () => {
  test.each([
    ["YYYY/MM/DD hh:mm:ss.SSS", "1970/01/01 00:00:00.000", "1970-01-01T00:00:00.000Z"],
    ["D/M/YYYY h:mm", "29/2/2016 1:16", "2016-02-29T01:16:00.000Z"],
    ["D/M/YYYY h:mm", "29/2/2015 1:16", "unreadable-time"],
    ["MM/DD/YYYY hh:mm:ss A", "12/31/2020 12:05:00 AM", "2020-12-31T00:05:00.000Z"],
    ["MM/DD/YYYY hh:mm:ss A", "12/31/2020 12:05:00 pm", "2020-12-31T12:05:00.000Z"],
    ["MM/DD/YYYY hh:mm A", "12/31/2020 13:05 PM", "unreadable-time"],
    ["D MMM YYYY [at] hh:mm", "3 Sep 2021 at 09:30", "2021-09-03T09:30:00.000Z"],
    ["YYYY-MM-DD hh:mm:ss,S", "2020-01-01 00:00:00,1234567", "2020-01-01T00:00:00.123Z"],
    ["YYYYMMDDhhmmss", "20200102030405", "2020-01-02T03:04:05.000Z"],
    ["YYYY-MM-DD hh:mmZ", "2020-01-01 08:00+0800", "2020-01-01T00:00:00.000Z"],
    ["YYYY-MM-DD", "2020-01-01", "2020-01-01T00:00:00.000Z date-only"],
    ["ISO", "2012-10-09T14:50:17.5+02:00", "2012-10-09T12:50:17.500Z"],
    ["ISO", "2012-10-09 14:50", "2012-10-09T14:50:00.000Z"],
    ["ISO", "2012-10-09T24:00:00", "unreadable-time"],
    ["epoch-s", "0", "1970-01-01T00:00:00.000Z"],
    ["epoch-ms", "-1", "1969-12-31T23:59:59.999Z"],
    ["epoch-s", "1e9", "unreadable-time"],
    ["YYYY/M/D A h:mm", "2024/3/5 下午 8:05", "2024-03-05T20:05:00.000Z"],
    ["YYYY/M/D Ah:mm:ss", "2024/3/5 上午12:05:09", "2024-03-05T00:05:09.000Z"],
    ["YYYY年M月D日 A h:mm", "2024年3月5日 下午 12:05", "2024-03-05T12:05:00.000Z"],
    ["YYYY/M/D A h:mm", "2024/3/5 下午 20:05", "unreadable-time"],
    ["YYYY/M/D A h:mm", "2024/3/5 上午 0:10", "2024-03-05T00:10:00.000Z"],
    ["YYYY/M/D A h:mm", "2024/3/5 下午 0:10", "2024-03-05T12:10:00.000Z"],
    ["excel", "45356.625", "2024-03-05T15:00:00.000Z"],
    ["excel", "45567.1798611111", "2024-10-02T04:19:00.000Z"],
    ["excel", "45356", "2024-03-05T00:00:00.000Z date-only"],
    ["excel", "61", "1900-03-01T00:00:00.000Z date-only"],
    ["excel", "60", "unreadable-time"],
    ["excel", "1709600000", "unreadable-time"],
    ["excel", "9999999", "unreadable-time"]
  ])("%s reads %s as %s", (formats, text, expected) => {
    expect(read({ formats, zone: "UTC" }, text)).toBe(expected)
  })

  test("are tried in order", () => {
    const time = { formats: ["YYYY-MM-DD", "D.M.YYYY", "ISO"], zone: "UTC" }
    expect(read(time, "1.2.2020")).toBe("2020-02-01T00:00:00.000Z date-only")
    expect(read(time, "2020-02-01T05:00Z")).toBe("2020-02-01T05:00:00.000Z")
  })

  test.each([
    ["hh:mm", /needs YYYY/],
    ["YYYY-MM-DDThh:mm", /no such token: T/],
    ["YYYY-MM-DD [x", /not closed/],
    ["YYYY-MM-DD DD", /second time/]
  ])("%s is refused", (format, problem) => {
    expect(Result.getOrThrow(Result.flip(TimeFormat.parse(format)))).toMatch(problem)
  })
})

describe("zones", () => {
  test("a civil time is of its zone, an offset is not needed", () => {
    expect(read({ zone: "Asia/Shanghai" }, "2020-01-01 08:00")).toBe("2020-01-01T00:00:00.000Z")
    expect(read({ zone: "+05:30" }, "2020-01-01 08:00")).toBe("2020-01-01T02:30:00.000Z")
    expect(read({}, "2020-01-01 08:00")).toBe("unreadable-time")
  })

  test("an offset counts, unless it is known not to be real", () => {
    expect(read({ zone: "Europe/Rome" }, "2020-07-01T08:00+00:00")).toBe("2020-07-01T08:00:00.000Z")
    expect(read({ zone: "Europe/Rome", offset: "ignored" }, "2020-07-01T08:00+00:00")).toBe("2020-07-01T06:00:00.000Z")
  })

  test("changes of the clock: twice or never, and said so", () => {
    const rome = { zone: "Europe/Rome" }
    expect(read(rome, "2020-10-25 02:30")).toBe("2020-10-25T00:30:00.000Z double-time")
    expect(read({ ...rome, ambiguous: "later" }, "2020-10-25 02:30")).toBe("2020-10-25T01:30:00.000Z double-time")
    expect(read({ ...rome, ambiguous: "reject" }, "2020-10-25 02:30")).toBe("ambiguous-time")
    expect(read(rome, "2020-03-29 02:30")).toBe("2020-03-29T01:30:00.000Z void-time")
    expect(read({ ...rome, ambiguous: "reject" }, "2020-03-29 02:30")).toBe("ambiguous-time")
    expect(read(rome, "2020-03-29 01:59")).toBe("2020-03-29T00:59:00.000Z")
    expect(read(rome, "2020-03-29 03:00")).toBe("2020-03-29T01:00:00.000Z")
  })

  test("a zone of each row, by a column and what its texts mean", () => {
    const zone = { from: "{z}", map: { 中国: "Asia/Shanghai", 德国: "Europe/Berlin" } }
    const at = (
      more: Partial<typeof zone> & { readonly else?: string },
      z: string | undefined,
      t = "2020-01-01 08:00"
    ) => {
      const found = Times.compile({ from: "{t}", zone: { ...zone, ...more } })((name) => (name === "t" ? t : z))
      if (found === undefined) return "missing"
      return "problem" in found
        ? `${found.problem.code} ${found.problem.detail}`
        : `${Instant.fromMs(found.ms)} ${found.text}`
    }
    expect(at({}, "中国")).toBe("2020-01-01T00:00:00.000Z 2020-01-01 08:00 中国")
    expect(at({}, "德国")).toBe("2020-01-01T07:00:00.000Z 2020-01-01 08:00 德国")
    expect(at({}, "法国")).toBe("unmapped-value 法国")
    expect(at({}, undefined)).toMatch(/^unreadable-time .*no zone/)
    expect(at({ else: "UTC" }, undefined)).toMatch(/^2020-01-01T08:00:00.000Z/)
    expect(at({}, "法国", "2020-01-01T08:00Z")).toMatch(/^2020-01-01T08:00:00.000Z/)
    const { map: _, ...plain } = zone
    const found = Times.compile({ from: "{t}", zone: plain })((name) => (name === "t" ? "2020-01-01 08:00" : "+05:30"))
    expect(found).toMatchObject({ ms: Instant.toMs("2020-01-01T02:30:00.000Z") })
  })

  test("dates get the time of day that was declared, and 1970 is a year like others", () => {
    expect(read({ formats: "YYYY-MM-DD", zone: "Asia/Shanghai", dateOnly: "12:00" }, "1970-01-02")).toBe(
      "1970-01-02T04:00:00.000Z date-only"
    )
    expect(read({ formats: "ISO", zone: "UTC", missing: ["1900-01-01"] }, "1900-01-01")).toBe("missing")
  })
})
