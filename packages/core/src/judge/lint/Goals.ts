/** Checks of goals: that a figure can reach them, by its range, its direction, and the source of its evidence. */
import * as Describe from "../../count/Describe.ts"
import { bound, show } from "../../count/Display.ts"
import type { Declaration } from "../../count/Kpi.ts"
import * as Rational from "../../count/Rational.ts"
import type { Ceiling, Comparison, Goal } from "../../rules/Goal.ts"
import { fraction } from "../Interval.ts"
import type { Finding, FindingKind } from "./Finding.ts"

/** Whether some value that is at most (or at least) the bound meets the goal. */
const reaches = (bound: Rational.Rational, comparison: Comparison, value: string, side: "atMost" | "atLeast") => {
  const difference = Rational.compare(bound, fraction(value))
  if (side === "atMost") return comparison === ">=" ? difference >= 0 : comparison === ">" ? difference > 0 : true
  return comparison === "<=" ? difference <= 0 : comparison === "<" ? difference < 0 : true
}

const finding = (kind: FindingKind, goal: Goal, found: Finding["found"], remedy: Finding["remedy"]): Finding => ({
  kind,
  clause: goal.clause,
  about: goal.kpi,
  found,
  remedy
})

const outOfRange = (goal: Goal, declaration: Declaration): ReadonlyArray<Finding> => {
  const kinds = Describe.kinds(declaration)
  const within =
    reaches(Rational.zero, goal.comparison, goal.value, "atLeast") &&
    (!kinds.every((kind) => kind === "share") || reaches(Rational.whole(1), goal.comparison, goal.value, "atMost"))
  if (within) return []
  const said = bound(goal, declaration.display)
  return [
    finding(
      "goal-out-of-range",
      goal,
      { zh: `目标 ${said} 超出指标可取的范围`, en: `the goal ${said} lies outside what the figure can be` },
      { zh: "请改正目标的数值", en: "mend the number of the goal" }
    )
  ]
}

const againstDirection = (goal: Goal, { better, display }: Declaration): ReadonlyArray<Finding> => {
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
      { zh: "请改正比较符，或改正指标的方向", en: "mend the comparison, or say which way is better" }
    )
  ]
}

const outOfReach = (goal: Goal, { display }: Declaration, ceilings: ReadonlyArray<Ceiling>): ReadonlyArray<Finding> =>
  ceilings
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

/** The goals that no figure can meet, or that are held against nothing. */
export const goals = (
  declarations: ReadonlyArray<Declaration>,
  declared: ReadonlyArray<Goal>,
  ceilings: ReadonlyArray<Ceiling>
): ReadonlyArray<Finding> =>
  declared.flatMap((goal) => {
    const declaration = declarations.find(({ name }) => name === goal.kpi)
    if (declaration !== undefined) {
      return [
        ...outOfRange(goal, declaration),
        ...againstDirection(goal, declaration),
        ...outOfReach(goal, declaration, ceilings)
      ]
    }
    const found = { zh: `没有指标 ${goal.kpi}`, en: `there is no indicator ${goal.kpi}` }
    const remedy = { zh: "请改正指标名，或声明该指标", en: "mend the name, or declare the indicator" }
    return [finding("goal-without-indicator", goal, found, remedy)]
  })
