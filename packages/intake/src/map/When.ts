/**
 * Conditions of a mapping on a row, and on the row before it of the same case.
 */
import type { Condition } from "../Mapping.ts"
import type { Lookup } from "./Template.ts"

/** A row as conditions see it. */
export interface Seen {
  readonly lookup: Lookup
  /** The row before it in time of the same case; undefined for the first. Only known to mappings that ask for it. */
  readonly previous?: Lookup | undefined
  readonly isLast?: boolean
}

/** A condition made ready. */
export type Test = (row: Seen) => boolean

/** Makes a condition ready. */
export const compile = (condition: Condition): Test => {
  if ("is" in condition) {
    const [column, value] = condition.is
    return ({ lookup }) => lookup(column) === value
  }
  if ("oneOf" in condition) {
    const [column, values] = condition.oneOf
    return ({ lookup }) => values.includes(lookup(column) ?? "\u0000")
  }
  if ("known" in condition) return ({ lookup }) => lookup(condition.known) !== undefined
  if ("matches" in condition) {
    const pattern = new RegExp(condition.matches[1], "u")
    return ({ lookup }) => pattern.test(lookup(condition.matches[0]) ?? "\u0000")
  }
  if ("changed" in condition) {
    const column = condition.changed
    return ({ lookup, previous }) => lookup(column) !== previous?.(column)
  }
  if ("was" in condition) {
    const [column, value] = condition.was
    return ({ previous }) => previous?.(column) === value
  }
  if ("first" in condition) return ({ previous }) => previous === undefined
  if ("last" in condition) return ({ isLast }) => isLast === true
  if ("not" in condition) {
    const test = compile(condition.not)
    return (row) => !test(row)
  }
  const isAll = "all" in condition
  const tests = (isAll ? condition.all : condition.any).map(compile)
  return isAll ? (row) => tests.every((test) => test(row)) : (row) => tests.some((test) => test(row))
}

/** The parts of a condition and itself. */
export const parts = (condition: Condition): ReadonlyArray<Condition> => {
  const inner =
    "all" in condition ? condition.all : "any" in condition ? condition.any : "not" in condition ? [condition.not] : []
  return [condition, ...inner.flatMap(parts)]
}

/** The columns a condition reads. */
export const columns = (condition: Condition): ReadonlyArray<string> =>
  parts(condition).flatMap((part) => {
    if ("is" in part) return [part.is[0]]
    if ("oneOf" in part) return [part.oneOf[0]]
    if ("matches" in part) return [part.matches[0]]
    if ("known" in part) return [part.known]
    if ("was" in part) return [part.was[0]]
    return "changed" in part ? [part.changed] : []
  })
