/**
 * What questions are made of, as plain data: texts as people write them, values by name. The same schemas read the query of
 * an address, where values by name stand as `reading=name=choice`, repeated for several.
 */
import { Recorded, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import * as Pairs from "./Pairs.ts"

const Texts = Schema.Array(Schema.String).check(
  Schema.makeFilter((texts) => {
    const wrong = Pairs.misfit(texts)
    return wrong === undefined ? undefined : Title.joined(wrong.expected)
  })
)

/** Texts by name, as the choice of each reading; with what they say, in Chinese and English. */
export const choices = (description: string) =>
  Texts.annotate({ description }).pipe(
    Schema.decodeTo(Schema.Record(Schema.String, Schema.String), {
      decode: SchemaGetter.transform(Pairs.read),
      encode: SchemaGetter.transform(Pairs.show)
    }),
    Schema.annotate({ description })
  )

/** The largest number that a question can give. */
const most = 999_999_999

/** A count or a number of a parameter: whole, not negative, of nine digits at most. */
export const Whole = Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: most }))

const isWhole = (text: string): boolean => /=\d{1,9}$/.test(text)

/** Whole numbers by name, as the value of each parameter; with what they say. */
const numbers = (description: string) =>
  Texts.check(
    Schema.makeFilter((texts) =>
      texts.every(isWhole) ? undefined : "请写整数，如 repeatDays=30 / write a whole number, as repeatDays=30"
    )
  )
    .annotate({ description })
    .pipe(
      Schema.decodeTo(Schema.Record(Schema.String, Whole), {
        decode: SchemaGetter.transform((texts: ReadonlyArray<string>) =>
          Object.fromEntries(Object.entries(Pairs.read(texts)).map(([name, text]) => [name, Number(text)]))
        ),
        encode: SchemaGetter.transform(Pairs.show)
      }),
      Schema.annotate({ description })
    )

/** A text with what it says. */
export const text = (description: string) => Schema.String.annotate({ description })

/** A text that may be left out. */
export const textIfAny = (description: string) => Schema.optionalKey(text(description))

/** Several texts, or none. */
export const texts = (description: string) => Schema.optionalKey(Schema.Array(Schema.String).annotate({ description }))

/** A whole number that may be left out. */
export const whole = (description: string) => Schema.optionalKey(Whole.annotate({ description }))

/** What a field says, which the flag of that name says too. */
export const described = (field: Schema.Constraint): string => Schema.resolveAnnotations(field)?.description ?? ""

/** What was known, and in which time zone. */
export const known = {
  zone: textIfAny("区间所用时区 / the time zone of the window"),
  head: textIfAny(
    "已知至何时：位置、时刻或 source:<时刻>；默认最新 / what was known: a position, an instant, or source:<instant>; default the newest"
  )
}

/** What was known where a source's clock does not do, since events are told in the order of the log. */
export const wholeHead = textIfAny(
  "已知至何时：位置或时刻；默认最新 / what was known: a position or an instant; default the newest"
)

/** What decides a figure beside what is known: in place of defaults, and of what the rules in force decided. */
export const decisions = {
  reading: Schema.optionalKey(
    choices(
      "以 name=choice 取代默认解读；可重复 / a reading in place of the default, as name=choice; repeat for several"
    )
  ),
  parameter: Schema.optionalKey(numbers("参数，写作 name=n；可重复 / a parameter, as name=n; repeat for several"))
}

/** The question for a figure, with which other questions begin. */
export const figure = {
  window: text(
    "2026、2026-Q1、2026-03、2026-W05、2026-03-05、ytd:2026-03、rolling12:2026-03 或 起..止 / 2026, 2026-Q1, 2026-03, 2026-W05, 2026-03-05, ytd:2026-03, rolling12:2026-03 or from..until"
  ),
  ...known,
  cut: textIfAny(
    "window-end、latest 或时刻，取代声明的截止 / window-end, latest or an instant, in place of the declared cut"
  ),
  ...decisions
}

/** The question for a figure. */
export const Figure = Schema.Struct(figure)
/** The type of {@link Figure}. */
export interface Figure extends Schema.Schema.Type<typeof Figure> {}

/** The names of indicators and obligations; all that are in force when left out. */
export const kpi = texts("指标与定期义务的名称，或 all / names of indicators and obligations, or all")

/** The one holder whose figures are asked for; everybody's when left out. */
export const of = textIfAny(
  "只看其一：staff:…、department:… 或 outlet:… / of one alone: staff:…, department:… or outlet:…"
)

/** A field of the rows to group by. */
export const by = textIfAny(
  `并按字段的每个值各列一项：${Recorded.qualifiers.join("、")} 或其他 / also one figure for each value of a field: ${Recorded.qualifiers.join(", ")} or another`
)

/** The instant at which a log is read; that of the head when left out. */
export const at = textIfAny(
  "以哪一时刻看事情是否办妥；默认已知时刻 / the instant at which things are or are not done; default that of the head"
)
