/** Titles and short texts in the two languages of the books. */
import * as Schema from "effect/Schema"

/** A text in Chinese and English. */
export const Title = Schema.Struct({ zh: Schema.String, en: Schema.String })
/** The type of {@link Title}. */
export interface Title extends Schema.Schema.Type<typeof Title> {}

/**
 * A message `中文 / English` as its two halves, so that a message around it can quote each in its own language. Both halves
 * quote the same values, which may hold the separator too: the middle one parts them. A text in one language is both.
 */
export const parted = (text: string): Title => {
  const parts = text.split(" / ")
  const middle = parts.length / 2
  const zh = parts.slice(0, middle).join(" / ")
  if (!Number.isInteger(middle) || !/\p{Script=Han}/u.test(zh)) return { zh: text, en: text }
  return { zh, en: parts.slice(middle).join(" / ") }
}

/** A Chinese sentence with the full stop that it needs: what asks or ends already takes none. */
export const ended = (zh: string): string => (/[。？！]$/.test(zh) ? zh : `${zh}。`)

/** Sentences beside one another: parted by semicolons, but not behind one that ends by itself. */
export const together = (all: ReadonlyArray<Title>): Title => ({
  zh: all
    .map(({ zh }) => zh)
    .join("；")
    .replaceAll(/([。？！])；/g, "$1"),
  en: all
    .map(({ en }) => en)
    .join("; ")
    .replaceAll(/([.?!]); /g, "$1 ")
})

/** The message that holds a text in both languages. */
export const joined = ({ zh, en }: Title): string => `${zh} / ${en}`
