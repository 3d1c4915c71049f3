// Canonical text by the short way and by the library's: one text, and what it is read as.
import { isDeepStrictEqual } from "node:util"
import canonicalize from "canonicalize"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonical, canonicalText } from "../../src/log/Canonical.ts"
import { proposedFieldsOnly } from "./Envelope.ts"

const attempt = (write: () => unknown): unknown => {
  try {
    return write()
  } catch {
    return "refused"
  }
}

const key = fc.oneof(
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.constantFrom("10", "9", "a", "é", "\u{10000}", "\uffff", "__proto__", "toJSON", "constructor", "")
)
const odd = fc.constantFrom<unknown>(
  ...[undefined, Number.NaN, Number.POSITIVE_INFINITY, -0, 1e21, 5e-324, "\ud800", Symbol("s"), () => 1],
  ...[new Date(0), new Map([[1, 2]]), Object.assign([1], { toJSON: () => "list" }), Object("boxed"), 1n]
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.double(),
    fc.integer(),
    fc.constantFrom(null, true, false),
    odd,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 5 }).map((entries) => {
      const all: { [key: string]: unknown } = {}
      for (const [name, inner] of entries)
        Object.defineProperty(all, name, { value: inner, enumerable: true, configurable: true })
      return all
    })
  )
}))

describe("canonical text", () => {
  it("is that of the library for anything, and is read as the value beside it", () => {
    fc.assert(
      fc.property(value, (one) => {
        const expected = attempt(() => canonicalize(one))
        expect(attempt(() => canonicalText(one))).toBe(expected)
        if (typeof expected !== "string" || expected === "refused") return
        const both = canonical(one)
        expect(both.text).toBe(expected)
        expect(isDeepStrictEqual(both.value, JSON.parse(expected)), expected).toBe(true)
      }),
      { numRuns: 3_000 }
    )
  })

  it("bears what is nested deeper than a stack of calls, and refuses circles", () => {
    let deep: unknown = 1
    for (let n = 0; n < 20_000; n++) deep = [deep]
    expect(canonicalText(deep)).toBe(`${"[".repeat(20_000)}1${"]".repeat(20_000)}`)
    const circle: { self?: unknown } = {}
    circle.self = circle
    expect(() => canonicalText(circle)).toThrow("Circular")
  })

  it("shares nothing with what was given", () => {
    const given = { b: [{ c: 1 }], a: {} }
    const { value } = canonical(given)
    expect(value).toEqual(given)
    expect(value.b).not.toBe(given.b)
    expect(value.b[0]).not.toBe(given.b[0])
    expect(Object.keys(value)).toEqual(["a", "b"])
  })
})

describe("the door", () => {
  it("refuses a field that an envelope does not have, wherever it stands", () => {
    for (const [path, result] of proposedFieldsOnly()) expect(result, path).toContain("colour")
  })
})
