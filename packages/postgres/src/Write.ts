/**
 * The changes of a commit as the parameters of the functions that write: one array a column for events, one text of JSON
 * a table for rows. Unknown fields are left out, so that a row costs what it says.
 */
import { Instant, type Recorded, type Rectangle, type Stream } from "@servicebook/core"
import type { SqlClient } from "effect/sql"
import type { Changes } from "./Changes.ts"
import { bigint, bigints, integers, texts } from "./Column.ts"
import type { Recent } from "./Recent.ts"
import { ruleOf } from "./RowSchema.ts"
import type { Column, RowTable } from "./RowTable.ts"

const holds: { readonly [T in Stream.FieldType]: (cell: unknown) => boolean } = {
  instant: Number.isSafeInteger,
  number: Number.isFinite,
  text: (cell) => typeof cell === "string",
  boolean: (cell) => typeof cell === "boolean",
  instants: (cell) => Array.isArray(cell) && cell.every(Number.isSafeInteger),
  texts: Array.isArray
}

const misfit = (kind: string, { field, holds: type }: Column, cell: unknown): Error =>
  new Error(`a row of kind ${kind} has ${JSON.stringify(cell)} in ${field}, which the kind declares as ${type}`)

/** Milliseconds as their column takes them: what lies beyond the ends of time becomes them, fractions go up. */
const ms = (value: number): number => Number(bigint(value))

const begun = ({ kind, columns }: RowTable, { stream, row, ...bounds }: Rectangle.Rectangle, base: number): object => {
  const cells = row as unknown as { readonly [field: string]: unknown }
  const own: { [column: string]: unknown } = {
    category: stream.category,
    stream_id: stream.id,
    key: row.key,
    valid_from_ms: ms(bounds.validFromMs),
    valid_until_ms: ms(bounds.validUntilMs),
    known_from: bounds.knownFrom - base,
    evidence: row.evidence,
    findings: row.findings
  }
  if (bounds.knownUntil !== Instant.FOREVER) own["known_until"] = bounds.knownUntil - base
  for (const column of columns) {
    const cell = cells[column.field]
    if (cell === null || cell === undefined) continue
    if (!holds[column.holds](cell)) throw misfit(kind, column, cell)
    own[column.name] = cell
  }
  return own
}

/** The rows of one table that a transaction writes, as texts of JSON. */
export interface Part {
  readonly table: RowTable
  readonly ended: string
  readonly begun: string
}

/** What changes mean for each table; `base` is the position from which the changes' positions are counted. */
export const partsOf = (
  changes: Pick<Changes, "begun" | "ended">,
  tables: ReadonlyMap<string, RowTable>,
  base: number
): ReadonlyArray<Part> => {
  const parts = new Map<RowTable, { readonly ended: Array<object>; readonly begun: Array<object> }>()
  const partOf = (kind: string) => {
    const table = tables.get(kind)
    if (table === undefined) throw new Error(`a stream has rows of the kind ${kind}, which it does not declare`)
    const part = parts.get(table) ?? { ended: [], begun: [] }
    parts.set(table, part)
    return { table, part }
  }
  for (const { stream, version, knownUntil } of changes.ended) {
    partOf(version.row.kind).part.ended.push({
      category: stream.category,
      stream_id: stream.id,
      key: version.row.key,
      valid_from_ms: ms(version.validFromMs),
      known_until: knownUntil - base
    })
  }
  for (const rectangle of changes.begun) {
    const { table, part } = partOf(rectangle.row.kind)
    part.begun.push(begun(table, rectangle, base))
  }
  return [...parts].map(([table, part]) => ({
    table,
    ended: JSON.stringify(part.ended),
    begun: JSON.stringify(part.begun)
  }))
}

const rowsOf = (parts: ReadonlyArray<Part>) => ({
  tables: texts(parts.map(({ table }) => table.name)),
  ended: texts(parts.map(({ ended }) => ended)),
  begun: texts(parts.map(({ begun }) => begun))
})

/** Reads instants; the same one again, as all of an append are recorded at one, is read once. */
const reader = () => {
  let [text, ms] = ["", Number.NaN]
  return (instant: string): number => {
    if (instant !== text) [text, ms] = [instant, Instant.toMs(instant)]
    return ms
  }
}

const eventsOf = (events: ReadonlyArray<Recorded.Recorded>) => {
  const bodies = events.map(({ body }) => body)
  const recordedMs = reader()
  return {
    categories: texts(bodies.map(({ stream }) => stream.category)),
    ids: texts(bodies.map(({ stream }) => stream.id)),
    versions: integers(bodies.map(({ version }) => version)),
    eventIds: texts(bodies.map(({ id }) => id)),
    systems: texts(bodies.map(({ source }) => source.system)),
    keys: texts(bodies.map(({ source }) => source.key)),
    recorded: bigints(bodies.map(({ recordedAt }) => recordedMs(recordedAt))),
    sourceRecorded: bigints(
      bodies.map(({ source: { recordedAt } }) => (recordedAt === undefined ? null : Instant.toMs(recordedAt)))
    ),
    texts: texts(events.map(({ text }) => text))
  }
}

