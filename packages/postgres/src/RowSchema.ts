/**
 * Makes the tables of rows that the streams of a log need, their indexes, and the function that writes them. A kind that
 * another program registered keeps its table.
 */
import { EventId, Instant, Recorded, type Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import { SqlClient, type SqlError } from "effect/sql"
import { type Column, indexName, quoted, type RowTable, shared, tableOf, tablesOf } from "./RowTable.ts"

type Run = Effect.Effect<void, SqlError.SqlError, SqlClient.SqlClient>

/** What the rows of a stream are derived by, as far as it is declared: another rule makes other rows. */
export const ruleOf = ({ rowKinds, fold = 1 }: Stream.Stream<unknown>): string =>
  EventId.sha256Hex(Recorded.canonicalText({ fold, rowKinds })).slice(0, 16)

const definition = ({ name, type }: Column): string => `${quoted(name)} ${type}`

/** An index whose leaves tell which rectangles hold, so that versions of other cuts and heads are passed over inside it. */
const anchorIndex = (table: RowTable, column: Column): string =>
  `create index if not exists ${indexName(table, column)} on servicebook.${table.name} (tenant, ${quoted(column.name)})
    include (valid_from_ms, valid_until_ms, known_from, known_until) where ${quoted(column.name)} is not null`

/** What is known now: one version of a row from one instant on. Appends find here what they end. */
const nowIndex = ({ name }: RowTable): string =>
  `create unique index if not exists ${name}_now on servicebook.${name}
    (tenant, category, stream_id, key, valid_from_ms) where known_until = ${Instant.FOREVER}`

/** The columns that a kind has, as the registry keeps them. */
interface Registered {
  readonly name: string
  readonly columns: ReadonlyArray<{ readonly name: string; readonly type: string }>
}

const made = (table: RowTable, before: Registered["columns"]): ReadonlyArray<string> => [
  `create table if not exists servicebook.${table.name} (${[
    ...shared.map(([name, type]) => `${name} ${type}`),
    ...table.columns.map(definition)
  ].join(", ")})`,
  ...before
    .filter((old) => table.columns.some((one) => one.name === old.name && one.type !== old.type))
    .map((old) => `alter table servicebook.${table.name} drop column ${quoted(old.name)}`),
  ...table.columns.map((one) => `alter table servicebook.${table.name} add column if not exists ${definition(one)}`),
  nowIndex(table),
  ...table.anchors.map((column) => anchorIndex(table, column))
]

const sameColumns = (a: Registered["columns"], b: Registered["columns"]): boolean =>
  Recorded.canonicalText(a) === Recorded.canonicalText(b)

const writer = ({ name, columns }: Registered): string => {
  const own = columns.map((column) => `, ${quoted(column.name)}`).join("")
  const values = columns.map((column) => `, b.${quoted(column.name)}`).join("")
  const typed = columns.map((column) => `, ${quoted(column.name)} ${column.type}`).join("")
  return `when '${name}' then
    update servicebook.${name} r set known_until = p_base + e.known_until
      from (select t.place, e.known_until from json_to_recordset(p_ended[i]) as
          e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint) cross join lateral (
        select t.ctid as place from servicebook.${name} t
          where t.tenant = p_tenant and t.category = e.category and t.stream_id = e.stream_id and t.key = e.key
            and t.valid_from_ms = e.valid_from_ms and t.known_until = ${Instant.FOREVER} offset 0) t) e
      where r.ctid = e.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.${name} (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings${own})
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, ${Instant.FOREVER}), b.evidence, b.findings${values}
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[]${typed});`
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
  return new Map(found.map((one) => [one.kind, one]))
})

const columnsOf = ({ columns }: RowTable): Registered["columns"] => columns.map(({ name, type }) => ({ name, type }))

/** Two streams may share a kind only when they mean the same rows. */
const clash = (streams: Stream.Streams): string | undefined => {
  const seen = new Map<string, string>()
  for (const { rowKinds } of streams.values()) {
    for (const one of rowKinds) {
      const text = Recorded.canonicalText(tableOf(one))
      if ((seen.get(one.kind) ?? text) !== text) return one.kind
      seen.set(one.kind, text)
    }
  }
  return undefined
}

/** Makes what the streams need and the database lacks. Column by column: nothing that is there is taken away. */
export const ensureTables = (streams: Stream.Streams): Run =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const doubly = clash(streams)
    if (doubly !== undefined) return yield* Effect.die(new Error(`two streams declare the kind ${doubly} differently`))
    const known = new Map<string, Registered>(yield* registered)
    const wanted = [...tablesOf(streams).values()]
    const lacking = wanted.filter((table) => {
      const present = known.get(table.kind)
      return present === undefined || !sameColumns(present.columns, columnsOf(table))
    })
    if (lacking.length === 0) return
    for (const table of lacking) {
      for (const statement of made(table, known.get(table.kind)?.columns ?? [])) yield* sql.unsafe(statement)
      const columns = columnsOf(table)
      known.set(table.kind, { name: table.name, columns })
      yield* sql`insert into servicebook.row_kind (kind, name, columns)
        values (${table.kind}, ${table.name}, ${JSON.stringify(columns)}::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns`
    }
    yield* sql.unsafe(writeRows([...known.values()]))
  })
