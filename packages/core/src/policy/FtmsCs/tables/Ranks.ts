/** Tables of rewards by national rank. Every amount was lost and is unbound. */
import type { DecisionTable } from "../../../judge/DecisionTable.ts"
import type { Parameter } from "../../../rules/Parameter.ts"
import type { Averages, Post } from "./Averages.ts"

/** A table of rewards by national rank: the first 50, 30 and 20, each taking its number in; the highest item counts alone. */
export const ranks = ({ clause, name, posts, title }: Omit<Averages, "has">): DecisionTable => {
  const parameter = (post: Post, best: number): Parameter => ({
    name: `${name}_${best}_${post.post}_fen`.replaceAll("-", "_"),
    title: { zh: `${post.title.zh}：全国前${best}名`, en: `${post.title.en}: among the first ${best}` },
    unit: "fen",
    source: "unbound",
    clause
  })
  const tiers = [50, 30, 20]
  return {
    ...{ name, title, clause, hit: "highest", complete: false },
    inputs: [
      { name: "post", title: { zh: "职务", en: "post" }, takes: { oneOf: posts.map(({ post }) => post) } },
      { name: "rank", title: { zh: "全国名次", en: "national rank" }, takes: { from: { at: "1", inside: true } } }
    ],
    outputs: [{ name: "reward", title: { zh: "奖励", en: "reward" }, unit: "fen" }],
    rules: posts.flatMap((post) =>
      tiers.map((best) => ({
        name: `${post.post}-${best}`,
        when: { post: { oneOf: [post.post] }, rank: { to: { at: `${best}`, inside: true } } },
        gives: { reward: { parameter: parameter(post, best).name } }
      }))
    ),
    parameters: posts.flatMap((post) => tiers.map((best) => parameter(post, best)))
  }
}
