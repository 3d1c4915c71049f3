/** Whether what a pack decides can be decided: rules, parameters and readings by their names, in their units. */
import { inRange, rangeOf } from "../../rules/Parameter.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import type { Decidable } from "./Decidable.ts"
import { fixed } from "./Fixed.ts"
import type { Pack } from "./Format.ts"
import { untaken } from "./Offered.ts"

type Rules = ReadonlyMap<string, Decidable>
type Faults = ReadonlyArray<Wrong>

const rule = { zh: "本规则集采用的规则", en: "rule that the pack takes" }
const clauseWord = { zh: "条款", en: "clause" }
const namesOf = (all: ReadonlyArray<{ readonly name: string }>) => all.map(({ name }) => name)

type Binding = NonNullable<Pack["bindings"]>[number]

/** A parameter that the rule does not have; with the rule taken that has it, if one does. */
const strayed = (path: string, { parameter, rule: of }: Binding, found: Decidable, rules: Rules): Faults => {
  const owner = [...rules.values()].find(({ parameters }) => parameters.some(({ name }) => name === parameter))
  const word = { zh: ` ${of} 参数`, en: `parameter of ${of}` }
  const open = namesOf(found.parameters)
  if (owner === undefined) return fixed(path, parameter, of, open) ?? unknown(path, word, parameter, open)
  const { name } = owner
  return [
    wrong(path, `${parameter} 是 ${name} 的参数；请改正 rule`, `${parameter} is a parameter of ${name}; mend the rule`)
  ]
}

const binding = (path: string, one: Binding, rules: Rules): Faults => {
  const found = rules.get(one.rule)
  if (found === undefined) return untaken(below(path, "rule"), rule, one.rule, rules.keys())
  const parameter = found.parameters.find(({ name }) => name === one.parameter)
  if (parameter === undefined) return strayed(below(path, "parameter"), one, found, rules)
  const { unit } = parameter
  const fits = inRange(one.value, parameter)
  const said = `${one.value} ${one.unit}`
  const unitZh = `${one.parameter} 以 ${unit} 计，不能写 ${said}；请换算为 ${unit}`
  const unitEn = `${one.parameter} is in ${unit}, which ${said} is not; give the number in ${unit}`
  const range = rangeOf(parameter)
  return [
    ...(one.unit === unit ? [] : [wrong(below(path, "unit"), unitZh, unitEn)]),
    ...(fits ? [] : [wrong(below(path, "value"), `须为 ${range}`, `it takes a number of ${range}`)])
  ]
}

/** The faults of the bindings. What was decided says by whom. */
export const bindings = ({ bindings: all = [] }: Pack, rules: Rules, clauses: ReadonlySet<string>): Faults => [
  ...all.flatMap((one, index) => {
    const path = below("bindings", index)
    const anonymous = one.source === "decided" && one.by === undefined
    return [
      ...binding(path, one, rules),
      ...(anonymous ? [wrong(below(path, "by"), "请写明由谁决定", "say who decided it")] : []),
      ...(one.clause === undefined ? [] : unknown(below(path, "clause"), clauseWord, one.clause, clauses))
    ]
  }),
  ...repeated(all, ({ parameter, rule: of }) => `${of}.${parameter}`, "bindings")
]

/** The faults of the readings. */
export const readings = ({ readings: all = [] }: Pack, rules: Rules): Faults => [
  ...all.flatMap((one, index) => {
    const path = below("readings", index)
    const found = rules.get(one.rule)
    if (found === undefined) return untaken(below(path, "rule"), rule, one.rule, rules.keys())
    const reading = found.readings.find(({ name }) => name === one.reading)
    const word = { zh: ` ${one.rule} 解读`, en: `reading of ${one.rule}` }
    if (reading === undefined) return unknown(below(path, "reading"), word, one.reading, namesOf(found.readings))
    const choices = Object.keys(reading.choices)
    return unknown(
      below(path, "choice"),
      { zh: ` ${one.reading} 取法`, en: `choice of ${one.reading}` },
      one.choice,
      choices
    )
  }),
  ...repeated(all, ({ reading, rule: of }) => `${of}.${reading}`, "readings")
]
