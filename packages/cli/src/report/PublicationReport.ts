/** What was published as a document (`servicebook/publication/1`) and as text. */
import { type EventLog, Figure, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { table } from "../text/Table.ts"
import { fraction, heading, status } from "./Common.ts"

/** One publication. `outcome` is `known` when the very same figure had been published before. */
export const Entry = Schema.Struct({
  position: Schema.Int,
  id: Schema.String,
  outcome: Schema.Literals(["appended", "known"]),
  title: Title.Title,
  figure: Figure.Figure
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** The publications of one run. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/publication/1"),
  publications: Schema.Array(Entry)
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** A publication as the document states it. */
export const entry = (title: Title.Title, figure: Figure.Figure, { events, outcome }: EventLog.Appended): Entry => ({
  position: events[0]?.position ?? 0,
  id: events[0]?.body.id ?? "",
  outcome,
  title,
  figure
})

/** The document. */
export const document = (publications: ReadonlyArray<Entry>): Document => ({
  schema: "servicebook/publication/1",
  publications
})

/** The document as text. */
export const text = ({ publications }: Document, language: Language): string =>
  table(
    [
      { title: heading("position", language), align: "right" },
      { title: heading("indicator", language) },
      { title: heading("window", language) },
      { title: heading("value", language), align: "right" },
      { title: heading("fraction", language), align: "right" },
      { title: heading("status", language) },
      { title: heading("result", language) }
    ],
    publications.map(({ figure, outcome, position, title }) => [
      String(position),
      say(title, language),
      figure.window.label,
      figure.display,
      fraction(figure),
      status(figure, language),
      outcome === "known" ? say({ zh: "此前已发布", en: "published before" }, language) : heading("published", language)
    ])
  )
