/** Rules ready to compute by: the documents as they stand, or as a company's pack takes them. */
import { type Decided, decided, type Ref } from "../../count/Edition.ts"
import type { Declaration } from "../../count/Kpi.ts"
import type { Rule as Consequences } from "../../judge/Consequences.ts"
import type { Deadline } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import type { Rule } from "../../judge/Rule.ts"
import { consequences, kpis, obligations, rules } from "../Policies.ts"
import type { Pack } from "./Format.ts"
import { allDeadlines, allTables, takenBy } from "./Taken.ts"

/** The rules in force: `inForce` all that give figures, `known` those that may be asked for by name, in force or not. */
export interface Rules {
  readonly edition: (Ref & { readonly pack: Pack }) | undefined
  readonly kpis: ReadonlyArray<Declaration>
  readonly inForce: ReadonlyArray<Rule>
  readonly known: ReadonlyArray<Rule>
  readonly deadlines: ReadonlyArray<Deadline>
  readonly obligations: ReadonlyArray<Obligation>
  readonly tables: ReadonlyArray<DecisionTable>
  /** The rules that consequences are drawn by. */
  readonly consequences: ReadonlyArray<Consequences>
  readonly decided: (rule: string) => Decided
}

const nothing: Decided = { readings: {}, parameters: {} }

/** The documents as they stand, where no pack is in force. */
export const documents: Rules = {
  ...{ edition: undefined, kpis, inForce: rules, known: rules },
  ...{ deadlines: allDeadlines, obligations, tables: allTables, consequences },
  decided: () => nothing
}

/** The rules that an edition of a pack puts in force. */
export const of = (pack: Pack, sha256: string): Rules => {
  const taken = takenBy(pack)
  return {
    edition: { code: pack.code, edition: pack.edition, sha256, pack },
    ...taken,
    inForce: [...taken.kpis, ...taken.obligations],
    known: [...kpis, ...(pack.kpis ?? []), ...obligations],
    decided: (name) => decided(pack, name)
  }
}
