/** What a pack takes of the documents, what it adds, and of which rules it may decide anything. */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import * as GroupComplaint from "../../judge/GroupComplaint.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import * as StaffTotal from "../../judge/StaffTotal.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import * as OblP02 from "../OblP02/index.ts"
import { kpis as allKpis, obligations as allObligations, packs } from "../Policies.ts"
import type { Pack } from "./Format.ts"

/** The rules that a pack puts in force, in the order of the documents, its own last. */
export interface Taken {
  readonly kpis: ReadonlyArray<Declaration>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  readonly tables: ReadonlyArray<DecisionTable>
}

interface Named {
  readonly name: string
}

/** The deadlines of all documents. */
export const allDeadlines: ReadonlyArray<Deadline> = packs.flatMap(({ deadlines }) => deadlines)

/** The decision tables of all documents. */
export const allTables: ReadonlyArray<DecisionTable> = packs.flatMap(({ tables }) => tables)

const of = <A extends Named>(all: ReadonlyArray<A>, whole: ReadonlyArray<A>, names: ReadonlyArray<string> = []) =>
  all.filter((one) => whole.includes(one) || names.includes(one.name))

/** What a pack takes and adds. The attainment of a deadline is an indicator that comes with it. */
export const takenBy = ({ kpis = [], tables = [], takes }: Pick<Pack, "kpis" | "tables" | "takes">): Taken => {
  const documents = packs.filter(({ policy }) => takes.documents?.includes(policy.code))
  const whole = <A>(part: (pack: (typeof packs)[number]) => ReadonlyArray<A>) => documents.flatMap(part)
  const deadlines = of(
    allDeadlines,
    whole((one) => one.deadlines),
    takes.deadlines
  )
  const names = [...(takes.kpis ?? []), ...deadlines.map(({ name }) => name)]
  const [ofDocuments, papers] = [whole((one) => one.kpis), whole((one) => one.obligations)]
  const wholeTables = whole((one) => one.tables)
  return {
    kpis: [...of(allKpis, ofDocuments, names), ...kpis],
    deadlines,
    obligations: of(allObligations, papers, takes.obligations),
    tables: [...of(allTables, wholeTables, takes.tables), ...tables]
  }
}

/** A rule with the questions that a company may answer. */
export interface Decidable extends Named {
  readonly parameters: ReadonlyArray<Parameter>
  readonly readings: ReadonlyArray<Reading>
}

const { rankingNumbers, surveyScore } = OblP02

/** The score of the survey with the numbers of its ranking too: what a pack may decide of both. */
export const ranking: Declaration = {
  ...surveyScore,
  parameters: [...surveyScore.parameters, ...Object.values(rankingNumbers)]
}

/** The rules of which a pack may decide something: those that it takes or adds, the ranking, the consequences, and what is found beside figures. */
export const decidable = ({ deadlines, kpis, obligations, tables }: Taken): ReadonlyMap<string, Decidable> => {
  const papers = obligations.map((one) => ({ ...one, parameters: [] }))
  const numbers = tables.map((one) => ({ ...one, readings: [] }))
  const drawn = packs.flatMap(({ consequences = [] }) => consequences)
  const beside = [ranking, GroupComplaint.rule, StaffTotal.rule]
  const all: ReadonlyArray<Decidable> = [...deadlines.map(kpi), ...papers, ...numbers, ...drawn, ...kpis, ...beside]
  return new Map(all.map((one) => [one.name, one]))
}
