/** Printing: a result as a table, as JSON or as CSV, always to standard output; remarks go to standard error. */
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { InvalidField } from "./answer/Refusal.ts"
import type { Shared } from "./Root.ts"
import { json } from "./report/Common.ts"
import { type Language, say } from "./text/Language.ts"

/** Text without its last line break, which the console adds. */
const line = (text: string): Effect.Effect<void> => Console.log(text.replace(/\n$/, ""))

/** How a document is shown, beside JSON. */
export interface Views<Document> {
  readonly text: (document: Document, language: Language) => string
  readonly csv?: (document: Document) => string
}

/** Refuses `--format csv` where there is none; to be asked before the work is done. */
export const withoutCsv = ({ format }: Pick<Shared, "format">): Effect.Effect<void, InvalidField> =>
  format === "csv"
    ? Effect.fail(
        new InvalidField({
          field: "format",
          text: "csv",
          expected: { zh: "此命令请用 table 或 json", en: "for this command use table or json" }
        })
      )
    : Effect.void

/** Prints a document as asked. */
export const print = <Document>(
  document: Document,
  { text, csv }: Views<Document>,
  { format, lang }: Pick<Shared, "format" | "lang">
): Effect.Effect<void> => {
  if (format === "json") return line(json(document))
  return line(format === "csv" && csv !== undefined ? csv(document) : text(document, lang))
}

/** A remark in the language asked for, to standard error. */
export const remark = (text: { readonly zh: string; readonly en: string }, { lang }: Pick<Shared, "lang">) =>
  Console.error(say(text, lang))
