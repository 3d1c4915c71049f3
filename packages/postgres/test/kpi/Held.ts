// The same rectangles held twice: in memory, where core counts them, and in row tables, where SQL does.
import {
  EventId,
  Instant,
  Recorded,
  Rectangle,
  RowSource,
  type Stream,
  type TallySource,
  Versions
} from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"
import type { Books } from "../../src/kpi/Query.ts"
import { rows } from "../../src/kpi/Rows.ts"
import { tallies } from "../../src/kpi/Tallies.ts"
import { indexName, quoted, type RowTable, shared, tablesOf } from "../../src/RowTable.ts"

/** Rows as core answers them from rectangles. */
export const inMemory = (rectangles: ReadonlyArray<Rectangle.Rectangle>): RowSource.RowSource => ({
  rows: (query) =>
    Effect.sync(() =>
      rectangles
        .filter((one) => Rectangle.knownAt(one, query.head) && RowSource.answers(one, query))
        .map(({ stream, row }) => ({ stream, row }))
    )
})

/** The rows of a table with the tallies of SQL. */
export const counting = (books: Books): TallySource.TallySource => ({
  rows: (query) => rows(books, query),
  tallies: (queries) => tallies(books, queries)
})

/** The rectangles that the commits of a history leave behind. */
export const rectanglesOf = (
  streams: Stream.Streams,
  events: ReadonlyArray<Recorded.Recorded>
): ReadonlyArray<Rectangle.Rectangle> =>
  [...RowSource.byStream(events).values()].flatMap((own) => {
    const { stream } = (own[0] as Recorded.Recorded).body
    const definition = streams.get(stream.category)
    if (definition === undefined) return []
    let all: ReadonlyArray<Rectangle.Rectangle> = []
    let before: ReadonlyArray<Versions.Version> = []
    for (const commit of new Set(own.map((event) => event.commit))) {
      const now = Versions.versions(
        definition,
        own.filter((event) => event.commit <= commit)
      )
      const { begun, ended } = Rectangle.change(stream, before, now)
      const spot = ({ row, validFromMs }: Versions.Version) => `${row.kind} ${row.key} ${validFromMs}`
      const over = new Set(ended.map(spot))
      all = [
        ...all.map((one) =>
          one.knownUntil === Instant.FOREVER && over.has(spot(one)) ? { ...one, knownUntil: commit } : one
        ),
        ...begun.map((version) => Rectangle.begin(stream, version, commit))
      ]
      before = now
    }
    return all
  })

const place = ({ name }: RowTable, prefix: string): string => `servicebook.${quoted(prefix + name)}`

/** The row tables of streams with the indexes of their anchors. */
export const makeTables = (streams: Stream.Streams, prefix = "") =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    yield* sql`create schema if not exists servicebook`
    yield* sql`create table if not exists servicebook.row_rule (tenant text collate "C" not null,
      category text collate "C" not null, generation integer not null, primary key (tenant, category))`
    for (const table of tablesOf(streams).values()) {
      const own = table.columns.map(({ name, type }) => `${quoted(name)} ${type}`)
      const columns = [...shared.map(([name, type]) => `${name} ${type}`), ...own]
      yield* sql.unsafe(`create table if not exists ${place(table, prefix)} (${columns.join(", ")})`)
      for (const column of table.anchors) {
        yield* sql.unsafe(`create index if not exists ${quoted(prefix + indexName(table, column))}
          on ${place(table, prefix)} (tenant, ${quoted(column.name)})
          include (valid_from_ms, valid_until_ms, known_from, known_until)`)
      }
    }
  })

const tuple = (tenant: string, { columns }: RowTable, one: Rectangle.Rectangle) => {
  const cells = one.row as unknown as { readonly [field: string]: unknown }
  return {
    tenant,
    category: one.stream.category,
    stream_id: one.stream.id,
    key: one.row.key,
    valid_from_ms: one.validFromMs,
    valid_until_ms: one.validUntilMs,
    known_from: one.knownFrom,
    known_until: one.knownUntil,
    evidence: one.row.evidence,
    findings: one.row.findings,
    generation: 1,
    ...Object.fromEntries(columns.map(({ field, name }) => [name, cells[field] ?? null]))
  }
}

let tenants = 0

/** Puts rectangles into the row tables, under a tenant of their own. */
export const inTables = (
  streams: Stream.Streams,
  rectangles: ReadonlyArray<Rectangle.Rectangle>,
  prefix = ""
): Effect.Effect<Books, unknown, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const tenant = `held-${EventId.sha256Hex(Recorded.canonicalText(rectangles)).slice(0, 8)}-${tenants++}`
    const tables = tablesOf(streams)
    for (const table of tables.values()) {
      const own = rectangles.filter(({ row }) => row.kind === table.kind).map((one) => tuple(tenant, table, one))
      if (own.length === 0) continue
      const name = sql.literal(place(table, prefix))
      yield* sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(own)}::json)`
    }
    yield* sql`insert into servicebook.row_rule (tenant, category, generation) values (${tenant}, '', 1)`
    return { sql, tenant, tables, prefix }
  })
