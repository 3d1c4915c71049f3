/** What mystery visits make of performance pay (FTMS §8): the month's score by area, and the coefficient of the table for it. */
import * as Rational from "../../../count/Rational.ts"
import { type Drawn, type Open, type Ruling, ruling } from "../../../judge/Consequences.ts"
import { decide } from "../../../judge/DecisionTable.ts"
import type { Row } from "../../../streams/SpotCheck.ts"
import { mysteryPay } from "../rules/Mystery.ts"
import { mysteryCoefficient, mysteryCoefficientLeftClosed } from "../tables/MysteryCoefficient.ts"
import { type Found, type Frame, monthOf } from "./Facts.ts"

/** The areas with their clause and the posts that answer for them. */
const areas = [
  { area: "sales", clause: "S2-8.4", posts: ["sales-director", "sales-supervisor"] },
  { area: "service", clause: "S2-8.5", posts: ["service-director", "front-desk-supervisor"] }
] as const

const hundred = Rational.whole(100)

const rateOf = (scored: number, points: number): Rational.Rational | undefined =>
  Rational.divide(BigInt(scored) * 100n, BigInt(points))

const sum = (visits: ReadonlyArray<Found<Row>>, of: "scored" | "points"): number =>
  visits.reduce((total, { row }) => total + row[of], 0)

/** The score of some visits in per cent, exact; undefined without a point won or lost. */
export const score = (visits: ReadonlyArray<Found<Row>>, by: string | undefined): Rational.Rational | undefined => {
  if (by === "last") {
    const last = visits.reduce<Found<Row> | undefined>(
      (latest, one) => (latest === undefined || one.row.checkedAtMs >= latest.row.checkedAtMs ? one : latest),
      undefined
    )
    return last === undefined ? undefined : rateOf(last.row.scored, last.row.points)
  }
  if (by !== "mean") return rateOf(sum(visits, "scored"), sum(visits, "points"))
  const rates = visits.flatMap(({ row }) => rateOf(row.scored, row.points) ?? [])
  return Rational.quotient(rates.reduce(Rational.add, Rational.zero), Rational.whole(rates.length))
}

/** The coefficient of a score in per cent, and what ruled so. */
export const coefficient = (
  percent: Rational.Rational,
  edges: string | undefined
): { readonly factor: Rational.Rational; readonly ruling: Ruling } => {
  const table = edges === "leftClosed" ? mysteryCoefficientLeftClosed : mysteryCoefficient
  const values = { score: Rational.compare(percent, hundred) > 0 ? hundred : percent }
  const found = decide(table, values)["coefficient"]
  const factor = found?.is === "decided" && typeof found.value !== "string" ? found.value : Rational.whole(1)
  return { factor, ruling: ruling(table, values) }
}

/** The coefficients of the months asked that change anybody's pay, and the months without a visit that could be scored. */
export const mystery = ({ facts, readings, wholeMonths, zone }: Frame): ReadonlyArray<Drawn | Open> =>
  wholeMonths.flatMap((period) =>
    areas.flatMap(({ area, clause, posts }): ReadonlyArray<Drawn | Open> => {
      const visits = facts.checks.filter(
        ({ row }) => row.by === "mystery-visitor" && row.area === area && monthOf(row.checkedAtMs, zone) === period
      )
      const percent = score(visits, readings["visits"])
      const about = { rule: mysteryPay.name, period }
      if (percent === undefined) {
        return [{ ...about, clause: "S2-11.1a", who: `department:${area}`, lacks: "mystery-visit" }]
      }
      const found = coefficient(percent, readings["tierEdges"])
      const { factor } = found
      if (Rational.compare(factor, Rational.whole(1)) === 0) return []
      const basis = visits.map(({ id }) => `SpotCheck/${id}`)
      const cause = `${area}#${Rational.show(factor)}`
      return posts.map((post) => ({
        ...{ ...about, clause, measure: "pay-coefficient", who: `post:${post}` },
        ...{ amount: { is: "factor", factor }, basis, cause, ruling: found.ruling }
      }))
    })
  )
