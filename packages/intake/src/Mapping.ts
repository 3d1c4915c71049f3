/**
 * The mapping file: how an export of another system becomes events, declared in YAML. `docs/import.md` explains every
 * key. This file is its schema; what a schema cannot say is checked in `map/Faults.ts`.
 */
import { InWords, Shape, Title, Wrong } from "@servicebook/core"
import * as Yaml from "effect/encoding/Yaml"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

const optional = Schema.optionalKey
const Texts = Schema.Array(Schema.String)

/** How the file is written. */
export const Input = Schema.Struct({
  format: Schema.Literals(["csv", "ndjson", "xes"]),
  /** Of CSV: one character, default `,`. */
  delimiter: optional(Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(1))),
  /** Of CSV: one character, default `"`; empty for none. */
  quote: optional(Schema.String.check(Schema.isMaxLength(1))),
  /** Of CSV: `true` (default) when the first row names the columns, else the names. */
  header: optional(Schema.Union([Schema.Literal(true), Texts])),
  /** Any label of the WHATWG encoding standard, default `utf-8`. */
  encoding: optional(Schema.String)
})

/** The zone of each row, where they differ: a template, what its texts stand for, and the zone of rows without one. */
export const RowZone = Schema.Struct({
  from: Schema.String,
  map: optional(Schema.Record(Schema.String, Schema.String)),
  else: optional(Schema.String)
})
/** The type of {@link RowZone}. */
export interface RowZone extends Schema.Schema.Type<typeof RowZone> {}

/** A time of a row: where it stands and how it is written. */
export const Time = Schema.Struct({
  from: Schema.String,
  /** Formats tried in order; default `ISO`. */
  formats: optional(Schema.Union([Schema.String, Texts])),
  /** IANA name or fixed offset, for civil times; one for all rows or of each. */
  zone: optional(Schema.Union([Schema.String, RowZone])),
  /** Whether an offset in the text is real (default) or to be ignored in favour of `zone`. */
  offset: optional(Schema.Literals(["real", "ignored"])),
  /** Which instant a time is that the clocks' change makes double; default `earlier`. */
  ambiguous: optional(Schema.Literals(["earlier", "later", "reject"])),
  /** The time of day of a date without one; default `00:00`. */
  dateOnly: optional(Schema.String.check(Schema.isPattern(/^([01]\d|2[0-3]):[0-5]\d$/))),
  /** Texts that mean missing in this time alone, beside those of `missing`. */
  missing: optional(Texts)
})
/** The type of {@link Time}. */
export interface Time extends Schema.Schema.Type<typeof Time> {}

/** A condition on a row. */
export type Condition =
  | { readonly is: readonly [string, string] }
  | { readonly oneOf: readonly [string, ReadonlyArray<string>] }
  | { readonly known: string }
  | { readonly matches: readonly [string, string] }
  | { readonly changed: string }
  | { readonly was: readonly [string, string] }
  | { readonly first: true }
  | { readonly last: true }
  | { readonly all: ReadonlyArray<Condition> }
  | { readonly any: ReadonlyArray<Condition> }
  | { readonly not: Condition }

const nested: Schema.Codec<Condition> = Schema.suspend((): Schema.Codec<Condition> => Condition)
const only = (text: string) => Schema.isPattern(new RegExp(`^${text}$`))
const Pair = Schema.Tuple([Schema.String, Schema.String])
/** The schema of {@link Condition}. */
export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.Struct({ is: Pair }),
  Schema.Struct({ oneOf: Schema.Tuple([Schema.String, Texts]) }),
  Schema.Struct({ known: Schema.String }),
  Schema.Struct({ matches: Pair }),
  Schema.Struct({ changed: Schema.String }),
  Schema.Struct({ was: Pair }),
  Schema.Struct({ first: Schema.Literal(true) }),
  Schema.Struct({ last: Schema.Literal(true) }),
  Schema.Struct({ all: Schema.Array(nested) }),
  Schema.Struct({ any: Schema.Array(nested) }),
  Schema.Struct({ not: nested })
])

const Scalar = Schema.Union([Schema.String, Schema.Finite, Schema.Boolean])
/** The type of a value given or looked up. */
export type Scalar = typeof Scalar.Type
const Table = Schema.Record(Schema.String, Scalar)

/** A value of an event's data. */
export type Value =
  | Scalar
  | {
      readonly from: string
      readonly as?: "text" | "int" | "money" | "bool"
      readonly map?: string | { readonly [text: string]: Scalar }
      readonly unmapped?: "reject" | "keep" | "omit"
      readonly else?: Scalar
    }
  | { readonly time: string }
  | { readonly object: { readonly [field: string]: Value } }
  | { readonly list: ReadonlyArray<Value> }

const inner: Schema.Codec<Value> = Schema.suspend((): Schema.Codec<Value> => Value)
/** The schema of {@link Value}. */
export const Value: Schema.Codec<Value> = Schema.Union([
  Scalar,
  Schema.Struct({
    from: Schema.String,
    as: optional(Schema.Literals(["text", "int", "money", "bool"])),
    map: optional(Schema.Union([Schema.String, Table])),
    unmapped: optional(Schema.Literals(["reject", "keep", "omit"])),
    else: optional(Scalar)
  }),
  Schema.Struct({ time: Schema.String }),
  Schema.Struct({ object: Schema.Record(Schema.String, inner) }),
  Schema.Struct({ list: Schema.Array(inner) })
])

