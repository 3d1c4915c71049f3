/**
 * Reads CSV as it comes from other systems: RFC 4180 with any delimiter and quote. One bad row costs one row: it is
 * given up by its first line, and reading goes on at the next.
 */
import { type Ended, maxRow, type Read, type Reader, row, unreadable } from "./Row.ts"

/** How the file is written. */
export interface Options {
  readonly delimiter: string
  readonly quote: string
  /** True when the first row names the columns, else the names. */
  readonly header: true | ReadonlyArray<string>
}

interface Scanned {
  readonly cells: ReadonlyArray<string>
  /** The index after the record and its line end. */
  readonly next: number
  readonly text: string
  /** Whether a line end closed it. */
  readonly closed: boolean
}

type Scan = Scanned | "more" | "malformed"

/** Scans one record from an index. `last`: no more text will come. */
const scan = (text: string, from: number, { delimiter, quote }: Options, last: boolean): Scan => {
  const cells: Array<string> = []
  let at = from
  for (;;) {
    let cell: string
    if (text[at] === quote && quote !== "") {
      const quoted = scanQuoted(text, at + 1, quote, last)
      if (typeof quoted === "string") return quoted
      cell = quoted.cell
      at = quoted.next
      if (at < text.length && text[at] !== delimiter && !isLineEnd(text, at)) return "malformed"
    } else {
      const begin = at
      while (at < text.length && text[at] !== delimiter && !isLineEnd(text, at)) at++
      cell = text.slice(begin, at)
    }
    cells.push(cell)
    if (at >= text.length) return last ? { cells, next: at, text: text.slice(from, at), closed: false } : "more"
    if (text[at] === delimiter) {
      at++
      continue
    }
    // A line end of two characters may be cut between two pieces of text.
    if (text[at] === "\r" && at + 1 === text.length && !last) return "more"
    const next = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1
    return { cells, next, text: text.slice(from, at), closed: true }
  }
}

const isLineEnd = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r"

const scanQuoted = (text: string, from: number, quote: string, last: boolean) => {
  let cell = ""
  let at = from
  for (;;) {
    const close = text.indexOf(quote, at)
    if (close === -1) return last ? ("malformed" as const) : ("more" as const)
    cell += text.slice(at, close)
    if (close + 1 === text.length && !last) return "more" as const
    if (text[close + 1] !== quote) return { cell, next: close + 1 }
    cell += quote
    at = close + 2
  }
}

const lines = (text: string): number => {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\n" || (text[at] === "\r" && text[at + 1] !== "\n")) count++
  }
  return count
}

/** The first physical line from an index, with the index behind its end. */
const firstLine = (text: string, from: number): { readonly text: string; readonly next: number } => {
  let at = from
  while (at < text.length && !isLineEnd(text, at)) at++
  const next = text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : Math.min(at + 1, text.length)
  return { text: text.slice(from, at), next }
}

/** A column's second `name` is called `name.2`, so that no column hides another. */
const distinct = (names: ReadonlyArray<string>): ReadonlyArray<string> => {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name}.${times}`
  })
}

class Csv implements Reader {
  private header: ReadonlyArray<string> | undefined
  private rest = ""
  private line = 1
  private out: Array<Read> = []
  /** The line on which the file's last record opened a quote and never closed it. */
  private openQuote: number | undefined
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
    this.header = options.header === true ? undefined : options.header
  }

  /** Gives up one physical line of a record that is none. */
  private giveUp(from: number): number {
    const { text, next } = firstLine(this.rest, from)
    this.out.push(unreadable(this.line, text, { code: "malformed-row", place: "", detail: "" }))
    this.line += 1
    return next
  }

  private take({ cells, text, closed }: Scanned, brokenOff: boolean): void {
    const { header, line } = this
    this.line += lines(text) + (closed ? 1 : 0)
    if (text === "") return
    if (header === undefined) {
      this.header = distinct(cells)
    } else if (brokenOff && !closed) {
      this.out.push(unreadable(line, text, { code: "incomplete-row", place: "", detail: "" }))
    } else if (cells.length !== header.length) {
      const detail = `${cells.length} / ${header.length}`
      this.out.push(unreadable(line, text, { code: "cell-count", place: "", detail }))
    } else {
      this.out.push(row(line, text, Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]))))
    }
  }

  private run(last: boolean, brokenOff: boolean): ReadonlyArray<Read> {
    let at = 0
    while (at < this.rest.length) {
      const found = scan(this.rest, at, this.options, last)
      if (found === "more" && this.rest.length - at <= maxRow) break
      if (found === "more" || found === "malformed") {
        if (last && !/[\r\n]/.test(this.rest.slice(at, -1))) this.openQuote = this.line
        at = this.giveUp(at)
        continue
      }
      this.take(found, brokenOff)
      at = found.next
    }
    this.rest = this.rest.slice(at)
    const { out } = this
    this.out = []
    return out
  }

  push(text: string): ReadonlyArray<Read> {
    this.rest += text
    return this.run(false, false)
  }

  end(brokenOff: boolean): Ended {
    const openEnd = this.rest !== "" && !/[\r\n]$/.test(this.rest)
    const before = this.line
    const rows = this.run(true, brokenOff)
    const tail = rows.at(-1)
    const short = openEnd && tail?._tag === "Unreadable"
    const cutLine = this.openQuote ?? (short ? tail.line : undefined)
    if (cutLine !== undefined)
      return { rows, cut: { line: cutLine, problem: "文件在行内结束 / the file ends inside a row" } }
    if (brokenOff) return { rows, cut: { line: tail?.line ?? before, problem: "文件中断 / the file breaks off" } }
    return { rows, openEnd }
  }

  columns(): ReadonlyArray<string> | undefined {
    return this.header
  }
}

/** A reader of CSV. */
export const reader = (options: Options): Reader => new Csv(options)
