/** The catalogue of commands, asked for once for each token, with the words of fields and values. */
import { useContext, useEffect, useState } from "preact/hooks"
import { ask, type Problem } from "../ask/Ask.ts"
import { commands } from "../ask/Paths.ts"
import { useTries } from "../ask/useTries.ts"
import { type Catalogue, wordOf } from "../form/Catalogue.ts"
import * as Roles from "../words/Roles.ts"
import type { Text } from "../words/Text.ts"
import { words } from "../words/Words.ts"
import { Page } from "./Page.ts"

/** The catalogue, once it is there, and words. */
export interface Known {
  readonly catalogue: Catalogue | undefined
  readonly problem: Problem | undefined
  readonly field: (name: string, category: string) => Text
  /** What a field of rows is called. */
  readonly row: (name: string) => Text
  readonly value: (code: string, category: string) => Text
  readonly event: (type: string, category: string) => Text
}

type Kept = { readonly token: string; readonly answer: ReturnType<typeof load> }

let kept: Kept | undefined

const load = (token: string) => ask<Catalogue>({ path: commands, token })

const none: Catalogue["words"] = { fields: {}, values: {}, events: {}, rows: {} }

const truths: { readonly [code: string]: Text } = { true: words.yes, false: words.no }

/** Asks for it. */
export const useCatalogue = (): Known => {
  const { token } = useContext(Page)
  const [catalogue, set] = useState<Catalogue | undefined>(undefined)
  const [problem, refuse] = useState<Problem | undefined>(undefined)
  const { later, tries } = useTries()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    if (kept?.token !== token) kept = { token, answer: load(token) }
    void kept.answer.then((answered) => {
      if (answered.is === "answered") return set(answered.body)
      kept = undefined
      refuse(answered.problem)
      timer = later(answered.problem)
    })
    return () => clearTimeout(timer)
  }, [token, tries])
  const { events, fields, rows, values } = catalogue?.words ?? none
  return {
    catalogue,
    problem,
    field: (name, category) => wordOf(fields, name, category),
    row: (name) => wordOf(rows, name, ""),
    value: (code, category) => truths[code] ?? Roles.words[code] ?? wordOf(values, code, category),
    event: (type, category) => wordOf(events, type, category)
  }
}
