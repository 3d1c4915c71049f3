/** The titles of the documents of rules, and of definitions of our own. Asked for once. */
import { useContext, useEffect, useState } from "preact/hooks"
import { ask } from "../ask/Ask.ts"
import { policies as path } from "../ask/Paths.ts"
import type { Text } from "../words/Text.ts"
import { Page } from "./Page.ts"

type Titled = ReadonlyArray<{ readonly code: string; readonly title: Text }>

interface Summaries {
  readonly policies: Titled
  readonly general: Titled
}

let kept: Promise<Titled> | undefined

const load = async (token: string): Promise<Titled> => {
  const listed = await ask<Summaries>({ path, token })
  return listed.is === "answered" ? listed.body.policies.concat(listed.body.general) : []
}

/** Gives the title of a document by its code. */
export const usePolicies = (): ((code: string) => Text | undefined) => {
  const { token } = useContext(Page)
  const [titled, set] = useState<Titled>([])
  useEffect(() => {
    kept ??= load(token)
    void kept.then(set)
  }, [token])
  return (code) => titled.find((one) => one.code === code)?.title
}
