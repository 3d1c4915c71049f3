/**
 * The two statements that write rows, as text: one ends rectangles, one begins them. The function of appends is made of
 * them, and a rebuild runs them on tables and generations of its own.
 */
import { Instant } from "@servicebook/core"
import { type Column, quoted } from "./RowTable.ts"

/** Where rows go, and where the statements find what they need: each a piece of SQL. */
export interface Target {
  readonly name: string
  readonly columns: ReadonlyArray<Pick<Column, "name" | "type">>
  readonly tenant: string
  /** The position from which others are counted. */
  readonly base: string
  /** The rows as JSON. */
  readonly ended: string
  readonly begun: string
  /** The table that tells which generation of a category is written. */
  readonly generations: "row_rule" | "row_rebuild"
}

const generationOf = ({ generations, tenant }: Target, rows: string): string =>
  `join servicebook.${generations} u on u.tenant = ${tenant} and u.category = ${rows}.category`

/**
 * Ends rectangles that hold. "offset 0" keeps the search for what ends one look-up a row: joined freely, a plan made while
 * the table was small reads all that is known now.
 */
export const ends = (target: Target): string =>
  `update servicebook.${target.name} r set known_until = ${target.base} + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(${target.ended}) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        ${generationOf(target, "e")}
        cross join lateral (select v.ctid as place from servicebook.${target.name} v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = ${Instant.FOREVER} offset 0) as n) as f
      where r.ctid = f.place`

/** Begins rectangles. */
export const begins = (target: Target): string => {
  const { base, begun, columns, name, tenant } = target
  const own = columns.map((column) => `, ${quoted(column.name)}`).join("")
  const values = columns.map((column) => `, b.${quoted(column.name)}`).join("")
  const typed = columns.map((column) => `, ${quoted(column.name)} ${column.type}`).join("")
  return `insert into servicebook.${name} (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation${own})
      select ${tenant}, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, ${base} + b.known_from,
        coalesce(${base} + b.known_until, ${Instant.FOREVER}), b.evidence, b.findings, u.generation${values}
      from json_to_recordset(${begun}) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[]${typed})
        ${generationOf(target, "b")}`
}
