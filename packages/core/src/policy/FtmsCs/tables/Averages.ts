/**
 * Tables that hold a score against two averages: by post, and by how the score stands to the region's and the nation's. Equal
 * to an average is neither above nor below it. The most specific row comes first. Every amount was lost and is unbound.
 */
import type { Cell, DecisionTable, Rule } from "../../../judge/DecisionTable.ts"
import type { Parameter } from "../../../rules/Parameter.ts"
import type { Title } from "../../../rules/Title.ts"

/** A post with how it is called. */
export interface Post {
  readonly post: string
  readonly title: Title
}

/** The rows of a table of this kind, and what each brings: a reward or a penalty. */
const rows = {
  "below-both": { output: "penalty", title: { zh: "同时低于两项平均", en: "below both averages" } },
  "below-one": { output: "penalty", title: { zh: "低于其中一项平均", en: "below one average" } },
  "above-both": { output: "reward", title: { zh: "高于两项平均", en: "above both averages" } }
} as const

/** A row of such a table. */
export type Standing = keyof typeof rows

/** A table: its posts, and the rows that it has. Without `below-both`, that case falls under `below-one`. */
export interface Averages {
  readonly name: string
  readonly title: Title
  readonly clause: string
  readonly posts: ReadonlyArray<Post>
  readonly has: ReadonlyArray<Standing>
}

const is = (...oneOf: ReadonlyArray<string>): Cell => ({ oneOf })

/** The cells of each row; `below-one` has two lines, one for each average that may be the one. */
const cells: { readonly [S in Standing]: ReadonlyArray<{ readonly [average: string]: Cell }> } = {
  "below-both": [{ regional: is("below"), national: is("below") }],
  "below-one": [{ regional: is("below") }, { national: is("below") }],
  "above-both": [{ regional: is("above"), national: is("above") }]
}

const parameterOf = ({ clause, name }: Averages, { post, title }: Post, standing: Standing): Parameter => ({
  name: `${name}_${standing}_${post}_fen`.replaceAll("-", "_"),
  title: { zh: `${title.zh}：${rows[standing].title.zh}`, en: `${title.en}: ${rows[standing].title.en}` },
  unit: "fen",
  source: "unbound",
  clause
})

const rulesOf = (table: Averages, post: Post, standing: Standing): ReadonlyArray<Rule> =>
  cells[standing].map((averaged, at) => ({
    name: `${post.post}-${standing}${at === 0 ? "" : "-national"}`,
    when: { post: is(post.post), ...averaged },
    gives: { [rows[standing].output]: { parameter: parameterOf(table, post, standing).name } }
  }))

const standings: ReadonlyArray<Title & { readonly name: string }> = [
  { name: "regional", zh: "对区域平均", en: "to the region's average" },
  { name: "national", zh: "对全国平均", en: "to the nation's average" }
]

/** The table. A score that is equal to one average and not below the other brings nothing. */
export const averages = (table: Averages): DecisionTable => ({
  name: table.name,
  title: table.title,
  clause: table.clause,
  hit: "first",
  complete: false,
  inputs: [
    { name: "post", title: { zh: "职务", en: "post" }, takes: { oneOf: table.posts.map(({ post }) => post) } },
    ...standings.map(({ name, ...title }) => ({ name, title, takes: { oneOf: ["above", "equal", "below"] } }))
  ],
  outputs: [
    { name: "reward", title: { zh: "奖励", en: "reward" }, unit: "fen" },
    { name: "penalty", title: { zh: "罚款", en: "penalty" }, unit: "fen" }
  ],
  rules: table.posts.flatMap((post) => table.has.flatMap((standing) => rulesOf(table, post, standing))),
  parameters: table.posts.flatMap((post) => table.has.map((standing) => parameterOf(table, post, standing)))
})
