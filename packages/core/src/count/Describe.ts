/** Declarations in words: the formula as documentation and explanations print it, from the one declaration there is. */
import type { Binding } from "../rules/Parameter.ts"
import type { Title } from "../rules/Title.ts"
import * as ConditionText from "./ConditionText.ts"
import type { Cut, Declaration, Formula, Join } from "./Kpi.ts"
import type { Choosable, Level, Operand, Select, Value } from "./Operand.ts"

type Choice<A> = { readonly choose: string; readonly of: { readonly [choice: string]: Choosable<A> } }

const isChoice = <A>(value: Choosable<A>): value is Choice<A> =>
  typeof value === "object" && value !== null && "choose" in value

/** One line a branch: `by reading x`, then each choice with what it gives. */
const branches = <A>(value: Choosable<A>, show: (value: A) => string): string => {
  if (!isChoice(value)) return show(value as A)
  const each = Object.entries(value.of).map(([choice, branch]) => `${choice}: ${branches(branch, show)}`)
  return `by reading ${value.choose} {${each.join("; ")}}`
}

const select = (one: Select): string => {
  if ("anchor" in one) {
    return one.shiftDays === undefined
      ? `${one.anchor} in the window`
      : `${one.anchor} + ${one.shiftDays} d in the window`
  }
  if ("standing" in one) return `${one.standing} before the cut`
  const { from, until, weight, at } = one.present
  const measure = branches(at, (name) => name)
  return `present from ${from} until ${until}${weight === undefined ? "" : `, weighted by ${weight}`}, ${measure}`
}

/** What a row brings, in words: in English, or in Chinese around the names of the fields. */
export const value = (one: Value, language: ConditionText.Language = "en"): string => {
  const isChinese = language === "zh"
  if ("field" in one) return one.field
  if ("age" in one) return isChinese ? `${one.age} 至截止的时长` : `the age of ${one.age} at the cut`
  return one.elapsed.join(isChinese ? " 至 " : " to ")
}

const named = (one: Value, language: ConditionText.Language): Value => {
  const word = (name: string): string => ConditionText.field(name, language)
  if ("field" in one) return { field: word(one.field) }
  if ("age" in one) return { age: word(one.age) }
  const [from, to] = one.elapsed
  return { elapsed: [word(from), word(to)] }
}

/** What a row brings, for those who read what became of it: by the words of its fields, with their names beside them. */
export const valueInWords = (one: Value): Title => ({
  zh: ConditionText.closedUp(value(named(one, "zh"), "zh")),
  en: value(named(one, "en"))
})

/** An operand in words: which rows, which of them the window owns, which are meant, which are left out, and what each brings. */
export const operand = (one: Operand): string => {
  const meant = ConditionText.show(one.among)
  const parts = [
    `${one.rows}: ${branches(one.select, select)}`,
    ...(meant === "always" ? [] : [`where ${meant}`]),
    ...(one.exclusions.length === 0 ? [] : [`without ${one.exclusions.map(({ reason }) => reason).join(", ")}`]),
    ...(one.per === undefined ? [] : [`by ${one.per}`]),
    ...(one.value === undefined ? [] : [`each with ${value(one.value)}`])
  ]
  return parts.join("; ")
}

const names = (all: ReadonlyArray<Operand>): string => all.map(({ name }) => name).join(" + ")

const level = (one: Level): string => ("field" in one ? one.field : one.owner)

/** One join in words, before what it joins: `mean by staff of`. */
const join = ({ atMost, make, times }: Join, by: string): string =>
  `${times === undefined ? "" : `${times} × `}${make} by ${by}${atMost === undefined ? "" : ` (at most ${atMost})`} of`

const nested = ({ joins, of }: Extract<Formula, { readonly kind: "nested" }>): string => {
  const path = of[0]?.path ?? []
  const levels = joins.map((one, at) => join(one, level(path[at] ?? { field: "?" })))
  return [...levels, `mean of ${names(of)}`].join(" ")
}

/** How a quantile is taken from its values, in words and with an example. */
export const interpolation: Title = {
  zh: "分位数在相邻两个数值之间线性内插：n 个数值由小到大，取第 (n − 1)·q + 1 位；如 10、20、30、40 天，中位数为 25 天，九成线为 37 天",
  en: "a quantile is interpolated linearly between the two neighbouring values: of n values in order, the one at place (n − 1)·q + 1; of 10, 20, 30 and 40 days the median is 25 days and the 90th percentile 37 days"
}

const formulaOf = (formula: Formula): string => {
  switch (formula.kind) {
    case "share":
      return `those of ${names(formula.of)} that count / ${names(formula.of)}`
    case "ratio":
      return `${names(formula.over)} / ${names(formula.under)}`
    case "quantile":
      return `quantile ${formula.at} of ${names(formula.of)}`
    case "nested":
      return nested(formula)
    default:
      return `${formula.kind} of ${names(formula.of)}`
  }
}

/** The formula in words, by reading where it depends on one. */
export const formula = ({ formula: declared }: Declaration): string => branches(declared, formulaOf)

/** A formula with the readings that lead to it, as `attribution=flow`; empty where it depends on none. */
export interface Branch {
  readonly readings: string
  readonly formula: Formula
}

/** The formulas that a declaration may use, one for each way through its readings. */
export const formulas = ({ formula: declared }: Pick<Declaration, "formula">): ReadonlyArray<Branch> => {
  const visit = (one: Choosable<Formula>, path: ReadonlyArray<string>): ReadonlyArray<Branch> =>
    isChoice(one)
      ? Object.entries(one.of).flatMap(([choice, branch]) => visit(branch, [...path, `${one.choose}=${choice}`]))
      : [{ readings: path.join(", "), formula: one }]
  return visit(declared, [])
}

/** The kinds of a declaration's formulas, each once. */
export const kinds = (declaration: Pick<Declaration, "formula">): ReadonlyArray<Formula["kind"]> => [
  ...new Set(formulas(declaration).map(({ formula: { kind } }) => kind))
]

/**
 * The kind of the formula that a declaration uses where these readings are taken, those of its own by default; undefined
 * for an answer that it does not know.
 */
export const kindUnder = (
  { formula: declared, readings }: Pick<Declaration, "formula" | "readings">,
  taken: { readonly [reading: string]: string }
): Formula["kind"] | undefined => {
  const follow = (one: Choosable<Formula> | undefined): Formula["kind"] | undefined => {
    if (one === undefined || !isChoice(one)) return one?.kind
    const usual = readings.find(({ name }) => name === one.choose)?.default
    return follow(one.of[taken[one.choose] ?? usual ?? ""])
  }
  return follow(declared)
}

/** All operands that a declaration may use under any reading, each once. */
export const operands = (declaration: Pick<Declaration, "formula">): ReadonlyArray<Operand> => {
  const found = new Map<string, Operand>()
  for (const { formula: one } of formulas(declaration)) {
    for (const each of one.kind === "ratio" ? [...one.over, ...one.under] : one.of) found.set(each.name, each)
  }
  return [...found.values()]
}

const limit = (cut: Exclude<Cut, string>): string => {
  const [[unit, amount] = ["days", 0]] = Object.entries(cut.after) as ReadonlyArray<[string, Binding]>
  return `${typeof amount === "number" ? amount : amount.parameter} ${unit} after the window's end`
}

/** The cut in words. */
export const cut = ({ cut: declared }: Declaration): string =>
  branches(declared, (one) =>
    typeof one === "string" ? (one === "latest" ? "the newest instant the head knows" : "the window's end") : limit(one)
  )