/** Who acted: an opaque id; `else` where the row does not say. */
export const Actor = Schema.Struct({ id: Schema.String, else: optional(Schema.String), roles: optional(Texts) })

/** An event that a row gives. */
export const Event = Schema.Struct({
  /** `Category.Type`, as `Case.Resolved`. */
  event: Schema.String.check(only("[^.]+\\.[^.]+")),
  /** The id of the stream; default that of its category in `streams`. */
  id: optional(Schema.String),
  /** Which of `times`; default `time`. */
  at: optional(Schema.String),
  when: optional(Condition),
  data: optional(Schema.Record(Schema.String, Value)),
  /** Replaces the general subjects. */
  subjects: optional(Texts),
  actor: optional(Actor),
  reason: optional(Schema.String),
  /** Of `Noted`: columns kept as they are, or `all`. */
  keep: optional(Schema.Union([Schema.Literal("all"), Texts])),
  /** The last part of the event's key; default its place in the list. */
  key: optional(Schema.String.check(only("[A-Za-z0-9_-]+")))
})
/** The type of {@link Event}. */
export interface Event extends Schema.Schema.Type<typeof Event> {}

const Otherwise = Schema.Union([
  Schema.Literals(["ignore", "reject"]),
  Schema.Struct({
    noted: Schema.Struct({
      stream: optional(Schema.String),
      work: optional(Schema.Boolean),
      keep: optional(Schema.Union([Schema.Literal("all"), Texts]))
    })
  })
])

/** A mapping. */
export const Mapping = Schema.Struct({
  schema: Schema.Literal("servicebook/mapping/1"),
  /** The name of the other system; with an event's key it makes the event's identity. */
  system: Schema.String.check(Schema.isMinLength(1), Schema.isMaxLength(200)),
  title: optional(Schema.String),
  input: Input,
  /** Texts that mean missing; default the empty one. */
  missing: optional(Texts),
  /** Whether blanks around values are cut off; default true. */
  trim: optional(Schema.Boolean),
  case: Schema.String,
  activity: optional(Schema.String),
  times: Schema.Record(Schema.String, Time),
  /** The time of the row itself; may be left out when there is one. */
  time: optional(Schema.String),
  /** Which of `times` says when the other system knew. */
  recordedAt: optional(Schema.String),
  order: optional(
    Schema.Struct({
      /** What orders rows of one instant: the file (default), the file from its end, or a column of whole numbers. */
      ties: optional(
        Schema.Union([Schema.Literals(["file", "file-reversed"]), Schema.Struct({ column: Schema.String })])
      ),
      /** Whether the rows of a case stand in the order of time; matters to `changed`, `was` and `first` alone. */
      rows: optional(Schema.Literals(["any", "by-time"]))
    })
  ),
  key: optional(Schema.Struct({ columns: Texts, unique: optional(Schema.Boolean) })),
  /** What an exact duplicate is: a fact of its own (default), or the same fact twice. */
  duplicates: optional(Schema.Literals(["keep", "drop"])),
  streams: Schema.Record(Schema.String, Schema.String),
  actor: optional(Actor),
  subjects: optional(Texts),
  tables: optional(Schema.Record(Schema.String, Table)),
  ignore: optional(Schema.Array(Schema.Struct({ because: Schema.String, when: Condition }))),
  activities: optional(
    Schema.Record(Schema.String, Schema.Union([Schema.Literals(["ignore", "otherwise"]), Schema.Array(Event)]))
  ),
  /** Events tried on every row, after those of its activity. */
  events: optional(Schema.Array(Event)),
  otherwise: optional(Otherwise)
})
/** The type of {@link Mapping}. */
export interface Mapping extends Schema.Schema.Type<typeof Mapping> {}

/** The mapping cannot be used; every fault with its place in the file. */
export class MappingInvalid extends Schema.TaggedError<MappingInvalid>()("MappingInvalid", {
  issues: Schema.Array(Wrong.Wrong)
}) {
  override get message(): string {
    const { length } = this.issues
    const lines = (of: "zh" | "en") =>
      this.issues.map(({ path, problem }) => `\n  ${path === "" ? "(file)" : path}: ${problem[of]}`).join("")
    const zh = `映射文件有 ${length} 处错误，请按下列位置改正（各键见 docs/import.md）：${lines("zh")}\n`
    const en = `the mapping has ${length} fault(s); mend them at these places (docs/import.md explains every key):`
    return Title.joined({ zh, en: `${en}${lines("en")}` })
  }
}

/** Reads a decoded value as a mapping. Refuses unknown keys, so that a misspelt one is not silently without effect. */
export const decode = (value: unknown): Result.Result<Mapping, MappingInvalid> =>
  Result.mapError(
    Schema.decodeUnknownResult(Mapping)(value, { errors: "all", onExcessProperty: "error" }),
    ({ issue }) => new MappingInvalid({ issues: Shape.faults(issue, value) })
  )

/** Reads a mapping from the text of a YAML file (JSON is YAML too). */
export const parse = (text: string): Result.Result<Mapping, MappingInvalid> =>
  Result.flatMap(
    Result.try({
      try: () => Yaml.parse(text),
      catch: (error) =>
        new MappingInvalid({
          issues: [{ path: "", problem: InWords.inWords(error instanceof Error ? error.message : String(error)) }]
        })
    }),
    decode
  )
