/**
 * Ordinals: the how-manieth of its kind something is, for one person in one period. They are derived each time and never
 * stored, so that a fact that falls away, as one voided on appeal, renumbers those that came after it.
 */
import * as CivilDate from "../time/CivilDate.ts"
import { DAY_MS } from "../time/Instant.ts"

/** What is numbered: whose it is, when it was (ms UTC), and a key that is its own. */
export interface Numbered {
  readonly key: string
  readonly of: string
  readonly atMs: number
}

/** Within what things are numbered: a month of the calendar in a zone, or so many days (of 24 hours) back from each. */
export type Within = { readonly monthsIn: string } | { readonly rollingDays: number }

const monthOf = (atMs: number, zone: string): string => {
  const date = CivilDate.ofInstant(atMs, zone)
  return date === undefined ? "" : CivilDate.format(date).slice(0, 7)
}

const isTogether = (earlier: number, later: number, within: Within): boolean =>
  "monthsIn" in within
    ? monthOf(earlier, within.monthsIn) === monthOf(later, within.monthsIn)
    : later - earlier < within.rollingDays * DAY_MS

const isBefore = (a: Numbered, b: Numbered): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.key < b.key)

/** The ordinal of each, from 1, by its key; those of one instant go by their keys. */
export const ordinals = (all: ReadonlyArray<Numbered>, within: Within): ReadonlyMap<string, number> =>
  new Map(
    all.map((one) => {
      const earlier = all.filter(
        (other) => other.of === one.of && isBefore(other, one) && isTogether(other.atMs, one.atMs, within)
      )
      return [one.key, earlier.length + 1]
    })
  )
