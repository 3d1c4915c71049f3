// The decision tables of the documents read plainly: what stands in each cell, in comparisons and words, sharing no code with
// the tables. A question mark stands before the name of a number that the document lost or leaves to the company.

/** A fraction: numerator and denominator, the latter above zero. */
export type Fraction = readonly [n: bigint, d: bigint]

/** What the inputs are: numbers as fractions, and words. */
export interface Said {
  readonly [input: string]: Fraction | string
}

/** What a table gives, by output; an output that is left out gets nothing. */
export type Given = { readonly [output: string]: string }

const under = (value: Fraction | string | undefined, whole: bigint): boolean => {
  const [n, d] = value as Fraction
  return n < whole * d
}
const upTo = (value: Fraction | string | undefined, whole: bigint): boolean => {
  const [n, d] = value as Fraction
  return n <= whole * d
}
const named = (...parts: ReadonlyArray<string>): string => `? ${parts.join("_").replaceAll("-", "_")}_fen`

/** §5.2: 50 yuan at the first but to sales, whose amount is lost; the second lost; from the third on dismissal. */
const ladder = ({ group, ordinal }: Said): Given => {
  const who = group as string
  if (under(ordinal, 2n)) return { fine: who === "sales" ? named(who, "first") : "5000" }
  return under(ordinal, 3n) ? { fine: named(who, "second") } : { measure: "dismissal" }
}

/** §6, §7: below both (where the table has that row), below either, above both; equal is neither. */
const averages =
  (table: string, has: { readonly both: boolean; readonly reward: boolean }) =>
  ({ national, post, regional }: Said): Given => {
    const who = post as string
    if (has.both && regional === "below" && national === "below") return { penalty: named(table, "below-both", who) }
    if (regional === "below" || national === "below") return { penalty: named(table, "below-one", who) }
    if (has.reward && regional === "above" && national === "above") return { reward: named(table, "above-both", who) }
    return {}
  }

/** §7: among the first 20, 30 or 50, each number inside; the highest item counts alone, which is the narrowest. */
const ranks =
  (table: string) =>
  ({ post, rank }: Said): Given => {
    const best = ["20", "30", "50"].find((one) => upTo(rank, BigInt(one)))
    return best === undefined ? {} : { reward: named(table, best, post as string) }
  }

/** §8: 60 and below nothing, above 85 the whole, four steps between; `edge` says on which side an edge lies. */
const coefficient =
  (edge: (value: Fraction | string | undefined, whole: bigint) => boolean) =>
  ({ score }: Said): Given => {
    if (edge(score, 60n)) return { coefficient: "0" }
    if (edge(score, 70n)) return { coefficient: "3/5" }
    if (edge(score, 75n)) return { coefficient: "7/10" }
    if (edge(score, 80n)) return { coefficient: "4/5" }
    return { coefficient: edge(score, 85n) ? "9/10" : "1" }
  }

/** The literal reading of each table by its name; `answer_bonus` is that of the company of the example. */
export const literalTables: { readonly [table: string]: (said: Said) => Given } = {
  offence_ladder: ladder,
  favouritism_fines: ({ who }) => ({ fine: who === "person" ? "5000" : "? favouritism_manager_fen" }),
  phone_survey: averages("phone_survey", { both: false, reward: true }),
  phone_survey_call_back: averages("phone_survey_call_back", { both: true, reward: true }),
  interview_sales: averages("interview_sales", { both: true, reward: true }),
  interview_service: averages("interview_service", { both: true, reward: false }),
  national_rank_sales: ranks("national_rank_sales"),
  national_rank_service: ranks("national_rank_service"),
  national_rank_composite: ranks("national_rank_composite"),
  mystery_coefficient: coefficient(upTo),
  mystery_coefficient_left_closed: coefficient(under),
  answer_bonus: ({ rate }) => {
    const [n, d] = rate as Fraction
    return { bonus: n * 100n < 95n * d ? "0" : "? bonusFen" }
  }
}
