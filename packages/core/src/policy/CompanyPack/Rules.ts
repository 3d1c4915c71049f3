/** Rules ready to compute by: the documents as they stand, or as a company's pack takes them. */
import { type Decided, decided, type Ref } from "../../count/Edition.ts"
import type { Declaration } from "../../count/Kpi.ts"
import type { Deadline } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import { kpis } from "../Policies.ts"
import type { Pack } from "./Format.ts"
import { allDeadlines, allObligations, allTables, takenBy } from "./Taken.ts"

/** The rules in force. `known` are the indicators that may be asked for by name, in force or not. */
export interface Rules {
  readonly edition: (Ref & { readonly pack: Pack }) | undefined
  readonly kpis: ReadonlyArray<Declaration>
  readonly known: ReadonlyArray<Declaration>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  readonly tables: ReadonlyArray<DecisionTable>
  readonly decided: (rule: string) => Decided
}

const nothing: Decided = { readings: {}, parameters: {} }

/** The documents as they stand, where no pack is in force. */
export const documents: Rules = {
  ...{ edition: undefined, kpis, known: kpis, deadlines: allDeadlines, obligations: allObligations, tables: allTables },
  decided: () => nothing
}

/** The rules that an edition of a pack puts in force. */
export const of = (pack: Pack, sha256: string): Rules => ({
  edition: { code: pack.code, edition: pack.edition, sha256, pack },
  ...takenBy(pack),
  known: [...kpis, ...(pack.kpis ?? [])],
  decided: (name) => decided(pack, name)
})
