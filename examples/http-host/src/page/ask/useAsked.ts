/** An answer of the API as state of a view: the last one stays in sight while the next is on its way. */
import { useContext, useEffect, useState } from "preact/hooks"
import { Page } from "../view/Page.ts"
import { ask, type Problem } from "./Ask.ts"
import { useTries } from "./useTries.ts"

/** What a view has. `answer` may still be the one before while `pending`; nothing yet is a view's skeleton. */
export interface Asked<A> {
  readonly answer: A | undefined
  /** The path that the answer is of. */
  readonly of: string
  readonly problem: Problem | undefined
  readonly pending: boolean
}

const nothing = { answer: undefined, of: "", problem: undefined, pending: true }

/** Asks a path, again when it changes and when the books have. Nothing is asked for an empty path. */
export const useAsked = <A>(path: string): Asked<A> => {
  const { pulse, token, unauthenticated } = useContext(Page)
  const [asked, set] = useState<Asked<A>>(nothing)
  const { later, tries } = useTries()
  useEffect(() => {
    if (path === "" || token === "") return
    const stop = new AbortController()
    set((before) => ({ ...before, pending: true }))
    ask<A>({ path, token, signal: stop.signal }).then(
      (answered) => {
        if (answered.is === "answered")
          return set({ answer: answered.body, of: path, problem: undefined, pending: false })
        if (answered.problem.status === 401) unauthenticated()
        set((before) => ({ ...before, problem: answered.problem, pending: false }))
      },
      () => undefined
    )
    return () => stop.abort()
  }, [path, token, pulse, tries])
  useEffect(() => {
    const timer = later(asked.problem)
    return () => clearTimeout(timer)
  }, [asked.problem])
  return asked
}
