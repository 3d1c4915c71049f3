/** The packs that the books come with, in the order of their documents. */
import type { Declaration } from "../count/Kpi.ts"
import type { Vocabulary } from "../rules/Account.ts"
import type { Entry, Policy } from "../rules/Policy.ts"
import * as CommitmentsTargets from "./CommitmentsTargets/index.ts"
import { known } from "./Known.ts"
import * as OblP02 from "./OblP02/index.ts"

/** The packs. */
export const all: ReadonlyArray<Policy> = [OblP02.policy, CommitmentsTargets.policy]

/** The indicators of all packs. */
export const kpis: ReadonlyArray<Declaration> = [...OblP02.kpis, ...CommitmentsTargets.kpis]

/** Everything that clauses of these packs can point to. */
export const vocabulary: Vocabulary = known(
  kpis,
  all.flatMap(({ goals }) => goals)
)

const byId: ReadonlyMap<string, Entry> = new Map(
  all.flatMap(({ clauses }) => clauses.map((entry) => [entry.id, entry] as const))
)

/** A clause of any pack by its id; undefined where no pack has it. */
export const clause = (id: string): Entry | undefined => byId.get(id)
