/**
 * Conditions as SQL: every word of the closed vocabulary says of a tuple what core's `compile` says of its row. The
 * outcome is true or false, never null, so that `not` is what it says.
 */
import { PgTypes } from "@effect/sql-pg"
import { Condition, Due, type Tally } from "@servicebook/core"
import type { SqlClient, Statement } from "effect/sql"
import { storable, texts } from "../Column.ts"
import * as Calendar from "./Calendar.ts"
import { type Fields, numberOf, wholeOf } from "./Field.ts"
import type { Given } from "./Given.ts"
import { elapsedAround } from "./Pauses.ts"

type Sql = SqlClient.SqlClient
type Fragment = Statement.Fragment

const double = (value: number) => PgTypes.float8(value)

/** A comparison; what is unknown does not hold. */
const holds = (sql: Sql, comparison: Fragment): Fragment => sql`coalesce(${comparison}, false)`

const is = (sql: Sql, fields: Fields, [name, value]: readonly [string, string | number | boolean]) => {
  const field = fields(name)
  if (field === undefined) return undefined
  const column = sql.literal(field.sql)
  if (typeof value === "boolean") return field.holds === "boolean" ? sql`${column} = ${value}` : undefined
  if (typeof value === "string") {
    return field.holds === "text" && storable(value) ? sql`${column} = ${PgTypes.text(value)}` : undefined
  }
  const number = numberOf(field)
  return number === undefined || Number.isNaN(value) ? undefined : sql`${sql.literal(number)} = ${double(value)}`
}

const oneOf = (sql: Sql, fields: Fields, [name, values]: readonly [string, ReadonlyArray<string>]) => {
  const field = fields(name)
  if (field?.holds !== "text") return undefined
  const known = values.filter((value) => storable(value))
  return sql`${sql.literal(field.sql)} = any(${texts(known)}::text[])`
}

const atLeast = (
  sql: Sql,
  fields: Fields,
  [name, least]: Extract<Condition.Condition, { atLeast: unknown }>["atLeast"]
) => {
  const number = numberOf(fields(name))
  return number === undefined || typeof least !== "number" || Number.isNaN(least)
    ? undefined
    : sql`${sql.literal(number)} >= ${double(least)}`
}

const beforeCut = ({ fields, given }: Around, word: Extract<Condition.Condition, { beforeCut: unknown }>) => {
  const instant = wholeOf(fields(word.beforeCut))
  const untilOf = ({ frame }: Cut) => Condition.untilMs(word, frame.cutMs)
  if (instant === undefined || Number.isNaN(untilOf(given.first))) return undefined
  return given.sql.literal(`${instant} < ${given.each("double precision", untilOf)}`)
}

type Within = Extract<Condition.Condition, { within: unknown }>

/** The column of a word's pauses, where it has one. */
const pausesOf = (fields: Fields, { pauses }: Pick<Within, "pauses">): string | undefined => {
  const field = pauses === undefined ? undefined : fields(pauses)
  return field?.holds === "instants" ? field.sql : undefined
}

/** Whether the instant `end` comes in time after the first one of a word; undefined where that is false whatever it is. */
const spanned = ({ calendars, fields, given }: Around, word: Within, end: string) => {
  const { sql } = given
  const { atMost, within } = word
  const [start, pauses] = [wholeOf(fields(within[0])), pausesOf(fields, word)]
  if (start === undefined) return undefined
  if ("calendar" in atMost) {
    if (typeof Due.stated(atMost) !== "number") return undefined
    return Calendar.inTime(given, calendars.get(atMost.calendar), [start, end], atMost, pauses)
  }
  const atMostMs = Condition.limitMs(atMost)
  if (Number.isNaN(atMostMs)) return undefined
  return pauses === undefined
    ? sql`${sql.literal(end)} - ${sql.literal(start)} <= ${double(atMostMs)}`
    : elapsedAround(sql, [start, end], atMostMs, pauses)
}

const toItsEnd = (around: Around, word: Within) => {
  const end = wholeOf(around.fields(word.within[1]))
  return end === undefined ? undefined : spanned(around, word, end)
}

/** A question that is read at a cut. */
export interface Cut {
  readonly frame: Pick<Tally.Frame, "cutMs">
}

/** What stands around a condition: the fields of its tuples, the cuts, and the calendars that it may name. */
export interface Around {
  readonly fields: Fields
  readonly given: Given<Cut>
  readonly calendars: Due.Calendars
}

/** The answer of a calendar, which may be null: it does not say. Undefined where it is false whatever it says. */
const byCalendar = (around: Around, word: Condition.ByCalendar) => {
  if (!("during" in word)) return toItsEnd(around, word)
  const instant = wholeOf(around.fields(word.during[0]))
  return instant === undefined
    ? undefined
    : Calendar.worksAt(around.given, around.calendars.get(word.during[1]), instant)
}

/** Whether nothing but the pauses of a clock keeps a tuple from being too late at the cut. */
export const stopped = (around: Around, condition: Condition.Condition): Fragment => {
  const { fields, given } = around
  const { sql } = given
  const words = Condition.withPauses(condition).flatMap(({ pauses, ...word }) => {
    const done = fields(word.within[1])
    const cut = given.each("bigint", ({ frame }) => frame.cutMs)
    const plain = spanned(around, word, cut)
    const along = spanned(around, { ...word, pauses }, cut)
    if (plain === undefined || along === undefined) return []
    const open = sql.literal(done === undefined ? "true" : `${done.sql} is null`)
    return [sql`(${open} and (${plain}) is false and (${along}) is true)`]
  })
  return sql.join(" or ", true, "false")(words)
}

/** Whether a calendar leaves a word of a condition unanswered for a tuple. */
export const undecided = (around: Around, condition: Condition.Condition): Fragment => {
  const { sql } = around.given
  const words = Condition.byCalendar(condition).flatMap((word) => byCalendar(around, word) ?? [])
  return sql.join(" or ", true, "false")(words.map((word) => sql`${word} is null`))
}

/** A condition on the tuples of one kind at a cut. Readings and parameters must have been resolved; an open one never holds. */
export const compile = (around: Around) => {
  const { fields, given } = around
  const { sql } = given
  const never = sql.literal("false")
  const compared = (comparison: Fragment | undefined): Fragment =>
    comparison === undefined ? never : holds(sql, comparison)
  const visit = (condition: Condition.Condition): Fragment => {
    if ("is" in condition) return compared(is(sql, fields, condition.is))
    if ("oneOf" in condition) return compared(oneOf(sql, fields, condition.oneOf))
    if ("known" in condition) {
      const field = fields(condition.known)
      return field === undefined ? never : sql`(${sql.literal(field.sql)} is not null)`
    }
    if ("atLeast" in condition) return compared(atLeast(sql, fields, condition.atLeast))
    if ("beforeCut" in condition) return compared(beforeCut(around, condition))
    if ("within" in condition) return compared(toItsEnd(around, condition))
    if ("during" in condition) return compared(byCalendar(around, condition))
    if ("all" in condition) return sql.join(" and ", true, "true")(condition.all.map(visit))
    if ("any" in condition) return sql.join(" or ", true, "false")(condition.any.map(visit))
    return "not" in condition ? sql`not (${visit(condition.not)})` : never
  }
  return visit
}
