/** Chooses whose figures: the company's, or those of a department, an outlet or a person. */
import { useContext, useEffect, useState } from "preact/hooks"
import { type Word, words } from "../words/Words.ts"
import { Page } from "./Page.ts"

/** The kinds of holders that have a scorecard of their own. */
export const holders = ["department", "outlet", "staff"] as const

interface Written {
  readonly codes: ReadonlyArray<string>
  readonly code: string
  readonly write: (code: string) => void
}

const Code = ({ code, codes, write }: Written) => {
  const { say } = useContext(Page)
  return (
    <>
      <input
        list="holders"
        aria-label={say(words["holder-id"])}
        placeholder={say(words["choose-holder"])}
        value={code}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      />
      <datalist id="holders">
        {codes.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

/** The chooser. `known` are holders that the answers in sight name; others can be written. */
export const HolderChooser = ({ known }: { readonly known: ReadonlyArray<string> }) => {
  const { go, place, say } = useContext(Page)
  const [of = "", code = ""] = place.of.split(":")
  const [kind, setKind] = useState(of)
  useEffect(() => setKind(of), [of])
  const choose = (next: string) => {
    setKind(next)
    if (next === "" || of !== "") go({ of: "" })
  }
  const write = (text: string) => (text.trim() === "" ? undefined : go({ of: `${kind}:${text.trim()}` }))
  const codes = known.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1))
  return (
    <fieldset class="chooser" aria-label={say(words.holder)}>
      <select aria-label={say(words.holder)} value={kind} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {(["", ...holders] as const).map((one) => (
          <option key={one} value={one}>
            {say(words[(one === "" ? "company" : one) satisfies Word])}
          </option>
        ))}
      </select>
      {kind === "" ? null : <Code codes={codes} code={kind === of ? code : ""} write={write} />}
    </fieldset>
  )
}
