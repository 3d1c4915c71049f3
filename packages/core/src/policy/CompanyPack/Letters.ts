/**
 * Letters that no text of a pack needs: those that steer a terminal, or turn around what is read, for they reach every report;
 * and halves of surrogate pairs, which no text holds.
 */
import { below, type Wrong, wrong } from "../../rules/Wrong.ts"

/** Controls without the line feed and the tabulator, which text blocks have, and the overrides of direction. */
const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

const named = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`

const fault = (path: string, text: string): ReadonlyArray<Wrong> => {
  if (!text.isWellFormed())
    return [wrong(path, "含有半个代理对；请删去", "it holds half a surrogate pair; take it out")]
  const [letter] = steering.exec(text) ?? []
  if (letter === undefined) return []
  const name = named(letter)
  return [wrong(path, `含有控制字符 ${name}；请删去`, `it holds the control character ${name}; take it out`)]
}

/** The faults of all texts in a value, each at its place. */
export const letters = (value: unknown, path = ""): ReadonlyArray<Wrong> => {
  if (typeof value === "string") return fault(path, value)
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...fault(path, key), ...letters(inner, below(path, key))])
}
