/** What changes when one set of rules takes the place of another: what is read before an edition is adopted. */
import { fingerprint } from "../../count/Kpi.ts"
import { all as documents } from "../Policies.ts"
import type { Rules } from "./Rules.ts"
import { type Decidable, decidable } from "./Taken.ts"

/** The kinds of things that may change. */
export const kinds = ["indicator", "deadline", "obligation", "parameter", "reading", "goal"] as const

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

const present = (all: ReadonlyArray<{ readonly name: string }>): Values => new Map(all.map(({ name }) => [name, name]))

const each = (rules: Rules, of: (rule: Decidable) => ReadonlyArray<readonly [string, string | null]>): Values =>
  new Map(
    [...decidable(rules).values()].flatMap((rule) =>
      of(rule).map(([name, value]) => [`${rule.name}.${name}`, value] as const)
    )
  )

const parameters = (rules: Rules): Values =>
  each(rules, ({ name: rule, parameters: all }) =>
    all.map(({ name, value }) => [name, (rules.decided(rule).parameters[name] ?? value)?.toString() ?? null])
  )

const readings = (rules: Rules): Values =>
  each(rules, ({ name: rule, readings: all }) =>
    all.map((one) => [one.name, rules.decided(rule).readings[one.name] ?? one.default])
  )

const indicators = (rules: Rules): Values =>
  new Map(rules.kpis.map((one) => [one.name, `${one.name} ${fingerprint(one).slice(0, 12)}`]))

const goals = ({ edition }: Rules): Values =>
  new Map(
    edition === undefined
      ? documents.flatMap((one) =>
          one.goals.map(({ comparison, kpi, value }) => [kpi, `${comparison} ${value}`] as const)
        )
      : (edition.pack.goals ?? []).map(({ committed, comparison, kpi, stretch }) => [
          kpi,
          `${comparison} ${committed}${stretch === undefined ? "" : ` (${comparison} ${stretch})`}`
        ])
  )

/** The changes from one set of rules to another. A rule that is not taken any more takes its parameters and readings with it. */
export const changes = (before: Rules, after: Rules): ReadonlyArray<Change> => [
  ...differing("indicator", indicators(before), indicators(after)),
  ...differing("deadline", present(before.deadlines), present(after.deadlines)),
  ...differing("obligation", present(before.obligations), present(after.obligations)),
  ...differing("parameter", parameters(before), parameters(after)),
  ...differing("reading", readings(before), readings(after)),
  ...differing("goal", goals(before), goals(after))
]
