/**
 * Reads NDJSON: one JSON object a line. Nested values become columns with dotted names (`a.b`, `list.0`).
 */
import { type Fields, maxRow, type Read, type Reader, row, unreadable } from "./Row.ts"

class Inexact extends Error {}

const flatten = (value: unknown, name: string, into: Record<string, string>): void => {
  if (value === null) return
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) flatten(inner, name === "" ? key : `${name}.${key}`, into)
    return
  }
  // A larger whole number was rounded when it was parsed, and nobody would notice.
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value)) throw new Inexact(name)
  into[name] = String(value)
}

const read = (line: number, text: string): Read => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return unreadable(line, text, { code: "invalid-json", place: "", detail: "" })
    }
    const fields: Record<string, string> = Object.create(null)
    flatten(value, "", fields)
    return row(line, text, { ...fields } as Fields)
  } catch (error) {
    if (error instanceof Inexact)
      return unreadable(line, text, { code: "inexact-number", place: error.message, detail: "" })
    return unreadable(line, text, { code: "invalid-json", place: "", detail: "" })
  }
}

/** A reader of NDJSON. Blank lines are no rows. */
export const reader = (): Reader => {
  let rest = ""
  let line = 1
  return {
    push: (text) => {
      const lines = (rest + text).split("\n")
      rest = lines.pop() as string
      const out: Array<Read> = []
      for (const one of lines) {
        if (one.trim() !== "") out.push(read(line, one.replace(/\r$/, "")))
        line++
      }
      if (rest.length <= maxRow) return out
      out.push(unreadable(line, rest.slice(0, 1000), { code: "invalid-json", place: "", detail: `> ${maxRow}` }))
      rest = ""
      return out
    },
    end: (brokenOff) => {
      if (rest.trim() === "")
        return { rows: [], ...(brokenOff ? { cut: { line, problem: "文件中断 / the file breaks off" } } : {}) }
      const last = read(line, rest)
      // A whole object that parses is whole; half of one never does.
      if (last._tag === "Row")
        return { rows: [last], ...(brokenOff ? { cut: { line, problem: "文件中断 / the file breaks off" } } : {}) }
      const problem = { code: "incomplete-row", place: "", detail: "" } as const
      const rows = [last.problem.code === "invalid-json" ? unreadable(line, rest, problem) : last]
      return { rows, cut: { line, problem: "文件在行内结束 / the file ends inside a row" } }
    }
  }
}
