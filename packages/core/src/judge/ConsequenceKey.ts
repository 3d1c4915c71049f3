/**
 * The key of a consequence: its period, clause, measure, whom it is for, and what decided, in one text. Proposals keep it, so
 * what stands in it can be read back, whatever a token of a person holds.
 */
import { sha256Hex } from "../log/EventId.ts"

/** What a key is made of; `who` as `staff:…`, `cause` as `Conduct/3#2`. */
export interface Parts {
  readonly period: string
  readonly clause: string
  readonly measure: string
  readonly who: string
  readonly cause: string
}

/** The longest key; a longer one keeps its beginning and the digest of the whole. */
const longest = 200

/** The longest name within a key, so that what stands before the cause is never cut. */
const longestName = 80

/** A name as keys hold it: the bar parts a key, so a name has none there, and a long one is known by its digest. */
const held = (who: string): string => {
  const name = who.replaceAll("%", "%25").replaceAll("|", "%7C")
  return name.length <= longestName ? name : `${who.slice(0, who.indexOf(":") + 1)}#${sha256Hex(who)}`
}

/** The key of its parts. */
export const keyOf = ({ cause, clause, measure, period, who }: Parts): string => {
  const key = [period, clause, measure, held(who), cause].join("|")
  return key.length <= longest ? key : `${key.slice(0, longest - 65)}#${sha256Hex(key)}`
}

/** The period that a key speaks of. */
export const periodOf = (key: string): string => key.split("|")[0] ?? ""

/** The clause that a key speaks of, by its id. */
export const clauseOf = (key: string): string => key.split("|")[1] ?? ""

/** Whom a key speaks of, to be read by people: as `staff:…`, a long name by its digest. */
export const whose = (key: string): string => (key.split("|")[3] ?? "").replaceAll("%7C", "|").replaceAll("%25", "%")

/** Whether a key speaks of somebody. */
export const isFor = (key: string, who: string): boolean => key.split("|")[3] === held(who)