/** By which rules the rows of the events' streams are derived; streams without rows need none. */
const rulesOf = (streams: Stream.Streams, events: ReadonlyArray<Recorded.Recorded>) => {
  const categories = [...new Set(events.map(({ body }) => body.stream.category))]
  const ruled = categories.flatMap((category) => {
    const stream = streams.get(category)
    return stream === undefined || stream.rowKinds.length === 0 ? [] : [[category, ruleOf(stream)] as const]
  })
  return { categories: texts(ruled.map(([category]) => category)), rules: texts(ruled.map(([, rule]) => rule)) }
}

/** What is written to: a database, a tenant's log in it, and the streams it knows. */
export interface Books {
  readonly sql: SqlClient.SqlClient
  readonly tenant: string
  readonly streams: Stream.Streams
}

/** Books whose rows have their tables. */
export interface Place extends Books {
  /** The tables of the streams' rows in this database, by kind. */
  readonly tables: ReadonlyMap<string, RowTable>
  readonly recent: Recent
}

/** A commit of one event: values, no columns. */
const appendOne = ({ sql, tenant, streams, tables }: Place, changes: Changes, base: number, after: number) => {
  const { body, text } = changes.events[0] as Recorded.Recorded
  const { source, stream } = body
  const definition = streams.get(stream.category)
  const rule = definition === undefined || definition.rowKinds.length === 0 ? null : ruleOf(definition)
  const rows = rowsOf(partsOf(changes, tables, base))
  const sourceMs = source.recordedAt === undefined ? null : bigint(Instant.toMs(source.recordedAt))
  return sql<{
    base: bigint | null
  }>`select servicebook.append_one(${tenant}, ${rule}, ${stream.category}, ${stream.id},
    ${body.version}::integer, ${bigint(after)}, ${body.id}, ${source.system}, ${source.key},
    ${bigint(Instant.toMs(body.recordedAt))}, ${sourceMs}, ${text},
    ${rows.tables}::text[], ${rows.ended}::text[]::json[], ${rows.begun}::text[]::json[]) as base`
}

/** How a commit is appended. */
export interface How {
  /** From where its provisional positions are counted. */
  readonly base: number
  /** For each event, the position that its stream had come to. */
  readonly after: ReadonlyArray<number>
  /** After how long (ms) waiting for somebody else's lock ends the statement; undefined leaves it to the session. */
  readonly lockTimeoutMs: number | undefined
}

/** Appends a commit. The answer is the true base, or null when a stream is elsewhere. */
export const append = (place: Place, changes: Changes, { after, base, lockTimeoutMs }: How) => {
  if (after.length === 1) return appendOne(place, changes, base, after[0] as number)
  const { sql, tenant, streams, tables } = place
  const e = eventsOf(changes.events)
  const rows = rowsOf(partsOf(changes, tables, base))
  const { categories, rules } = rulesOf(streams, changes.events)
  // Columns of a row are worked out in their order, and the setting ends with the transaction of the statement.
  const bound = lockTimeoutMs === undefined ? sql`` : sql`set_config('lock_timeout', ${String(lockTimeoutMs)}, true),`
  return sql<{
    base: bigint | null
  }>`select ${bound} servicebook.append(${tenant}, ${categories}::text[], ${rules}::text[],
    ${e.categories}::text[], ${e.ids}::text[], ${e.versions}::integer[], ${e.eventIds}::text[], ${e.systems}::text[],
    ${e.keys}::text[], ${e.recorded}::bigint[], ${e.sourceRecorded}::bigint[], ${e.texts}::text[],
    ${rows.tables}::text[], ${rows.ended}::text[]::json[], ${rows.begun}::text[]::json[], ${bigints(after)}::bigint[]) as base`
}

/** Writes commits verbatim, their positions as they are. */
export const restore = ({ sql, tenant, streams, tables }: Place, changes: Changes) => {
  const e = eventsOf(changes.events)
  const rows = rowsOf(partsOf(changes, tables, 0))
  const { categories, rules } = rulesOf(streams, changes.events)
  return sql`select servicebook.restore(${tenant}, ${categories}::text[], ${rules}::text[],
    ${bigints(changes.events.map(({ position }) => position))}::bigint[],
    ${bigints(changes.events.map(({ commit }) => commit))}::bigint[],
    ${e.categories}::text[], ${e.ids}::text[], ${e.versions}::integer[], ${e.eventIds}::text[], ${e.systems}::text[],
    ${e.keys}::text[], ${e.recorded}::bigint[], ${e.sourceRecorded}::bigint[], ${e.texts}::text[],
    ${rows.tables}::text[], ${rows.ended}::text[]::json[], ${rows.begun}::text[]::json[])`
}
