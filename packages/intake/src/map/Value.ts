/**
 * Values of an event's data from the texts of a row: templates, types, tables, and what stands in for missing ones.
 */
import { Instant } from "@servicebook/core"
import type { Scalar, Value } from "../Mapping.ts"
import type { Problem } from "../Reject.ts"
import { type Lookup, made } from "./Template.ts"
import type { Reading } from "./Times.ts"

/** What values may read: the columns and the times of a row. */
export interface From {
  readonly lookup: Lookup
  readonly time: (name: string) => Reading
}

/** Ends the mapping of a row; caught where rows are mapped. */
export class Unmappable extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Refuses the row. */
export const refuse = (code: Problem["code"], place: string, detail = ""): never => {
  throw new Unmappable({ code, place, detail })
}

/** A value made ready; undefined when it is missing. Throws {@link Unmappable}. */
export type Reader = (from: From) => unknown

/** Tables of a mapping by name. */
export type Tables = { readonly [name: string]: { readonly [text: string]: Scalar } }

const truths: { readonly [text: string]: boolean } = {
  true: true,
  false: false,
  "1": true,
  "0": false,
  yes: true,
  no: false,
  y: true,
  n: false,
  t: true,
  f: false
}

const money = (text: string): number => {
  const [, sign, whole, cents = ""] = /^([+-]?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  if (whole === undefined) return Number.NaN
  return (sign === "-" ? -1 : 1) * (Number(whole) * 100 + Number(cents.padEnd(2, "0")))
}

const typed = (text: string, as: "text" | "int" | "money" | "bool", place: string): Scalar => {
  if (as === "text") return text
  if (as === "bool") return truths[text.toLowerCase()] ?? refuse("unreadable-value", place, text)
  const value = as === "money" ? money(text) : /^[+-]?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? value : refuse("unreadable-value", place, text)
}

type Looked = Exclude<Extract<Value, { readonly from: string }>, string>

const looked = (value: Looked, tables: Tables, place: string): Reader => {
  const source = made(value.from)
  const named = typeof value.map === "string" ? tables[value.map] : value.map
  const table = named === undefined ? undefined : new Map(Object.entries(named))
  const as = value.as ?? "text"
  return ({ lookup }) => {
    const text = source.render(lookup)
    if (text === undefined) return value.else
    if (table === undefined) return typed(text, as, place)
    const found = table.get(text)
    if (found !== undefined) return found
    if (value.unmapped === "keep") return typed(text, as, place)
    return value.unmapped === "omit" ? value.else : refuse("unmapped-value", place, text)
  }
}

const fields = (object: { readonly [field: string]: Value }, tables: Tables, place: string): Reader => {
  const readers = Object.entries(object).map(([name, value]) => {
    const isOptional = name.endsWith("?")
    const field = isOptional ? name.slice(0, -1) : name
    const at = place === "" ? field : `${place}.${field}`
    return { field, isOptional, at, read: compile(value, tables, at) }
  })
  return (from) => {
    const out: Record<string, unknown> = {}
    for (const { field, isOptional, at, read } of readers) {
      const value = read(from)
      if (value !== undefined) out[field] = value
      else if (!isOptional) refuse("missing-value", at)
    }
    return out
  }
}

const instant =
  (name: string, place: string): Reader =>
  ({ time }) => {
    const read = time(name)
    if (read === undefined) return undefined
    return "problem" in read ? refuse(read.problem.code, place, read.problem.detail) : Instant.fromMs(read.ms)
  }

/** Makes a value ready. A text is a template, unless it has no braces and so stands for itself. */
export const compile = (value: Value, tables: Tables, place: string): Reader => {
  if (typeof value === "string") {
    const template = made(value)
    return ({ lookup }) => template.render(lookup)
  }
  if (typeof value !== "object") return () => value
  if ("from" in value) return looked(value, tables, place)
  if ("time" in value) return instant(value.time, place)
  if ("object" in value) return fields(value.object, tables, place)
  const readers = value.list.map((item, index) => compile(item, tables, `${place}.${index}`))
  return (from) => readers.map((read) => read(from)).filter((item) => item !== undefined)
}

/** Makes the data of an event ready. */
export const compileData = (
  data: { readonly [field: string]: Value },
  tables: Tables
): ((from: From) => Record<string, unknown>) => fields(data, tables, "") as (from: From) => Record<string, unknown>
