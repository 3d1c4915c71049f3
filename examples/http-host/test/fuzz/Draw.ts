// Values of a JSON schema as the OpenAPI document states it: most that it allows, some that nobody would think of.
import fc from "fast-check"

/** A schema of the document; the words of JSON Schema that the document uses. */
export interface Json {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly const?: unknown
  readonly anyOf?: ReadonlyArray<Json>
  readonly oneOf?: ReadonlyArray<Json>
  readonly allOf?: ReadonlyArray<Json>
  readonly properties?: { readonly [name: string]: Json }
  readonly required?: ReadonlyArray<string>
  readonly additionalProperties?: Json | boolean
  readonly items?: Json | boolean
  readonly prefixItems?: ReadonlyArray<Json>
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
}

/** Where references lead: the schemas of the document by name. */
export type Definitions = { readonly [name: string]: Json }

/** Words that mean something to the books, so that what is drawn is not always about nothing. */
export const words: ReadonlyArray<string> = [
  ...["2026-03-02T08:00:00.000Z", "2026-03-02", "2026-Q1", "2026-03"],
  ...["customer:one", "order:one", "staff:one", "department:one", "unit:one", "one", "two", "complaint"]
]

const instants = ["2026-03-02T08:00:00.000Z", "2026-04-30T16:30:00.000Z", "2026-01-01T00:00:00.000Z"]

/** What fields of such names say, beyond what their schema tells. */
const meanings: ReadonlyArray<readonly [name: RegExp, words: ReadonlyArray<string>]> = [
  [/At$|^(on|from|to|until|due|by|start|end)$/, instants],
  [/^subjects$/, ["customer:one", "order:one", "staff:one", "department:one", "outlet:one", "unit:one"]],
  [/^(day|date|on|from|to|until|due)$/, ["2026-03-02", "2026-04-30"]],
  [/^line$/, ["L-1"]],
  [/^(value|score|own|regional|national)$/, ["95/100", "3/1"]],
  [/^(month|period|window)$/, ["2026-03", "2026-Q1"]]
]

const meaning = (name: string): ReadonlyArray<string> =>
  meanings.filter(([one]) => one.test(name)).flatMap(([, some]) => some)

/** One character of any script; no half of a pair. fast-check's own unit makes a table of them all, which takes seconds. */
export const character: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
    fc.integer({ min: 0x80, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff })
  )
  .map((point) => String.fromCodePoint(point))

/** Text that programs stumble over; every one is sound Unicode. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("", " ", "\u0000", "a\u0000b", "\u202e反\u202c", "\ufeff", "e\u0301", "👩‍🔧", "\r\nX-Odd: 1"),
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "null",
    "NaN",
    "-0",
    "1e999",
    "../../..",
    "%2e%2e%2f"
  ),
  fc.constantFrom("'; --", '" or 1=1', "$(id)", "{{7*7}}", "<b>&amp;", "a/b", "a\\b", "a#b?c=d&e"),
  fc.integer({ min: 201, max: 20_000 }).map((length) => "长".repeat(length)),
  fc.string({ unit: character, maxLength: 30 })
)

const textOf = ({ maxLength = 40, minLength = 0, pattern }: Json, name: string): fc.Arbitrary<string> => {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, "u"))
  const meant = meaning(name)
  if (meant.length > 0) return fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...meant) }, oddText)
  const fits = (text: string) => text.length >= minLength && text.length <= maxLength
  const free = fc.string({ unit: character, minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
  return fc
    .oneof({ weight: 12, arbitrary: fc.constantFrom(...words) }, { weight: 2, arbitrary: free }, oddText)
    .filter(fits)
}

const bounds = ({ exclusiveMaximum, exclusiveMinimum, maximum, minimum }: Json) => ({
  min: minimum ?? (exclusiveMinimum === undefined ? -1_000_000 : exclusiveMinimum + 1),
  max: maximum ?? (exclusiveMaximum === undefined ? 1_000_000_000 : exclusiveMaximum - 1)
})

const wholeOf = (schema: Json): fc.Arbitrary<number> => {
  const { max, min } = bounds(schema)
  const small = fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, Math.max(min, 0) + 100)) })
  return fc.oneof(
    { weight: 4, arbitrary: small },
    fc.maxSafeInteger().filter((n) => n >= min && n <= max)
  )
}

const structOf = (schema: Json, definitions: Definitions, depth: number): fc.Arbitrary<object> => {
  const { additionalProperties: more, properties = {}, required = [] } = schema
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, drawn(one, definitions, depth - 1, name)])
  )
  const optional = Object.keys(fields).filter((name) => !required.includes(name))
  const requiredKeys = Object.keys(fields).filter((name) => !optional.includes(name))
  const struct = fc.record(fields, { requiredKeys })
  if (typeof more !== "object" || depth <= 0) return struct
  const rest = fc.dictionary(fc.constantFrom(...words), drawn(more, definitions, depth - 1), { maxKeys: 3 })
  return fc.tuple(rest, struct).map(([others, known]) => ({ ...others, ...known }))
}

const listOf = (
  schema: Json,
  definitions: Definitions,
  depth: number,
  name: string
): fc.Arbitrary<ReadonlyArray<unknown>> => {
  const { items, maxItems = 3, minItems = 0, prefixItems } = schema
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((one) => drawn(one, definitions, depth - 1)))
  const one = typeof items === "object" ? drawn(items, definitions, depth - 1, name) : fc.jsonValue({ maxDepth: 1 })
  return fc.array(one, {
    minLength: minItems,
    maxLength: depth <= 0 ? minItems : Math.max(minItems, Math.min(maxItems, 3))
  })
}

const byType = (schema: Json, definitions: Definitions, depth: number, name: string): fc.Arbitrary<unknown> => {
  if (schema.type === "string") return textOf(schema, name)
  if (schema.type === "integer") return wholeOf(schema)
  if (schema.type === "number") return fc.oneof(wholeOf(schema), fc.constant(bounds(schema).min))
  if (schema.type === "boolean") return fc.boolean()
  if (schema.type === "null") return fc.constant(null)
  if (schema.type === "array") return listOf(schema, definitions, depth, name)
  if (schema.type === "object") return structOf(schema, definitions, depth)
  return fc.jsonValue({ maxDepth: 2 })
}

/** Draws values that a schema allows for a field of some name, to such a depth of what it leaves free. */
export const drawn = (schema: Json, definitions: Definitions, depth = 6, name = ""): fc.Arbitrary<unknown> => {
  if (schema.$ref !== undefined) {
    const target = schema.$ref.replace(/^.*\//, "").replaceAll("~1", "/")
    const found = definitions[target]
    if (found === undefined || depth < -6) return fc.constant(null)
    return fc.constant(null).chain(() => drawn(found, definitions, depth - 1, name))
  }
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if ("const" in schema) return fc.constant(schema.const)
  const either = schema.anyOf ?? schema.oneOf
  if (either !== undefined) return fc.oneof(...either.map((one) => drawn(one, definitions, depth, name)))
  if (schema.allOf !== undefined) return drawn(merged(schema), definitions, depth, name)
  return byType(schema, definitions, depth, name)
}

/** A schema with its parts that must all hold: those of the document only tighten bounds. */
const merged = ({ allOf = [], ...rest }: Json): Json => Object.assign({}, rest, ...allOf)
