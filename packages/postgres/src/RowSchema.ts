/**
 * Makes the tables of rows that the streams of a log need, their indexes, and the function that writes them. A kind that
 * another program registered keeps its table, and a table keeps its columns.
 */
import { EventId, Instant, Recorded, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"
import {
  beside,
  type Column,
  indexName,
  quoted,
  type RowTable,
  shared,
  sourceOf,
  tableOf,
  tablesOf
} from "./RowTable.ts"
import { begins, ends, type Target } from "./RowWriter.ts"

const rules = new WeakMap<Stream.Stream<unknown>, string>()

/** What the rows of a stream are derived by, as far as it is declared: another rule makes other rows. Worked out once a stream: every append names it. */
export const ruleOf = (stream: Stream.Stream<unknown>): string => {
  const { rowKinds, fold = 1 } = stream
  const rule = rules.get(stream) ?? EventId.sha256Hex(Recorded.canonicalText({ fold, rowKinds })).slice(0, 16)
  rules.set(stream, rule)
  return rule
}

const definition = ({ name, type }: Pick<Column, "name" | "type">): string => `${quoted(name)} ${type}`

/** An index whose leaves tell which rectangles hold, so that versions of other cuts and heads are passed over inside it. */
const anchorIndex = (table: RowTable, column: Column): string =>
  `create index if not exists ${indexName(table, column)} on servicebook.${table.name} (tenant, ${quoted(column.name)})
    include (valid_from_ms, valid_until_ms, known_from, known_until) where ${quoted(column.name)} is not null`

/** What is known now: one version of a row from one instant on. Appends find here what they end. */
export const nowIndex = ({ name }: Pick<RowTable, "name">): string =>
  `create unique index if not exists ${name}_now on servicebook.${name}
    (generation, stream_id, key, valid_from_ms) where known_until = ${Instant.FOREVER}`

/** A kind as the registry keeps it: its table, and all columns that it ever had. */
interface Registered {
  readonly name: string
  readonly columns: ReadonlyArray<Pick<Column, "name" | "type">>
}

/** By this the rows of a stream are found that are derived anew under the clock of the source. */
const ofStream = { name: "stream_id" }

const streamIndex = (table: RowTable): string =>
  `create index if not exists ${indexName(table, ofStream)} on servicebook.${table.name} (tenant, category, stream_id)`

/** A statement that a table without columns of its own cannot have. */
const added = ({ columns, name }: RowTable): ReadonlyArray<string> => {
  const all = columns.map((one) => `add column if not exists ${definition(one)}`)
  return all.length === 0 ? [] : [`alter table servicebook.${name} ${all.join(", ")}`]
}

const made = (table: RowTable, index: string): ReadonlyArray<string> => [
  `create table if not exists servicebook.${table.name} (${[
    ...shared.map(([name, type]) => `${name} ${type}`),
    ...table.columns.map(definition)
  ].join(", ")})`,
  ...added(table),
  index,
  ...table.anchors.map((column) => anchorIndex(table, column)),
  `perform servicebook.guard_table('${table.name}')`
]

/** Statements as one, for a single way to the database and back: a new one has hundreds of them before it. */
const together = (statements: ReadonlyArray<string>): string =>
  `do $made$ begin ${statements.map((one) => `${one};`).join(" ")} end $made$`

const writer = (kind: Registered): string => {
  const target: Target = {
    ...kind,
    tenant: "p_tenant",
    base: "p_base",
    ended: "p_ended[i]",
    begun: "p_begun[i]",
    generations: "row_rule"
  }
  return `when '${kind.name}' then
    ${ends(target)};
    get diagnostics v_ended = row_count;
    ${begins(target)};`
}

/** The function that writes the rows of a commit; positions are counted from `p_base`. */
const writeRows = (kinds: ReadonlyArray<Registered>): string =>
  `create or replace function servicebook.write_rows(p_tenant text, p_base bigint, p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql as $$
    declare i integer; v_ended integer;
    begin
      for i in 1 .. coalesce(cardinality(p_tables), 0) loop
        case p_tables[i]
        ${kinds.map(writer).join("\n")}
        else raise exception 'no table of rows has the name %', p_tables[i];
        end case;
        -- One that is missing shows that the stored rows were folded by other rules than those of this software.
        if v_ended <> json_array_length(p_ended[i]) then
          raise exception 'the stored rows do not follow from the events' using errcode = 'SB005';
        end if;
      end loop;
    end $$`

const registered = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const found = yield* sql<Registered & { readonly kind: string }>`
    select kind, name, columns from servicebook.row_kind order by kind`
  return new Map(found.map((one) => [one.kind, one as Registered]))
})

