/** What lint looks at in a pack, and which numbers are still open. */
import * as GroupComplaint from "../../judge/GroupComplaint.ts"
import * as Lint from "../../judge/Lint.ts"
import * as StaffTotal from "../../judge/StaffTotal.ts"
import { policy as enterprise } from "../EnterpriseService/index.ts"
import { decidable, ranking } from "./Decidable.ts"
import type { Pack } from "./Format.ts"
import { takenBy } from "./Taken.ts"

/** Rules of the enterprise policy that cannot be taken one by one (§7.1.2, §4.3.1): they hold where it is taken whole. */
const beside: ReadonlySet<string> = new Set([GroupComplaint.rule.name, StaffTotal.rule.name])

/** What lint looks at: how many goals, own indicators and lists of limits, and each table with the cases that decide about it. */
export interface Looked {
  readonly goals: number
  readonly kpis: number
  readonly limits: number
  readonly tables: ReadonlyArray<{ readonly name: string; readonly cases: number }>
  /** The parameters that neither the documents nor the pack give a number, as `rule.parameter`. */
  readonly open: ReadonlyArray<string>
}

/** What lint looks at in a pack: its tables are those that it takes and its own. */
export const looked = (pack: Pack): Looked => {
  const taken = takenBy(pack)
  const { bindings = [], goals = [], kpis: own = [], limits = [] } = pack
  const bound = new Set(bindings.map(({ parameter, rule }) => `${rule}.${parameter}`))
  const isTaken = ({ name }: { readonly name: string }): boolean =>
    beside.has(name)
      ? (pack.takes.documents ?? []).includes(enterprise.code)
      : name !== ranking.name || taken.kpis.some((one) => one.name === name)
  const open = [...decidable(taken).values()]
    .filter(isTaken)
    .flatMap(({ name, parameters }) =>
      parameters.flatMap((one) => (one.value === undefined ? [`${name}.${one.name}`] : []))
    )
    .filter((name) => !bound.has(name))
  return {
    ...{ goals: goals.length, kpis: own.length, limits: limits.length, open },
    tables: taken.tables.map((table) => ({ name: table.name, cases: Lint.cases(table) }))
  }
}
