/** The words of commands in both languages, for refusals. A state is told by its own word, as the books have it. */
import type { Title } from "./Title.ts"
import { acts } from "./words/Acts.ts"
import { beginnings, things } from "./words/Things.ts"

const spoken = (words: { readonly [word: string]: string }, en: string): Title => ({
  zh: Object.hasOwn(words, en) ? (words[en] as string) : en,
  en
})

/** What somebody does. */
export const act = (en: string): Title => spoken(acts, en)

/** What it is done with. */
export const thing = (en: string): Title => spoken(things, en)

/** What must be done first that there be such a thing. */
export const beginning = (en: string): Title => spoken(beginnings, en)
