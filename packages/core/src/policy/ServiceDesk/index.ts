/** The service desk, for those who have no document: its figures in the order of its register, and the register as a pack. */
import type { Declaration } from "../../count/Kpi.ts"
import { kpi } from "../../judge/Deadline.ts"
import type { DecisionTable } from "../../judge/DecisionTable.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import type { Policy } from "../../rules/Policy.ts"
import { deskBacklog } from "./Backlog.ts"
import { deskBacklogAgeMedian, deskBacklogAgeP90, deskBacklogTooOld, deskBacklogTooOldRate } from "./BacklogAge.ts"
import { deskCallbackRate, deskCallbackSatisfaction } from "./Callbacks.ts"
import { clauses } from "./Clauses.ts"
import { deskFirstContactResolution } from "./FirstContactResolution.ts"
import { deskCallbackInTime, deskResolutionInTime, deskResponseInTime } from "./Limits.ts"
import { deskReopenRate } from "./ReopenRate.ts"
import { deskResolutionMean, deskResolutionMedian, deskResolutionP90 } from "./ResolutionTime.ts"
import { deskResponseMedian, deskResponseP90 } from "./ResponseTime.ts"

export * from "./Limits.ts"
export {
  clauses,
  deskBacklog,
  deskBacklogAgeMedian,
  deskBacklogAgeP90,
  deskBacklogTooOld,
  deskBacklogTooOldRate,
  deskCallbackRate,
  deskCallbackSatisfaction,
  deskFirstContactResolution,
  deskReopenRate,
  deskResolutionMean,
  deskResolutionMedian,
  deskResolutionP90,
  deskResponseMedian,
  deskResponseP90
}

/** The indicators of the pack in the order of the register. */
export const kpis: ReadonlyArray<Declaration> = [
  kpi(deskResponseInTime),
  deskResponseMedian,
  deskResponseP90,
  kpi(deskResolutionInTime),
  deskResolutionMean,
  deskResolutionMedian,
  deskResolutionP90,
  deskReopenRate,
  deskBacklog,
  deskBacklogTooOld,
  deskBacklogTooOldRate,
  deskBacklogAgeMedian,
  deskBacklogAgeP90,
  deskFirstContactResolution,
  deskCallbackRate,
  kpi(deskCallbackInTime),
  deskCallbackSatisfaction
]

/** A desk has no papers to file. */
export const obligations: ReadonlyArray<Obligation> = []

/** It has no decision tables. */
export const tables: ReadonlyArray<DecisionTable> = []

/** The register as a pack: no document of anybody's, so nothing in it is damaged, and every number is the company's. */
export const policy: Policy = {
  code: "service-desk",
  title: { zh: "服务台", en: "Service desk" },
  edition: { zh: "本项目自有的定义，第 1 版", en: "definitions of our own, edition 1" },
  clauses,
  goals: [],
  ceilings: [],
  damages: [],
  measures: []
}
