/** What every view needs to know first: who is signed in, how far the books reach, and the holders that they name. */
import { useEffect, useState } from "preact/hooks"
import { start } from "../address/Place.ts"
import { ask } from "../ask/Ask.ts"
import { head as headPath, me as mePath, worklist } from "../ask/Paths.ts"
import type { Worklist } from "./Documents.ts"
import { type Me, type Newest, nowhere } from "./Page.ts"

/** What is known of the caller and the books. */
export interface First {
  readonly me: Me | undefined
  readonly newest: Newest
  /** Holders that something is due for, as `outlet:O-01`. */
  readonly holders: ReadonlyArray<string>
}

interface Instant {
  readonly position: number
  readonly at: { readonly utc: string }
}

interface Head {
  readonly head: Instant
  readonly zone: string
  readonly first: Instant | null
}

const holdersOf = ({ items }: Worklist): ReadonlyArray<string> => [
  ...new Set(
    items.flatMap(({ holder }) =>
      Object.entries(holder).flatMap(([kind, code]) => (code === null ? [] : [`${kind}:${code}`]))
    )
  )
]

const newestOf = async (token: string): Promise<Newest> => {
  const answered = await ask<Head>({ path: headPath, token })
  if (answered.is === "refused") return nowhere.newest
  const { first, head, zone } = answered.body
  return { position: head.position, at: head.at.utc, zone, since: first?.at.utc ?? "" }
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
