/**
 * One score of the manufacturer held against one table (FTMS §6, §7), for its posts. A score without one of the averages says
 * nothing yet.
 */
import * as Rational from "../../../count/Rational.ts"
import { type Drawn, money, type Open, ruling } from "../../../judge/Consequences.ts"
import { type DecisionTable, decide, standing } from "../../../judge/DecisionTable.ts"
import { fraction } from "../../../judge/Interval.ts"
import type { Row } from "../../../streams/ExternalScore.ts"
import type { Found, Frame } from "./Facts.ts"

/** A score with its stream. */
export type Score = Found<Row>
/** What a table says, or what it could not say. */
export type Said = Drawn | Open

/** The measures of surveys. */
export const measures = { reward: "survey-reward", penalty: "survey-penalty" } as const

const to = (own: string, average: string | null): string | undefined =>
  average === null ? undefined : standing(fraction(own), fraction(average))

/** The posts of a table. */
export const postsOf = (table: DecisionTable): ReadonlyArray<string> => {
  const [post] = table.inputs
  return post !== undefined && "oneOf" in post.takes ? post.takes.oneOf : []
}

/** What one table says of one score, for some of its posts. */
export const held = (
  { id, row }: Score,
  table: DecisionTable,
  posts: ReadonlyArray<string>,
  rule: string,
  parameters: Frame["parameters"]
): ReadonlyArray<Said> =>
  posts.flatMap((post): ReadonlyArray<Said> => {
    const isRank = table.inputs.some(({ name }) => name === "rank")
    const about = { rule, clause: table.clause, who: `post:${post}`, period: row.period }
    const compared = { regional: to(row.own, row.regional), national: to(row.own, row.national) }
    const rank = row.rank === null ? undefined : Rational.whole(row.rank)
    const values = isRank ? { post, rank } : { post, ...compared }
    const found = decide(table, values, parameters)
    const lacks = Object.values(found).find((one) => one.is === "undefined")
    if (lacks?.is === "undefined") return [{ ...about, lacks: lacks.input }]
    return (["reward", "penalty"] as const).flatMap((output): ReadonlyArray<Said> => {
      const amount = money(found[output])
      if (amount === undefined) return []
      const how = isRank ? `rank ${row.rank}` : `${compared.regional}/${compared.national}`
      const cause = `${table.name}#${row.index} ${how}`
      const basis = [`ExternalScore/${id}`]
      return [{ ...about, measure: measures[output], amount, basis, cause, ruling: ruling(table, values) }]
    })
  })

/** The scores of a survey, a period and an index. */
export const scoresOf = ({ facts }: Frame, survey: Row["survey"], period: string, index: Row["index"]) =>
  facts.scores.filter(({ row }) => row.survey === survey && row.period === period && row.index === index)

/** Whether something was drawn. */
export const isDrawn = (one: Said): one is Drawn => "measure" in one
