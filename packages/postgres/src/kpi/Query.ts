/**
 * Which tuples a row query asks for: those of one kind in the anchor's span, whose rectangle holds the cut and the head.
 * The same text runs over any set of row tables; which set, and what its heads are, the books say.
 */
import { PgTypes } from "@effect/sql-pg"
import { Instant, type RowSource } from "@servicebook/core"
import type { SqlClient, Statement } from "effect/sql"
import { bigint } from "../Column.ts"
import { live, quoted, type RowTable } from "../RowTable.ts"
import { type Field, type Fields, fieldsOf } from "./Field.ts"

/** The row tables of one tenant. */
export interface Books {
  readonly sql: SqlClient.SqlClient
  readonly tenant: string
  readonly tables: ReadonlyMap<string, RowTable>
  /**
   * What the names of the tables begin with: nothing where `known_from` and `known_until` are positions. Another set of
   * tables may keep another clock there, whose instants are then the heads of the queries.
   */
  readonly prefix?: string
}

/** The tuples of a query: the table they lie in, which stands as `r`, the condition that finds them, and their fields. */
export interface Asked {
  readonly table: RowTable
  readonly fields: Fields
  readonly from: Statement.Fragment
  readonly where: Statement.Fragment
}

/** A bound of a field's own type, so that the field's index serves. */
const bound = (field: Field, ms: number) => (field.holds === "instant" ? PgTypes.int8(bigint(ms)) : PgTypes.float8(ms))

const holdsNumber = (field: Field | undefined): field is Field =>
  field?.holds === "instant" || field?.holds === "number"

const lasting = (
  sql: SqlClient.SqlClient,
  fields: Fields,
  asked: RowSource.RowQuery["lasting"]
): Statement.Fragment => {
  const end = asked === undefined ? undefined : fields(asked.field)
  if (!holdsNumber(end)) return sql.literal("true")
  return sql`coalesce(${sql.literal(end.sql)} >= ${bound(end, asked?.atLeastMs ?? -Instant.FOREVER)}, true)`
}

/** The tuples that answer a query; undefined where none can: the kind is unknown, or its anchor holds no number. */
export const asked = ({ sql, tenant, tables, prefix = "" }: Books, query: RowSource.RowQuery): Asked | undefined => {
  const table = tables.get(query.kind)
  if (table === undefined) return undefined
  const fields = fieldsOf(table)
  const anchor = fields(query.anchor)
  if (!holdsNumber(anchor)) return undefined
  const at = sql.literal(anchor.sql)
  const [cut, head] = [PgTypes.int8(bigint(query.cutMs)), PgTypes.int8(bigint(query.head))]
  return {
    table,
    fields,
    from: sql.literal(`servicebook.${quoted(prefix + table.name)} as r`),
    where: sql`r.tenant = ${PgTypes.text(tenant)}
      and ${at} >= ${bound(anchor, query.fromMs)} and ${at} < ${bound(anchor, query.untilMs)}
      and r.valid_from_ms < ${cut} and r.valid_until_ms >= ${cut}
      and r.known_from <= ${head} and r.known_until > ${head} and ${live(sql, tenant)}
      and ${lasting(sql, fields, query.lasting)}`
  }
}
