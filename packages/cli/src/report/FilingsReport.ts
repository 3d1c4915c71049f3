/** The attainment of periodic obligations as a document (`servicebook/filings/1`), as a table and as CSV. */
import { type Attainment, type Edition, Figure, type Head, type Obligation, Title, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { type Column, csv as csvText, table } from "../text/Table.ts"
import {
  aboutLines,
  CitedClause,
  citations,
  cited,
  heading,
  KnownUpTo,
  knownUpTo,
  RuledBy,
  ruledBy,
  status
} from "./Common.ts"

/** The figure of an obligation, and what became of the papers due: due = in time + late + missing + not yet due + not covered. */
export const Attained = Schema.Struct({
  figure: Figure.Figure,
  due: Schema.Int,
  inTime: Schema.Int,
  late: Schema.Int,
  missing: Schema.Int,
  /** Papers that could still be filed in time at the head's instant. */
  notYetDue: Schema.Int,
  /** Papers of which the calendar does not say when they were due. */
  notCovered: Schema.Int
})
/** The type of {@link Attained}. */
export interface Attained extends Schema.Schema.Type<typeof Attained> {}

/** One obligation with its attainment. */
export const Entry = Schema.Struct({
  title: Title.Title,
  clauses: Schema.Array(CitedClause),
  attainment: Attained
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
export const entry = ({ clauses, title }: Obligation.Obligation, { counts, figure }: Attainment.Attained): Entry => ({
  title,
  clauses: clauses.map(cited),
  attainment: { figure, ...counts }
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

/** The headings of what became of papers, in the order of {@link countsOf}. */
export const counted = ["fell-due", "in-time", "late", "missing", "not-yet-due"] as const

/** What became of papers, as tables show it. */
export const countsOf = ({ due, inTime, late, missing, notYetDue }: Attained): ReadonlyArray<number> => [
  due,
  inTime,
  late,
  missing,
  notYetDue
]

/** Obligations as a table. */
export const tableOf = (obligations: ReadonlyArray<Entry>, language: Language): string => {
  const column = (word: Parameters<typeof heading>[0], align?: "right"): Column => ({
    title: heading(word, language),
    ...(align === undefined ? {} : { align })
  })
  const columns = [
    column("matter"),
    column("value", "right"),
    ...counted.map((word) => column(word, "right")),
    column("status"),
    column("clause")
  ]
  const rows = obligations.map(({ attainment, clauses, title }) => [
    say(title, language),
    attainment.figure.display,
    ...countsOf(attainment).map(String),
    status(attainment.figure, language),
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
    [
      ...["obligation", "window", "head", "due", "in_time", "late", "missing", "not_yet_due", "not_covered"],
      ...["value", "status"]
    ],
    obligations.map(({ attainment: one }) => [
      ...[one.figure.kpi, one.figure.window.label, String(one.figure.head.position)],
      ...[...countsOf(one), one.notCovered].map(String),
      ...[one.figure.value ?? "", one.figure.status.is]
    ])
  )
