/**
 * Rows out of their tables: each tuple that answers a query as the row that core folded.
 */
import type { RowSource, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { reading, type StoreFailed } from "../Failure.ts"
import { type Column, quoted, type RowTable } from "../RowTable.ts"
import { Given } from "./Given.ts"
import { asked, type Books, type Queried } from "./Query.ts"

type Tuple = { readonly [column: string]: unknown }

const cell = ({ holds }: Column, held: unknown): unknown => {
  if (held === null) return null
  if (holds === "instants") return (held as ReadonlyArray<unknown>).map(Number)
  return holds === "instant" ? Number(held) : held
}

const rowOf = ({ kind, columns }: RowTable, tuple: Tuple): Stream.Row =>
  Object.fromEntries([
    ["kind", kind],
    ...["key", "evidence", "findings"].map((field) => [field, tuple[field]]),
    ...columns.map((column) => [column.field, cell(column, tuple[column.name])])
  ])

/** The statement of a query, with the table of its tuples; undefined where no tuple can answer. */
export const rowStatement = (books: Books, query: RowSource.RowQuery) => {
  const { sql } = books
  const given = new Given<Queried>(sql, [{ query }])
  const found = asked(books, given)
  if (found === undefined) return undefined
  const { from, table, where } = found
  const columns = table.columns.map(({ name }) => `r.${quoted(name)}`)
  const all = ["r.category", "r.stream_id", "r.key", "r.evidence", "r.findings", ...columns].join(", ")
  const statement = sql<Tuple>`select ${sql.literal(all)} from ${given.tables} cross join ${from} where ${where}`
  return { statement, table }
}

/** The rows that answer a query. */
export const rows = (
  books: Books,
  query: RowSource.RowQuery
): Effect.Effect<ReadonlyArray<RowSource.FoundRow>, StoreFailed> => {
  const found = rowStatement(books, query)
  if (found === undefined) return Effect.succeed([])
  return Effect.map(found.statement, (tuples) =>
    tuples.map((tuple) => ({
      stream: { category: tuple["category"] as string, id: tuple["stream_id"] as string },
      row: rowOf(found.table, tuple)
    }))
  ).pipe(reading("rows"))
}
