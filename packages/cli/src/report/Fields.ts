/** The fields of a row as people read them, and which of them an operand's conditions look at: the values that decided. */
import { type Condition, type Operand, Spoken } from "@servicebook/core"
import { type Language, say } from "../text/Language.ts"
import { show } from "../text/Moment.ts"
import { coded } from "./Common.ts"

/** The lists of rows whose numbers are instants: when the clock of a case stopped and ran again. */
const instants: ReadonlyArray<string> = ["suspensions"]

/** What a field is read by: the clock of its instants, the category of its stream, whose words it goes by, and the language. */
export interface ReadBy {
  readonly zone: string
  readonly category: string
  readonly language: Language
}

/** A field of a row as text: instants (ms UTC) by the clock of a zone, codes of the books by their words. */
export const shownField = (name: string, value: unknown, by: ReadBy): string => {
  const { category, language, zone } = by
  if (Array.isArray(value)) return value.map((one) => shownField(name, one, by)).join(", ")
  if (typeof value === "string") return coded(Spoken.value(value, category), value, language)
  if (typeof value === "boolean") return say(Spoken.truth(value), language)
  const isInstant = name.endsWith("AtMs") || instants.includes(name)
  return typeof value === "number" && isInstant ? show(value, zone) : String(value)
}

const ofCondition = (condition: Condition.Condition): ReadonlyArray<string> => {
  if ("is" in condition) return [condition.is[0]]
  if ("oneOf" in condition) return [condition.oneOf[0]]
  if ("known" in condition) return [condition.known]
  if ("atLeast" in condition) return [condition.atLeast[0]]
  if ("beforeCut" in condition) return [condition.beforeCut]
  if ("within" in condition) return [...condition.within, ...(condition.pauses === undefined ? [] : [condition.pauses])]
  if ("during" in condition) return [condition.during[0]]
  if ("all" in condition) return condition.all.flatMap(ofCondition)
  if ("any" in condition) return condition.any.flatMap(ofCondition)
  if ("not" in condition) return ofCondition(condition.not)
  return Object.values(condition.of).flatMap(ofCondition)
}

const ofSelect = (select: Operand.Select): ReadonlyArray<string> => {
  if ("anchor" in select) return [select.anchor]
  if ("standing" in select) return [select.standing]
  const { from, until, weight } = select.present
  return weight === undefined ? [from, until] : [from, until, weight]
}

const ofValue = (value: Operand.Value | undefined): ReadonlyArray<string> => {
  if (value === undefined) return []
  if ("field" in value) return [value.field]
  return "age" in value ? [value.age] : value.elapsed
}

const ofLevel = (level: Operand.Level): ReadonlyArray<string> => ("field" in level ? [level.field] : [])

/** The fields, each once: what places the row in a window first, then what its conditions ask. Readings must be answered. */
export const fieldsOf = (operand: Operand.Operand): ReadonlyArray<string> => [
  ...new Set([
    ...("choose" in operand.select ? [] : ofSelect(operand.select)),
    ...ofCondition(operand.among),
    ...operand.exclusions.flatMap(({ when }) => ofCondition(when)),
    ...(operand.having === undefined ? [] : ofCondition(operand.having)),
    ...ofValue(operand.value),
    ...(operand.per === undefined ? [] : [operand.per]),
    ...(operand.path ?? []).flatMap(ofLevel)
  ])
]
