/**
 * Rows with the row before them of the same case, for exports that repeat a case's whole state at every change. In
 * the order of time, so that shuffling the file changes nothing.
 */
import type { Condition, Mapping } from "../Mapping.ts"
import type { Problem } from "../Reject.ts"
import type { Placed } from "./Place.ts"
import { parts } from "./When.ts"

/** A row with what stands around it; `isLast` is only known when all rows were. */
export interface Among {
  readonly placed: Placed
  readonly previous: Placed | undefined
  readonly isLast: boolean
}

/** All conditions of a mapping. */
export const conditions = (mapping: Mapping): ReadonlyArray<Condition> => {
  const lists = Object.values(mapping.activities ?? {}).flatMap((events) => (typeof events === "string" ? [] : events))
  const ofEvents = [...lists, ...(mapping.events ?? [])].flatMap(({ when }) => (when === undefined ? [] : [when]))
  return [...ofEvents, ...(mapping.ignore ?? []).map(({ when }) => when)].flatMap(parts)
}

/** What a mapping needs to know of other rows: nothing, the row before (file in order of time), or all rows first. */
export const need = (mapping: Mapping): "none" | "previous" | "all" => {
  const all = conditions(mapping)
  if (all.some((one) => "last" in one)) return "all"
  if (!all.some((one) => "changed" in one || "was" in one || "first" in one)) return "none"
  return mapping.order?.rows === "by-time" ? "previous" : "all"
}

const inOrder = (a: Placed, b: Placed): number => a.at.ms - b.at.ms || a.rank(a.at.ms) - b.rank(b.at.ms)

/** All rows with their neighbours, in the order given. Holds them all in memory. */
export const amongAll = (rows: ReadonlyArray<Placed>): ReadonlyMap<Placed, Among> => {
  const cases = new Map<string, Array<Placed>>()
  for (const placed of rows) {
    const own = cases.get(placed.caseId)
    if (own === undefined) cases.set(placed.caseId, [placed])
    else own.push(placed)
  }
  const found = new Map<Placed, Among>()
  for (const own of cases.values()) {
    own.sort(inOrder)
    for (const [index, placed] of own.entries()) {
      found.set(placed, { placed, previous: own[index - 1], isLast: index === own.length - 1 })
    }
  }
  return found
}

/** Gives each row its predecessor while they pass in the order of time. Holds one row a case. */
export const amongPassing = (): ((placed: Placed) => Among | Problem) => {
  const last = new Map<string, Placed>()
  return (placed) => {
    const previous = last.get(placed.caseId)
    if (previous !== undefined && inOrder(previous, placed) > 0) {
      return { code: "out-of-order", place: "", detail: `${previous.at.text} > ${placed.at.text}` }
    }
    last.set(placed.caseId, placed)
    return { placed, previous, isLast: false }
  }
}
