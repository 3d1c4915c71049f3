/** What stands in a form while it is filled in, and what it comes to: the input of a command, or what is wrong with it. */
import { ofCivil } from "../show/Moments.ts"
import type { Text } from "../words/Text.ts"
import type { Field, Named } from "./Field.ts"

/** What is written in a field. Nothing written is an empty text. */
export type Draft = string | ReadonlyArray<Draft> | { readonly [name: string]: Draft }

/** What is wrong with a field, by the names that lead to it. */
export interface Fault extends Text {
  readonly path: string
}

/** The value that a draft comes to, undefined where nothing was written; or its faults. */
export type Checked = { readonly value: unknown; readonly faults: ReadonlyArray<Fault> }

const empty: Draft = ""

/** The part of a draft under a name. */
export const part = (draft: Draft | undefined, name: string): Draft =>
  typeof draft === "object" && !Array.isArray(draft)
    ? ((draft as { readonly [name: string]: Draft })[name] ?? empty)
    : empty

/** The entries of a draft that is a list. */
export const entries = (draft: Draft): ReadonlyArray<Draft> =>
  Array.isArray(draft) ? (draft as ReadonlyArray<Draft>) : []

const good = (value: unknown): Checked => ({ value, faults: [] })

const wrong = (path: string, zh: string, en: string): Checked => ({ value: undefined, faults: [{ path, zh, en }] })

const wholeOf = (text: string, { least, most }: { readonly least: number; readonly most: number }, path: string) => {
  const value = Number(text)
  if (!/^-?\d+$/.test(text) || !Number.isSafeInteger(value)) return wrong(path, "请写整数", "write a whole number")
  if (value < least) return wrong(path, `不能小于 ${least}`, `it is at least ${least}`)
  return value > most ? wrong(path, `不能大于 ${most}`, `it is at most ${most}`) : good(value)
}

const textOf = (text: string, { least, most }: { readonly least: number; readonly most: number }, path: string) => {
  if (text.length > most) return wrong(path, `最多 ${most} 字`, `at most ${most} characters`)
  return text.length < least ? wrong(path, `至少 ${least} 字`, `at least ${least} characters`) : good(text)
}

const instantOf = (text: string, zone: string, path: string): Checked => {
  const at = ofCivil(text.trim(), zone)
  return at === undefined
    ? wrong(path, "请写作 2026-03-31 16:00", "write it as 2026-03-31 16:00")
    : good(new Date(at).toISOString())
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

const jsonOf = (text: string, path: string): Checked => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === "object" && value !== null) return good(value)
  } catch {
    // What is no JSON is told below.
  }
  return wrong(path, '请写 JSON，如 {"a": "b"}', 'write JSON, as {"a": "b"}')
}

const groupOf = (fields: ReadonlyArray<Named>, draft: Draft, zone: string, path: string): Checked => {
  const parts = fields.map(({ field, isRequired, name }) => {
    const at = path === "" ? name : `${path}.${name}`
    const { faults, value } = check(field, part(draft, name), zone, at)
    const isLacking = isRequired && value === undefined && faults.length === 0
    return { name, value, faults: isLacking ? wrong(at, "必填", "this is needed").faults : faults, field, isLacking }
  })
  const written = parts.filter(({ field, value }) => value !== undefined && field.is !== "constant")
  const isWritten = written.length > 0 || parts.some(({ faults, isLacking }) => faults.length > 0 && !isLacking)
  if (!isWritten && path !== "") return good(undefined)
  const known = parts.filter(({ value }) => value !== undefined)
  return {
    value: Object.fromEntries(known.map(({ name, value }) => [name, value])),
    faults: parts.flatMap(({ faults }) => faults)
  }
}

const listOf = (field: Extract<Field, { readonly is: "list" }>, draft: Draft, zone: string, path: string): Checked => {
  const all = entries(draft).map((one, at) => check(field.of, one, zone, `${path}.${at}`))
  const values = all.map(({ value }) => value).filter((value) => value !== undefined)
  const faults = all.flatMap((one) => one.faults)
  if (faults.length > 0) return { value: undefined, faults }
  if (values.length === 0) return good(undefined)
  if (values.length < field.least) return wrong(path, `至少 ${field.least} 项`, `at least ${field.least} entries`)
  return values.length > field.most
    ? wrong(path, `最多 ${field.most} 项`, `at most ${field.most} entries`)
    : good(values)
}

const eitherOf = (forms: ReadonlyArray<Field>, draft: Draft, zone: string, path: string): Checked => {
  const which = part(draft, "which")
  const form = which === empty ? undefined : forms[Number(which)]
  return form === undefined ? good(undefined) : check(form, part(draft, "of"), zone, path)
}

/** What a draft of a field comes to. Civil times are those of `zone`; `path` leads to the field. */
export const check = (field: Field, draft: Draft, zone: string, path: string): Checked => {
  if (field.is === "constant") return good(field.value)
  if (field.is === "group") return groupOf(field.fields, draft, zone, path)
  if (field.is === "list") return listOf(field, draft, zone, path)
  if (field.is === "either") return eitherOf(field.forms, draft, zone, path)
  const text = typeof draft === "string" ? draft.trim() : ""
  if (text === "") return good(undefined)
  if (field.is === "text") return textOf(text, field, path)
  if (field.is === "whole") return wholeOf(text, field, path)
  if (field.is === "instant") return instantOf(text, zone, path)
  if (field.is === "date") return isDay(text) ? good(text) : wrong(path, "请写作 2026-03-31", "write it as 2026-03-31")
  if (field.is === "truth") return good(text === "true")
  return field.is === "choice" ? good(text) : jsonOf(text, path)
}
