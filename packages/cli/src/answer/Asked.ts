/**
 * What questions are made of, as plain data: texts as people write them, values by name. The same schemas read the query of
 * an address, where values by name stand as `reading=name=choice`, repeated for several.
 */
import { Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as Pairs from "./Pairs.ts"

const Texts = Schema.Array(Schema.String).check(
  Schema.makeFilter((texts) => {
    const wrong = Pairs.misfit(texts)
    return wrong === undefined ? undefined : Title.joined(wrong.expected)
  })
)

/** Texts by name, as the choice of each reading. */
export const Choices = Texts.pipe(
  Schema.decodeTo(Schema.Record(Schema.String, Schema.String), {
    decode: SchemaGetter.transform(Pairs.read),
    encode: SchemaGetter.transform(Pairs.show)
  })
)

/** The largest number that a question can give. */
const most = 999_999_999

/** A count or a number of a parameter: whole, not negative, of nine digits at most. */
export const Whole = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }))

const isWhole = (text: string): boolean => /=\d{1,9}$/.test(text)

/** Whole numbers by name, as the value of each parameter. */
export const Numbers = Texts.check(
  Schema.makeFilter((texts) =>
    texts.every(isWhole) ? undefined : "请写整数，如 repeatDays=30 / write a whole number, as repeatDays=30"
  )
).pipe(
  Schema.decodeTo(Schema.Record(Schema.String, Whole), {
    decode: SchemaGetter.transform((texts: ReadonlyArray<string>) =>
      Object.fromEntries(Object.entries(Pairs.read(texts)).map(([name, text]) => [name, Number(text)]))
    ),
    encode: SchemaGetter.transform(Pairs.show)
  })
)

/** What was known, and in which time zone: an IANA name, `Asia/Shanghai` when left out; the newest head when left out. */
export const known = {
  zone: Schema.optionalKey(Schema.String),
  /** A position, an instant, or `source:<instant>`. */
  head: Schema.optionalKey(Schema.String)
}

/** What decides a figure beside what is known: in place of defaults, and of what the rules in force decided. */
export const decisions = { reading: Schema.optionalKey(Choices), parameter: Schema.optionalKey(Numbers) }

/** The question for a figure, with which other questions begin. */
export const figure = {
  /** As `2026-Q1`, `ytd:2026-03` or `2026-03-05..2026-03-09`. */
  window: Schema.String,
  ...known,
  /** `window-end`, `latest` or an instant, in place of the declared cut. */
  cut: Schema.optionalKey(Schema.String),
  ...decisions
}

/** The question for a figure. */
export const Figure = Schema.Struct(figure)
/** The type of {@link Figure}. */
export interface Figure extends Schema.Schema.Type<typeof Figure> {}

/** Whose: one holder, as `staff:S-01`, `department:…` or `outlet:…`; everybody's when left out. */
export const Holder = Schema.optionalKey(Schema.String)
