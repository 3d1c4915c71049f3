/** Of which rules a pack may decide anything: their parameters and readings, by the name of the rule. */
import type { Declaration } from "../../count/Kpi.ts"
import { kpi } from "../../judge/Deadline.ts"
import * as GroupComplaint from "../../judge/GroupComplaint.ts"
import * as StaffTotal from "../../judge/StaffTotal.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import * as OblP02 from "../OblP02/index.ts"
import type { Taken } from "./Taken.ts"

/** A rule with the questions that a company may answer. */
export interface Decidable {
  readonly name: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly readings: ReadonlyArray<Reading>
}

const { rankingNumbers, surveyScore } = OblP02

/** The score of the survey with the numbers of its ranking too: what a pack may decide of both. */
export const ranking: Declaration = {
  ...surveyScore,
  parameters: [...surveyScore.parameters, ...Object.values(rankingNumbers)]
}

/** A table and a rule of consequences may have one name: what is decided under it is decided of both. */
const joined = (all: ReadonlyArray<Decidable>): ReadonlyArray<Decidable> => {
  const byName = new Map<string, Decidable>()
  for (const { name, parameters, readings } of all) {
    const known = byName.get(name)
    const both = { parameters: [...(known?.parameters ?? []), ...parameters] }
    byName.set(name, { name, ...both, readings: [...(known?.readings ?? []), ...readings] })
  }
  return [...byName.values()]
}

/** The rules of which a pack may decide something: those that it takes or adds, and the ranking. */
export const decidable = (taken: Taken): ReadonlyMap<string, Decidable> => {
  const { consequences, deadlines, kpis, obligations, tables } = taken
  const papers = obligations.map((one) => ({ ...one, parameters: [] }))
  const numbers = tables.map((one) => ({ ...one, readings: [] }))
  const beside = [ranking, GroupComplaint.rule, StaffTotal.rule]
  const all = [...deadlines.map(kpi), ...papers, ...joined([...numbers, ...consequences]), ...kpis, ...beside]
  return new Map(all.map((one) => [one.name, one]))
}
