/** The form of an explanation's document (`servicebook/explanation/1`). */
import { Figure, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { CitedClause, PlacedEvent } from "./Common.ts"

/** How an operand sorts its rows, in words, with the account of all of them. */
export const OperandAccount = Schema.Struct({
  name: Schema.String,
  title: Title.Title,
  kind: Schema.String,
  among: Title.Title,
  having: Schema.NullOr(Title.Title),
  /** The number taken from each row: of a mean, a sum or a quantile. */
  value: Schema.NullOr(Title.Title),
  /** Shares of entities: the field that names one, all of whose rows make one of the figure. */
  per: Schema.NullOr(Schema.String),
  /** The fields of a row that decide: by them it is in the window, meant, excluded or counted. */
  fields: Schema.Array(Schema.String),
  exclusions: Schema.Array(Schema.Struct({ reason: Schema.String, title: Title.Title, when: Title.Title })),
  account: Figure.OperandResult
})

/** A group of a nested mean: the value of its parts, level by level. Keys are those of the rows, the month's as `2026-03`. */
export interface Part {
  readonly key: string | null
  readonly value: string | null
  readonly parts: ReadonlyArray<Part>
}
const Part: Schema.Codec<Part> = Schema.Struct({
  key: Schema.NullOr(Schema.String),
  value: Schema.NullOr(Schema.String),
  parts: Schema.Array(Schema.suspend((): Schema.Codec<Part> => Part))
}).annotate({ identifier: "Part" })

/** A row with what the figure made of it. `counts`: the numerator of a share took it too. */
export const ExplainedRow = Schema.Struct({
  operand: Schema.String,
  stream: Schema.Struct({ category: Schema.String, id: Schema.String }),
  row: Schema.Record(Schema.String, Schema.Unknown),
  class: Schema.Literals(["included", "excluded", "irrelevant"]),
  reason: Schema.optionalKey(Schema.String),
  counts: Schema.optionalKey(Schema.Boolean),
  /** What of the numerator's condition (`having` of its operand) it does not meet; nothing of rows that count or are left out. */
  unmet: Schema.Array(Title.Title),
  quantity: Schema.optionalKey(Schema.Int),
  /** The quantity as people read it: of means and quantiles, in the unit of the figure. */
  value: Schema.optionalKey(Schema.String),
  /** The groups of a nested mean that its quantity belongs to, outermost first. */
  path: Schema.optionalKey(Schema.Array(Schema.NullOr(Schema.String))),
  events: Schema.Array(
    Schema.Struct({ ...PlacedEvent.fields, role: Schema.Literals(["used", "after-cut", "retracted", "record"]) })
  )
})
/** The type of {@link ExplainedRow}. */
export interface ExplainedRow extends Schema.Schema.Type<typeof ExplainedRow> {}

/** The reading of a question the clause leaves open, as the figure took it. */
export const ReadingTaken = Schema.Struct({
  name: Schema.String,
  title: Title.Title,
  choice: Schema.String,
  choiceTitle: Title.Title,
  isDefault: Schema.Boolean,
  because: Title.Title
})

/** An explanation; `rows` are the first `limit` of the `wanted` ones, `wantedRows` says how many there are. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/explanation/1"),
  kpi: Schema.String,
  title: Title.Title,
  rule: Title.Title,
  clauses: Schema.Array(CitedClause),
  /** How the value is taken from those of the rows; of quantiles alone. */
  interpolation: Schema.optionalKey(Title.Title),
  readings: Schema.Array(ReadingTaken),
  figure: Figure.Figure,
  operands: Schema.Array(OperandAccount),
  wanted: Schema.Literals(["all", "included", "excluded", "irrelevant", "missed"]),
  wantedRows: Schema.Int,
  rows: Schema.Array(ExplainedRow),
  parts: Schema.optionalKey(Schema.Array(Part))
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}
