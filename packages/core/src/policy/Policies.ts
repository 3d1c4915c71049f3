/** The packs that the books come with: those of the documents in their order, then what no document rules. */
import type { Declaration } from "../count/Kpi.ts"
import type { Rule as Consequences } from "../judge/Consequences.ts"
import type { Deadline } from "../judge/Deadline.ts"
import type { DecisionTable } from "../judge/DecisionTable.ts"
import type { Limits } from "../judge/Lint.ts"
import type { Obligation } from "../judge/Obligation.ts"
import type { Rule } from "../judge/Rule.ts"
import type { Vocabulary } from "../rules/Account.ts"
import type { Entry, Policy } from "../rules/Policy.ts"
import * as CommitmentsTargets from "./CommitmentsTargets/index.ts"
import * as EnterpriseService from "./EnterpriseService/index.ts"
import * as FtmsCs from "./FtmsCs/index.ts"
import { known } from "./Known.ts"
import * as OblP02 from "./OblP02/index.ts"
import * as ServiceDesk from "./ServiceDesk/index.ts"
import * as YemaNev from "./YemaNev/index.ts"

/** A policy with the indicators, deadlines, periodic obligations and decision tables that it defines. */
export interface Pack {
  readonly policy: Policy
  readonly kpis: ReadonlyArray<Declaration>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  readonly tables: ReadonlyArray<DecisionTable>
  /** The rules of consequences, where it has any. */
  readonly consequences?: ReadonlyArray<Consequences>
  /** Limits that should rise or fall from step to step, for the lint. */
  readonly limits?: ReadonlyArray<Limits>
}

/** The packs of the documents. */
export const documents: ReadonlyArray<Pack> = [OblP02, EnterpriseService, FtmsCs, CommitmentsTargets, YemaNev]

/** The packs of our own, for those who have no document; their definitions are no clauses of a document. */
export const general: ReadonlyArray<Pack> = [ServiceDesk]

/** The packs, those of the documents first. */
export const packs: ReadonlyArray<Pack> = [...documents, ...general]

/** The policies of the packs. */
export const all: ReadonlyArray<Policy> = packs.map(({ policy }) => policy)

/** The indicators of all packs. */
export const kpis: ReadonlyArray<Declaration> = packs.flatMap((pack) => pack.kpis)

/** The periodic obligations of all packs. */
export const obligations: ReadonlyArray<Obligation> = packs.flatMap((pack) => pack.obligations)

/** The rules of consequences of all packs. */
export const consequences: ReadonlyArray<Consequences> = packs.flatMap((pack) => pack.consequences ?? [])

/** Every rule that gives a figure: the indicators, then the obligations. */
export const rules: ReadonlyArray<Rule> = [...kpis, ...obligations]

/** Everything that clauses of these packs can point to. */
export const vocabulary: Vocabulary = known({
  kpis,
  goals: all.flatMap(({ goals }) => goals),
  measures: all.flatMap(({ measures }) => measures),
  scores: [{ rule: OblP02.surveyScore, numbers: OblP02.rankingNumbers }],
  deadlines: packs.flatMap(({ deadlines, obligations }) => [...deadlines, ...obligations].map(({ name }) => name)),
  tables: packs.flatMap(({ tables }) => tables.map(({ name }) => name)),
  consequences
})

const byId: ReadonlyMap<string, Entry> = new Map(
  all.flatMap(({ clauses }) => clauses.map((entry) => [entry.id, entry] as const))
)

/** A clause of any pack by its id; undefined where no pack has it. */
export const clause = (id: string): Entry | undefined => byId.get(id)
