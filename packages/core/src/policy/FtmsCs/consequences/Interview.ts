/** What the quarterly interview brings (FTMS §7). Rewards of a post do not add up: the highest item alone is granted. */
import type { Amount, Drawn } from "../../../judge/Consequences.ts"
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import type { Row } from "../../../streams/ExternalScore.ts"
import { interview as interviewRule } from "../rules/Surveys.ts"
import { interviewSales, interviewService, rankComposite, rankSales, rankService } from "../tables/Surveys.ts"
import { differing } from "./Composite.ts"
import type { Frame } from "./Facts.ts"
import { held, isDrawn, measures, postsOf, type Said, scoresOf } from "./Held.ts"

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
