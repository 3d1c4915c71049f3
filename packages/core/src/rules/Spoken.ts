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

const within = (words: { readonly [name: string]: Title }, name: string, category: string): Title | undefined =>
  own(words, `${category}.${name}`) ?? own(words, name)

const plain = (name: string): Title => ({ zh: name, en: name })

/**
 * What a field of a command's input is called, in the commands of a category: a few mean something of their own there. One that
 * has no word, as of a company's own stream, is its name.
 */
export const field = (name: string, category: string): Title => within(fields, name, category) ?? plain(name)

const finding = (code: string): Title | undefined => {
  const zh = own(findings, code)
  return zh === undefined
    ? undefined
    : { zh, en: code.replace(/^./, (first) => first.toUpperCase()).replaceAll("-", " ") }
}

/**
 * What a value is called that a field may have, in the commands and rows of a category, or what was found of a row; without a
 * word it is told as it stands.
 */
export const value = (spelt: string, category: string): Title =>
  within(values, spelt, category) ?? own(rowValues, spelt) ?? finding(spelt) ?? plain(spelt)

/** The words of all values that {@link value} knows, by the value, or by category and value. */
export const valueWords = (): { readonly [spelt: string]: Title } => ({
  ...Object.fromEntries(Object.keys(findings).map((code) => [code, value(code, "")])),
  ...rowValues,
  ...values
})

/** Yes or no. */
export const truth = (holds: boolean): Title => (holds ? { zh: "是", en: "yes" } : { zh: "否", en: "no" })

/** What a field of rows is called, whatever the row; an instant as the time of what happened. One of a company's own rows is its name. */
export const rowField = (name: string): Title => {
  const instant = name.endsWith("AtMs") ? own(instants, name.slice(0, -"AtMs".length)) : undefined
  if (instant !== undefined) return { ...instant, zh: `${instant.zh}时间` }
  return own(rowFields, name) ?? own(fields, name) ?? plain(name)
}

/** Words with the code that they stand for, which auditors look for; once where the words hold it. */
export const coded = (text: string, code: string): string =>
  text.includes(code) || text.toLowerCase() === code.toLowerCase() ? text : `${text} (${code})`

/** What an event of a type is called, in the streams of a category; one of a company's own stream is its type. */
export const event = (type: string, category: string): Title => within(events, type, category) ?? plain(type)
