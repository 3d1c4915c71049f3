/**
 * The closed vocabulary of conditions on a row. No callbacks: a condition is plain JSON, so that it can be printed,
 * hashed, published, explained, and compiled for another engine. A rule that needs more gets a new word here.
 */
import * as Schema from "effect/Schema"
import { Binding } from "../rules/Parameter.ts"
import type { Title } from "../rules/Title.ts"
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../time/Instant.ts"
import { CalendarLimit, type Calendars, inTime, noCalendars, worksAt } from "./Due.ts"

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
  /** Both instants are known, and from the first to the second it was at most `atMost`: elapsed time, the limit itself inside, or time by a calendar. */
  | { readonly within: readonly [Instant, Instant]; readonly atMost: Limit | CalendarLimit }
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
  Schema.Struct({ within: Pair, atMost: Schema.Union([Limit, CalendarLimit]) }),
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

/** The instant (ms, UTC) before which a row's lies if it is `beforeCut`; `NaN` while the span is unbound. */
export const untilMs = ({ moreThan }: Extract<Condition, { readonly beforeCut: unknown }>, cutMs: number): number =>
  moreThan === undefined ? cutMs : cutMs - limitMs(moreThan)

type Within = Extract<Condition, { readonly within: unknown }>
type During = Extract<Condition, { readonly during: unknown }>

/** A word that a calendar answers: time by it, or an instant in its hours. */
export type ByCalendar = (Within & { readonly atMost: CalendarLimit }) | During

/** The id of the calendar that answers a word. */
export const calendarOf = (word: ByCalendar): string => ("during" in word ? word.during[1] : word.atMost.calendar)

/** The words of a condition that a calendar answers, readings resolved. */
export const byCalendar = (condition: Condition): ReadonlyArray<ByCalendar> => {
  if ("during" in condition) return [condition]
  if ("within" in condition) {
    const { atMost, within } = condition
    return "calendar" in atMost ? [{ within, atMost }] : []
  }
  if ("all" in condition) return condition.all.flatMap(byCalendar)
  if ("any" in condition) return condition.any.flatMap(byCalendar)
  return "not" in condition ? byCalendar(condition.not) : []
}

/** Whether a calendar leaves a word of a condition unanswered for a row. */
export const undecided = (condition: Condition, calendars: Calendars): ((row: Cells) => boolean) => {
  const answers = byCalendar(condition).map((word) => compileTimed(word, calendars))
  return answers.length === 0 ? () => false : (row) => answers.some((answer) => answer(row) === undefined)
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
  const { atMost, within } = word
  const [from, to] = within
  if ("calendar" in atMost) {
    const table = calendars.get(atMost.calendar)
    return (row) => inTime(table, wholeIn(row, from), wholeIn(row, to), atMost)
  }
  const atMostMs = limitMs(atMost)
  return (row) => wholeIn(row, to) - wholeIn(row, from) <= atMostMs
}

const named = (amount: Binding): string => String(typeof amount === "number" ? amount : amount.parameter)

/** The language of a text about a condition. */
export type Language = keyof Title

const worked = (limit: CalendarLimit, language: Language): string => {
  const say = (amount: Binding, zh: string, en: string) => `${named(amount)} ${language === "zh" ? zh : en}`
  if ("calendarDays" in limit) return say(limit.calendarDays, "天", "d")
  if ("workingDays" in limit) return say(limit.workingDays, "个工作日", "working d")
  return "workingHours" in limit
    ? say(limit.workingHours, "个工作小时", "working h")
    : say(limit.workingMinutes, "个工作分钟", "working min")
}

const span = (limit: Limit | CalendarLimit, language: Language): string => {
  const say = (amount: Binding, zh: string, en: string) => `${named(amount)} ${language === "zh" ? zh : en}`
  if ("days" in limit) return say(limit.days, "天", "d")
  if ("hours" in limit) return say(limit.hours, "小时", "h")
  if ("minutes" in limit) return say(limit.minutes, "分钟", "min")
  if ("seconds" in limit) return say(limit.seconds, "秒", "s")
  const time = worked(limit, language)
  return language === "zh" ? `${time}（日历 ${limit.calendar}）` : `${time} of calendar ${limit.calendar}`
}

/** A condition in words, for documentation and explanations: in English, or in Chinese around the names of the fields. */
export const show = (condition: Condition, language: Language = "en"): string => {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en)
  if ("is" in condition) return `${condition.is[0]} ${say("为", "is")} ${condition.is[1]}`
  if ("oneOf" in condition)
    return `${condition.oneOf[0]} ${say("为其一：", "is one of ")}${condition.oneOf[1].join(", ")}`
  if ("known" in condition) return `${condition.known} ${say("已知", "known")}`
  if ("atLeast" in condition) {
    const [field, least] = condition.atLeast
    return `${field} ${say("不小于", "at least")} ${named(least)}`
  }
  if ("beforeCut" in condition) {
    const { beforeCut, moreThan } = condition
    if (moreThan === undefined) return `${beforeCut} ${say("在截止之前", "before the cut")}`
    const by = span(moreThan, language)
    return `${beforeCut} ${say(`早于截止超过 ${by}`, `more than ${by} before the cut`)}`
  }
  if ("within" in condition) {
    const [from, to] = condition.within
    return `${from} ${say("至", "to")} ${to} ${say("不超过", "within")} ${span(condition.atMost, language)}`
  }
  if ("during" in condition) {
    const [instant, calendar] = condition.during
    return `${instant} ${say("在日历的工作时间内：", "during the hours of calendar ")}${calendar}`
  }
  if ("all" in condition) return joined(condition.all, "always", say(" 且 ", " and "), language)
  if ("any" in condition) return joined(condition.any, "never", say(" 或 ", " or "), language)
  if ("not" in condition) return `${say("非", "not")} ${nest(condition.not, language)}`
  const branches = Object.entries(condition.of).map(([choice, branch]) => `${choice}: ${show(branch, language)}`)
  return `${say("按解读", "by reading")} ${condition.choose} {${branches.join("; ")}}`
}

const neutrals = { always: { zh: "恒成立", en: "always" }, never: { zh: "恒不成立", en: "never" } } as const
type Neutral = keyof typeof neutrals

/** Members that change nothing, as a reading not taken leaves them behind, go without saying. */
const told = (members: ReadonlyArray<Condition>, neutral: Neutral): ReadonlyArray<Condition> =>
  members.filter((member) => show(member) !== neutral)

const joined = (members: ReadonlyArray<Condition>, neutral: Neutral, by: string, language: Language): string => {
  const [first, ...others] = told(members, neutral)
  if (first === undefined) return neutrals[neutral][language]
  return others.length === 0 ? show(first, language) : [first, ...others].map((one) => nest(one, language)).join(by)
}

const isCompound = (condition: Condition): boolean => {
  const members =
    "all" in condition ? told(condition.all, "always") : "any" in condition ? told(condition.any, "never") : []
  const [only] = members
  return members.length > 1 || (only !== undefined && isCompound(only))
}

const nest = (condition: Condition, language: Language): string =>
  isCompound(condition) ? `(${show(condition, language)})` : show(condition, language)
