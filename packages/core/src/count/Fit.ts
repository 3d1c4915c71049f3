/**
 * Whether a declaration that the compiler never saw fits the rows it speaks of: kinds, anchors and fields that exist, each
 * of the type it takes, numbers in the unit they are bound in, and every reading answered. All that is wrong is told.
 */
import * as Result from "effect/Result"
import type { FieldType, RowKind } from "../log/Stream.ts"
import { own } from "../rules/Own.ts"
import { type Binding, inRange, type Parameter, rangeOf } from "../rules/Parameter.ts"
import type { Reading } from "../rules/Reading.ts"
import { parted } from "../rules/Title.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../rules/Wrong.ts"
import type { Condition } from "./Condition.ts"
import * as Describe from "./Describe.ts"
import type { Cut, Declaration, Formula } from "./Kpi.ts"
import { type Choosable, isTimed, type Operand, type Select } from "./Operand.ts"
import { sound } from "./Sound.ts"

/** The kinds of rows by name. */
export type Kinds = ReadonlyMap<string, RowKind>

type Limit = Extract<Condition, { readonly within: unknown }>["atMost"]
type Faults = ReadonlyArray<Wrong>

/** What a declaration names and asks for: what its parts are held against. */
interface Scope {
  readonly parameters: ReadonlyArray<Parameter>
  readonly readings: ReadonlyArray<Reading>
}

/** The fields of a kind of row, with those that every row has. */
interface Fields {
  readonly kind: string
  readonly types: { readonly [field: string]: FieldType }
}

const fieldsOf = ({ fields, kind }: RowKind): Fields => ({
  kind,
  types: { ...fields, key: "text", kind: "text", evidence: "text", findings: "texts" }
})

const field = (path: string, name: string, { kind, types }: Fields, ...takes: ReadonlyArray<FieldType>): Faults => {
  const known = Object.keys(types).filter((one) => takes.length === 0 || takes.includes(types[one] as FieldType))
  const type = own(types, name)
  if (type === undefined) return unknown(path, { zh: ` ${kind} 字段`, en: `field of ${kind}` }, name, known)
  if (takes.length === 0 || takes.includes(type)) return []
  const list = takes.join(", ")
  return [
    wrong(
      path,
      `${kind} 的字段 ${name} 为 ${type}，此处须为 ${list}`,
      `${name} of ${kind} is ${type}; here it takes ${list}`
    )
  ]
}

const bound = (path: string, binding: Binding, { parameters }: Scope, unit?: Parameter["unit"]): Faults => {
  if (typeof binding === "number") {
    if (unit === undefined || inRange(binding)) return []
    return [wrong(path, `须为 ${rangeOf({})}`, `it takes a number of ${rangeOf({})}`)]
  }
  const place = below(path, "parameter")
  const known = parameters.find(({ name }) => name === binding.parameter)
  if (known === undefined) {
    const names = parameters.map(({ name }) => name)
    return unknown(place, { zh: "参数", en: "parameter" }, binding.parameter, names)
  }
  if (unit === undefined || known.unit === unit) return []
  return [
    wrong(
      place,
      `参数 ${known.name} 以 ${known.unit} 计，此处须为 ${unit}`,
      `${known.name} is in ${known.unit}; here it takes ${unit}`
    )
  ]
}

const units: { readonly [amount: string]: Parameter["unit"] } = {
  ...{ days: "days", hours: "hours", minutes: "minutes", seconds: "seconds" },
  ...{ calendarDays: "days", workingDays: "days", workingHours: "hours", workingMinutes: "minutes" }
}

const limit = (path: string, one: Limit, scope: Scope): Faults =>
  Object.entries(units).flatMap(([key, unit]) => {
    const binding = (one as { readonly [key: string]: Binding | undefined })[key]
    return binding === undefined ? [] : bound(below(path, key), binding, scope, unit)
  })

/** A place that depends on a reading: it is declared, and each of its answers leads somewhere. */
const chosen = <A>(
  path: string,
  { choose, of }: { readonly choose: string; readonly of: { readonly [choice: string]: A } },
  { readings }: Scope,
  each: (path: string, one: A) => Faults
): Faults => {
  const reading = readings.find(({ name }) => name === choose)
  const names = readings.map(({ name }) => name)
  const answers = Object.keys(reading?.choices ?? of)
  return [
    ...unknown(below(path, "choose"), { zh: "解读", en: "reading" }, choose, names),
    ...answers
      .filter((choice) => !Object.hasOwn(of, choice))
      .map((choice) => wrong(below(path, "of"), `缺少 ${choose}=${choice}`, `${choose}=${choice} is missing`)),
    ...Object.entries(of).flatMap(([choice, one]) => [
      ...unknown(below(path, "of", choice), { zh: ` ${choose} 取法`, en: `choice of ${choose}` }, choice, answers),
      ...each(below(path, "of", choice), one)
    ])
  ]
}

