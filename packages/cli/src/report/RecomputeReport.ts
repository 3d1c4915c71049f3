/**
 * Recomputed figures as a document (`servicebook/recompute/1`) and as text: each published figure, and whether it comes
 * out the same from the events.
 */
import { Figure, type Recompute, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"
import { table } from "../text/Table.ts"
import { fraction, heading } from "./Common.ts"

/** One published figure; `differs` names the fields that came out otherwise, and `recomputed` is then what came out. */
export const Entry = Schema.Struct({
  position: Schema.Int,
  title: Title.Title,
  published: Figure.Figure,
  differs: Schema.Array(Schema.String),
  recomputed: Schema.optionalKey(Figure.Figure)
})
/** The type of {@link Entry}. */
export interface Entry extends Schema.Schema.Type<typeof Entry> {}

/** All published figures of a log. `events` and `head` tell what was read; `holds` whether every figure came out the same. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/recompute/1"),
  events: Schema.Int,
  head: Schema.Int,
  figures: Schema.Array(Entry),
  holds: Schema.Boolean
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** One recomputed figure as the document states it. */
export const entry = ({ published, figure, differs }: Recompute.Recomputed): Entry => ({
  position: published.event.position,
  title: published.declaration.title,
  published: published.figure,
  differs,
  ...(differs.length === 0 ? {} : { recomputed: figure })
})

/** The document of a log with so many events up to `head`. */
export const document = (
  recomputed: ReadonlyArray<Recompute.Recomputed>,
  log: { readonly events: number; readonly head: number }
): Document => ({
  schema: "servicebook/recompute/1",
  ...log,
  figures: recomputed.map(entry),
  holds: recomputed.every(({ differs }) => differs.length === 0)
})

const cells = (one: Entry, language: Language): ReadonlyArray<string> => [
  String(one.position),
  say(one.title, language),
  one.published.window.label,
  one.published.display,
  fraction(one.published),
  one.recomputed === undefined
    ? heading("same", language)
    : `${heading("differs", language)}: ${fraction(one.recomputed)} (${one.differs.join(", ")})`
]

/** The document as text. */
export const text = ({ events, head, figures }: Document, language: Language): string => {
  const differing = figures.filter(({ differs }) => differs.length > 0).length
  const about = say(
    {
      zh: `${events} 个事件，至位置 ${head}；已发布数值 ${figures.length} 个，不一致 ${differing} 个`,
      en: `${events} events up to position ${head}; ${figures.length} published figures, ${differing} differ`
    },
    language
  )
  if (figures.length === 0) return `${about}\n`
  return `${about}\n\n${table(
    [
      { title: heading("position", language), align: "right" },
      { title: heading("indicator", language) },
      { title: heading("window", language) },
      { title: heading("published", language), align: "right" },
      { title: heading("fraction", language), align: "right" },
      { title: heading("result", language) }
    ],
    figures.map((one) => cells(one, language))
  )}`
}
