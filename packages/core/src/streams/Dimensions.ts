/**
 * What every row carries beside its own facts: the dimensions of the moment, the kind of evidence, and findings.
 */
import type { Fact } from "../log/Fact.ts"
import { type Qualifier, qualifiers } from "../log/Recorded.ts"
import type { FieldType, Row } from "../log/Stream.ts"

/** The subjects of a row by qualifier: opaque tokens, null where no event named one. */
export type Dimensions = { readonly [Q in Qualifier]: string | null }

/** The dimensions as fields of a kind of row. */
export const dimensionFields = Object.fromEntries(qualifiers.map((qualifier) => [qualifier, "text" as FieldType])) as {
  readonly [Q in Qualifier]: "text"
}

/** No subject named yet. */
export const unnamed: Dimensions = {
  customer: null,
  unit: null,
  order: null,
  case: null,
  staff: null,
  outlet: null,
  department: null,
  product: null,
  region: null
}

/** The dimensions of a row, without what else it holds. */
export const dimensionsOf = (row: Dimensions): Dimensions =>
  Object.fromEntries(qualifiers.map((qualifier) => [qualifier, row[qualifier]])) as Dimensions

/**
 * Takes the subjects of a fact into a row's dimensions. A dimension is set by the first fact that names it and then
 * stays: a later transfer of staff moves no history.
 */
export const named = <R extends Dimensions>(row: R, { subjects }: Pick<Fact, "subjects">): R => {
  let found: { [Q in Qualifier]?: string } | undefined
  for (const one of subjects) {
    const colon = one.indexOf(":")
    const qualifier = one.slice(0, colon) as Qualifier
    if (row[qualifier] !== null || found?.[qualifier] !== undefined) continue
    found ??= {}
    found[qualifier] = one.slice(colon + 1)
  }
  return found === undefined ? row : { ...row, ...found }
}

/** The token a fact names under a qualifier, null when it names none. */
export const subject = ({ subjects }: Pick<Fact, "subjects">, qualifier: Qualifier): string | null => {
  const found = subjects.find((one) => one.startsWith(`${qualifier}:`))
  return found === undefined ? null : found.slice(qualifier.length + 1)
}

/** Adds findings to a row, sorted and each once; the row itself when there is nothing new. */
export const withFindings = <R extends Row>(row: R, ...codes: ReadonlyArray<string>): R => {
  const fresh = codes.filter((code) => !row.findings.includes(code))
  return fresh.length === 0 ? row : { ...row, findings: [...new Set([...row.findings, ...fresh])].sort() }
}
