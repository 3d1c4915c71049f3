/**
 * The words of commands and of events in both languages, for refusals, forms and records. A state is told by its own word, as
 * the books have it.
 */
import { own } from "./Own.ts"
import type { Title } from "./Title.ts"
import { acts } from "./words/Acts.ts"
import { events } from "./words/Events.ts"
import { fields } from "./words/Fields.ts"
import { findings } from "./words/Findings.ts"
import { instants } from "./words/Instants.ts"
import { rowFields } from "./words/RowFields.ts"
import { rowValues } from "./words/RowValues.ts"
import { beginnings, things } from "./words/Things.ts"
import { values } from "./words/Values.ts"

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

const within = (words: { readonly [name: string]: Title }, name: string, category: string): Title =>
  own(words, `${category}.${name}`) ?? own(words, name) ?? { zh: name, en: name }

/**
 * What a field of a command's input is called, in the commands of a category: a few mean something of their own there. One that
 * has no word, as of a company's own stream, is its name.
 */
export const field = (name: string, category: string): Title => within(fields, name, category)

const sentence = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll("-", " ")}`

const found = Object.entries(findings).map(([code, zh]): readonly [string, Title] => [code, { zh, en: sentence(code) }])

/** The words of all values, of commands and of rows, with what is found of rows; by the value, or by category and value. */
export const valueWords: { readonly [value: string]: Title } = { ...Object.fromEntries(found), ...rowValues, ...values }

/** What a value is called that a field may have, in the commands and rows of a category; without a word it is told as it stands. */
export const value = (spelt: string, category: string): Title => within(valueWords, spelt, category)

/** What a field of rows is called, whatever the row; an instant as the time of what happened. One of a company's own rows is its name. */
export const rowField = (name: string): Title => {
  const instant = name.endsWith("AtMs") ? own(instants, name.slice(0, -"AtMs".length)) : undefined
  if (instant !== undefined) return { ...instant, zh: `${instant.zh}时间` }
  return own(rowFields, name) ?? own(fields, name) ?? { zh: name, en: name }
}

/** Words with the code that they stand for, which auditors look for; once where the words hold it. */
export const coded = (text: string, code: string): string =>
  text.includes(code) || text.toLowerCase() === code.toLowerCase() ? text : `${text} (${code})`

/** What an event of a type is called, in the streams of a category; one of a company's own stream is its type. */
export const event = (type: string, category: string): Title => within(events, type, category)
