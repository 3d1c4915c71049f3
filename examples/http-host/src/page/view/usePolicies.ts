/** The titles of the documents of rules. Asked for once. */
import { useContext, useEffect, useState } from "preact/hooks"
import { ask } from "../ask/Ask.ts"
import { policies as path } from "../ask/Paths.ts"
import type { Text } from "../words/Text.ts"
import { Page } from "./Page.ts"

interface Summaries {
  readonly policies: ReadonlyArray<{ readonly code: string; readonly title: Text }>
}

let kept: Promise<Summaries> | undefined

const load = async (token: string): Promise<Summaries> => {
  const listed = await ask<Summaries>({ path, token })
  return listed.is === "answered" ? listed.body : { policies: [] }
}

/** Gives the title of a document by its code. */
export const usePolicies = (): ((code: string) => Text | undefined) => {
  const { token } = useContext(Page)
  const [{ policies }, set] = useState<Summaries>({ policies: [] })
  useEffect(() => {
    kept ??= load(token)
    void kept.then(set)
  }, [token])
  return (code) => policies.find((one) => one.code === code)?.title
}
