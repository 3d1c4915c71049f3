// Making a good value bad: one place of it is changed, or the text that carries it is.
import fc from "fast-check"
import { character, oddText } from "./Draw.ts"

type Path = ReadonlyArray<string | number>

const placesOf = (value: unknown, path: Path = []): ReadonlyArray<Path> => {
  if (typeof value !== "object" || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([name, one]) => placesOf(one, [...path, name]))]
}

const changed = (value: unknown, [name, ...rest]: Path, by: (old: unknown) => unknown): unknown => {
  if (name === undefined) return by(value)
  if (Array.isArray(value)) return value.map((one, n) => (String(n) === name ? changed(one, rest, by) : one))
  const entries = Object.entries(value as object).map(([key, one]) => [
    key,
    key === name ? changed(one, rest, by) : one
  ])
  return Object.fromEntries(entries)
}

/** Values of every kind that a field may not expect. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 1e308, -1e308, 2 ** 53, -(2 ** 53), [], {}, [[]], "", "0"),
  oddText,
  fc.jsonValue({ maxDepth: 3 })
)

const without = (old: unknown): unknown => {
  if (Array.isArray(old)) return old.slice(1)
  return typeof old === "object" && old !== null ? Object.fromEntries(Object.entries(old).slice(1)) : undefined
}

const withMore =
  (name: string, more: unknown) =>
  (old: unknown): unknown => {
    if (Array.isArray(old)) return [...old, more]
    return typeof old === "object" && old !== null
      ? Object.defineProperty({ ...old }, name, { value: more, enumerable: true })
      : more
  }

/** One place of a value changed: another value, less of it, or more of it. */
export const spoilt = (value: unknown): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...placesOf(value)),
      fc.oneof(
        odd.map((one) => () => one),
        fc.constant(without),
        fc.tuple(oddText, odd).map(([name, one]) => withMore(name, one))
      )
    )
    .map(([path, by]) => changed(value, path, by))

const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)

/** Bodies that are no value at all, or one that JSON.stringify would never write. */
export const brokenText = (text: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.nat(Math.max(0, text.length - 1)).map((length) => text.slice(0, length)),
    fc.constantFrom(nested(20_000, "[", "]"), nested(5_000, '{"a":', "}"), "[".repeat(100_000)),
    fc.constantFrom(
      "1e999999",
      "-",
      "01",
      "{'a':1}",
      "nul",
      '"\\ud800"',
      '{"a":1,"a":2}',
      "\ufeff{}",
      "{} {}",
      "\u0000"
    ),
    fc.constantFrom('{"__proto__":{"roles":["auditor"]}}', '{"constructor":{"prototype":{"tenant":"two"}}}'),
    fc.constant(text.replace(/:\d+/, ":1e400").replace(/:"[^"]*"/, ':"\\udc00"')),
    fc.string({ unit: character, maxLength: 200 })
  )

/** Bytes of a body that no encoding reads. */
export const brokenBytes: fc.Arbitrary<Uint8Array> = fc.uint8Array({ minLength: 1, maxLength: 200 })
