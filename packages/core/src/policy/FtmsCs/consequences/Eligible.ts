/** Eligibility (FTMS §11.4): who was struck out for a month or a quarter has no rewards in it; penalties remain. */
import { departments } from "../tables/Posts.ts"
import type { Frame } from "./Facts.ts"
import { isDrawn, measures, type Said } from "./Held.ts"

const covers = (struck: string, period: string, quarterOf: (month: string) => string): boolean =>
  struck === period || (period.includes("-Q") ? false : struck === quarterOf(period))

/** Takes the rewards out of departments that were struck out for their period. */
export const eligible = (
  all: ReadonlyArray<Said>,
  { facts }: Frame,
  quarterOf: (month: string) => string
): ReadonlyArray<Said> =>
  all.filter(
    (one) =>
      !isDrawn(one) ||
      one.measure !== measures.reward ||
      !facts.struckOut.some(
        ({ row }) =>
          row.period !== null &&
          covers(row.period, one.period, quarterOf) &&
          (departments[row.department ?? ""] ?? []).some((post) => one.who === `post:${post}`)
      )
  )
