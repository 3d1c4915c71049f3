/** Checks of goals and targets: that a figure can reach them, by its range, its direction, and the source of its evidence. */
import * as Schema from "effect/Schema"
import * as Describe from "../../count/Describe.ts"
import { bound, show } from "../../count/Display.ts"
import * as Rational from "../../count/Rational.ts"
import type { Ceiling, Comparison, Goal } from "../../rules/Goal.ts"
import { meant, nearest } from "../../rules/Nearest.ts"
import { together } from "../../rules/Title.ts"
import { fraction } from "../Interval.ts"
import { isObligation, type Rule, statedOf } from "../Rule.ts"
import type { Finding, FindingKind } from "./Finding.ts"

/** What a rule is held against: a goal of a document or a pack, or the target of a company. */
export type Held = Pick<Goal, "clause" | "kpi" | "comparison" | "value">

/** What makes a goal no goal of its rule: a number that the figure cannot have, or the other direction. */
export const Doubt = Schema.Literals(["goal-out-of-range", "goal-against-direction"])

/** The readings that decide about a rule, by the rule's name; the defaults of the rule for the rest. */
export type Taken = (rule: string) => { readonly [reading: string]: string }

const asDeclared: Taken = () => ({})

/** Whether some value that is at most (or at least) the bound meets the goal. */
const reaches = (bound: Rational.Rational, comparison: Comparison, value: string, side: "atMost" | "atLeast") => {
  const difference = Rational.compare(bound, fraction(value))
  if (side === "atMost") return comparison === ">=" ? difference >= 0 : comparison === ">" ? difference > 0 : true
  return comparison === "<=" ? difference <= 0 : comparison === "<" ? difference < 0 : true
}

const finding = <Kind extends FindingKind>(
  kind: Kind,
  goal: Held,
  found: Finding["found"],
  remedy: Finding["remedy"]
): Finding & { readonly kind: Kind } => ({
  kind,
  clause: goal.clause,
  about: goal.kpi,
  found,
  remedy
})

const isShare = (rule: Rule, taken: ReturnType<Taken>): boolean =>
  isObligation(rule) || Describe.kindUnder(rule, taken) === "share"

interface Unfit extends Finding {
  readonly kind: typeof Doubt.Type
}

const outOfRange = (goal: Held, rule: Rule, taken: ReturnType<Taken>): ReadonlyArray<Unfit> => {
  const { comparison, value } = goal
  const most = Rational.whole(1)
  // A share that may be more than all of it is a slip of the pen, though every figure would meet it.
  const asShare = reaches(most, comparison, value, "atMost") && Rational.compare(fraction(value), most) <= 0
  if (reaches(Rational.zero, comparison, value, "atLeast") && (asShare || !isShare(rule, taken))) return []
  const said = bound(goal, statedOf(rule).display)
  return [
    finding(
      "goal-out-of-range",
      goal,
      { zh: `目标 ${said} 超出指标可取的范围`, en: `the goal ${said} lies outside what the figure can be` },
      { zh: "请改正目标的数值", en: "mend the number of the goal" }
    )
  ]
}

const againstDirection = (goal: Held, rule: Rule): ReadonlyArray<Unfit> => {
  const { better, display } = statedOf(rule)
  if (goal.comparison.startsWith(">") === (better === "higher")) return []
  const said = bound(goal, display)
  return [
    finding(
      "goal-against-direction",
      goal,
      {
        zh: `目标 ${said} 与指标的优劣方向相反`,
        en: `the goal ${said} points the other way than the indicator`
      },
      better === "higher"
        ? { zh: "该指标越高越好；请写 >= 或 >", en: "higher is better: write >= or >" }
        : { zh: "该指标越低越好；请写 <= 或 <", en: "lower is better: write <= or <" }
    )
  ]
}

const outOfReach = (goal: Held, rule: Rule, ceilings: ReadonlyArray<Ceiling>): ReadonlyArray<Finding> => {
  const { display } = statedOf(rule)
  return ceilings
    .filter(({ kpi }) => kpi === goal.kpi)
    .filter(({ atMost }) => !reaches(fraction(atMost), goal.comparison, goal.value, "atMost"))
    .map(({ atMost, clause, source }) =>
      finding(
        "goal-out-of-reach",
        goal,
        {
          zh: `仅凭${source.zh}（${clause}）最多得 ${show(fraction(atMost), display)}，达不到 ${bound(goal, display)}`,
          en: `from ${source.en} alone (${clause}) the figure is at most ${show(fraction(atMost), display)} and cannot be ${bound(goal, display)}`
        },
        { zh: "请为其余部分另取依据，或改定目标", en: "take evidence for the rest from elsewhere, or set another goal" }
      )
    )
}

const mended = (name: string, known: ReadonlyArray<string>): Finding["remedy"] => {
  const mend = { zh: "请改正名称", en: "mend the name" }
  const near = nearest(name, known)
  if (near === undefined) return mend
  return together([mend, meant(near, mend)])
}

const withoutIndicator = (goal: Held, rules: ReadonlyArray<Rule>): Finding =>
  finding(
    "goal-without-indicator",
    goal,
    { zh: `没有指标 ${goal.kpi}`, en: `there is no indicator ${goal.kpi}` },
    mended(
      goal.kpi,
      rules.map(({ name }) => name)
    )
  )

/** What is wrong between a rule, under the readings taken, and what it is held against. */
export const unfit = (rule: Rule, goal: Held, taken: ReturnType<Taken>): ReadonlyArray<Unfit> => [
  ...outOfRange(goal, rule, taken),
  ...againstDirection(goal, rule)
]

/** The goals that no figure can meet, or that are held against nothing. */
export const goals = (
  rules: ReadonlyArray<Rule>,
  declared: ReadonlyArray<Held>,
  ceilings: ReadonlyArray<Ceiling>,
  taken: Taken = asDeclared
): ReadonlyArray<Finding> =>
  declared.flatMap((goal) => {
    const rule = rules.find(({ name }) => name === goal.kpi)
    return rule === undefined
      ? [withoutIndicator(goal, rules)]
      : [...unfit(rule, goal, taken(rule.name)), ...outOfReach(goal, rule, ceilings)]
  })

/** What targets are looked through by: the rules that there are, the clauses, and the readings taken. */
export interface Known {
  readonly rules: ReadonlyArray<Rule>
  readonly clauses: ReadonlyArray<string>
  readonly taken: Taken
}

/** What is wrong with a target: as with a goal, or a clause that no rules have. */
export const target = (held: Held, { clauses, rules, taken }: Known): ReadonlyArray<Finding> => {
  const { clause } = held
  const found = { zh: `没有条款 ${clause}`, en: `there is no clause ${clause}` }
  return [
    ...goals(rules, [held], [], taken),
    ...(clauses.includes(clause) ? [] : [finding("goal-without-clause", held, found, mended(clause, clauses))])
  ]
}
