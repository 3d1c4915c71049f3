/**
 * Operands as SQL: what core's `classifier` makes of a row, said of a tuple. A class is a number here: 0 is included,
 * -1 irrelevant, and from 1 on the reasons for which an operand leaves rows out, in their order.
 */
import { Due, Instant, Operand, Path, Tally } from "@servicebook/core"
import type { SqlClient, Statement } from "effect/sql"
import { type Around, compile, stopped, undecided } from "./Condition.ts"
import { type Fields, largest, numberOf, wholeOf } from "./Field.ts"
import type { Given } from "./Given.ts"
import type { Asked } from "./Query.ts"

type Sql = SqlClient.SqlClient
type Fragment = Statement.Fragment

/** A question for what the tuples of an operand come to in a frame. */
export interface Framed {
  readonly frame: Tally.Frame
}

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
const presence = (given: Given<Framed>, fields: Fields, present: Operand.Presence): string => {
  const instants = given.each(
    "double precision[]",
    ({ frame }) => Tally.stockInstants(present.at as Operand.StockMeasure, frame).at
  )
  const upTo = (ms: string) => `width_bucket(${ms}, ${instants})`
  const from = numberOf(fields(present.from)) ?? none
  const until = `coalesce(${numberOf(fields(present.until)) ?? none}, ${Instant.FOREVER})`
  return `(${upTo(until)} - ${upTo(from)})`
}

/** The amount a tuple brings, as a double, null where it brings none; not yet held against what a double holds exactly. */
const amount = (given: Given<Framed>, fields: Fields, operand: Operand.Operand): string => {
  const whole = (field: string) => wholeOf(fields(field)) ?? none
  const select = Operand.selectOf(operand)
  if ("present" in select) {
    const { weight } = select.present
    const times = weight === undefined ? "1" : whole(weight)
    return `${presence(given, fields, select.present)} * ${times}::double precision`
  }
  const { value } = operand
  if (value === undefined) return "1::double precision"
  if ("field" in value) return whole(value.field)
  if ("elapsed" in value) return `${whole(value.elapsed[1])} - ${whole(value.elapsed[0])}`
  const [instant, cut] = [whole(value.age), given.each("double precision", ({ frame }) => frame.cutMs)]
  return `case when ${instant} < ${cut} then ${cut} - ${instant} end`
}

const entity = (fields: Fields, { per }: Operand.Operand): string => {
  const field = per === undefined ? undefined : fields(per)
  return field?.holds === "text" ? field.sql : "null::text"
}

/** A level of a tuple's path, as JSON: a field as it is, or the month in which the day falls that the window owns it by. */
const level = (given: Given<Framed>, fields: Fields, operand: Operand.Operand, one: Operand.Level): string => {
  if ("field" in one) {
    const field = fields(one.field)
    return field === undefined ? "null::jsonb" : `to_jsonb(${field.sql})`
  }
  const select = Operand.selectOf(operand)
  const anchor = "anchor" in select ? numberOf(fields(select.anchor)) : undefined
  const monthsOf = ({ frame }: Framed) => Path.ownedMonths(select, frame.window)
  const froms = given.each("double precision[]", (one) => monthsOf(one).map(({ fromMs }) => fromMs))
  const months = given.each("text[]", (one) => monthsOf(one).map(({ month }) => month))
  return `to_jsonb((${months})[width_bucket(${anchor ?? none}, ${froms})])`
}

const path = (given: Given<Framed>, fields: Fields, operand: Operand.Operand): string => {
  const levels = operand.path?.map((one) => level(given, fields, operand, one))
  return levels === undefined ? "null::jsonb" : `jsonb_build_array(${levels.join(", ")})`
}

/** The class of a tuple as far as conditions decide it; what a calendar does not say of it comes first, and of its time last. */
const byConditions = (sql: Sql, around: Around, operand: Operand.Operand): Fragment => {
  const { among, exclusions, having } = operand
  const test = compile(around)
  const open = [among, ...exclusions.map(({ when }) => when)].map((one) => undecided(around, one))
  const openHaving = having === undefined ? sql.literal("false") : undecided(around, having)
  const isStopped = having === undefined ? sql.literal("false") : stopped(around, having)
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
 * The tuples of an operand in each of some frames, which go by the same calendars, classified: `class`, `counts`, `amount`
 * (exact where the class is 0), `entity`, `snapshot`, `finding`, `path`, and `grp` by a field.
 */
export const classified = (
  given: Given<Framed>,
  { fields, from, where }: Asked,
  operand: Operand.Operand,
  by: string | undefined
): Fragment => {
  const { first, sql } = given
  const around = { fields, given, calendars: first.frame.calendars ?? Due.noCalendars }
  const test = compile(around)
  const group = (by === undefined ? undefined : fields(by))?.sql ?? "null::text"
  // "offset 0" has each expression computed once a tuple, however often it is asked for above.
  return sql`select t.*, ${sql.literal(classOf(operand))} as class from (
    select ${sql.literal(group)} as grp, ${byConditions(sql, around, operand)} as asked,
      ${test(operand.having ?? { all: [] })} as counts, ${sql.literal(amount(given, fields, operand))} as amount,
      ${sql.literal(entity(fields, operand))} as entity, r.evidence = 'snapshot' as snapshot,
      cardinality(r.findings) > 0 as finding, ${sql.literal(path(given, fields, operand))} as path
    from ${from} where ${where} offset 0) as t`
}
