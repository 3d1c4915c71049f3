/**
 * Recomputed figures as a document (`servicebook/recompute/1`) and as text: each published figure, and whether it comes
 * out the same from the events.
 */
import { Figure, type Published, type Recompute, Title } from "@servicebook/core"
import * as Schema from "effect/Schema"
import { type Language, message, say } from "../text/Language.ts"
import { table } from "../text/Table.ts"
import { exactFraction, heading } from "./Common.ts"

/**
 * One published figure; `differs` names the fields that came out otherwise, and `recomputed` is then what came out.
 * Where nothing came out at all, `differs` names the value and `problem` says why.
 */
export const Entry = Schema.Struct({
  position: Schema.Int,
  title: Title.Title,
  published: Figure.Figure,
  differs: Schema.Array(Schema.String),
  recomputed: Schema.optionalKey(Figure.Figure),
  problem: Schema.optionalKey(Schema.String)
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

const about = ({ declaration, event, figure }: Published.Published) => ({
  position: event.position,
  title: declaration.title,
  published: figure
})

/** One recomputed figure as the document states it. */
export const entry = ({ published, figure, differs }: Recompute.Recomputed): Entry => ({
  ...about(published),
  differs,
  ...(differs.length === 0 ? {} : { recomputed: figure })
})

/** A published figure that cannot be computed at all from what is there. */
export const failed = (published: Published.Published, problem: string): Entry => ({
  ...about(published),
  differs: ["value"],
  problem
})

/** The document of a log with so many events up to `head`. */
export const document = (
  figures: ReadonlyArray<Entry>,
  log: { readonly events: number; readonly head: number }
): Document => ({
  schema: "servicebook/recompute/1",
  ...log,
  figures,
  holds: figures.every(({ differs }) => differs.length === 0)
})

const resultText = ({ differs, problem, recomputed }: Entry, language: Language): string => {
  if (differs.length === 0) return heading("same", language)
  const found = recomputed === undefined ? message(problem ?? "-", language) : exactFraction(recomputed)
  return `${heading("differs", language)}: ${found} (${differs.join(", ")})`
}

const cells = (one: Entry, language: Language): ReadonlyArray<string> => [
  String(one.position),
  say(one.title, language),
  one.published.window.label,
  one.published.display,
  exactFraction(one.published),
  resultText(one, language)
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
