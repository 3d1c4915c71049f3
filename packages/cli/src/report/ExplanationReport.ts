/**
 * An explanation as a document (`servicebook/explanation/1`) and as text: the clause, the conditions in words, every
 * operand accounted for, and the rows with the events behind each.
 */
import {
  Describe,
  Display,
  type Explain,
  type Figure,
  Instant,
  type Kpi,
  type Nested,
  Published,
  Rational,
  Rule,
  Spoken
} from "@servicebook/core"
import { type Language, say } from "../text/Language.ts"
import { show, shown } from "../text/Moment.ts"
import { table } from "../text/Table.ts"
import { type Word, words } from "../text/Words.ts"
import {
  aboutLines,
  citation,
  cited,
  coded,
  eventText,
  fieldText,
  fractions,
  heading,
  knownUpTo,
  ofLine,
  placed,
  status
} from "./Common.ts"
import { Document, type ExplainedRow, type OperandAccount, type Part } from "./ExplanationDocument.ts"
import { fieldsOf, type ReadBy, shownField } from "./Fields.ts"

export { Document }

type Account = (typeof OperandAccount)["Type"] | undefined
type Exclusions = NonNullable<Account>["exclusions"]

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

type Kind = Kpi.Formula["kind"]

const kindsOf = ({ declaration }: Explain.Explanation): ReadonlyArray<Kind> =>
  Rule.isObligation(declaration) ? [] : Describe.kinds(declaration)

/** Of means and quantiles a row brings a value of the unit that the figure has. */
const broughtBy = (
  explanation: Explain.Explanation,
  { class: made }: Explain.Explained
): Pick<ExplainedRow, "value"> => {
  const kinds = kindsOf(explanation)
  const isLikeFigure = kinds.length > 0 && kinds.every((kind) => kind === "mean" || kind === "quantile")
  if (!isLikeFigure || made.class !== "included") return {}
  return { value: Display.show(Rational.whole(made.quantity), Rule.statedOf(explanation.declaration).display) }
}

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
    ...(kindsOf(explanation).includes("quantile") ? { interpolation: Describe.interpolation } : {}),
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
      unmet: one.unmet,
      ...broughtBy(explanation, one),
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
    `${say(title, language)} [${coded(Spoken.value(kind, ""), kind, language)}]: ${account.rows} ${heading("rows", language)} = `,
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
    ...(one.per === null
      ? []
      : [`  ${heading("one-for-each", language)} ${fieldText(one.per, language)}: ${fractions(document.figure)}`]),
    ...(one.value === null ? [] : [`  ${heading("value", language)}: ${say(one.value, language)}`]),
    ...one.exclusions
      .filter(({ when }) => when.en !== "never")
      .map(({ title, when }) => `  ${heading("excluded", language)}, ${say(title, language)}: ${say(when, language)}`)
  ])

const classText = (row: ExplainedRow, operand: Account, language: Language): string => {
  if (row.class === "excluded") {
    return `${heading("excluded", language)}: ${reasonText(row.reason ?? "", operand?.exclusions ?? [], language)}`
  }
  if (row.value !== undefined) return `${heading(row.class, language)}, ${row.value}`
  if (row.class === "irrelevant" || operand?.having === null) return heading(row.class, language)
  if (row.counts === true) return `${heading("included", language)}, ${heading("in-numerator", language)}`
  const unmet = row.unmet.map((one) => say(one, language)).join("; ")
  return `${heading("included", language)}, ${heading("not-in-numerator", language)} (${heading("unmet", language)}: ${unmet})`
}

/** What decided, with its values; a dash for what is not known. */
const deciding = (row: ExplainedRow, operand: Account, by: ReadBy): string =>
  (operand?.fields ?? [])
    .map((name) => `${fieldText(name, by.language)} ${shownField(name, row.row[name] ?? "-", by)}`)
    .join(", ")

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
      eventText(event, language),
      heading(event.role satisfies Word, language),
      event.actor,
      event.id
    ])
  )

const shownRow = (row: ExplainedRow, { figure, operands }: Document, language: Language): string => {
  const findings = (row.row["findings"] ?? []) as ReadonlyArray<string>
  const by = { category: row.stream.category, language, zone: figure.window.zone }
  const doubt =
    findings.length === 0 ? "" : `  [${heading("findings", language)}: ${shownField("findings", findings, by)}]`
  const name = `${row.stream.category}/${row.stream.id} ${row.row["key"] as string}`
  const operand = operands.find((one) => one.name === row.operand)
  const events = eventTable(row, language).replace(/^(?=.)/gm, "  ")
  const values = deciding(row, operand, by)
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
    `${say(document.title, language)}: ${figure.display}  ${fractions(figure)}  ${status(figure, language)}`,
    ...aboutLines(figure.window, known, language, figure.edition),
    ...ofLine(figure.group, language),
    `${heading("cut", language)}: ${show(Instant.toMs(figure.cut.at), figure.window.zone)}`,
    ...clauseLines(document, language),
    say(document.rule, language),
    ...(document.interpolation === undefined ? [] : [say(document.interpolation, language)]),
    ...document.readings.map(
      (one) => `${one.isDefault ? " " : "*"} ${one.name}=${one.choice}: ${say(one.choiceTitle, language)}`
    ),
    ...(document.parts ?? []).map(({ key, parts, value }) => `  ${key ?? "-"}: ${value ?? "-"}  [${parts.length}]`),
    ...operandLines(document, language),
    "",
    more
  ].join("\n")}\n${document.rows.map((row) => shownRow(row, document, language)).join("")}`
}
