/** Values by name, as a flag or a query gives them: `name=value` for each, and each name once. */
import type { Title } from "@servicebook/core"

/** Values by name. */
export type Pairs = { readonly [name: string]: string }

/** A text that gives no value, with what it should have been. */
export interface Misfit {
  readonly text: string
  readonly expected: Title.Title
}

const parted = (text: string): readonly [name: string, value: string] | undefined => {
  const [, name, value] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  return name === undefined || value === undefined ? undefined : [name, value]
}

/** The first text that has no name or no value, or a name that was given before; undefined where all can be taken. */
export const misfit = (texts: ReadonlyArray<string>): Misfit | undefined => {
  const values = new Map<string, string>()
  for (const text of texts) {
    const pair = parted(text)
    if (pair === undefined) return { text, expected: { zh: "请写作 name=value", en: "write name=value" } }
    const [name, value] = pair
    if (values.has(name)) {
      const given = `${name}=${values.get(name)}`
      const zh = `已给出 ${given}，每个名称只写一次`
      return { text, expected: { zh, en: `${given} was given already; give each name once` } }
    }
    values.set(name, value)
  }
  return undefined
}

/** The values of texts that have no {@link misfit}. */
export const read = (texts: ReadonlyArray<string>): Pairs =>
  Object.fromEntries(texts.flatMap((text) => [parted(text)].filter((pair) => pair !== undefined)))

/** Values as texts, which {@link read} reads again. */
export const show = (pairs: { readonly [name: string]: string | number }): ReadonlyArray<string> =>
  Object.entries(pairs).map(([name, value]) => `${name}=${value}`)
