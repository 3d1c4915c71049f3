/** The catalogue of commands as the host tells it, and the words of what its forms name. */
import type { Text } from "../words/Text.ts"
import type { Schema } from "./Field.ts"

/** One command. `needs` are the roles of which it takes one, by `clause`; `may` tells whether the reader holds one; `takesReason`, that the order says why. */
export interface Command {
  readonly name: string
  readonly title: Text
  readonly input: Schema
  readonly takesReason: boolean
  readonly needs: ReadonlyArray<string> | null
  readonly clause: string | null
  readonly may: boolean
}

/** The commands of a category of streams. */
export interface Category {
  readonly category: string
  readonly title: Text
  readonly commands: ReadonlyArray<Command>
}

/** Words by what they stand for: a name, or `Category.name` where it means something of its own there. */
export type Words = { readonly [name: string]: Text }

/** The catalogue. */
export interface Catalogue {
  readonly words: { readonly fields: Words; readonly values: Words; readonly events: Words; readonly rows: Words }
  readonly categories: ReadonlyArray<Category>
}

/** What people enter most: offered first. */
export const common = ["Case.register", "ServiceOrder.create", "ServiceOrder.serve", "Survey.answer", "Case.fileAppeal"]

/** A command by `Category.name`. */
export const find = (
  { categories }: Catalogue,
  name: string
): { readonly category: Category; readonly command: Command } | undefined => {
  const dot = name.indexOf(".")
  const category = categories.find((one) => one.category === name.slice(0, dot))
  const command = category?.commands.find((one) => one.name === name.slice(dot + 1))
  return category === undefined || command === undefined ? undefined : { category, command }
}

/** The word for a name in a category; the name itself where there is none. */
export const wordOf = (words: Words, name: string, category: string): Text => {
  const own = `${category}.${name}`
  const found = Object.hasOwn(words, own) ? words[own] : Object.hasOwn(words, name) ? words[name] : undefined
  return found ?? { zh: name, en: name }
}
