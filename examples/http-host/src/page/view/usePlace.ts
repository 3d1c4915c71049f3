/** The place as state: it is the address, going elsewhere is a step of the history, and the way back returns the focus. */
import { useCallback, useEffect, useState } from "preact/hooks"
import { type Place, read, write } from "../address/Place.ts"

/** How long a view may take until what had the focus is there again (ms). */
const patienceMs = 5000

const refocus = (id: string, until: number): void => {
  const element = document.getElementById(id)
  if (element !== null) element.focus()
  else if (performance.now() < until) requestAnimationFrame(() => refocus(id, until))
}

const leave = (): void => {
  const id = document.activeElement?.id ?? ""
  history.replaceState({ focus: id }, "", location.href)
}

const atTop = (): void => {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true })
    scrollTo(0, 0)
  })
}

/** Whether two places are the same view of the same thing, so that the focus stays where it is. */
const isSame = (a: Place, b: Place): boolean =>
  a.view === b.view && a.kpi === b.kpi && a.stream === b.stream && a.command === b.command

/** The place, and how to change it. */
export const usePlace = (): { readonly place: Place; readonly go: (change: Partial<Place>) => void } => {
  const [place, set] = useState(() => read(location.search))
  useEffect(() => {
    const back = ({ state }: PopStateEvent) => {
      set(read(location.search))
      const id = (state as { readonly focus?: string } | null)?.focus ?? ""
      if (id !== "") refocus(id, performance.now() + patienceMs)
    }
    addEventListener("popstate", back)
    return () => removeEventListener("popstate", back)
  }, [])
  const go = useCallback((change: Partial<Place>) => {
    const from = read(location.search)
    const to = { ...from, ...change }
    if (write(to) === write(from)) return
    leave()
    history.pushState(null, "", write(to) || location.pathname)
    set(to)
    if (!isSame(from, to)) atTop()
  }, [])
  return { place, go }
}
