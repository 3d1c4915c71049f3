/**
 * The closed vocabulary of conditions on a row. No callbacks: a condition is plain JSON, so that it can be printed,
 * hashed, published, explained, and compiled for another engine. A rule that needs more gets a new word here.
 */
import * as Schema from "effect/Schema"
import { Binding } from "../rules/Parameter.ts"
import type { Table } from "../time/Calendar.ts"
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../time/Instant.ts"
import { CalendarLimit, type Calendars, noCalendars, worksAt } from "./Due.ts"
import { type Allowed, inTimeAround, pausesIn } from "./Pauses.ts"

/** A span of elapsed time; its number may be bound by a parameter. */
export const Limit = Schema.Union([
  Schema.Struct({ days: Binding }),
  Schema.Struct({ hours: Binding }),
  Schema.Struct({ minutes: Binding }),
  Schema.Struct({ seconds: Binding })
])
/** The type of {@link Limit}. */
export type Limit = typeof Limit.Type

/** A condition on a row as it stands at the cut. `Field` names the row's fields, `Instant` those that hold instants. */
export type Condition<Field extends string = string, Instant extends string = Field> =
  | { readonly is: readonly [Field, string | number | boolean] }
  | { readonly oneOf: readonly [Field, ReadonlyArray<string>] }
  | { readonly known: Field }
  /** The field holds a number, and it is not less; text that looks like one is none. */
  | { readonly atLeast: readonly [Field, Binding] }
  /** The instant of the field lies before the cut, and by more than `moreThan`, the limit itself outside: it is older than so long. */
  | { readonly beforeCut: Instant; readonly moreThan?: Limit }
  /**
   * Both instants are known, and from the first to the second it was at most `atMost`: elapsed time, the limit itself inside,
   * or time by a calendar. `pauses`: the field that lists when the clock stopped and ran again (`Pauses.pausesIn`).
   */
  | {
      readonly within: readonly [Instant, Instant]
      readonly atMost: Limit | CalendarLimit
      readonly pauses?: Field
    }
  /** The instant lies in the hours that a calendar works, named by its id. */
  | { readonly during: readonly [Instant, string] }
  | { readonly all: ReadonlyArray<Condition<Field, Instant>> }
  | { readonly any: ReadonlyArray<Condition<Field, Instant>> }
  | { readonly not: Condition<Field, Instant> }
  /** The branch taken is decided by a reading. */
  | { readonly choose: string; readonly of: { readonly [choice: string]: Condition<Field, Instant> } }

const Field = Schema.String
const Pair = Schema.Tuple([Field, Field])
const nested: Schema.Codec<Condition> = Schema.suspend((): Schema.Codec<Condition> => Condition)

/** The schema of {@link Condition}: packs written as JSON and published declarations are read through it. */
export const Condition: Schema.Codec<Condition> = Schema.Union([
  Schema.Struct({ is: Schema.Tuple([Field, Schema.Union([Schema.String, Schema.Int, Schema.Boolean])]) }),
  Schema.Struct({ oneOf: Schema.Tuple([Field, Schema.Array(Schema.String)]) }),
  Schema.Struct({ known: Field }),
  Schema.Struct({ atLeast: Schema.Tuple([Field, Binding]) }),
  Schema.Struct({ beforeCut: Field, moreThan: Schema.optionalKey(Limit) }),
  Schema.Struct({
    within: Pair,
    atMost: Schema.Union([Limit, CalendarLimit]),
    pauses: Schema.optionalKey(Field)
  }),
  Schema.Struct({ during: Pair }),
  Schema.Struct({ all: Schema.Array(nested) }),
  Schema.Struct({ any: Schema.Array(nested) }),
  Schema.Struct({ not: nested }),
  Schema.Struct({ choose: Schema.String, of: Schema.Record(Schema.String, nested) })
])

/** The condition that always holds. */
export const always: Condition<never> = { all: [] }

/** The condition that never holds. */
export const never: Condition<never> = { any: [] }

/** A row as conditions see it: its fields by name. */
export type Cells = { readonly [field: string]: unknown }

/** A condition made ready for many rows. */
export type Test = (row: Cells, cutMs: number) => boolean

const bound = (binding: Binding): number => (typeof binding === "number" ? binding : Number.NaN)

/** A limit in milliseconds. */
export const limitMs = (limit: Limit): number => {
  if ("days" in limit) return bound(limit.days) * DAY_MS
  if ("hours" in limit) return bound(limit.hours) * HOUR_MS
  return "minutes" in limit ? bound(limit.minutes) * MINUTE_MS : bound(limit.seconds) * SECOND_MS
}

/** The number a field holds; `NaN`, with which no comparison holds, where it holds anything else. */
export const numberIn = (row: Cells, field: string): number => {
  const cell = row[field]
  return typeof cell === "number" ? cell : Number.NaN
}

/** The whole number a field holds, an instant among them; `NaN` where it holds anything else. */
export const wholeIn = (row: Cells, field: string): number =>
  Number.isSafeInteger(row[field]) ? (row[field] as number) : Number.NaN

/** Whether a field holds anything. What every object inherits, as "constructor", is no field. */
const isKnown = (row: Cells, field: string): boolean =>
  Object.hasOwn(row, field) && row[field] !== null && row[field] !== undefined

