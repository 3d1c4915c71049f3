/** Rankings of scores, their best and their bottom, pure (OBL-P-02 §3.2.4, §3.2.5). What they propose: `Proposals`. */
import * as Rational from "../count/Rational.ts"
import type { PersonScore, Scores } from "./Score.ts"

/** What is ranked. */
export type By = "staff" | "department"

/** One place: competition ranking (1, 2, 2, 4), ties share the better rank; without a score there is no rank. */
export interface Place {
  readonly key: string | null
  readonly score: Rational.Rational | undefined
  readonly total: Rational.Rational | undefined
  readonly rank: number | undefined
  /** How many share the rank, oneself included. */
  readonly sharing: number
}

/** Parts to be ranked. */
export interface Scored extends Pick<PersonScore, "score" | "total"> {
  readonly key: string | null
}

const byKey = (a: Scored, b: Scored): number => (a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1)

/** Ranks parts by their scores, the highest first; equal ones in the order of their keys, those without a score last. */
export const rank = (parts: ReadonlyArray<Scored>): ReadonlyArray<Place> => {
  const places = parts.map((part): Place => {
    const { score } = part
    if (score === undefined) return { ...part, rank: undefined, sharing: 0 }
    const others = parts.flatMap((other) => (other.score === undefined ? [] : [Rational.compare(other.score, score)]))
    return {
      ...part,
      rank: 1 + others.filter((one) => one > 0).length,
      sharing: others.filter((one) => one === 0).length
    }
  })
  return places.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || byKey(a, b) || 0)
}

/** The ranking of a window's scores. */
export const ranking = (scores: Scores, by: By): ReadonlyArray<Place> =>
  rank(
    by === "staff"
      ? scores.persons.map(({ staff, score, total }) => ({ key: staff, score, total }))
      : scores.departments.map(({ department, score, total }) => ({ key: department, score, total }))
  )

/** The best of a ranking: ranks 1 to `places`. Ties share a rank, so that there may be more of them. */
export const merit = (places: ReadonlyArray<Place>, best: number): ReadonlyArray<Place> =>
  places.filter((place) => place.rank !== undefined && place.rank <= best)

/**
 * Who is in the bottom `percent` of a ranking: those with so many strictly ahead of them that the rest is no more than the
 * share. A tie at the end is read in favour of those who share it.
 */
export const bottom = (places: ReadonlyArray<Place>, percent: number): ReadonlyArray<Place> => {
  const ranked = places.filter((place) => place.rank !== undefined)
  return ranked.filter((place) => ((place.rank ?? 0) - 1) * 100 >= (100 - percent) * ranked.length)
}

/** Who is in the bottom of every one of several rankings of consecutive windows. */
export const longAtBottom = (rankings: ReadonlyArray<ReadonlyArray<Place>>, percent: number): ReadonlyArray<string> => {
  const [first = [], ...others] = rankings.map((places) => bottom(places, percent).map(({ key }) => key))
  return first.flatMap((key) => (key !== null && others.every((keys) => keys.includes(key)) ? [key] : []))
}
