/** What the books know by name: everything a clause can point to. */
import type { Declaration } from "../count/Kpi.ts"
import type { Rule as Consequences } from "../judge/Consequences.ts"
import type { Numbers } from "../judge/Proposals.ts"
import type { Vocabulary } from "../rules/Account.ts"
import type { Goal } from "../rules/Goal.ts"
import type { Measure } from "../rules/Measure.ts"
import { algorithm } from "../streams/Sample/Draw.ts"
import { all } from "../streams/Streams.ts"
import { modules } from "./Modules.ts"

/** What modules export beside their commands. */
const notCommands = new Set(["evolve", "calendars", "pointsOf", "basisOf"])

const named = (within: (module: object) => ReadonlyArray<string>): ReadonlySet<string> =>
  new Set(Object.entries(modules).flatMap(([category, module]) => within(module).map((name) => `${category}.${name}`)))

const commandsOf = (module: object): ReadonlyArray<string> =>
  Object.entries(module)
    .filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name) && !notCommands.has(name))
    .map(([name]) => name)

const actsOf = (module: object): ReadonlyArray<string> =>
  "authorities" in module ? Object.keys(module.authorities as object) : []

const eventTypes: ReadonlySet<string> = new Set(
  [...all].flatMap(([category, { events }]) => Object.keys(events).map((type) => `${category}.${type}`))
)

/** A score that people are ranked by, with the numbers that proposals go by. */
export interface Scoring {
  readonly rule: Declaration
  readonly numbers: Numbers
}

/** What indicators, goals, scores, deadlines and tables the packs define. */
export interface Defined {
  readonly kpis: ReadonlyArray<Declaration>
  readonly goals: ReadonlyArray<Goal>
  readonly scores: ReadonlyArray<Scoring>
  readonly measures: ReadonlyArray<Measure>
  /** The names of deadlines and periodic obligations. */
  readonly deadlines: ReadonlyArray<string>
  /** The names of decision tables. */
  readonly tables: ReadonlyArray<string>
  /** The rules of consequences. */
  readonly consequences: ReadonlyArray<Consequences>
}

/** All names, given what the packs define. */
export const known = ({ consequences, deadlines, goals, kpis, measures, scores, tables }: Defined): Vocabulary => ({
  kpi: new Set(kpis.map(({ name }) => name)),
  reading: new Set(
    [...kpis, ...consequences].flatMap(({ name, readings }) => readings.map((one) => `${name}.${one.name}`))
  ),
  goal: new Set(goals.map(({ kpi }) => kpi)),
  act: named(actsOf),
  command: named(commandsOf),
  event: eventTypes,
  deadline: new Set(deadlines),
  sampling: new Set([algorithm]),
  table: new Set(tables),
  measure: new Set(measures.map(({ name }) => name)),
  consequence: new Set(consequences.map(({ name }) => name)),
  ranking: new Set(
    scores.flatMap(({ numbers, rule: { name } }) => [name, ...Object.keys(numbers).map((one) => `${name}.${one}`)])
  )
})
