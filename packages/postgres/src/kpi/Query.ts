/**
 * Which tuples a row query asks for: those of one kind in the anchor's span, whose rectangle holds the cut and the head.
 * The same text runs over any set of row tables; which set, and what its heads are, the books say.
 */
import { PgTypes } from "@effect/sql-pg"
import { Instant, type RowSource } from "@servicebook/core"
import type { SqlClient, Statement } from "effect/sql"
import { live, quoted, type RowTable } from "../RowTable.ts"
import { type Field, type Fields, fieldsOf } from "./Field.ts"
import type { Given } from "./Given.ts"

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

/** A question for the tuples of a query. */
export interface Queried {
  readonly query: RowSource.RowQuery
}

/** The tuples of a query: the table they lie in, which stands as `r`, the condition that finds them, and their fields. */
export interface Asked {
  readonly table: RowTable
  readonly fields: Fields
  readonly from: Statement.Fragment
  readonly where: Statement.Fragment
}

/** The type of a field's bounds: its own, so that the field's index serves. */
const boundType = ({ holds }: Field) => (holds === "instant" ? "bigint" : "double precision")

const holdsNumber = (field: Field | undefined): field is Field =>
  field?.holds === "instant" || field?.holds === "number"

const lasting = (given: Given<Queried>, fields: Fields): string => {
  const { lasting: asked } = given.first.query
  const end = asked === undefined ? undefined : fields(asked.field)
  if (!holdsNumber(end)) return "true"
  const least = given.each(boundType(end), ({ query }) => query.lasting?.atLeastMs ?? -Instant.FOREVER)
  return `coalesce(${end.sql} >= ${least}, true)`
}

/**
 * The tuples that answer each of some queries, which differ in instants and heads alone; undefined where none can: the kind
 * is unknown, or its anchor holds no number.
 */
export const asked = ({ sql, tenant, tables, prefix = "" }: Books, given: Given<Queried>): Asked | undefined => {
  const { query: first } = given.first
  const table = tables.get(first.kind)
  if (table === undefined) return undefined
  const fields = fieldsOf(table)
  const anchor = fields(first.anchor)
  if (!holdsNumber(anchor)) return undefined
  const bound = boundType(anchor)
  const [from, until] = [
    given.each(bound, ({ query }) => query.fromMs),
    given.each(bound, ({ query }) => query.untilMs)
  ]
  const [cut, head] = [
    given.each("bigint", ({ query }) => query.cutMs),
    given.each("bigint", ({ query }) => query.head)
  ]
  const where = `${anchor.sql} >= ${from} and ${anchor.sql} < ${until}
      and r.valid_from_ms < ${cut} and r.valid_until_ms >= ${cut}
      and r.known_from <= ${head} and r.known_until > ${head} and ${lasting(given, fields)}`
  return {
    table,
    fields,
    from: sql.literal(`servicebook.${quoted(prefix + table.name)} as r`),
    where: sql`r.tenant = ${PgTypes.text(tenant)} and ${sql.literal(where)} and ${live(sql, tenant, prefix)}`
  }
}
