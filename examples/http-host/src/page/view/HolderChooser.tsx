/** Chooses whose figures: the company's, or those of a department, an outlet or a person. */
import { useContext, useEffect, useState } from "preact/hooks"
import { type Word, words } from "../words/Words.ts"
import { Page } from "./Page.ts"

const holders = ["department", "outlet", "staff"] as const

/** The chooser. `known` are holders that the answers in sight name; others can be written. */
export const HolderChooser = ({ known }: { readonly known: ReadonlyArray<string> }) => {
  const { go, place, say } = useContext(Page)
  const [kind, setKind] = useState(place.of.split(":")[0] ?? "")
  const [code, setCode] = useState(place.of.split(":")[1] ?? "")
  useEffect(() => {
    setKind(place.of.split(":")[0] ?? "")
    setCode(place.of.split(":")[1] ?? "")
  }, [place.of])
  const choose = (next: string) => {
    setKind(next)
    setCode("")
    if (next === "" && place.of !== "") go({ of: "" })
  }
  const commit = (text: string) => {
    setCode(text)
    if (text.trim() !== "") go({ of: `${kind}:${text.trim()}` })
  }
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
      {kind === "" ? null : (
        <>
          <input
            list="holders"
            aria-label={say(words["holder-id"])}
            placeholder={say(words["choose-holder"])}
            value={code}
            onChange={({ currentTarget }) => commit(currentTarget.value)}
          />
          <datalist id="holders">
            {codes.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </>
      )}
    </fieldset>
  )
}
