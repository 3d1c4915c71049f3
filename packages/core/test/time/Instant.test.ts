// Which texts are instants: exactly those that the platform's calendar reads and writes back the same.
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, it } from "vitest"
import { Instant } from "../../src/time/Instant.ts"

const digits = (length: number, max: number) => fc.nat(max).map((n) => String(n).padStart(length, "0"))
const text = fc
  .tuple(
    fc.oneof(digits(4, 9999), fc.constantFrom("0000", "1900", "2000", "2023", "2024", "2100")),
    digits(2, 14),
    fc.oneof(digits(2, 33), fc.constantFrom("28", "29", "30", "31")),
    digits(2, 26),
    digits(2, 62),
    digits(2, 62),
    digits(3, 999)
  )
  .map(([year, month, day, hour, minute, second, ms]) => `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`)

const byPlatform = (one: string): boolean => {
  const date = new Date(one)
  return Number.isFinite(date.getTime()) && date.toISOString() === one
}

it("an instant is what the platform reads and writes back the same", () => {
  const isInstant = Schema.is(Instant)
  fc.assert(
    fc.property(text, (one) => {
      expect(isInstant(one), one).toBe(byPlatform(one))
    }),
    { numRuns: 5_000 }
  )
})
