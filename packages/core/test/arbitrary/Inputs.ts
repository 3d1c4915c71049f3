// What orders say: drawn from the schema of a command's input, or what histories say of the same things where it fits.
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import type { AnyCommands, Input } from "../../src/commands/Command.ts"
import { payloads } from "./Payloads.ts"

/** What a payload says of an input: itself, its part with the fields of the input, or an item of a list that is all of it. */
const asInput = (payload: object, fields: ReadonlyArray<string>): ReadonlyArray<unknown> => [
  payload,
  Object.fromEntries(Object.entries(payload).filter(([field]) => fields.includes(field))),
  Object.fromEntries(fields.map((field) => [field, [payload]]))
]

const said = (category: string, schema: Input): ReadonlyArray<unknown> => {
  const decode = Schema.decodeUnknownResult(schema, { onExcessProperty: "error" })
  const fields = Object.keys(Schema.toJsonSchemaDocument(schema).schema["properties"] ?? {})
  const all = Object.values(payloads[category] ?? {}).flatMap((some) => some.flatMap((one) => asInput(one, fields)))
  return all.filter((payload) => Result.isSuccess(decode(payload)))
}

/** Draws from a schema; what it makes too rarely, as an instant after another, is taken from what histories say. */
const drawn = (schema: Input, known: ReadonlyArray<unknown>): fc.Arbitrary<unknown> => {
  const values = Arbitrary.schema(schema)
  return fc.nat().map((seed) => {
    const sample = Arbitrary.sampleEffect(values, { count: 1, size: 4, maxDiscards: 1_000, seed })
    const [one] = Effect.runSync(
      known.length === 0 ? sample : Effect.orElseSucceed(sample, () => [known[seed % known.length]])
    )
    return one
  })
}

const made = new Map<Input, fc.Arbitrary<unknown>>()

/** Inputs of a command. */
export const inputs = ({ all, stream }: AnyCommands, name: string): fc.Arbitrary<unknown> => {
  const { input } = all[name] as AnyCommands["all"][string]
  const before = made.get(input)
  if (before !== undefined) return before
  const known = said(stream.category, input)
  const arbitrary = known.length === 0 ? drawn(input, known) : fc.oneof(drawn(input, known), fc.constantFrom(...known))
  made.set(input, arbitrary)
  return arbitrary
}
