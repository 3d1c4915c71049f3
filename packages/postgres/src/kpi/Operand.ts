/**
 * Operands as SQL: what core's `classifier` makes of a row, said of a tuple. A class is a number here: 0 is included,
 * -1 irrelevant, and from 1 on the reasons for which an operand leaves rows out, in their order.
 */
import { PgTypes } from "@effect/sql-pg"
import { Instant, Operand, Tally } from "@servicebook/core"
import * as Result from "effect/Result"
import type { SqlClient, Statement } from "effect/sql"
import { compile } from "./Condition.ts"
import { type Fields, largest, numberOf, wholeOf } from "./Field.ts"
import type { Asked } from "./Query.ts"

type Sql = SqlClient.SqlClient
type Fragment = Statement.Fragment

/** The reasons for which an operand leaves rows out, in the order in which it asks. */
export const reasons = ({ exclusions }: Operand.Operand): ReadonlyArray<string> => [
  ...exclusions.map(({ reason }) => reason),
  "no-value",
  "no-entity"
]

const none = "null::double precision"

/** How many of the sorted instants of a stock a tuple is present at. */
const presence = (sql: Sql, fields: Fields, present: Operand.Presence, frame: Tally.Frame): Fragment => {
  const { at } = Tally.stockInstants(present.at as Operand.StockMeasure, frame)
  const instants = Result.getOrThrow(PgTypes.array([...at], PgTypes.OID.float8))
  const upTo = (ms: string) => sql`width_bucket(${sql.literal(ms)}, ${instants}::double precision[])`
  const from = numberOf(fields(present.from)) ?? none
  const until = `coalesce(${numberOf(fields(present.until)) ?? none}, ${Instant.FOREVER})`
  return sql`(${upTo(until)} - ${upTo(from)})`
}

/** The amount a tuple brings, as a double, null where it brings none; not yet held against what a double holds exactly. */
const amount = (sql: Sql, fields: Fields, operand: Operand.Operand, frame: Tally.Frame): Fragment => {
  const whole = (field: string) => sql.literal(wholeOf(fields(field)) ?? none)
  const select = Operand.selectOf(operand)
  if ("present" in select) {
    const { weight } = select.present
    const times = weight === undefined ? sql.literal("1") : whole(weight)
    return sql`${presence(sql, fields, select.present, frame)} * ${times}::double precision`
  }
  const { value } = operand
  if (value === undefined) return sql.literal("1::double precision")
  if ("field" in value) return whole(value.field)
  return sql`${whole(value.elapsed[1])} - ${whole(value.elapsed[0])}`
}

const entity = (fields: Fields, { per }: Operand.Operand): string => {
  const field = per === undefined ? undefined : fields(per)
  return field?.holds === "text" ? field.sql : "null::text"
}

/** Which class a tuple is in. */
const classOf = (sql: Sql, test: ReturnType<typeof compile>, operand: Operand.Operand): Fragment => {
  const { exclusions, per } = operand
  const arms = exclusions.map(({ when }, index) => sql`when ${test(when)} then ${sql.literal(String(index + 1))}`)
  const [noValue, noEntity] = [exclusions.length + 1, exclusions.length + 2]
  return sql`case when not (${test(operand.among)}) then -1 ${sql.join(" ", false)(arms)}
    when q.quantity is null then ${sql.literal(String(noValue))}
    ${sql.literal(per === undefined ? "" : `when q.entity is null then ${noEntity}`)} else 0 end`
}

/** The tuples of an operand, classified: `class`, `counts`, `quantity`, `entity`, `snapshot`, `finding`, and `grp` by a field. */
export const classified = (
  sql: Sql,
  { fields, from, where }: Asked,
  operand: Operand.Operand,
  frame: Tally.Frame,
  by: string | undefined
): Fragment => {
  const test = compile(sql, fields, frame.cutMs)
  const group = (by === undefined ? undefined : fields(by))?.sql ?? "null::text"
  return sql`select ${sql.literal(group)} as grp, k.class, q.quantity, q.entity,
      ${test(operand.having ?? { all: [] })} as counts,
      r.evidence = 'snapshot' as snapshot, cardinality(r.findings) > 0 as finding
    from ${from}
    cross join lateral (select ${amount(sql, fields, operand, frame)} as amount) as a
    cross join lateral (select case when abs(a.amount) <= ${sql.literal(largest)} then a.amount::bigint end as quantity,
      ${sql.literal(entity(fields, operand))} as entity) as q
    cross join lateral (select ${classOf(sql, test, operand)} as class) as k
    where ${where}`
}
