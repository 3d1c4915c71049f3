/**
 * What the manufacturer's surveys bring (FTMS §6, §7): each score against its averages and by its rank, for each post of the
 * tables. A score without one of the averages says nothing yet. Rewards of a post in a quarter do not add up.
 */
import * as Rational from "../../../count/Rational.ts"
import { type Amount, type Drawn, money, type Open } from "../../../judge/Consequences.ts"
import { type DecisionTable, decide, standing } from "../../../judge/DecisionTable.ts"
import { fraction } from "../../../judge/Interval.ts"
import type { Row } from "../../../streams/ExternalScore.ts"
import { interview as interviewRule, phone as phoneRule } from "../Rules.ts"
import {
  departments,
  interviewSales,
  interviewService,
  phoneSurvey,
  phoneSurveyCallBack,
  rankComposite,
  rankSales,
  rankService,
  salesLeaders,
  serviceLeaders
} from "../tables/Surveys.ts"
import type { Found, Frame } from "./Facts.ts"

type Score = Found<Row>
type Said = Drawn | Open

const measures = { reward: "survey-reward", penalty: "survey-penalty" } as const

const to = (own: string, average: string | null): string | undefined =>
  average === null ? undefined : standing(fraction(own), fraction(average))

const postsOf = (table: DecisionTable): ReadonlyArray<string> => {
  const [post] = table.inputs
  return post !== undefined && "oneOf" in post.takes ? post.takes.oneOf : []
}

/** What one table says of one score, for some of its posts. */
const held = (
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
    const found = decide(table, isRank ? { post, rank } : { post, ...compared }, parameters)
    const lacks = Object.values(found).find((one) => one.is === "undefined")
    if (lacks?.is === "undefined") return [{ ...about, lacks: lacks.input }]
    return (["reward", "penalty"] as const).flatMap((output): ReadonlyArray<Said> => {
      const amount = money(found[output])
      if (amount === undefined) return []
      const how = isRank ? `rank ${row.rank}` : `${compared.regional}/${compared.national}`
      const cause = `${table.name}#${row.index} ${how}`
      return [{ ...about, measure: measures[output], amount, basis: [`ExternalScore/${id}`], cause }]
    })
  })

const scoresOf = ({ facts }: Frame, survey: Row["survey"], period: string, index: Row["index"]) =>
  facts.scores.filter(({ row }) => row.survey === survey && row.period === period && row.index === index)

const isDrawn = (one: Said): one is Drawn => "measure" in one

/** Keeps one of several that are alike for somebody in a period. */
const single = (all: ReadonlyArray<Said>, alike: (one: Said) => string): ReadonlyArray<Said> =>
  [...new Map(all.map((one) => [alike(one), one] as const).reverse()).values()].reverse()

/** The monthly scheme. */
export const phone = (frame: Frame): ReadonlyArray<Said> =>
  frame.months.flatMap((month) => {
    const of = (index: Row["index"], table: DecisionTable, posts: ReadonlyArray<string>) =>
      scoresOf(frame, "phone", month, index).flatMap((score) =>
        held(score, table, posts, phoneRule.name, frame.parameters)
      )
    const posts = (all: ReadonlyArray<{ readonly post: string }>) => all.map(({ post }) => post)
    const callBack = (["SSI", "CSI"] as const).flatMap((index) =>
      of(index, phoneSurveyCallBack, postsOf(phoneSurveyCallBack))
    )
    const alike = (one: Said) => (isDrawn(one) ? `${one.who} ${one.measure}` : `${one.who} ${one.lacks}`)
    return [
      ...of("SSI", phoneSurvey, posts(salesLeaders)),
      ...of("CSI", phoneSurvey, posts(serviceLeaders)),
      ...(frame.readings["callBack"] === "once" ? single(callBack, alike) : callBack)
    ]
  })

const higher = (a: Amount, b: Amount): boolean => a.is === "fen" && b.is === "fen" && a.fen >= b.fen

/** Of the rewards of a post the highest; while one of them has no number nobody knows which that is, and it stands for all. */
const highest = (rewards: ReadonlyArray<Drawn>): ReadonlyArray<Drawn> => {
  const open = rewards.find(({ amount }) => amount.is === "not-configured")
  const [first, ...others] = rewards
  if (first === undefined) return []
  return [open ?? others.reduce((best, one) => (higher(best.amount, one.amount) ? best : one), first)]
}

const rewardsOnce = (all: ReadonlyArray<Said>): ReadonlyArray<Said> => {
  const isReward = (one: Said): one is Drawn => isDrawn(one) && one.measure === measures.reward
  const who = [...new Set(all.filter(isReward).map((one) => one.who))]
  return [
    ...all.filter((one) => !isReward(one)),
    ...who.flatMap((post) => highest(all.filter(isReward).filter((one) => one.who === post)))
  ]
}

/** The composite of two scores, as the document has it: their sum, or their mean, which ranks alike. */
export const composite = (ssi: string, csi: string, by: string | undefined): Rational.Rational => {
  const sum = Rational.add(fraction(ssi), fraction(csi))
  return by === "mean" ? Rational.multiply(sum, { n: 1n, d: 2n }) : sum
}

/** Says where a published composite is not that of the two scores. */
const differing = (frame: Frame, period: string): ReadonlyArray<Open> => {
  const [ssi, csi, cs] = (["SSI", "CSI", "CS"] as const).map((index) => scoresOf(frame, "interview", period, index)[0])
  if (ssi === undefined || csi === undefined || cs === undefined) return []
  const own = composite(ssi.row.own, csi.row.own, frame.readings["composite"])
  if (Rational.compare(own, fraction(cs.row.own)) === 0) return []
  const about = { rule: interviewRule.name, clause: "S2-7.5n", period }
  return [{ ...about, who: "department:customer-relations", lacks: "composite-of-both-indices" }]
}

/** The quarterly scheme. A rank that was not published rewards nobody and keeps nothing open. */
export const interview = (frame: Frame): ReadonlyArray<Said> =>
  frame.quarters.flatMap((quarter) => {
    const of = (index: Row["index"], table: DecisionTable) =>
      scoresOf(frame, "interview", quarter, index).flatMap((score) =>
        held(score, table, postsOf(table), interviewRule.name, frame.parameters)
      )
    const ranked = (index: Row["index"], table: DecisionTable) => of(index, table).filter(isDrawn)
    const said = [
      ...[...of("SSI", interviewSales), ...ranked("SSI", rankSales)],
      ...[...of("CSI", interviewService), ...ranked("CSI", rankService), ...ranked("CS", rankComposite)]
    ]
    return [...rewardsOnce(said), ...differing(frame, quarter)]
  })

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
