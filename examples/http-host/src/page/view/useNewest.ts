/** What every view needs to know first: who is signed in, how far the books reach, and the holders that they name. */
import { useEffect, useState } from "preact/hooks"
import { start } from "../address/Place.ts"
import { ask, type Problem } from "../ask/Ask.ts"
import { head as headPath, me as mePath, worklist } from "../ask/Paths.ts"
import { useTries } from "../ask/useTries.ts"
import type { Worklist } from "./Documents.ts"
import { type Me, type Newest, nowhere } from "./Page.ts"

/** What is known of the caller and the books. */
export interface First {
  readonly me: Me | undefined
  readonly newest: Newest
  /** Holders that something is due for, as `outlet:O-01`. */
  readonly holders: ReadonlyArray<string>
  /** Why it is not known how far the books reach; asked again where nobody answered. */
  readonly problem: Problem | undefined
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

const newestOf = ({ first, head, zone }: Head): Newest => ({
  position: head.position,
  at: head.at.utc,
  zone,
  since: first?.at.utc ?? ""
})

const none: First = { me: undefined, newest: nowhere.newest, holders: [], problem: undefined }

/** Asked anew with the token, and when the books have changed. */
export const useNewest = (token: string, pulse: number, unauthenticated: () => void): First => {
  const [first, set] = useState(none)
  const { later, tries } = useTries()
  useEffect(() => {
    if (token === "") return
    void ask<Me>({ path: mePath, token }).then((one) => {
      if (one.is === "answered") return set((before) => ({ ...before, me: one.body }))
      if (one.problem.status === 401) unauthenticated()
    })
    void ask<Worklist>({ path: worklist(start, ""), token }).then((one) =>
      one.is === "answered" ? set((before) => ({ ...before, holders: holdersOf(one.body) })) : undefined
    )
  }, [token, tries])
  useEffect(() => {
    if (token === "") return
    let timer: ReturnType<typeof setTimeout> | undefined
    void ask<Head>({ path: headPath, token }).then((one) => {
      // What was known stays known while nobody answers.
      if (one.is === "answered") return set((before) => ({ ...before, newest: newestOf(one.body), problem: undefined }))
      if (one.problem.status === 401) return unauthenticated()
      set((before) => ({ ...before, problem: one.problem }))
      timer = later(one.problem)
    })
    return () => clearTimeout(timer)
  }, [token, pulse, tries])
  return first
}
