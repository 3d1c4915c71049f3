/** The attainment of periodic obligations as a document (`servicebook/filings/1`), as a table and as CSV. */
import {
  Attainment,
  Display,
  type Edition,
  type Head,
  type Obligation,
  Rational,
  Title,
  Window
} from "@servicebook/core"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { moment, shown } from "../text/Moment.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import { aboutLines, CitedClause, citations, cited, heading, KnownUpTo, knownUpTo, RuledBy, ruledBy } from "./Common.ts"

/** One obligation with its attainment. */
export const Entry = Schema.Struct({
  title: Title.Title,
  clauses: Schema.Array(CitedClause),
  attainment: Attainment.Attainment
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The obligations of a window. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/filings/1"),
  window: Window.Window,
  head: KnownUpTo,
  edition: RuledBy,
  obligations: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** One obligation as the document states it. */
export const entry = ({ clauses, title }: Obligation.Obligation, attainment: Attainment.Attainment): Entry => ({
  title,
  clauses: clauses.map(cited),
  attainment
})

/** The document of attainments. */
export const document = (
  obligations: ReadonlyArray<Entry>,
  window: Window.Window,
  head: Head.Head,
  edition?: Edition.Ref
): Document => ({
  schema: "servicebook/filings/1",
  window,
  head: knownUpTo(head, window.zone),
  ...ruledBy(edition),
  obligations
})

const display = ({ value }: Attainment.Attainment): string => {
  const known = value === null ? undefined : Result.getOrUndefined(Rational.parse(value))
  return known === undefined ? "-" : Display.show(known, "percent")
}

const statusText = ({ status, window }: Attainment.Attainment, language: Language): string =>
  status.is === "provisional"
    ? `${heading(status.is, language)} → ${shown(moment(status.maturesAt, window.zone))}`
    : heading(status.is, language)

const counts = ({ due, inTime, late, missing }: Attainment.Attainment): ReadonlyArray<string> =>
  [due, inTime, late, missing].map(String)

/** Obligations as a table. */
export const tableOf = (obligations: ReadonlyArray<Entry>, language: Language): string => {
  const column = (word: Parameters<typeof heading>[0], align?: "right"): Column => ({
    title: heading(word, language),
    ...(align === undefined ? {} : { align })
  })
  const columns = [
    column("matter"),
    column("value", "right"),
    ...(["fell-due", "in-time", "late", "missing"] as const).map((word) => column(word, "right")),
    column("status"),
    column("clause")
  ]
  const rows = obligations.map(({ attainment, clauses, title }) => [
    say(title, language),
    display(attainment),
    ...counts(attainment),
    statusText(attainment, language),
    citations(clauses, language)
  ])
  return table(columns, rows)
}

/** The document as a table. */
export const text = ({ edition, head, obligations, window }: Document, language: Language): string =>
  `${aboutLines(window, head, language, edition).join("\n")}\n\n${tableOf(obligations, language)}`

/** The document as CSV, a line for each obligation. */
export const csv = ({ obligations }: Document): string =>
  csvText(
    ["obligation", "window", "head", "due", "in_time", "late", "missing", "not_covered", "value", "status"],
    obligations.map(({ attainment: one }) => [
      ...[one.obligation, one.window.label, String(one.head.position), ...counts(one)],
      ...[String(one.notCovered), one.value ?? "", one.status.is]
    ])
  )
