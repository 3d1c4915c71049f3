/**
 * Mutants: wrong pieces of source text, each by name with the tests that must notice, read from the pages beside this
 * file. A page holds one section a mutant: its name, the file and the tests, and the two texts as a diff.
 */
import { readFileSync } from "node:fs"

/** The tests that must notice: a file of a package, and which of its tests when not all. */
export interface Watch {
  readonly in: string
  readonly file: string
  readonly only?: string
}

/** A change of source text that must fail a test. `from` occurs exactly once in `file`, a path in a package's sources. */
export interface Mutant {
  readonly name: string
  readonly in: string
  readonly file: string
  readonly from: string
  readonly to: string
  readonly watches: ReadonlyArray<Watch>
}

/** Pages name files of core as they stand there, those of other packages as `postgres: Read.ts`. */
const placeOf = (text: string) => {
  const [, name = "core", file = text] = /^(\w+): (.+)$/.exec(text) ?? []
  return { in: name, file }
}

const watchOf = (text: string): Watch => {
  const [, name = "", only] = /^(.+?)(?: \((.+)\))?$/.exec(text) ?? []
  const { in: home, file } = placeOf(name)
  return { in: home, file: `${file}.test.ts`, ...(only === undefined ? {} : { only }) }
}

/** The lines of a diff that begin with a sign, without it. */
const side = (lines: ReadonlyArray<string>, sign: string): string =>
  lines
    .filter((line) => line.startsWith(sign))
    .map((line) => line.slice(2))
    .join("\n")

const mutantOf = (section: string): Mutant => {
  const form = /^## (.+)\n\n`(.+?)`, watched by (.+)\n\n```diff\n([\s\S]+?)\n```\n*$/.exec(section)
  if (form === null) throw new Error(`not a mutant as the others are:\n${section}`)
  const [, name = "", file = "", watched = "", diff = ""] = form
  const lines = diff.split("\n")
  const watches = watched.split(", ").map(watchOf)
  return { name, ...placeOf(file), from: side(lines, "-"), to: side(lines, "+"), watches }
}

/** The mutants of a page. */
export const mutantsOf = (page: string): ReadonlyArray<Mutant> =>
  readFileSync(new URL(page, import.meta.url), "utf8")
    .split(/^(?=## )/m)
    .slice(1)
    .map(mutantOf)
