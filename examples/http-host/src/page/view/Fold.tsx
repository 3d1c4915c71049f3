/** Groups of a long view: on a narrow screen each is folded unless it is to be seen first, and an index of them stays in sight. */
import type { ComponentChildren } from "preact"
import { useContext, useEffect, useState } from "preact/hooks"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

// On paper nothing is folded, however narrow it is.
const narrow = matchMedia("screen and (max-width: 45rem)")

const useNarrow = (): boolean => {
  const [isNarrow, set] = useState(narrow.matches)
  useEffect(() => {
    const change = () => set(narrow.matches)
    narrow.addEventListener("change", change)
    return () => narrow.removeEventListener("change", change)
  }, [])
  return isNarrow
}

/** A group: its title and how many are in it. `code`: by which the index names it. `isFirst`: it is open on a narrow screen too. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly code?: string
  readonly count: number
  readonly isFirst: boolean
  readonly body: ComponentChildren
}

const One = ({ of: { body, code, count, id, isFirst, title } }: { readonly of: Group }) => {
  const heading = (
    <h2 id={id}>
      {title}{" "}
      <span class="soft number">
        {code === undefined || code === title ? "" : `${code} · `}
        {count}
      </span>
    </h2>
  )
  return useNarrow() ? (
    <details class="fold" open={isFirst}>
      <summary>{heading}</summary>
      {body}
    </details>
  ) : (
    <section aria-labelledby={id}>
      {heading}
      {body}
    </section>
  )
}

const show = (id: string) => (event: MouseEvent) => {
  event.preventDefault()
  const fold = document.getElementById(id)?.closest("details")
  if (fold === null || fold === undefined) return
  fold.open = true
  fold.scrollIntoView()
  fold.querySelector("summary")?.focus({ preventScroll: true })
}

/** The index: goes to a group and opens it. Nothing on a wide screen, where all is open. */
const Index = ({ of }: { readonly of: ReadonlyArray<Group> }) => {
  const { say } = useContext(Page)
  if (!useNarrow() || of.length < 2) return null
  return (
    <nav class="index" aria-label={say(words.groups)}>
      <ul>
        {of.map(({ code, count, id, title }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={show(id)}>
              {code ?? title} <span class="number">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The groups, those first that are to be seen first, below their index. */
export const Folds = ({ of }: { readonly of: ReadonlyArray<Group> }) => {
  const groups = [...of].sort((a, b) => Number(b.isFirst) - Number(a.isFirst))
  return (
    <>
      <Index of={groups} />
      {groups.map((one) => (
        <One key={one.id} of={one} />
      ))}
    </>
  )
}
