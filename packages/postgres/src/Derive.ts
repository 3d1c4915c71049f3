/**
 * Derives the rows of whole streams anew from their events: when a log meets a kind of row, or a fold, that its stored
 * rows do not know.
 */
import type { Recorded, Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { Changes } from "./Changes.ts"
import { texts } from "./Column.ts"
import { type EventRow, Grown, recorded } from "./Known.ts"
import { ruleOf } from "./RowSchema.ts"
import { type Place, rowsOf } from "./Write.ts"

/** Streams a page folds together. */
const pageSize = 500

const streamsAfter = (sql: SqlClient.SqlClient, tenant: string, category: string, after: string) =>
  sql<{ id: string }>`select distinct stream_id as id from servicebook.event
    where tenant = ${tenant} and category = ${category} and stream_id > ${after} order by id limit ${pageSize}`

/** The changes that the commits of whole streams made, in their order. */
const history = (place: Place, events: ReadonlyArray<Recorded.Recorded>): Changes => {
  const changes = new Changes(new Grown(place))
  const commits = new Map<number, Array<Recorded.Recorded>>()
  for (const event of events) {
    const own = commits.get(event.commit)
    if (own === undefined) commits.set(event.commit, [event])
    else own.push(event)
  }
  for (const [, own] of [...commits].sort(([a], [b]) => a - b)) changes.add(own)
  return changes
}

const page = (place: Place, category: string, ids: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const { sql, tenant } = place
    const found = yield* sql<EventRow>`select position, commit, body from servicebook.known(${tenant},
      ${texts(ids.map(() => category))}::text[], ${texts(ids)}::text[], '{}'::text[]) order by position`
    const { tables, begun, ended } = rowsOf(history(place, found.map(recorded)), place.tables, 0)
    yield* sql`select servicebook.write_rows(${tenant}, 0, ${tables}::text[], ${ended}::text[]::json[], ${begun}::text[]::json[])`
  })

const derive = (place: Place, stream: Stream.Stream<unknown>): Effect.Effect<void, SqlError.SqlError> =>
  Effect.gen(function* () {
    const { sql, tenant } = place
    const { category } = stream
    for (const { kind } of stream.rowKinds) {
      const name = place.tables.get(kind)?.name ?? ""
      yield* sql`delete from ${sql(`servicebook.${name}`)} where tenant = ${tenant} and category = ${category}`
    }
    for (let after = "", more = true; more; ) {
      const ids = (yield* streamsAfter(sql, tenant, category, after)).map(({ id }) => id)
      more = ids.length === pageSize
      after = ids.at(-1) ?? after
      if (ids.length > 0) yield* page(place, category, ids)
    }
    yield* sql`insert into servicebook.row_rule (tenant, category, rule, fold)
      values (${tenant}, ${category}, ${ruleOf(stream)}, ${stream.fold ?? 1})
      on conflict (tenant, category) do update set rule = excluded.rule, fold = excluded.fold`
  })

/** The streams of a log whose stored rows were derived by other rules than theirs, or never. */
export const outdated = ({
  sql,
  tenant,
  streams
}: Place): Effect.Effect<ReadonlyArray<Stream.Stream<unknown>>, SqlError.SqlError> =>
  Effect.map(
    sql<{ category: string; rule: string }>`
      select category, rule from servicebook.row_rule where tenant = ${tenant}`,
    (found) => {
      const rules = new Map(found.map(({ category, rule }) => [category, rule]))
      return [...streams.values()].filter(
        (stream) => stream.rowKinds.length > 0 && rules.get(stream.category) !== ruleOf(stream)
      )
    }
  )

/** Brings the stored rows of a log under the rules of its streams. Does nothing where they are already. */
export const ensureRules = (place: Place): Effect.Effect<void, SqlError.SqlError> =>
  Effect.gen(function* () {
    for (const stream of yield* outdated(place)) yield* place.sql.withTransaction(derive(place, stream))
  })
