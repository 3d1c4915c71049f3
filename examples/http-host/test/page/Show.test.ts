// What the page shows of figures and instants, held against how the books show the same.
import { Moment } from "@servicebook/cli"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inWords, isCount, parse } from "../../src/page/show/Displayed.ts"
import { dayAfter, daysBetween, inZone, ofCivil } from "../../src/page/show/Moments.ts"
import { valueText } from "../../src/page/show/Values.ts"
import { preferred } from "../../src/page/words/Text.ts"

const zones = ["Asia/Shanghai", "UTC", "America/New_York", "Pacific/Auckland"]
const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) }).map((ms) => ms - (ms % 60_000))

describe("figures as displayed", () => {
  it("are read as number and unit, targets too; a dash is none", () => {
    expect(parse("95.65 %")).toEqual({ value: 95.65, unit: "%" })
    expect(parse("≥ 98.00 %")).toEqual({ value: 98, unit: "%" })
    expect(parse("-3")).toEqual({ value: -3, unit: "" })
    expect(parse("—")).toBeUndefined()
    expect(parse("< 1/3")).toBeUndefined()
  })

  it("keep their digits in either language, and change the word of the unit alone", () => {
    expect(inWords("117.73 h", "zh")).toBe("117.73 小时")
    expect(inWords("117.73 h", "en")).toBe("117.73 h")
    expect(inWords("95.65 %", "zh")).toBe("95.65 %")
  })

  it("so do fractions, in the unit of their sum", () => {
    expect(inWords("706.40 h/6", "zh")).toBe("706.40 小时/6")
    expect(inWords("706.40 h/6", "en")).toBe("706.40 h/6")
    expect(inWords("17/8394.57", "zh")).toBe("17/8394.57")
  })
})

describe("instants", () => {
  it("are none in an address that somebody wrote by hand: the text is shown, and the page goes on", () => {
    expect(inZone("<b>soon", "Asia/Shanghai")).toBe("<b>soon")
  })

  it("are shown as the books show them, to the minute", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (at, zone) => {
        expect(inZone(at, zone)).toBe(Moment.show(at, zone).slice(0, 16))
      })
    )
  })

  it("are found again from their civil time, but in the hour that a clock repeats", () => {
    fc.assert(
      fc.property(instant, fc.constantFrom("Asia/Shanghai", "UTC"), (at, zone) => {
        expect(ofCivil(inZone(at, zone), zone)).toBe(at)
      })
    )
    expect(ofCivil("2025-07-01T00:00", "America/New_York")).toBe(Date.UTC(2025, 6, 1, 4))
    expect(ofCivil("2025-11-02T01:30", "America/New_York")).toBe(Date.UTC(2025, 10, 2, 5, 30))
    expect(ofCivil("tomorrow", "UTC")).toBeUndefined()
  })

  it("days are counted by the calendar", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (days) => {
        expect(daysBetween("2020-01-01", dayAfter("2020-01-01", days))).toBe(days)
      })
    )
  })
})

describe("a fraction", () => {
  it("is left out of a mere count, and of no share", () => {
    expect(isCount({ denominator: "1", display: "12" })).toBe(true)
    expect(isCount({ denominator: "1", display: "0.00 %" })).toBe(false)
    expect(isCount({ denominator: "2", display: "6.50" })).toBe(false)
  })
})

describe("values of events", () => {
  const word = (code: string) => `<${code}>`

  it("instants by the clock, codes by their words, lists and parts in a line", () => {
    expect(valueText("receivedAt", "2023-12-26T03:15:21.637Z", "Asia/Shanghai", word)).toBe("2023-12-26 11:15")
    expect(valueText("lastAtMs", Date.UTC(2024, 0, 1), "Asia/Shanghai", word)).toBe("2024-01-01 08:00")
    expect(valueText("class", "complaint", "UTC", word)).toBe("<complaint>")
    expect(valueText("items", { a: 1, b: ["x", true] }, "UTC", word)).toBe("a: 1; b: <x>, <true>")
  })
})

describe("the language", () => {
  it("is the first of the two that the browser asks for, else Chinese", () => {
    expect(preferred(["en-GB", "zh"])).toBe("en")
    expect(preferred(["fr", "zh-TW", "en"])).toBe("zh")
    expect(preferred(["fr"])).toBe("zh")
  })
})
