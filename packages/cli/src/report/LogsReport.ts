/** The work logs of a week as a document (`servicebook/logs/1`), as a table and as CSV. */
import type { Head, LogCompleteness, Window } from "@servicebook/core"
import * as Schema from "effect/Schema"
import type { Language } from "../text/Language.ts"
import { Moment, moment, shown } from "../text/Moment.ts"
import { csv as csvText, table } from "../text/Table.ts"
import { CitedClause, citations, cited, headed, heading, headLine, KnownUpTo, knownUpTo } from "./Common.ts"

/** One person's week: the days on which a log was due, those without one, and the upload. */
export const Entry = Schema.Struct({
  staff: Schema.NullOr(Schema.String),
  due: Schema.Array(Schema.String),
  missing: Schema.Array(Schema.String),
  upload: Schema.Literals(["in-time", "late", "missing", "open"]),
  /** The last millisecond in time. */
  uploadDue: Moment,
  uploadedAt: Schema.NullOr(Moment)
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The work logs of a week. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/logs/1"),
  week: Schema.String,
  monday: Schema.String,
  zone: Schema.String,
  at: Moment,
  head: KnownUpTo,
  clauses: Schema.Array(CitedClause),
  persons: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** What the document is about. */
export interface About {
  readonly week: Window.Window
  readonly monday: string
  readonly atMs: number
  readonly head: Head.Head
}

/** The document of a week. */
export const document = (
  persons: ReadonlyArray<LogCompleteness.Completeness>,
  { atMs, head, monday, week: { label, zone } }: About
): Document => ({
  schema: "servicebook/logs/1",
  ...{ week: label, monday, zone },
  at: moment(atMs, zone),
  head: knownUpTo(head, zone),
  clauses: ["S0-3.2.1a", "S0-3.2.1b"].map(cited),
  persons: persons.map(({ uploadDueMs, uploadedAtMs, ...one }) => ({
    ...one,
    uploadDue: moment(uploadDueMs - 1, zone),
    uploadedAt: uploadedAtMs === null ? null : moment(uploadedAtMs, zone)
  }))
})

const uploads = { "in-time": "in-time", late: "late", missing: "not-uploaded", open: "open" } as const

/** The document as a table, a line a person. */
export const text = ({ at, clauses, head, monday, persons, week, zone }: Document, language: Language): string => {
  const words = ["staff", "days-due", "days-missing", "upload", "uploaded", "due-by"] as const
  const columns = headed(words, ["days-due"], language)
  const lines = [
    `${heading("week", language)}: ${week} (${monday})  ${zone}  (${citations(clauses, language)})`,
    `${heading("at", language)}: ${shown(at)}`,
    headLine(head, language)
  ]
  const rows = persons.map(({ due, missing, staff, upload, uploadDue, uploadedAt }) => [
    ...[staff ?? "-", String(due.length), missing.join(" ") || "-", heading(uploads[upload], language)],
    ...[uploadedAt === null ? "-" : shown(uploadedAt), shown(uploadDue)]
  ])
  return `${lines.join("\n")}\n\n${rows.length === 0 ? `${heading("none", language)}\n` : table(columns, rows)}`
}

/** The document as CSV, a line a person; instants in UTC. */
export const csv = ({ persons, week }: Document): string =>
  csvText(
    ["week", "staff", "days_due", "days_missing", "upload", "uploaded_at", "upload_due"],
    persons.map(({ due, missing, staff, upload, uploadDue, uploadedAt }) => [
      ...[week, staff ?? "", due.join(" "), missing.join(" ")],
      ...[upload, uploadedAt?.utc ?? "", uploadDue.utc]
    ])
  )
