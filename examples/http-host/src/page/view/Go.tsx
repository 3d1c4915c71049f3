/** Links inside the page: real addresses, so that they can be opened elsewhere, followed without leaving the page. */
import type { ComponentChildren } from "preact"
import { useContext } from "preact/hooks"
import { type Place, write } from "../address/Place.ts"
import { Page } from "./Page.ts"

/** What a link is given. `id` lets the way back return the focus to it. */
interface GoTo {
  readonly to: Partial<Place>
  readonly id?: string
  readonly class?: string
  readonly current?: boolean
  readonly label?: string
  readonly children: ComponentChildren
}

/** A link to a place, as a change of this one. */
export const Go = ({ children, class: look, current, id, label, to }: GoTo) => {
  const { go, place } = useContext(Page)
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    go(to)
  }
  return (
    <a
      href={write({ ...place, ...to }) || "?"}
      {...(id === undefined ? {} : { id })}
      class={look ?? ""}
      aria-current={current === true ? "page" : undefined}
      aria-label={label}
      onClick={follow}
    >
      {children}
    </a>
  )
}
