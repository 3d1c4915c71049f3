/**
 * What an import must remember of the rows before: how many there were at an instant of a case, how often a key was
 * used, and which contents there were. This is the memory that grows with the file; `docs/import.md` gives figures.
 */
import { createHash } from "node:crypto"
import type { Fields } from "../read/Row.ts"

/** The SHA-256 of a text in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex")

/** Joins parts so that different parts never give the same text. */
export const joined = (parts: ReadonlyArray<string>): string =>
  parts.map((part) => part.replace(/[\\|]/g, "\\$&")).join("|")

/** The longest key of a row: an event's own part must still fit into the 200 characters of a source key. */
const maxKey = 150

/** The text itself, or, when it is too long, its beginning and its hash. */
export const shortened = (key: string): string =>
  key.length <= maxKey ? key : `${[...key].slice(0, 80).join("")}~${sha256(key)}`

/** One text for all that a row says, whatever the order of its columns. */
const contentOf = (fields: Fields): string => {
  const entries = Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash("sha256").update(JSON.stringify(entries)).digest("base64")
}

/** Counts how often a text came before, and counts it. */
const count = (counts: Map<string, number>, text: string): number => {
  const before = counts.get(text) ?? 0
  counts.set(text, before + 1)
  return before
}

/** The registers of one import. */
export class Registers {
  private readonly instants = new Map<string, number>()
  private readonly keys = new Map<string, number>()
  private readonly contents = new Set<string>()
  private readonly contentByKey = new Map<string, string>()

  /** The rank of a row among those of its case at an instant, from 0. */
  rank(caseId: string, ms: number): number {
    return count(this.instants, `${caseId}\u0001${ms}`)
  }

  /** Which use of a key this is, from 1. */
  occurrence(key: string): number {
    return count(this.keys, key) + 1
  }

  /** Whether a row of the very same content came before. */
  isDuplicate(fields: Fields): boolean {
    const content = contentOf(fields)
    if (this.contents.has(content)) return true
    this.contents.add(content)
    return false
  }

  /** Whether the key came before with other content. */
  isConflict(key: string, fields: Fields): boolean {
    const content = contentOf(fields)
    const before = this.contentByKey.get(key)
    if (before === undefined) this.contentByKey.set(key, content)
    return before !== undefined && before !== content
  }
}
