/**
 * Rows by their anchors, out of the tables of their kinds.
 */
import { Instant, type RowSource, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient } from "effect/sql"
import { bigint } from "./Column.ts"
import { reading, type StoreFailed } from "./Failure.ts"
import { type Column, live, quoted, type RowTable } from "./RowTable.ts"

interface Found {
  readonly category: string
  readonly stream_id: string
  readonly key: string
  readonly evidence: Stream.Row["evidence"]
  readonly findings: ReadonlyArray<string>
  readonly [column: string]: unknown
}

const isNumeric = (column: Column | undefined): column is Column =>
  column?.holds === "instant" || column?.holds === "number"

const rowOf = ({ kind, columns }: RowTable, found: Found): Stream.Row => {
  const row: { [field: string]: unknown } = {
    kind,
    key: found.key,
    evidence: found.evidence,
    findings: found.findings
  }
  for (const { field, name, holds } of columns) {
    const cell = found[name] ?? null
    row[field] = holds === "instant" && cell !== null ? Number(cell) : cell
  }
  return row as unknown as Stream.Row
}

/** The statement of a row query; undefined when no row can answer it. */
export const rowStatement = (sql: SqlClient.SqlClient, tenant: string, table: RowTable, query: RowSource.RowQuery) => {
  const columnOf = (field: string) => table.columns.find((column) => column.field === field)
  const anchor = columnOf(query.anchor)
  if (!isNumeric(anchor)) return undefined
  const column = sql.literal(quoted(anchor.name))
  const end = query.lasting === undefined ? undefined : columnOf(query.lasting.field)
  const lasting = isNumeric(end)
    ? sql`coalesce(${sql.literal(quoted(end.name))} >= ${bigint(query.lasting?.atLeastMs ?? -Instant.FOREVER)}, true)`
    : sql`true`
  const own = table.columns.map(({ name }) => `, ${quoted(name)}`).join("")
  return sql<Found>`
    select category, stream_id, key, evidence, findings${sql.literal(own)} from ${sql.literal(`servicebook.${table.name}`)}
    where tenant = ${tenant} and ${column} >= ${bigint(query.fromMs)} and ${column} < ${bigint(query.untilMs)}
      and valid_from_ms < ${bigint(query.cutMs)} and valid_until_ms >= ${bigint(query.cutMs)}
      and known_from <= ${bigint(query.head)} and known_until > ${bigint(query.head)}
      and ${live(sql, tenant)} and ${lasting}`
}

/** The rows that answer a query. */
export const rows = (
  sql: SqlClient.SqlClient,
  tenant: string,
  tables: ReadonlyMap<string, RowTable>,
  query: RowSource.RowQuery
): Effect.Effect<ReadonlyArray<RowSource.FoundRow>, StoreFailed> => {
  const table = tables.get(query.kind)
  const statement = table === undefined ? undefined : rowStatement(sql, tenant, table, query)
  if (table === undefined || statement === undefined) return Effect.succeed([])
  return Effect.map(statement, (found) =>
    found.map(
      (one): RowSource.FoundRow => ({
        stream: { category: one.category, id: one.stream_id },
        row: rowOf(table, one)
      })
    )
  ).pipe(reading("rows"), Effect.withSpan("servicebook.rows", { attributes: { "servicebook.kind": query.kind } }))
}
