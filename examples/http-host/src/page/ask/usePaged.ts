/** Answers that come in parts: the parts so far, and the next when asked for. All are read at the head of the first. */
import { useContext, useEffect, useState } from "preact/hooks"
import type { Paged as Part } from "../view/Documents.ts"
import { Page } from "../view/Page.ts"
import { ask, type Problem } from "./Ask.ts"
import { type Asked, useAsked } from "./useAsked.ts"

/** What a view has of such an answer. There is no `more` after the last part. */
export interface Paged<A> {
  readonly asked: Asked<ReadonlyArray<A>>
  readonly more: (() => void) | undefined
}

/** Asks for the first part, and again when the path of the first changes or the books have. */
export const usePaged = <A extends Part>(pathOf: (cursor: string) => string): Paged<A> => {
  const { token, unauthenticated } = useContext(Page)
  const first = useAsked<A>(pathOf(""))
  const [later, setLater] = useState<ReadonlyArray<A>>([])
  const [problem, refuse] = useState<Problem | undefined>(undefined)
  const { answer } = first
  useEffect(() => {
    setLater([])
    refuse(undefined)
  }, [answer])
  const parts = answer === undefined ? undefined : [answer, ...later]
  const next = parts?.at(-1)?.next ?? undefined
  const more = async () => {
    const answered = await ask<A>({ path: pathOf(next ?? ""), token })
    refuse(answered.is === "answered" ? undefined : answered.problem)
    if (answered.is === "answered") setLater((before) => [...before, answered.body])
    else if (answered.problem.status === 401) unauthenticated()
  }
  return {
    asked: { ...first, answer: parts, problem: first.problem ?? problem },
    more: next === undefined ? undefined : () => void more()
  }
}
