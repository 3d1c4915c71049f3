/**
 * An explanation as a document (`servicebook/explanation/1`) and as text: the clause, the conditions in words, every
 * operand accounted for, and the rows with the events behind each.
 */
import { type Explain, Figure, Instant, type Nested, Published, Rational, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { show, shown } from "../text/Moment.ts"
import { table } from "../text/Table.ts"
import { type Word, words } from "../text/Words.ts"
import {
  aboutLines,
  CitedClause,
  citation,
  cited,
  fraction,
  heading,
  knownUpTo,
  ofLine,
  PlacedEvent,
  placed,
  status
} from "./Common.ts"
import { fieldsOf, shownField } from "./Fields.ts"

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

type Account = (typeof OperandAccount)["Type"] | undefined
type Exclusions = NonNullable<Account>["exclusions"]

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
  quantity: Schema.optionalKey(Schema.Int),
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

const total = (excluded: { readonly [reason: string]: number }): number =>
  Object.values(excluded).reduce((sum, n) => sum + n, 0)

/** How many rows of an operand are wanted. */
const wantedOf = (one: Figure.OperandResult, wanted: Explain.Wanted): number => {
  switch (wanted) {
    case "all":
      return one.rows
    case "included":
      return one.included
    case "excluded":
      return total(one.excluded)
    case "irrelevant":
      return one.irrelevant
    case "missed":
      return one.included - one.counted
  }
}

const partOf = ({ key, parts, value }: Nested.Part): Part => ({
  key,
  value: value === undefined ? null : Rational.show(value),
  parts: parts.map(partOf)
})

const readingsOf = ({ declaration, figure }: Explain.Explanation) =>
  declaration.readings.map((reading) => {
    const choice = figure.readings[reading.name] ?? reading.default
    return {
      name: reading.name,
      title: reading.title,
      choice,
      choiceTitle: reading.choices[choice]?.title ?? { zh: choice, en: choice },
      isDefault: choice === reading.default,
      because: reading.because
    }
  })

/** The document of an explanation that was made for the `wanted` rows. */
export const document = (explanation: Explain.Explanation, wanted: Explain.Wanted): Document => {
  const { declaration, figure, sortings, rows } = explanation
  const { zone } = figure.window
  return {
    schema: "servicebook/explanation/1",
    kpi: declaration.name,
    title: declaration.title,
    rule: declaration.rule,
    clauses: declaration.clauses.map(cited),
    readings: readingsOf(explanation),
    figure,
    operands: sortings.map(({ operand, among, having, value, exclusions }, index) => ({
      name: operand.name,
      title: operand.title,
      kind: operand.rows,
      among,
      having,
      value,
      per: operand.per ?? null,
      fields: fieldsOf(operand),
      exclusions: exclusions.map((one, at) => ({ ...one, title: operand.exclusions[at]?.title ?? { zh: "", en: "" } })),
      account: figure.operands[index] as Figure.OperandResult
    })),
    wanted,
    wantedRows: figure.operands.reduce((sum, one) => sum + wantedOf(one, wanted), 0),
    rows: rows.map((one) => ({
      operand: one.operand,
      stream: one.stream,
      row: one.row as unknown as { readonly [field: string]: unknown },
      ...one.class,
      events: one.evidence.map(({ event, role }) => ({ ...placed(event, zone), role }))
    })),
    ...(explanation.parts === undefined ? {} : { parts: explanation.parts.map(partOf) })
  }
}

const clauseLines = (document: Document, language: Language): ReadonlyArray<string> =>
  document.clauses.map(
    (clause) =>
      `${heading("clause", language)}: ${citation(clause, language)}${clause.rule === undefined ? "" : `: ${say(clause.rule, language)}`}`
  )

/** Why rows were excluded, by the title of the exclusion; a reason that no exclusion has stands for itself. */
const reasonText = (reason: string, exclusions: Exclusions, language: Language): string => {
  const found = exclusions.find((one) => one.reason === reason)
  if (found !== undefined) return say(found.title, language)
  return Object.hasOwn(words, reason) ? heading(reason as Word, language) : reason
}

const accountLine = (
  { account, exclusions, having, kind, title }: NonNullable<Account>,
  language: Language
): string => {
  const reasons = Object.entries(account.excluded).map(
    ([reason, n]) => `${reasonText(reason, exclusions, language)} ${n}`
  )
  const counted = having === null ? "" : ` (${heading("counted", language)} ${account.counted})`
  const left = `${total(account.excluded)} ${heading("excluded", language)}`
  return [
    `${say(title, language)} [${kind}]: ${account.rows} ${heading("rows", language)} = `,
    `${account.included} ${heading("included", language)}${counted} + `,
    `${left}${reasons.length === 0 ? "" : ` (${reasons.join(", ")})`} + `,
    `${account.irrelevant} ${heading("irrelevant", language)}`
  ].join("")
}

const operandLines = (document: Document, language: Language): ReadonlyArray<string> =>
  document.operands.flatMap((one) => [
    "",
    accountLine(one, language),
    `  ${heading("among", language)}: ${say(one.among, language)}`,
    ...(one.having === null ? [] : [`  ${heading("numerator", language)}: ${say(one.having, language)}`]),
    ...(one.per === null ? [] : [`  ${heading("one-for-each", language)} ${one.per}: ${fraction(document.figure)}`]),
    ...(one.value === null ? [] : [`  ${heading("value", language)}: ${say(one.value, language)}`]),
    ...one.exclusions
      .filter(({ when }) => when.en !== "never")
      .map(({ title, when }) => `  ${heading("excluded", language)}, ${say(title, language)}: ${say(when, language)}`)
  ])

const classText = (row: ExplainedRow, operand: Account, language: Language): string => {
  if (row.class === "excluded") {
    return `${heading("excluded", language)}: ${reasonText(row.reason ?? "", operand?.exclusions ?? [], language)}`
  }
  if (row.class === "irrelevant" || operand?.having === null) return heading(row.class, language)
  return `${heading("included", language)}, ${heading(row.counts === true ? "in-numerator" : "not-in-numerator", language)}`
}

/** What decided, with its values; a dash for what is not known. */
const deciding = (row: ExplainedRow, operand: Account, zone: string): string =>
  (operand?.fields ?? []).map((name) => `${name} ${shownField(name, row.row[name] ?? "-", zone)}`).join(", ")

const eventTable = (row: ExplainedRow, language: Language): string =>
  table(
    [
      { title: heading("position", language), align: "right" },
      { title: heading("occurred", language) },
      { title: heading("recorded", language) },
      { title: heading("type", language) },
      { title: heading("role", language) },
      { title: heading("actor", language) },
      { title: "id" }
    ],
    row.events.map((event) => [
      String(event.position),
      shown(event.occurredAt),
      shown(event.recordedAt),
      event.type,
      heading(event.role satisfies Word, language),
      event.actor,
      event.id
    ])
  )

const shownRow = (row: ExplainedRow, { figure, operands }: Document, language: Language): string => {
  const findings = row.row["findings"] as ReadonlyArray<string> | undefined
  const doubt = findings === undefined || findings.length === 0 ? "" : `  (${findings.join(", ")})`
  const name = `${row.stream.category}/${row.stream.id} ${row.row["key"] as string}`
  const operand = operands.find((one) => one.name === row.operand)
  const events = eventTable(row, language).replace(/^(?=.)/gm, "  ")
  const values = deciding(row, operand, figure.window.zone)
  return `\n${name}: ${classText(row, operand, language)} [${operand === undefined ? row.operand : say(operand.title, language)}]${doubt}\n  ${values}\n${events}`
}

/** The document as text. */
export const text = (document: Document, language: Language): string => {
  const { figure } = document
  const known = knownUpTo(Published.headOf(figure), figure.window.zone)
  const more = say(
    {
      zh: `显示 ${document.rows.length} 行，共 ${document.wantedRows} 行（${heading(document.wanted, "zh")}）`,
      en: `${document.rows.length} of ${document.wantedRows} rows shown (${heading(document.wanted, "en")})`
    },
    language
  )
  return `${[
    `${say(document.title, language)}: ${figure.display}  ${fraction(figure)}  ${status(figure, language)}`,
    ...aboutLines(figure.window, known, language, figure.edition),
    ...ofLine(figure.group, language),
    `${heading("cut", language)}: ${show(Instant.toMs(figure.cut.at), figure.window.zone)}`,
    ...clauseLines(document, language),
    say(document.rule, language),
    ...document.readings.map(
      (one) => `${one.isDefault ? " " : "*"} ${one.name}=${one.choice}: ${say(one.choiceTitle, language)}`
    ),
    ...(document.parts ?? []).map(({ key, parts, value }) => `  ${key ?? "-"}: ${value ?? "-"}  [${parts.length}]`),
    ...operandLines(document, language),
    "",
    more
  ].join("\n")}\n${document.rows.map((row) => shownRow(row, document, language)).join("")}`
}
