/** What changes when one set of rules takes the place of another: what is read before an edition is adopted. */
import { bound } from "../../count/Display.ts"
import { fingerprint } from "../../count/Kpi.ts"
import { displayOf } from "../../judge/Rule.ts"
import type { Goal } from "../../rules/Goal.ts"
import { all as documents } from "../Policies.ts"
import { type Decidable, decidable } from "./Decidable.ts"
import type { Rules } from "./Rules.ts"

const named = ["deadline", "obligation", "table", "consequence"] as const

/** The kinds of things that may change. */
export const kinds = ["indicator", ...named, "parameter", "reading", "goal"] as const

/** One change; null stands for what is not there, or not bound. */
export interface Change {
  readonly what: (typeof kinds)[number]
  readonly name: string
  readonly before: string | null
  readonly after: string | null
}

type Values = ReadonlyMap<string, string | null>

const differing = (what: Change["what"], before: Values, after: Values): ReadonlyArray<Change> =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((name) => ({ what, name, before: before.get(name) ?? null, after: after.get(name) ?? null }))
    .filter((one) => one.before !== one.after)

const present = (all: ReadonlyArray<{ readonly name: string }>): Values =>
  new Map(all.map(({ name }) => [name, "taken"]))

/** What may be decided of the rules: of those that the other side does not have, only what was decided. */
const decidedIn = (
  rules: Rules,
  other: Rules,
  of: (rule: Decidable) => ReadonlyArray<readonly [name: string, decided: string | undefined, usual: string | null]>
): Values => {
  const known = decidable(other)
  return new Map(
    [...decidable(rules).values()].flatMap((rule) =>
      of(rule)
        .filter(([, decided]) => known.has(rule.name) || decided !== undefined)
        .map(([name, decided, usual]) => [`${rule.name}.${name}`, decided ?? usual] as const)
    )
  )
}

const parameters = (rules: Rules, other: Rules): Values =>
  decidedIn(rules, other, ({ name: rule, parameters: all }) =>
    all.map(({ name, value }) => [name, rules.decided(rule).parameters[name]?.toString(), value?.toString() ?? null])
  )

const readings = (rules: Rules, other: Rules): Values =>
  decidedIn(rules, other, ({ name: rule, readings: all }) =>
    all.map((one) => [one.name, rules.decided(rule).readings[one.name], one.default])
  )

const indicators = (rules: Rules): Values => new Map(rules.kpis.map((one) => [one.name, fingerprint(one).slice(0, 12)]))

const goals = ({ edition, known }: Rules): Values => {
  const shown = (goal: Pick<Goal, "comparison" | "kpi" | "value">) => bound(goal, displayOf(goal.kpi, known))
  return new Map(
    edition === undefined
      ? documents.flatMap((one) => one.goals.map((goal) => [goal.kpi, shown(goal)] as const))
      : (edition.pack.goals ?? []).map(({ committed, comparison, kpi, stretch }) => {
          const beyond = stretch === undefined ? "" : ` (${shown({ comparison, kpi, value: stretch })})`
          return [kpi, `${shown({ comparison, kpi, value: committed })}${beyond}`]
        })
  )
}

/** The changes from one set of rules to another; an indicator is told by the beginning of its fingerprint. */
export const changes = (before: Rules, after: Rules): ReadonlyArray<Change> => [
  ...differing("indicator", indicators(before), indicators(after)),
  ...named.flatMap((kind) => differing(kind, present(before[`${kind}s`]), present(after[`${kind}s`]))),
  ...differing("parameter", parameters(before, after), parameters(after, before)),
  ...differing("reading", readings(before, after), readings(after, before)),
  ...differing("goal", goals(before), goals(after))
]
