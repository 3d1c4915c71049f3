/**
 * Canonical text of JSON (RFC 8785). What is plain JSON already, as every event is, goes a short way: its keys put in
 * order, the platform writes the rest. Anything else goes the whole way of the library, which gives the same text.
 */
import canonicalize from "canonicalize"

const odd = Symbol("odd")

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/** Keys that an object may have and list in the order in which they were put: not those that look like an index. */
const isOrdinary = (key: string): boolean => {
  const first = key.charCodeAt(0)
  return !(first >= 48 && first <= 57) && key !== "__proto__" && key !== "toJSON" && key.isWellFormed()
}

const inOrder = (keys: Array<string>): ReadonlyArray<string> => {
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort()
  return keys
}

const list = (values: ReadonlyArray<unknown>, depth: number): unknown => {
  const copies: Array<unknown> = []
  for (let i = 0; i < values.length; i++) {
    const copy = ordered(values[i] ?? null, depth)
    if (copy === odd) return odd
    copies.push(copy)
  }
  return copies
}

const fields = (value: object, depth: number): unknown => {
  const own = value as { readonly [key: string]: unknown }
  const copies: { [key: string]: unknown } = {}
  for (const key of inOrder(Object.keys(value))) {
    const inner = own[key]
    if (inner === undefined) continue
    const copy = isOrdinary(key) ? ordered(inner, depth) : odd
    if (copy === odd) return odd
    copies[key] = copy
  }
  return copies
}

/** A copy with its keys in order, or {@link odd}. It is what parsing the canonical text would give. */
const ordered = (value: unknown, depth: number): unknown => {
  if (typeof value === "string") return value.isWellFormed() ? value : odd
  if (typeof value === "boolean" || value === null) return value
  // A negative zero has no text of its own.
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : odd
  if (typeof value !== "object" || depth === 0) return odd
  if (Array.isArray(value))
    return typeof (value as { toJSON?: unknown }).toJSON === "function" ? odd : list(value, depth - 1)
  return isPlain(value) ? fields(value, depth - 1) : odd
}

/** Deeper than this the library goes, which keeps no stack of calls. */
const depth = 64

/** The canonical text of a JSON value. Throws on numbers and text that JSON cannot hold; schemas refuse those before. */
export const canonicalText = (value: unknown): string => {
  const copy = ordered(value, depth)
  return copy === odd ? (canonicalize(value) as string) : JSON.stringify(copy)
}

/** The canonical text of a JSON value, and the value that the text is read as, which shares nothing with the one given. */
export const canonical = <A>(value: A): { readonly text: string; readonly value: A } => {
  const copy = ordered(value, depth)
  if (copy !== odd) return { text: JSON.stringify(copy), value: copy as A }
  const text = canonicalize(value) as string
  return { text, value: JSON.parse(text) as A }
}
