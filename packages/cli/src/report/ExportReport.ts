/** What was exported or restored as a document (`servicebook/export/1`) and as a line of text. */
import * as Schema from "effect/Schema"
import { type Language, say } from "../text/Language.ts"

/** How many events, up to which commit, and the SHA-256 of the bytes. */
export const Document = Schema.Struct({
  schema: Schema.Literal("servicebook/export/1"),
  events: Schema.Int,
  head: Schema.Int,
  sha256: Schema.String
})
/** The type of {@link Document}. */
export interface Document extends Schema.Schema.Type<typeof Document> {}

/** The document. */
export const document = (of: Omit<Document, "schema">): Document => ({ schema: "servicebook/export/1", ...of })

/** The document as a line of text. */
export const text = ({ events, head, sha256 }: Document, language: Language): string =>
  `${say(
    {
      zh: `${events} 个事件，至位置 ${head}，SHA-256 ${sha256}`,
      en: `${events} events up to position ${head}, SHA-256 ${sha256}`
    },
    language
  )}\n`
