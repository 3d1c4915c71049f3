/**
 * Where rows live: a table a kind, a typed column a field, and a rectangle a tuple. The one place that knows columns.
 */
import { EventId, type Stream } from "@servicebook/core"
import type { SqlClient } from "effect/sql"

/** An SQL type, by what a field holds. Numbers are those of JSON; figures take only whole ones. */
const types: { readonly [T in Stream.FieldType]: string } = {
  instant: "bigint",
  number: "double precision",
  text: 'text collate "C"',
  boolean: "boolean",
  instants: "bigint[]",
  texts: "text[]"
}

/** A column that holds a field. */
export interface Column {
  readonly field: string
  readonly name: string
  readonly holds: Stream.FieldType
  readonly type: string
}

/** The table of a kind of row. `name` is without its schema, `servicebook`. */
export interface RowTable {
  readonly kind: string
  readonly name: string
  readonly columns: ReadonlyArray<Column>
  readonly anchors: ReadonlyArray<Column>
}

/**
 * The columns that every table of rows has: whose row, which, and the rectangle: valid (ms) and known (positions), from
 * inclusive. A generation is of one tenant and one category; readers take those that are {@link live}.
 */
export const shared: ReadonlyArray<readonly [name: string, type: string]> = [
  ["tenant", 'text collate "C" not null'],
  ["category", 'text collate "C" not null'],
  ["stream_id", 'text collate "C" not null'],
  ["key", 'text collate "C" not null'],
  ["valid_from_ms", "bigint not null"],
  ["valid_until_ms", "bigint not null"],
  ["known_from", "bigint not null"],
  ["known_until", "bigint not null"],
  ["evidence", 'text collate "C" not null'],
  ["findings", "text[] not null"],
  ["generation", "integer not null"]
]

const taken = new Set(shared.map(([name]) => name))
const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A name in snake case; one that is long or odd is told from others like it by a hash. */
const named = (name: string, prefix: string): string => {
  const plain = snake(name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()))
  const isPlain = /^[a-z][a-z0-9]*([A-Z][a-z0-9]*|-[a-z][a-z0-9]*)*$/.test(name) && plain.length <= 40
  if (isPlain && !taken.has(plain)) return `${prefix}${plain}`
  const words = snake(name).replace(/[^a-z0-9]+/g, "_")
  return `${prefix}${words.slice(0, 40)}_${EventId.sha256Hex(name).slice(0, 8)}`
}

const indexNames = new Map<string, string>()

/** The name of an index on one column of a table. Worked out once: who opens a log asks for hundreds. */
export const indexName = ({ name }: RowTable, column: Pick<Column, "name">): string => {
  const of = `${name} ${column.name}`
  const found = indexNames.get(of) ?? `${name.slice(0, 30)}_${EventId.sha256Hex(of).slice(0, 8)}`
  indexNames.set(of, found)
  return found
}

/** An identifier, quoted: fields may be named as SQL's own words are. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const made = new WeakMap<Stream.RowKind, RowTable>()

const tableFor = ({ kind, fields, anchors }: Stream.RowKind): RowTable => {
  const columns = Object.entries(fields).map(
    ([field, holds]): Column => ({ field, name: named(field, ""), holds, type: types[holds] })
  )
  const anchored = columns.filter(({ field }) => anchors.includes(field))
  return { kind, name: named(kind, "row_"), columns, anchors: anchored }
}

/** The table of a kind. Worked out once a kind. */
export const tableOf = (kind: Stream.RowKind): RowTable => {
  const table = made.get(kind) ?? tableFor(kind)
  made.set(kind, table)
  return table
}

/** What the names of tables begin with that keep the clock of the source (ms) where others keep positions. */
export const sourcePrefix = "source_"

/** The table beside that of a kind that holds its rows under the clock of the source. */
export const sourceOf = (table: RowTable): RowTable => ({ ...table, name: `${sourcePrefix}${table.name}` })

/** The tables of all kinds of rows that these streams have, by kind. */
export const tablesOf = (streams: Stream.Streams): ReadonlyMap<string, RowTable> =>
  new Map([...streams.values()].flatMap(({ rowKinds }) => rowKinds.map((one) => [one.kind, tableOf(one)])))

/**
 * The table of a kind in a database where columns of these names and types stand already: a field that came to hold
 * another type gets a column beside the old one, so that readers of the old one go on.
 */
export const beside = (
  table: RowTable,
  present: ReadonlyArray<{ readonly name: string; readonly type: string }>
): RowTable => {
  const place = (column: Column): Column => {
    const other = present.find(({ name }) => name === column.name)
    return other === undefined || other.type === column.type
      ? column
      : { ...column, name: `${column.name}__${column.holds}` }
  }
  return { ...table, columns: table.columns.map(place), anchors: table.anchors.map(place) }
}

/**
 * The condition that every reader of a tenant's rows sets on its table `r`: the rows that hold, and none that a rebuild
 * grows. Tables of the source's clock have generations of their own.
 */
export const live = (sql: SqlClient.SqlClient, tenant: string, prefix = "") => {
  const rules = sql.literal(prefix === sourcePrefix ? "servicebook.source_axis" : "servicebook.row_rule")
  return sql`r.generation = any(array(select generation from ${rules} where tenant = ${tenant}))`
}
