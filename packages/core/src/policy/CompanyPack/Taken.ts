/** What a pack takes of the documents, what it adds, and of which rules it may decide anything. */
import type { Declaration } from "../../count/Kpi.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import type { Parameter } from "../../rules/Parameter.ts"
import type { Reading } from "../../rules/Reading.ts"
import * as OblP02 from "../OblP02/index.ts"
import { kpis as allKpis, packs } from "../Policies.ts"
import type { Pack } from "./Format.ts"

/** The rules that a pack puts in force, in the order of the documents, its own last. */
export interface Taken {
  readonly kpis: ReadonlyArray<Declaration>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
}

interface Named {
  readonly name: string
}

/** The deadlines of all documents. */
export const allDeadlines: ReadonlyArray<Deadline> = packs.flatMap(({ deadlines }) => deadlines)

/** The periodic obligations of all documents. */
export const allObligations: ReadonlyArray<Obligation> = packs.flatMap(({ obligations }) => obligations)

const of = <A extends Named>(all: ReadonlyArray<A>, whole: ReadonlyArray<A>, names: ReadonlyArray<string> = []) =>
  all.filter((one) => whole.includes(one) || names.includes(one.name))

/** What a pack takes and adds. The attainment of a deadline is an indicator that comes with it. */
export const takenBy = ({ kpis: own = [], takes }: Pick<Pack, "kpis" | "takes">): Taken => {
  const documents = packs.filter(({ policy }) => takes.documents?.includes(policy.code))
  const deadlines = of(
    allDeadlines,
    documents.flatMap((one) => one.deadlines),
    takes.deadlines
  )
  const names = [...(takes.kpis ?? []), ...deadlines.map(({ name }) => name)]
  const kpis = of(
    allKpis,
    documents.flatMap((one) => one.kpis),
    names
  )
  const whole = documents.flatMap(({ obligations }) => obligations)
  return { kpis: [...kpis, ...own], deadlines, obligations: of(allObligations, whole, takes.obligations) }
}

/** A rule with the questions that a company may answer. */
export interface Decidable extends Named {
  readonly parameters: ReadonlyArray<Parameter>
  readonly readings: ReadonlyArray<Reading>
}

const { rankingNumbers, surveyScore } = OblP02

/** The rule of scores, which every ranking goes by. */
const ranking: Decidable = { ...surveyScore, parameters: Object.values(rankingNumbers) }

/** The rules of which a pack may decide something: those that it takes or adds, and the ranking. */
export const decidable = ({ deadlines, kpis, obligations }: Taken): ReadonlyMap<string, Decidable> => {
  const papers = obligations.map((one) => ({ ...one, parameters: [] }))
  const all: ReadonlyArray<Decidable> = [...deadlines.map(kpi), ...papers, ranking, ...kpis]
  return new Map(all.map((one) => [one.name, one]))
}
