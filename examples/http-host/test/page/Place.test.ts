// The address of the page: every place is a query and back, and whatever a query says is a place.
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { classes, type Place, read, readingPairs, start, views, write } from "../../src/page/address/Place.ts"

const text = fc.string({ maxLength: 12 })

const place: fc.Arbitrary<Place> = fc.record({
  view: fc.constantFrom(...views),
  only: fc.constantFrom(...classes),
  window: text,
  of: text,
  head: text,
  kpi: text,
  show: text,
  stream: text,
  command: text,
  readings: fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }).filter((name) => !name.includes(":") && name !== "__proto__"),
    text
  )
})

describe("the address of the page", () => {
  it("says a place whole: read again it is the same", () => {
    fc.assert(fc.property(place, (one) => void expect(read(write(one))).toEqual(one)))
  })

  it("is empty at the start, and the start is what an empty one means", () => {
    expect(write(start)).toBe("")
    expect(read("")).toEqual(start)
  })

  it("reads whatever it is given, and leaves out what it does not know", () => {
    fc.assert(fc.property(fc.string(), (query) => void expect(views).toContain(read(query).view)))
    expect(read("?view=nowhere&only=nothing&token=secret&reading=:x&reading=unit")).toEqual(start)
  })

  it("can be read by people", () => {
    const one: Place = { ...start, view: "figure", window: "2025-Q2", of: "outlet:O-01", kpi: "reopen_rate" }
    expect(write({ ...one, readings: { unit: "repair" } })).toBe(
      "?view=figure&window=2025-Q2&of=outlet:O-01&kpi=reopen_rate&reading=unit:repair"
    )
  })

  it("gives readings to the API in its own spelling, in the order of their names", () => {
    expect(readingPairs({ b: "2", a: "1" }, "=")).toEqual([
      ["reading", "a=1"],
      ["reading", "b=2"]
    ])
  })
})