/** Makes a condition ready; readings and parameters must have been resolved (`Kpi.resolve`), an open one never holds. */
export const compile = (condition: Condition, calendars: Calendars = noCalendars): Test => {
  if ("is" in condition) return compileIs(condition.is)
  if ("oneOf" in condition) {
    const [field, values] = condition.oneOf
    return (row) => values.includes(row[field] as string)
  }
  if ("known" in condition) return (row) => isKnown(row, condition.known)
  if ("atLeast" in condition) {
    const [field, least] = condition.atLeast
    return (row) => numberIn(row, field) >= bound(least)
  }
  if ("beforeCut" in condition) return (row, cutMs) => wholeIn(row, condition.beforeCut) < untilMs(condition, cutMs)
  if ("within" in condition || "during" in condition) {
    const answer = compileTimed(condition, calendars)
    return (row) => answer(row) === true
  }
  if ("all" in condition) {
    const tests = condition.all.map((one) => compile(one, calendars))
    return (row, cutMs) => tests.every((test) => test(row, cutMs))
  }
  if ("any" in condition) {
    const tests = condition.any.map((one) => compile(one, calendars))
    return (row, cutMs) => tests.some((test) => test(row, cutMs))
  }
  if ("not" in condition) {
    const test = compile(condition.not, calendars)
    return (row, cutMs) => !test(row, cutMs)
  }
  return () => false
}

/**
 * What of a condition a row does not meet at the cut: of what must hold together each part that fails, else the whole; nothing
 * where the condition holds.
 */
export const unmet = (
  condition: Condition,
  calendars: Calendars = noCalendars
): ((row: Cells, cutMs: number) => ReadonlyArray<Condition>) => {
  if (!("all" in condition)) {
    const holds = compile(condition, calendars)
    return (row, cutMs) => (holds(row, cutMs) ? [] : [condition])
  }
  const parts = condition.all.map((one) => unmet(one, calendars))
  return (row, cutMs) => parts.flatMap((part) => part(row, cutMs))
}

/** The instant (ms, UTC) before which a row's lies if it is `beforeCut`; `NaN` while the span is unbound. */
export const untilMs = ({ moreThan }: Extract<Condition, { readonly beforeCut: unknown }>, cutMs: number): number =>
  moreThan === undefined ? cutMs : cutMs - limitMs(moreThan)

type Within = Extract<Condition, { readonly within: unknown }>
type During = Extract<Condition, { readonly during: unknown }>

/** A word that a calendar answers: time by it, or an instant in its hours. */
export type ByCalendar = (Within & { readonly atMost: CalendarLimit }) | During

/** The id of the calendar that answers a word. */
export const calendarOf = (word: ByCalendar): string => ("during" in word ? word.during[1] : word.atMost.calendar)

/** The words of a condition that ask for a time, readings resolved. */
const timed = (condition: Condition): ReadonlyArray<Within | During> => {
  if ("during" in condition || "within" in condition) return [condition]
  if ("all" in condition) return condition.all.flatMap(timed)
  if ("any" in condition) return condition.any.flatMap(timed)
  return "not" in condition ? timed(condition.not) : []
}

/** The words of a condition that a calendar answers, readings resolved. */
export const byCalendar = (condition: Condition): ReadonlyArray<ByCalendar> =>
  timed(condition).flatMap((word): ReadonlyArray<ByCalendar> => {
    if ("during" in word) return [word]
    const { atMost } = word
    return "calendar" in atMost ? [{ ...word, atMost }] : []
  })

/** Whether a calendar leaves a word of a condition unanswered for a row. */
export const undecided = (condition: Condition, calendars: Calendars): ((row: Cells) => boolean) => {
  const answers = byCalendar(condition).map((word) => compileTimed(word, calendars))
  return answers.length === 0 ? () => false : (row) => answers.some((answer) => answer(row) === undefined)
}

/** A word with a clock that may be paused. */
export type Paused = Within & { readonly pauses: string }

/** The words of a condition with clocks that may be paused, readings resolved. */
export const withPauses = (condition: Condition): ReadonlyArray<Paused> =>
  timed(condition).filter((word): word is Paused => "within" in word && word.pauses !== undefined)

/**
 * Whether nothing but the pauses of its clock keeps a row from being too late at the cut: what was owed is not done, its time
 * would be up, and around the pauses it is not.
 */
export const stopped = (condition: Condition, calendars: Calendars): Test => {
  const tests = withPauses(condition).map(({ pauses, ...word }): Test => {
    const [around, plain] = [compileSpan({ ...word, pauses }, calendars), compileSpan(word, calendars)]
    const [, to] = word.within
    return (row, cutMs) => !isKnown(row, to) && plain(row, cutMs) === false && around(row, cutMs) === true
  })
  return tests.length === 0 ? () => false : (row, cutMs) => tests.some((test) => test(row, cutMs))
}

const compileIs =
  ([field, value]: readonly [string, string | number | boolean]): Test =>
  (row) =>
    row[field] === value

const compileTimed = (word: Within | During, calendars: Calendars): ((row: Cells) => boolean | undefined) => {
  if ("during" in word) {
    const [instant, calendar] = word.during
    const table = calendars.get(calendar)
    return (row) => worksAt(table, wholeIn(row, instant))
  }
  const answer = compileSpan(word, calendars)
  const [, to] = word.within
  return (row) => answer(row, wholeIn(row, to))
}

/** Whether an instant comes in time after the first one of a word; undefined where a calendar does not say. */
const compileSpan = (
  { atMost, pauses, within: [from] }: Within,
  calendars: Calendars
): ((row: Cells, toMs: number) => boolean | undefined) => {
  const [table, allowed]: readonly [Table | undefined, Allowed] =
    "calendar" in atMost ? [calendars.get(atMost.calendar), atMost] : [undefined, { elapsedMs: limitMs(atMost) }]
  return (row, toMs) =>
    inTimeAround(table, wholeIn(row, from), toMs, allowed, pauses === undefined ? [] : pausesIn(row[pauses]))
}
