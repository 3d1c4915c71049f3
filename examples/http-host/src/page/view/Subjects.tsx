/** Whom an event concerns, each as a link to the scorecard of it where there is one. */
import { useContext } from "preact/hooks"
import { start } from "../address/Place.ts"
import { holderText, words } from "../words/Words.ts"
import { Go } from "./Go.tsx"
import { holders } from "./HolderChooser.tsx"
import { Page } from "./Page.ts"

const One = ({ of }: { readonly of: string }) => {
  const { place, say } = useContext(Page)
  const text = say(holderText(of))
  const isHolder = holders.some((kind) => of.startsWith(`${kind}:`))
  return isHolder ? <Go to={{ ...start, head: place.head, of }}>{text}</Go> : <span>{text}</span>
}

/** The subjects; nothing where an event names none. */
export const Subjects = ({ all }: { readonly all: ReadonlyArray<string> }) => {
  const { say } = useContext(Page)
  if (all.length === 0) return null
  return (
    <ul class="subjects" aria-label={say(words["field-subjects"])}>
      {all.map((of) => (
        <li key={of}>
          <One of={of} />
        </li>
      ))}
    </ul>
  )
}
