/** The words of fields, values and events, as the host tells them; a code without a word stands for itself. */
import { useContext, useEffect, useState } from "preact/hooks"
import { ask } from "../ask/Ask.ts"
import type { Text } from "../words/Text.ts"
import { Page } from "./Page.ts"

type Words = { readonly [code: string]: Text }

interface Catalogue {
  readonly words?: { readonly fields?: Words; readonly values?: Words; readonly events?: Words }
}

/** Looks words up. */
export interface Vocabulary {
  readonly field: (name: string) => Text
  readonly value: (code: string) => Text
  readonly event: (category: string, type: string) => Text
}

const look = (words: Words | undefined, code: string): Text =>
  words !== undefined && Object.hasOwn(words, code) ? (words[code] as Text) : { zh: code, en: code }

let kept: Promise<Catalogue> | undefined

/** The words, asked for once. */
export const useVocabulary = (): Vocabulary => {
  const { token } = useContext(Page)
  const [{ words = {} }, set] = useState<Catalogue>({})
  useEffect(() => {
    kept ??= ask<Catalogue>({ path: "/v1/commands", token }).then((one) => (one.is === "answered" ? one.body : {}))
    void kept.then(set)
  }, [token])
  return {
    field: (name) => look(words.fields, name),
    value: (code) => look(words.values, code),
    event: (category, type) => look(words.events, words.events?.[`${category}.${type}`] === undefined ? type : `${category}.${type}`)
  }
}
