/**
 * Lint: what is wrong with rules before any event is counted: goals out of reach, numerators outside their denominators,
 * tiers with gaps or overlaps, limits that run the wrong way. Findings are told; they stop nothing.
 */
import type { Declaration } from "../count/Kpi.ts"
import type { Policy } from "../rules/Policy.ts"
import type { Finding } from "./lint/Finding.ts"
import { goals } from "./lint/Goals.ts"
import { outside } from "./lint/Outside.ts"

export { Finding, FindingKind } from "./lint/Finding.ts"
export { goals } from "./lint/Goals.ts"
export { Limits, limits } from "./lint/Limits.ts"
export { outside } from "./lint/Outside.ts"
export { tables } from "./lint/Tables.ts"

/** The findings of a policy with the indicators of its pack: its goals in their order, then its indicators. */
export const lint = (policy: Policy, declarations: ReadonlyArray<Declaration>): ReadonlyArray<Finding> => [
  ...goals(declarations, policy.goals, policy.ceilings),
  ...declarations.flatMap(outside)
]
