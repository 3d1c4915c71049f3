/**
 * Rows by their anchors: the SQL that reads an anchor out of a stored row, and the index for each anchor that the
 * streams of a log declare. The bounds are key columns, so that versions of other cuts and heads are passed over inside
 * the index, and a window's figure costs what lies in the window.
 */
import { EventId, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"

/** A text as an SQL literal. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** The instant in a field of a row (ms); null when the row holds none. Indexes are found only through this very text. */
export const instantIn = (field: string): string =>
  `(case jsonb_typeof(content -> ${quoted(field)}) when 'number' then (content ->> ${quoted(field)})::bigint end)`

const definition = (kind: string, anchor: string): string =>
  `servicebook.row_version (tenant, ${instantIn(anchor)}, valid_from_ms, valid_until_ms, known_from, known_until)
    where kind = ${quoted(kind)}`

/** The name of an anchor's index: readable, and another one for every other definition. */
export const indexName = (kind: string, anchor: string): string => {
  const words = `${kind}_${anchor}`.replace(/[^A-Za-z0-9]+/g, "_").toLowerCase()
  return `row_${words.slice(0, 40)}_${EventId.sha256Hex(definition(kind, anchor)).slice(0, 8)}`
}

/** Makes the indexes that these streams need and the database lacks. */
export const ensureIndexes = (streams: Stream.Streams): Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const present = new Set(
      (yield* sql<{
        name: string
      }>`select indexname::text as name from pg_indexes where schemaname = 'servicebook'`).map(({ name }) => name)
    )
    for (const { rowKinds } of streams.values()) {
      for (const { kind, anchors } of rowKinds) {
        for (const anchor of anchors) {
          const name = indexName(kind, anchor)
          if (!present.has(name)) yield* sql.unsafe(`create index if not exists ${name} on ${definition(kind, anchor)}`)
        }
      }
    }
  })
