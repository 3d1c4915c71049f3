/** Clauses as they are cited, each with its rule for those who ask. */
import { useContext } from "preact/hooks"
import type { Cited } from "./Documents.ts"
import { Page } from "./Page.ts"

/** The place of a clause in the reader's language, as `OBL-P-02 §3.1.4 a`. */
export const placeOf = ({ citation, english, id }: Cited, language: "zh" | "en"): string =>
  (language === "en" ? english : citation) ?? id

/** The places, each once; a document is named where it begins. The rules stand in the titles. */
export const Places = ({ clauses }: { readonly clauses: ReadonlyArray<Cited> }) => {
  const { language, say } = useContext(Page)
  const places = [...new Set(clauses.map((one) => placeOf(one, language)))]
  const rules = clauses.map(({ id, rule }) => (rule === undefined ? id : `${id}: ${say(rule)}`)).join("\n")
  const documentOf = (text: string) => text.split(" §")[0] ?? ""
  const brief = places.map((text, at) => {
    const before = places[at - 1]
    return before !== undefined && documentOf(before) === documentOf(text)
      ? text.slice(documentOf(text).length + 1)
      : text
  })
  return (
    <span class="places" title={rules}>
      {brief.join("; ")}
    </span>
  )
}

/** The clauses with what they say. */
export const Rules = ({ clauses }: { readonly clauses: ReadonlyArray<Cited> }) => {
  const { language, say } = useContext(Page)
  return (
    <dl class="rules">
      {clauses.map((one) => (
        <div key={one.id}>
          <dt>{placeOf(one, language)}</dt>
          <dd>{one.rule === undefined ? one.id : say(one.rule)}</dd>
        </div>
      ))}
    </dl>
  )
}
