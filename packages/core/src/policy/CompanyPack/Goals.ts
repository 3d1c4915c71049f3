/** Whether the goals of a pack are goals of something: an indicator in force, a clause, and a stretch that asks for more. */
import * as Result from "effect/Result"
import * as Rational from "../../count/Rational.ts"
import { below, repeated, unknown, type Wrong, wrong } from "../../rules/Wrong.ts"
import type { Pack } from "./Format.ts"
import { untaken } from "./Offered.ts"

type Goal = NonNullable<Pack["goals"]>[number]

const stretch = (path: string, { committed, comparison, stretch: beyond }: Goal): ReadonlyArray<Wrong> => {
  if (beyond === undefined) return []
  const [a, b] = [committed, beyond].map((text) => Result.getOrThrow(Rational.parse(text)))
  const order = Rational.compare(b as Rational.Rational, a as Rational.Rational)
  if (comparison.startsWith(">") ? order >= 0 : order <= 0) return []
  return [wrong(below(path, "stretch"), `${beyond} 低于承诺 ${committed}`, `${beyond} asks for less than ${committed}`)]
}

/** The faults of the goals. */
export const goals = (
  { goals: all = [] }: Pack,
  kpis: ReadonlyArray<string>,
  clauses: ReadonlySet<string>
): ReadonlyArray<Wrong> => [
  ...all.flatMap((one, index) => {
    const path = below("goals", index)
    return [
      ...untaken(below(path, "kpi"), { zh: "本规则集采用的指标", en: "indicator that the pack takes" }, one.kpi, kpis, [
        "kpis",
        "deadlines"
      ]),
      ...unknown(below(path, "clause"), { zh: "条款", en: "clause" }, one.clause, clauses),
      ...stretch(path, one)
    ]
  }),
  ...repeated(all, ({ kpi }) => kpi, "goals")
]
