/** Conditions in words, in Chinese and English: for documentation, explanations and what lint finds. */
import type { Binding } from "../rules/Parameter.ts"
import { coded, rowField, truth, value } from "../rules/Spoken.ts"
import type { Title } from "../rules/Title.ts"
import type { Condition, Limit } from "./Condition.ts"
import type { CalendarLimit } from "./Due.ts"

type Within = Extract<Condition, { readonly within: unknown }>

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

const spanned = ({ atMost, pauses, within: [from, to] }: Within, language: Language): string => {
  const say = (zh: string, en: string): string => (language === "zh" ? zh : en)
  const around = pauses === undefined ? "" : say(`，不计 ${pauses}`, `, not counting ${pauses}`)
  return `${from} ${say("至", "to")} ${to} ${say("不超过", "within")} ${span(atMost, language)}${around}`
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
  if ("within" in condition) return spanned(condition, language)
  if ("during" in condition) {
    const [instant, calendar] = condition.during
    return `${instant} ${say("在日历的工作时间内：", "during the hours of calendar ")}${calendar}`
  }
  if ("all" in condition) return joined(condition.all, "always", say(" 且 ", " and "), language)
  if ("any" in condition) return joined(condition.any, "never", say(" 或 ", " or "), language)
  if ("not" in condition) return `${say("非 ", "not ")}(${show(condition.not, language)})`
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

/** Words as they stand within a sentence, with their code: fields and values begin as titles do; what is spelt in capitals stays so. */
const within = (words: Title, code: string, language: Language): string =>
  coded(
    words[language].replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()),
    code
  )

/** What a field of rows is called within a sentence, with its name. */
export const field = (name: string, language: Language): string => within(rowField(name), name, language)

const word = (one: string | number | boolean, language: Language): string | number => {
  if (typeof one === "boolean") return truth(one)[language]
  return typeof one === "string" ? within(value(one, ""), one, language) : one
}

/** A condition whose fields and values go by their words, each with its code. */
const worded = (condition: Condition, language: Language): Condition => {
  const cell = (name: string): string => field(name, language)
  const each = (all: ReadonlyArray<Condition>) => all.map((one) => worded(one, language))
  if ("is" in condition) return { is: [cell(condition.is[0]), word(condition.is[1], language)] }
  if ("oneOf" in condition)
    return { oneOf: [cell(condition.oneOf[0]), condition.oneOf[1].map((one) => String(word(one, language)))] }
  if ("known" in condition) return { known: cell(condition.known) }
  if ("atLeast" in condition) return { atLeast: [cell(condition.atLeast[0]), condition.atLeast[1]] }
  if ("beforeCut" in condition) return { ...condition, beforeCut: cell(condition.beforeCut) }
  if ("within" in condition) {
    const {
      pauses,
      within: [from, to],
      ...limit
    } = condition
    return { ...limit, within: [cell(from), cell(to)], ...(pauses === undefined ? {} : { pauses: cell(pauses) }) }
  }
  if ("during" in condition) return { during: [cell(condition.during[0]), condition.during[1]] }
  if ("all" in condition) return { all: each(condition.all) }
  if ("any" in condition) return { any: each(condition.any) }
  if ("not" in condition) return { not: worded(condition.not, language) }
  const branches = Object.entries(condition.of).map(([choice, branch]) => [choice, worded(branch, language)] as const)
  return { ...condition, of: Object.fromEntries(branches) }
}

/** Chinese as it is written, without gaps between its words. */
export const closedUp = (text: string): string => text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "")

/** A condition for those who read what became of a row: by the words of its fields and values, with the codes beside them. */
export const inWords = (condition: Condition): Title => ({
  zh: closedUp(show(worded(condition, "zh"), "zh")),
  en: show(worded(condition, "en"))
})