const isChoice = (
  value: unknown
): value is { readonly choose: string; readonly of: { readonly [choice: string]: never } } =>
  typeof value === "object" && value !== null && "choose" in value

const through = <A>(path: string, value: Choosable<A>, scope: Scope, each: (path: string, one: A) => Faults): Faults =>
  isChoice(value)
    ? chosen(path, value, scope, (place, one) => through(place, one as Choosable<A>, scope, each))
    : each(path, value as A)

const isOf: { readonly [type: string]: FieldType } = { string: "text", boolean: "boolean" }

const condition = (path: string, one: Condition, fields: Fields, scope: Scope): Faults => {
  const each = (place: string, inner: Condition) => condition(place, inner, fields, scope)
  const members = (name: "all" | "any", all: ReadonlyArray<Condition>) =>
    all.flatMap((inner, index) => each(below(path, name, index), inner))
  if ("is" in one) {
    const type = isOf[typeof one.is[1]]
    return field(
      below(path, "is"),
      one.is[0],
      fields,
      ...(type === undefined ? (["number", "instant"] as const) : [type])
    )
  }
  if ("oneOf" in one) return field(below(path, "oneOf"), one.oneOf[0], fields, "text")
  if ("known" in one) return field(below(path, "known"), one.known, fields)
  if ("atLeast" in one) {
    const place = below(path, "atLeast")
    return [
      ...field(place, one.atLeast[0], fields, "number", "instant"),
      ...bound(below(place, 1), one.atLeast[1], scope)
    ]
  }
  if ("beforeCut" in one) {
    const age = one.moreThan === undefined ? [] : limit(below(path, "moreThan"), one.moreThan, scope)
    return [...field(below(path, "beforeCut"), one.beforeCut, fields, "instant"), ...age]
  }
  if ("within" in one) {
    const instants = one.within.flatMap((name, index) => field(below(path, "within", index), name, fields, "instant"))
    const pauses = one.pauses === undefined ? [] : field(below(path, "pauses"), one.pauses, fields, "instants")
    return [...instants, ...limit(below(path, "atMost"), one.atMost, scope), ...pauses]
  }
  if ("during" in one) return field(below(path, "during", 0), one.during[0], fields, "instant")
  if ("all" in one) return members("all", one.all)
  if ("any" in one) return members("any", one.any)
  if ("not" in one) return each(below(path, "not"), one.not)
  return chosen(path, one, scope, each)
}

const anchor = (path: string, name: string, { anchors, kind }: RowKind): Faults =>
  unknown(path, { zh: ` ${kind} 锚点`, en: `anchor of ${kind}` }, name, anchors)

const select = (path: string, one: Select, kind: RowKind, scope: Scope): Faults => {
  if ("anchor" in one) return anchor(below(path, "anchor"), one.anchor, kind)
  if ("standing" in one) return anchor(below(path, "standing"), one.standing, kind)
  const { at, from, until, weight } = one.present
  const place = below(path, "present")
  return [
    ...anchor(below(place, "from"), from, kind),
    ...field(below(place, "until"), until, fieldsOf(kind), "instant"),
    ...(weight === undefined ? [] : field(below(place, "weight"), weight, fieldsOf(kind), "number")),
    ...through(below(place, "at"), at, scope, () => [])
  ]
}

const value = (path: string, { value: one }: Operand, fields: Fields): Faults => {
  if (one === undefined) return []
  if ("field" in one) return field(below(path, "value", "field"), one.field, fields, "number")
  if ("age" in one) return field(below(path, "value", "age"), one.age, fields, "instant")
  return one.elapsed.flatMap((name, index) => field(below(path, "value", "elapsed", index), name, fields, "instant"))
}