/** The columns of the registry and those of a table that it lacks. Software that writes the former may still be running. */
const grown = (before: Registered["columns"], { columns }: RowTable): Registered["columns"] => [
  ...before,
  ...columns.filter(({ name }) => !before.some((one) => one.name === name)).map(({ name, type }) => ({ name, type }))
]

/** Two streams may share a kind only when they mean the same rows. */
const clash = (streams: Stream.Streams): string | undefined => {
  const seen = new Map<string, RowTable>()
  for (const table of [...streams.values()].flatMap(({ rowKinds }) => rowKinds.map(tableOf))) {
    const other = seen.get(table.kind) ?? table
    if (other !== table && Recorded.canonicalText(other) !== Recorded.canonicalText(table)) return table.kind
    seen.set(table.kind, table)
  }
  return undefined
}

/** What a database has for rows. */
interface Present {
  readonly kinds: ReadonlyMap<string, Registered>
  readonly indexes: ReadonlySet<string>
}

const present: Effect.Effect<Present, SqlError.SqlError, SqlClient.SqlClient> = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const kinds = yield* registered
  const found = yield* sql<{ name: string }>`select c.relname::text as name from pg_catalog.pg_class c
    join pg_catalog.pg_namespace n on n.oid = c.relnamespace where n.nspname = 'servicebook' and c.relkind = 'i'`
  return { kinds, indexes: new Set(found.map(({ name }) => name)) }
})

const placed = (streams: Stream.Streams, { kinds }: Pick<Present, "kinds">): ReadonlyArray<RowTable> =>
  [...tablesOf(streams).values()].map((table) => beside(table, kinds.get(table.kind)?.columns ?? []))

/** The tables that the streams need and the database lacks, wholly or in columns or indexes. */
const lackingOf = (streams: Stream.Streams, there: Present): ReadonlyArray<RowTable> =>
  placed(streams, there).filter((table) => {
    const columns = there.kinds.get(table.kind)?.columns
    const bySource = sourceOf(table)
    const isIndexed =
      table.anchors.every((column) => [table, bySource].every((one) => there.indexes.has(indexName(one, column)))) &&
      there.indexes.has(indexName(bySource, ofStream))
    return columns === undefined || !isIndexed || grown(columns, table).length > columns.length
  })

/** Whether the database has every table that the streams need. */
export const hasTables = (streams: Stream.Streams): Effect.Effect<boolean, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.suspend(() => {
    const doubly = clash(streams)
    if (doubly !== undefined) return Effect.die(new Error(`two streams declare the kind ${doubly} differently`))
    return Effect.map(present, (there) => lackingOf(streams, there).length === 0)
  })

/** Where the rows of the streams live in the database, by kind. */
export const tablesIn = (
  streams: Stream.Streams
): Effect.Effect<ReadonlyMap<string, RowTable>, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.map(registered, (kinds) => new Map(placed(streams, { kinds }).map((table) => [table.kind, table])))

/**
 * Makes what the streams need and the database lacks. Nothing that is there is taken away or changed: rows of other rules
 * are still read and written.
 */
export const ensureTables = (streams: Stream.Streams): Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient> =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const there = yield* present
    const known = new Map(there.kinds)
    const lacking = lackingOf(streams, there)
    for (const table of lacking) {
      const bySource = sourceOf(table)
      yield* sql.unsafe(together([...made(table, nowIndex(table)), ...made(bySource, streamIndex(bySource))]))
      const columns = grown(known.get(table.kind)?.columns ?? [], table)
      known.set(table.kind, { name: table.name, columns })
      yield* sql`insert into servicebook.row_kind (kind, name, columns)
        values (${table.kind}, ${table.name}, ${JSON.stringify(columns)}::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns`
    }
    if (lacking.length > 0) yield* sql.unsafe(writeRows([...known.values()]))
  })
