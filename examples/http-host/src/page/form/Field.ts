/** The fields of a form, read from the JSON Schema of a command's input, so that every command has a form. */
import type { Text } from "../words/Text.ts"

/** A JSON Schema (2020-12), as far as forms read it. */
export interface Schema {
  readonly type?: string
  readonly title?: string
  readonly format?: string
  readonly enum?: ReadonlyArray<unknown>
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: ReadonlyArray<string>
  readonly items?: Schema
  readonly anyOf?: ReadonlyArray<Schema>
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly $ref?: string
  readonly $defs?: { readonly [name: string]: Schema }
}

/** One answer of a choice; without a title of its own it is told by the word of its value. */
export interface Option {
  readonly value: string
  readonly title?: Text
}

/** What a field takes. `json` is what no other kind fits: written as JSON. */
export type Field =
  | { readonly is: "text"; readonly least: number; readonly most: number }
  | { readonly is: "choice"; readonly options: ReadonlyArray<Option> }
  | { readonly is: "whole"; readonly least: number; readonly most: number }
  | { readonly is: "truth" }
  | { readonly is: "instant" }
  | { readonly is: "date" }
  | { readonly is: "constant"; readonly value: unknown }
  | { readonly is: "group"; readonly fields: ReadonlyArray<Named> }
  | { readonly is: "list"; readonly of: Field; readonly least: number; readonly most: number }
  | { readonly is: "either"; readonly forms: ReadonlyArray<Field> }
  | { readonly is: "json" }

/** A field of a group. */
export interface Named {
  readonly name: string
  readonly isRequired: boolean
  readonly field: Field
}

/** A title of a schema, `中文 / English`, in its two halves. */
const titleOf = (title: string): Text => {
  const [zh = title, en = zh] = title.split(" / ")
  return { zh, en }
}

const optionOf = (value: unknown, title: string | undefined): Option =>
  title === undefined ? { value: String(value) } : { value: String(value), title: titleOf(title) }

const isConstant = (schema: Schema): boolean => schema.enum?.length === 1

const eitherOf = (forms: ReadonlyArray<Schema>, whole: Schema): Field =>
  forms.every(isConstant)
    ? { is: "choice", options: forms.map(({ enum: [value] = [], title }) => optionOf(value, title)) }
    : { is: "either", forms: forms.map((one) => fieldOf(one, whole)) }

const groupOf = ({ properties = {}, required = [] }: Schema, whole: Schema): Field => ({
  is: "group",
  fields: Object.entries(properties).map(([name, one]) => ({
    name,
    isRequired: required.includes(name),
    field: fieldOf(one, whole)
  }))
})

const textOf = ({ format, maxLength = 2000, minLength = 0 }: Schema): Field => {
  if (format === "date-time") return { is: "instant" }
  return format === "date" ? { is: "date" } : { is: "text", least: minLength, most: maxLength }
}

const wholeOf = ({ exclusiveMinimum, maximum, minimum }: Schema): Field => ({
  is: "whole",
  least: minimum ?? (exclusiveMinimum === undefined ? Number.MIN_SAFE_INTEGER : exclusiveMinimum + 1),
  most: maximum ?? Number.MAX_SAFE_INTEGER
})

const referred = (ref: string, whole: Schema): Schema =>
  whole.$defs?.[ref.replace(/^#\/(\$defs|definitions)\//, "")] ?? {}

/** The field of a schema. `whole` is the schema of the command, which holds what others refer to. */
export const fieldOf = (schema: Schema, whole: Schema = schema): Field => {
  if (schema.$ref !== undefined) return fieldOf(referred(schema.$ref, whole), whole)
  if (schema.anyOf !== undefined) return eitherOf(schema.anyOf, whole)
  if (schema.enum?.length === 1) return { is: "constant", value: schema.enum[0] }
  if (schema.enum !== undefined) return { is: "choice", options: schema.enum.map((one) => optionOf(one, undefined)) }
  if (schema.type === "boolean") return { is: "truth" }
  if (schema.type === "integer") return wholeOf(schema)
  if (schema.type === "string") return textOf(schema)
  if (schema.type === "array" && schema.items !== undefined) {
    const { items, maxItems: most = 1000, minItems: least = 0 } = schema
    return { is: "list", of: fieldOf(items, whole), least, most }
  }
  return schema.properties === undefined ? { is: "json" } : groupOf(schema, whole)
}

/** The fields of a command; one that says nothing beside its envelope has none. */
export const fieldsOf = (input: Schema): ReadonlyArray<Named> => {
  const field = fieldOf(input)
  return field.is === "group" ? field.fields : []
}
