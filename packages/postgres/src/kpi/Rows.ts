/**
 * Rows out of their tables: each tuple that answers a query as the row that core folded.
 */
import type { RowSource, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { reading, type StoreFailed } from "../Failure.ts"
import { type Column, quoted, type RowTable } from "../RowTable.ts"
import { type Asked, asked, type Books } from "./Query.ts"

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

/** The statement of a query that tuples can answer. */
export const rowStatement = ({ sql }: Books, { table, from, where }: Asked) => {
  const columns = table.columns.map(({ name }) => `r.${quoted(name)}`)
  const all = ["r.category", "r.stream_id", "r.key", "r.evidence", "r.findings", ...columns].join(", ")
  return sql<Tuple>`select ${sql.literal(all)} from ${from} where ${where}`
}

/** The rows that answer a query. */
export const rows = (
  books: Books,
  query: RowSource.RowQuery
): Effect.Effect<ReadonlyArray<RowSource.FoundRow>, StoreFailed> => {
  const found = asked(books, query)
  if (found === undefined) return Effect.succeed([])
  return Effect.map(rowStatement(books, found), (tuples) =>
    tuples.map((tuple) => ({
      stream: { category: tuple["category"] as string, id: tuple["stream_id"] as string },
      row: rowOf(found.table, tuple)
    }))
  ).pipe(reading("rows"))
}
