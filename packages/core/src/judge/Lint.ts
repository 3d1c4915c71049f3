/**
 * Lint: what is wrong with rules before any event is counted: goals out of reach, numerators outside their denominators,
 * spans that no row can have, tiers with gaps or overlaps, limits that run the wrong way. Findings are told; they stop nothing.
 */
import type { Declaration } from "../count/Kpi.ts"
import type { Policy } from "../rules/Policy.ts"
import type { DecisionTable } from "./DecisionTable.ts"
import type { Finding } from "./lint/Finding.ts"
import { goals } from "./lint/Goals.ts"
import { type Limits, limits } from "./lint/Limits.ts"
import { outside } from "./lint/Outside.ts"
import { spans } from "./lint/Spans.ts"
import { tables } from "./lint/Tables.ts"

export { Finding, FindingKind } from "./lint/Finding.ts"
export { goals, type Held, type Taken, target, unfit } from "./lint/Goals.ts"
export { Limits, limits } from "./lint/Limits.ts"
export { outside } from "./lint/Outside.ts"
export { spans } from "./lint/Spans.ts"
export { brokenFen, cases, strays, tables } from "./lint/Tables.ts"

/** What is checked of a pack: the policy, its indicators, its decision tables, and limits that go by steps. */
export interface Checked {
  readonly policy: Policy
  readonly kpis: ReadonlyArray<Declaration>
  readonly tables: ReadonlyArray<DecisionTable>
  readonly limits?: ReadonlyArray<Limits>
}

/** The findings of a pack: its goals in their order, then its indicators, its tables, and its limits. */
export const lint = ({ kpis, limits: steps = [], policy, tables: all }: Checked): ReadonlyArray<Finding> => [
  ...goals(kpis, policy.goals, policy.ceilings),
  ...kpis.flatMap(outside),
  ...kpis.flatMap(spans),
  ...all.flatMap(tables),
  ...steps.flatMap(limits)
]
