/**
 * What readers hand on: rows as named texts with the line they begin on, and rows that could not be read.
 */
import type { Problem } from "../Reject.ts"

/** The texts of a row by column. A column the row does not have is absent. */
export type Fields = { readonly [column: string]: string }

/** One row of the file. */
export interface Row {
  readonly _tag: "Row"
  /** The line it begins on, from 1. */
  readonly line: number
  /** The row as it stands in the file; of XML, its attributes as JSON. */
  readonly text: string
  readonly fields: Fields
}

/** A row that could not be read. */
export interface Unreadable {
  readonly _tag: "Unreadable"
  readonly line: number
  readonly text: string
  readonly problem: Problem
}

/** A row, readable or not. */
export type Read = Row | Unreadable

/** Where and why a file ended before its time. */
export interface Cut {
  readonly line: number
  /** As `中文 / English`, where the reader knows both. */
  readonly problem: string
}

/** What a reader says at the end of the text. */
export interface Ended {
  readonly rows: ReadonlyArray<Read>
  readonly cut?: Cut
  /** The last line has no line end: the file may have been cut off inside its last value. */
  readonly openEnd?: boolean
}

/** Takes text in pieces and gives rows. `end` is told when the source itself broke off, so that the last row is not trusted. */
export interface Reader {
  readonly push: (text: string) => ReadonlyArray<Read>
  readonly end: (brokenOff: boolean) => Ended
  /** The header of a CSV file, once read. */
  readonly columns?: () => ReadonlyArray<string> | undefined
}

/** The longest row in characters: beyond it the row is given up, so that a stray quote cannot swallow a file. */
export const maxRow = 1_048_576

/** A row that could not be read. */
export const unreadable = (line: number, text: string, problem: Problem): Unreadable => ({
  _tag: "Unreadable",
  line,
  text,
  problem
})

/** A row with its texts, refused when the encoding was wrong: a replaced byte would be a guess. */
export const row = (line: number, text: string, fields: Fields): Read =>
  text.includes("\uFFFD")
    ? unreadable(line, text, { code: "encoding", place: "", detail: "" })
    : { _tag: "Row", line, text, fields }
