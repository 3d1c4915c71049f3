/**
 * The fields of a row as SQL expressions: the columns of its kind and what every row has, read as the number or the
 * whole number that a word of the vocabulary takes. A tuple is named `r` in every statement.
 */
import type { Stream } from "@servicebook/core"
import { quoted, type RowTable } from "../RowTable.ts"

/** A field of a row: what it holds, and the expression that reads it. */
export interface Field {
  readonly holds: Stream.FieldType
  readonly sql: string
}

/** The fields of one kind of row by name; undefined is a field that no row of the kind has. */
export type Fields = (name: string) => Field | undefined

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const shared = (kind: string): ReadonlyArray<readonly [string, Field]> => [
  ["kind", { holds: "text", sql: `${literal(kind)}::text collate "C"` }],
  ["key", { holds: "text", sql: "r.key" }],
  ["evidence", { holds: "text", sql: "r.evidence" }],
  ["findings", { holds: "texts", sql: "r.findings" }]
]

/** The fields of the rows of a table. */
export const fieldsOf = ({ kind, columns }: RowTable): Fields => {
  const own = columns.map(({ field, holds, name }): readonly [string, Field] => [
    field,
    { holds, sql: `r.${quoted(name)}` }
  ])
  const all = new Map([...own, ...shared(kind)])
  return (name) => all.get(name)
}

/** The number a field holds, as a double; undefined where it never holds one. */
export const numberOf = (field: Field | undefined): string | undefined => {
  if (field?.holds === "instant") return `${field.sql}::double precision`
  return field?.holds === "number" ? field.sql : undefined
}

/** The largest whole number below which a double holds every other. */
export const largest = String(Number.MAX_SAFE_INTEGER)

/** The whole number a field holds, as a double, else null; undefined where it never holds one. */
export const wholeOf = (field: Field | undefined): string | undefined => {
  const { sql } = field ?? {}
  if (field?.holds !== "number") return numberOf(field)
  return `(case when ${sql} = trunc(${sql}) and abs(${sql}) <= ${largest} then ${sql} end)`
}
