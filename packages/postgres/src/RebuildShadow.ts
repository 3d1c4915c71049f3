/**
 * The rows that a rebuild grows beside the live ones: a generation of their own in the same tables, to be swapped in, or
 * tables of their own, to be compared and dropped. Who begins takes away what others left behind.
 */
import type { Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"
import { integers, texts } from "./Column.ts"
import { actAsOwner } from "./Migration.ts"
import { RebuildOvertaken } from "./RebuildRefusal.ts"
import { nowIndex, ruleOf } from "./RowSchema.ts"
import { quoted, type RowTable, shared } from "./RowTable.ts"
import { begins, ends, type Target } from "./RowWriter.ts"
import type { Part, Place } from "./Write.ts"

/** Rows that grow. */
export interface Shadow {
  /** The place, with the tables that grow in place of the live ones. */
  readonly place: Place
  readonly logId: number
  readonly streams: ReadonlyArray<Stream.Stream<unknown>>
  readonly categories: ReadonlyArray<string>
  /** The generation that grows, by category. */
  readonly generations: ReadonlyMap<string, number>
  /** Whether it grows in tables of its own. */
  readonly apart: boolean
}

type Run<A> = Effect.Effect<A, SqlError.SqlError>

/** Blocks of a table that one statement clears. */
const blocksAtOnce = 2_048

/** Takes away rows of generations that are neither live nor growing, a part of the table at a time. */
const clear = (sql: SqlClient.SqlClient, tenant: string, name: string): Run<void> =>
  Effect.gen(function* () {
    const table = sql.literal(`servicebook.${name}`)
    const [size] = yield* sql<{ blocks: number }>`
      select (pg_relation_size(${`servicebook.${name}`}::regclass) / current_setting('block_size')::integer)::integer as blocks`
    for (let from = 0; from < (size?.blocks ?? 0); from += blocksAtOnce) {
      yield* sql`delete from ${table} where ctid >= ${`(${from},0)`}::text::tid
        and ctid < ${`(${from + blocksAtOnce},0)`}::text::tid and tenant = ${tenant}
        and generation <> all(array(select generation from servicebook.row_rule where tenant = ${tenant}
          union all select generation from servicebook.row_rebuild where tenant = ${tenant}))`
    }
  })

/** Takes away what rebuilds of a log left behind, be they swapped, given up or killed. */
export const cleared = ({ sql, tenant }: Place, logId: number): Run<void> =>
  Effect.gen(function* () {
    const left = yield* sql<{ name: string }>`select tablename::text as name from pg_tables
      where schemaname = 'servicebook' and tablename like ${`shadow\\_${logId}\\_%`}`
    for (const { name } of left) yield* sql`drop table if exists ${sql.literal(`servicebook.${name}`)}`
    const kinds = yield* sql<{ name: string }>`select name from servicebook.row_kind order by name`
    for (const { name } of kinds) yield* clear(sql, tenant, name)
  })

const columnsOf = (table: RowTable) => [
  ...shared.map(([name, type]) => ({ name, type: type.replace(/ not null$/, "") })),
  ...table.columns.map(({ name, type }) => ({ name, type }))
]

const made = ({ sql }: Place, prefix: string, kinds: ReadonlyArray<RowTable>) =>
  Effect.forEach(kinds, (table, index) =>
    Effect.gen(function* () {
      const name = `${prefix}_${index}`
      const columns = columnsOf(table).map((one) => `${quoted(one.name)} ${one.type}`)
      yield* actAsOwner
      // Not written to the log of the server: a crash empties it, and then it has no use any more.
      yield* sql.unsafe(`create unlogged table servicebook.${name} (${columns.join(", ")})`)
      yield* sql.unsafe(nowIndex({ name }))
      yield* sql`select servicebook.guard_table(${name})`
      return { ...table, name }
    })
  ).pipe(sql.withTransaction, Effect.provideService(SqlClient.SqlClient, sql))

/** Begins a shadow of the rows of some streams; `apart` in tables of its own. */
export const begun = (
  place: Place,
  logId: number,
  streams: ReadonlyArray<Stream.Stream<unknown>>,
  apart: boolean
): Run<Shadow> =>
  Effect.gen(function* () {
    const { sql, tenant } = place
    const categories = streams.map(({ category }) => category)
    const claimed = yield* sql.withTransaction(
      Effect.andThen(
        sql`delete from servicebook.row_rebuild where tenant = ${tenant}`,
        sql<{ category: string; generation: number }>`insert into servicebook.row_rebuild (tenant, category, generation)
          select ${tenant}, category, nextval('servicebook.row_generation') from unnest(${texts(categories)}::text[]) as c(category)
          returning category, generation`
      )
    )
    yield* cleared(place, logId)
    const kinds = [...new Set(streams.flatMap(({ rowKinds }) => rowKinds.map(({ kind }) => kind)))]
    const live = kinds.flatMap((kind) => place.tables.get(kind) ?? [])
    const prefix = `shadow_${logId}_${claimed[0]?.generation ?? 0}`
    const tables = apart ? yield* made(place, prefix, live) : live
    return {
      place: { ...place, tables: new Map(tables.map((table) => [table.kind, table])) },
      logId,
      streams,
      categories,
      generations: new Map(claimed.map(({ category, generation }) => [category, generation])),
      apart
    }
  })

/** Fails when another rebuild has begun meanwhile; else none can before the transaction ends. */
export const held = ({
  place: { sql, tenant },
  generations
}: Shadow): Effect.Effect<void, SqlError.SqlError | RebuildOvertaken> =>
  Effect.flatMap(
    sql<{ category: string; generation: number }>`select category, generation from servicebook.row_rebuild
      where tenant = ${tenant} for share`,
    (found) => {
      const same = found.filter(({ category, generation }) => generations.get(category) === generation)
      return same.length === generations.size ? Effect.void : Effect.fail(new RebuildOvertaken({ tenant }))
    }
  )

const targetOf = ({ columns, name }: RowTable): Target => ({
  name,
  columns,
  tenant: "$1::text",
  base: "0",
  ended: "$2::text::json",
  begun: "$2::text::json",
  generations: "row_rebuild"
})

/** Writes a page of rows. */
export const write = (
  shadow: Shadow,
  parts: ReadonlyArray<Part>
): Effect.Effect<void, SqlError.SqlError | RebuildOvertaken> => {
  const { sql, tenant } = shadow.place
  const each = Effect.forEach(
    parts,
    ({ table, ended, begun }) =>
      Effect.gen(function* () {
        const target = targetOf(table)
        if (ended !== "[]") yield* sql.unsafe(ends(target), [tenant, ended])
        if (begun !== "[]") yield* sql.unsafe(begins(target), [tenant, begun])
      }),
    { discard: true }
  )
  return sql.withTransaction(Effect.andThen(held(shadow), each))
}

/** Records by which rules the rows of streams are derived, and which generation of each is live. */
export const ruled = (
  { sql, tenant }: Pick<Place, "sql" | "tenant">,
  streams: ReadonlyArray<Stream.Stream<unknown>>,
  generations?: Shadow["generations"]
): Run<void> =>
  Effect.asVoid(sql`insert into servicebook.row_rule (tenant, category, rule, fold, generation)
    select ${tenant}, category, rule, fold, coalesce(generation, nextval('servicebook.row_generation'))
    from unnest(${texts(streams.map(({ category }) => category))}::text[], ${texts(streams.map(ruleOf))}::text[],
      ${integers(streams.map(({ fold = 1 }) => fold))}::integer[],
      ${integers(streams.map(({ category }) => generations?.get(category) ?? null))}::integer[]
    ) as r(category, rule, fold, generation)
    on conflict (tenant, category) do update
      set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation`)

/** Makes the grown generation the live one, in the transaction of the caller. */
export const crowned = ({ place, generations, streams }: Shadow): Run<void> =>
  Effect.andThen(
    ruled(place, streams, generations),
    Effect.asVoid(place.sql`delete from servicebook.row_rebuild where tenant = ${place.tenant}`)
  )

/** Ends a shadow: what has not become live is taken away. Leaves everything to another rebuild that has begun since. */
export const ended = (shadow: Shadow): Run<void> =>
  Effect.gen(function* () {
    const { sql, tenant, tables } = shadow.place
    if (shadow.apart) {
      for (const { name } of tables.values()) yield* sql`drop table if exists ${sql.literal(`servicebook.${name}`)}`
    }
    const own = [...shadow.generations.values()]
    yield* sql`delete from servicebook.row_rebuild where tenant = ${tenant} and generation = any(${integers(own)})`
    if (!shadow.apart) for (const { name } of tables.values()) yield* clear(sql, tenant, name)
  })
