/** What a pack takes of the documents, and what it adds. */
import type { Declaration } from "../../count/Kpi.ts"
import type { Rule as Consequences } from "../../judge/Consequences.ts"
import type { Deadline } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import { consequences as allConsequences, kpis as allKpis, obligations as allObligations, packs } from "../Policies.ts"
import type { Pack } from "./Format.ts"

/** The rules that a pack puts in force, in the order of the documents, its own last. */
export interface Taken {
  readonly kpis: ReadonlyArray<Declaration>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  readonly tables: ReadonlyArray<DecisionTable>
  readonly consequences: ReadonlyArray<Consequences>
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

/** What a pack takes and adds. A deadline brings the indicator of its attainment, a rule of consequences its tables. */
export const takenBy = ({ kpis = [], tables = [], takes }: Pick<Pack, "kpis" | "tables" | "takes">): Taken => {
  const documents = packs.filter(({ policy }) => takes.documents?.includes(policy.code))
  const whole = <A>(part: (pack: (typeof packs)[number]) => ReadonlyArray<A>) => documents.flatMap(part)
  const [ofDocuments, due] = [whole((one) => one.kpis), whole((one) => one.deadlines)]
  const [papers, grids] = [whole((one) => one.obligations), whole((one) => one.tables)]
  const deadlines = of(allDeadlines, due, takes.deadlines)
  const drawing = whole((one) => one.consequences ?? [])
  const consequences = of(allConsequences, drawing, takes.consequences)
  const figures = [...(takes.kpis ?? []), ...deadlines.map(({ name }) => name)]
  const brought = [...(takes.tables ?? []), ...consequences.flatMap((one) => one.tables)]
  return {
    kpis: [...of(allKpis, ofDocuments, figures), ...kpis],
    deadlines,
    obligations: of(allObligations, papers, takes.obligations),
    tables: [...of(allTables, grids, brought), ...tables],
    consequences
  }
}
