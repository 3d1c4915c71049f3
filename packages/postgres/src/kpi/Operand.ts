/**
 * Operands as SQL: what core's `classifier` makes of a row, said of a tuple. A class is a number here: 0 is included,
 * -1 irrelevant, and from 1 on the reasons for which an operand leaves rows out, in their order.
 */
import { PgTypes } from "@effect/sql-pg"
import { Due, Instant, Operand, Path, Tally } from "@servicebook/core"
import * as Result from "effect/Result"
import type { SqlClient, Statement } from "effect/sql"
import { texts } from "../Column.ts"
import { type Around, compile, stopped, undecided } from "./Condition.ts"
import { type Fields, largest, numberOf, wholeOf } from "./Field.ts"
import type { Asked } from "./Query.ts"

type Sql = SqlClient.SqlClient
type Fragment = Statement.Fragment

/** The reasons for which an operand leaves rows out, in the order in which it asks. */
export const reasons = ({ exclusions }: Operand.Operand): ReadonlyArray<string> => [
  ...exclusions.map(({ reason }) => reason),
  "no-value",
  "no-entity",
  Tally.notCovered,
  Tally.clockStopped
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
  if ("elapsed" in value) return sql`${whole(value.elapsed[1])} - ${whole(value.elapsed[0])}`
  const [instant, cut] = [whole(value.age), sql`${PgTypes.float8(frame.cutMs)}`]
  return sql`case when ${instant} < ${cut} then ${cut} - ${instant} end`
}

const entity = (fields: Fields, { per }: Operand.Operand): string => {
  const field = per === undefined ? undefined : fields(per)
  return field?.holds === "text" ? field.sql : "null::text"
}

/** A level of a tuple's path, as JSON: a field as it is, or the month in which the day falls that the window owns it by. */
const level = (
  sql: Sql,
  fields: Fields,
  operand: Operand.Operand,
  one: Operand.Level,
  window: Tally.Frame["window"]
) => {
  if ("field" in one) {
    const field = fields(one.field)
    return field === undefined ? sql.literal("null::jsonb") : sql`to_jsonb(${sql.literal(field.sql)})`
  }
  const select = Operand.selectOf(operand)
  const anchor = "anchor" in select ? numberOf(fields(select.anchor)) : undefined
  const months = Path.ownedMonths(select, window)
  const froms = Result.getOrThrow(
    PgTypes.array(
      months.map(({ fromMs }) => fromMs),
      PgTypes.OID.float8
    )
  )
  const at = sql`width_bucket(${sql.literal(anchor ?? none)}, ${froms}::double precision[])`
  return sql`to_jsonb((${texts(months.map(({ month }) => month))}::text[])[${at}])`
}

const path = (sql: Sql, fields: Fields, operand: Operand.Operand, { window }: Tally.Frame): Fragment => {
  const levels = operand.path?.map((one) => level(sql, fields, operand, one, window))
  return levels === undefined ? sql.literal("null::jsonb") : sql`jsonb_build_array(${sql.join(", ", false)(levels)})`
}

/** The class of a tuple as far as conditions decide it; what a calendar does not say of it comes first, and of its time last. */
const byConditions = (sql: Sql, around: Around, operand: Operand.Operand): Fragment => {
  const { among, exclusions, having } = operand
  const test = compile(sql, around)
  const open = [among, ...exclusions.map(({ when }) => when)].map((one) => undecided(sql, around, one))
  const openHaving = having === undefined ? sql.literal("false") : undecided(sql, around, having)
  const isStopped = having === undefined ? sql.literal("false") : stopped(sql, around, having)
  const [notCovered, clockStopped] = [3, 4].map((place) => sql.literal(String(exclusions.length + place)))
  const arms = exclusions.map(({ when }, index) => sql`when ${test(when)} then ${sql.literal(String(index + 1))}`)
  return sql`case when ${sql.join(" or ", true, "false")(open)} then ${notCovered}
    when not (${test(among)}) then -1 ${sql.join(" ", false)(arms)} when ${openHaving} then ${notCovered}
    when ${isStopped} then ${clockStopped} else 0 end`
}

/** The class of a tuple, once its amount and its entity are known. */
const classOf = ({ exclusions, per }: Operand.Operand): string => {
  const noEntity = per === undefined ? "" : `when t.entity is null then ${exclusions.length + 2}`
  return `case when t.asked <> 0 then t.asked when (abs(t.amount) <= ${largest}) is not true then ${exclusions.length + 1}
    ${noEntity} else 0 end`
}

/**
 * The tuples of an operand, classified: `class`, `counts`, `amount` (exact where the class is 0), `entity`, `snapshot`,
 * `finding`, `path`, and `grp` by a field.
 */
export const classified = (
  sql: Sql,
  { fields, from, where }: Asked,
  operand: Operand.Operand,
  frame: Tally.Frame,
  by: string | undefined
): Fragment => {
  const around = { fields, cutMs: frame.cutMs, calendars: frame.calendars ?? Due.noCalendars }
  const test = compile(sql, around)
  const group = (by === undefined ? undefined : fields(by))?.sql ?? "null::text"
  // "offset 0" has each expression computed once a tuple, however often it is asked for above.
  return sql`select t.*, ${sql.literal(classOf(operand))} as class from (
    select ${sql.literal(group)} as grp, ${byConditions(sql, around, operand)} as asked,
      ${test(operand.having ?? { all: [] })} as counts, ${amount(sql, fields, operand, frame)} as amount,
      ${sql.literal(entity(fields, operand))} as entity, r.evidence = 'snapshot' as snapshot,
      cardinality(r.findings) > 0 as finding, ${path(sql, fields, operand, frame)} as path
    from ${from} where ${where} offset 0) as t`
}