const operand = (path: string, one: Operand, kinds: Kinds, scope: Scope): Faults => {
  const kind = kinds.get(one.rows)
  if (kind === undefined)
    return unknown(below(path, "rows"), { zh: "行的种类", en: "kind of rows" }, one.rows, kinds.keys())
  const fields = fieldsOf(kind)
  return [
    ...through(below(path, "select"), one.select, scope, (place, each) => select(place, each, kind, scope)),
    ...condition(below(path, "among"), one.among, fields, scope),
    ...one.exclusions.flatMap(({ when }, index) =>
      condition(below(path, "exclusions", index, "when"), when, fields, scope)
    ),
    ...(one.having === undefined ? [] : condition(below(path, "having"), one.having, fields, scope)),
    ...value(path, one, fields),
    ...(one.per === undefined ? [] : field(below(path, "per"), one.per, fields, "text"))
  ]
}

const formula = (path: string, one: Formula, kinds: Kinds, scope: Scope): Faults =>
  Object.entries(one).flatMap(([name, inside]) =>
    Array.isArray(inside)
      ? (inside as ReadonlyArray<Operand>).flatMap((each, index) =>
          operand(below(path, name, index), each, kinds, scope)
        )
      : []
  )

const cut = (path: string, one: Cut, scope: Scope): Faults =>
  typeof one === "string" ? [] : limit(below(path, "after"), one.after, scope)

const spans = new Set(["minutes", "hours", "days"])

/** Time is shown in a unit of time, and nothing else is. */
const display = (path: string, declaration: Declaration): Faults => {
  const isTime = Describe.operands(declaration).some(isTimed)
  if (isTime === spans.has(declaration.display)) return []
  const takes = isTime ? "minutes, hours, days" : "percent, number"
  return [wrong(below(path, "display"), `此处须为 ${takes}`, `this figure is shown in ${takes}`)]
}

const readings = (path: string, declaration: Declaration): Faults => [
  ...declaration.readings.flatMap(({ choices, default: usual, name }, index) =>
    unknown(
      below(path, "readings", index, "default"),
      { zh: ` ${name} 取法`, en: `choice of ${name}` },
      usual,
      Object.keys(choices)
    )
  ),
  ...declaration.beside.flatMap((shown, index) =>
    Object.entries(shown).flatMap(([name, choice]) => {
      const reading = declaration.readings.find((one) => one.name === name)
      const place = below(path, "beside", index, name)
      const names = declaration.readings.map((one) => one.name)
      if (reading === undefined) return unknown(place, { zh: "解读", en: "reading" }, name, names)
      return unknown(place, { zh: ` ${name} 取法`, en: `choice of ${name}` }, choice, Object.keys(reading.choices))
    })
  )
]

/** The faults of numbers that no figure could be computed by: those bound out of range. */
export const outOfRange = (path: string, all: ReadonlyArray<Parameter>): Faults =>
  all.flatMap((one, index) => {
    if (one.value === undefined || inRange(one.value, one)) return []
    const range = rangeOf(one)
    return [wrong(below(path, "parameters", index, "value"), `须为 ${range}`, `it takes a number of ${range}`)]
  })

const parameters = (path: string, declaration: Declaration): Faults => [
  ...outOfRange(path, declaration.parameters),
  ...repeated(declaration.parameters, ({ name }) => name, below(path, "parameters")),
  ...repeated(declaration.readings, ({ name }) => name, below(path, "readings")),
  ...sourceless(path, declaration)
]

const sourceless = (path: string, declaration: Declaration): Faults =>
  declaration.parameters.flatMap(({ name, source, value: number }, index) =>
    (number === undefined) === (source === "unbound")
      ? []
      : [
          wrong(
            below(path, "parameters", index),
            `参数 ${name} 有值则写明来源，无值则为 unbound`,
            `${name} says where its value comes from, or is unbound and has none`
          )
        ]
  )

const unsound = (path: string, declaration: Declaration): Faults =>
  Describe.formulas(declaration).flatMap(({ formula: one }) =>
    Result.match(sound(declaration, one), {
      onSuccess: () => [],
      onFailure: ({ place, problem }) => {
        const { zh, en } = parted(problem)
        return [wrong(below(path, "formula"), `${place}：${zh}`, `${place}: ${en}`)]
      }
    })
  )

/** All that does not fit of a declaration at a place of a file, by the kinds of rows that there are. */
export const misfits = (path: string, declaration: Declaration, kinds: Kinds): Faults => [
  ...through(below(path, "formula"), declaration.formula, declaration, (place, one) =>
    formula(place, one, kinds, declaration)
  ),
  ...through(below(path, "cut"), declaration.cut, declaration, (place, one) => cut(place, one, declaration)),
  ...unsound(path, declaration),
  ...display(path, declaration),
  ...readings(path, declaration),
  ...parameters(path, declaration)
]
