/** The fraction of a figure as people read it, with the exact one for those who ask. */
import { useContext } from "preact/hooks"
import { inWords, isCount } from "../show/Displayed.ts"
import type { Entry } from "./Documents.ts"
import { Page } from "./Page.ts"

/** The fraction; nothing for a mere count. */
export const Fraction = ({ of: { figure, fraction } }: { readonly of: Entry }) => {
  const { language } = useContext(Page)
  if (fraction === null || isCount(figure)) return null
  const { exact, shown } = fraction
  return (
    <span class="number" title={exact === shown ? undefined : exact}>
      {inWords(shown, language)}
    </span>
  )
}
