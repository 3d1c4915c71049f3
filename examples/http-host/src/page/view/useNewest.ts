/** What every view needs to know first: who is signed in, how far the books reach, and the holders that they name. */
import { useEffect, useState } from "preact/hooks"
import { ask } from "../ask/Ask.ts"
import { firstEvent, head, me as mePath, worklist } from "../ask/Paths.ts"
import { start } from "../address/Place.ts"
import type { Worklist } from "./Documents.ts"
import { type Me, type Newest, nowhere } from "./Page.ts"

/** What is known of the caller and the books. */
export interface First {
  readonly me: Me | undefined
  readonly newest: Newest
  /** Holders that something is due for, as `outlet:O-01`. */
  readonly holders: ReadonlyArray<string>
}

interface Head {
  readonly position: number
  readonly at: { readonly utc: string } | string
  readonly zone?: string
}

interface Events {
  readonly events: ReadonlyArray<{ readonly recordedAt: { readonly utc: string } | string }>
}

const textOf = (at: { readonly utc: string } | string): string => (typeof at === "string" ? at : at.utc)

const holdersOf = ({ items }: Worklist): ReadonlyArray<string> => [
  ...new Set(
    items.flatMap(({ holder }) =>
      Object.entries(holder).flatMap(([kind, code]) => (code === null ? [] : [`${kind}:${code}`]))
    )
  )
]

const newestOf = async (token: string): Promise<Newest> => {
  const [newest, first] = await Promise.all([
    ask<Head>({ path: head, token }),
    ask<Events>({ path: firstEvent, token })
  ])
  if (newest.is === "refused") return nowhere.newest
  const { at, position, zone = nowhere.newest.zone } = newest.body
  const since = first.is === "answered" ? first.body.events[0]?.recordedAt : undefined
  return { position, at: textOf(at), zone, since: textOf(since ?? "") }
}

/** Asked anew with the token, and when the books have changed. */
export const useNewest = (token: string, pulse: number, unauthenticated: () => void): First => {
  const [first, set] = useState<First>({ me: undefined, newest: nowhere.newest, holders: [] })
  useEffect(() => {
    if (token === "") return
    void ask<Me>({ path: mePath, token }).then((one) => {
      if (one.is === "answered") return set((before) => ({ ...before, me: one.body }))
      if (one.problem.status === 401) unauthenticated()
    })
    void ask<Worklist>({ path: worklist(start, ""), token }).then((one) =>
      one.is === "answered" ? set((before) => ({ ...before, holders: holdersOf(one.body) })) : undefined
    )
  }, [token])
  useEffect(() => {
    if (token !== "") void newestOf(token).then((newest) => set((before) => ({ ...before, newest })))
  }, [token, pulse])
  return first
}
