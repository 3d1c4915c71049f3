/**
 * Customer satisfaction of a dealer (FTMS): slips and appeals, offences and what follows, the manufacturer's surveys, mystery
 * visits, customers' files, supervision, in the document's order, and the document as a pack.
 */
import type { Declaration } from "../../count/Kpi.ts"
import type { Rule } from "../../judge/Consequences.ts"
import { type Deadline, kpi } from "../../judge/Deadline.ts"
import type { Obligation } from "../../judge/Obligation.ts"
import type { Policy } from "../../rules/Policy.ts"
import { clauses } from "./Clauses.ts"
import { correctionsInTime, sheetsSameDay } from "./CorrectionSheets.ts"
import { fileCompleteness } from "./CustomerFiles.ts"
import { damages } from "./Damages.ts"
import { ceilings, goals } from "./Goals.ts"
import { improvementMeetings } from "./ImprovementMeetings.ts"
import { measures } from "./Measures.ts"
import { mysteryScoreRate, mysteryVisits } from "./MysteryVisits.ts"
import { processCheckRate, processChecks } from "./ProcessChecks.ts"
import { rectificationRate, rectificationsOverdue } from "./Rectification.ts"
import { rules } from "./Rules.ts"
import { slipAnswered } from "./SlipAnswered.ts"

export { decidedBy, drawn, type Result } from "./Consequences.ts"
export type { Incident } from "./consequences/Incidents.ts"
export { type Asking, type Deciding, type Explained, explained, type Proceeding } from "./Explained.ts"
export { salesFactors, serviceFactors } from "./ProcessChecks.ts"
export { tables } from "./Tables.ts"
export {
  clauses,
  correctionsInTime,
  fileCompleteness,
  goals,
  improvementMeetings,
  measures,
  mysteryScoreRate,
  mysteryVisits,
  processCheckRate,
  processChecks,
  rectificationRate,
  rectificationsOverdue,
  sheetsSameDay,
  slipAnswered
}

/** The deadlines of rows. */
export const deadlines: ReadonlyArray<Deadline> = [slipAnswered, sheetsSameDay, correctionsInTime]

/** The document lays no paper on anybody period by period. */
export const obligations: ReadonlyArray<Obligation> = []

/** The indicators of the pack in the document's order, and the attainment of the deadlines. */
export const kpis: ReadonlyArray<Declaration> = [
  rectificationRate,
  rectificationsOverdue,
  mysteryScoreRate,
  mysteryVisits,
  fileCompleteness,
  processCheckRate,
  processChecks,
  improvementMeetings,
  ...deadlines.map(kpi)
]

/** The rules of consequences. */
export const consequences: ReadonlyArray<Rule> = rules

/** The document as a pack. */
export const policy: Policy = {
  code: "ftms-cs",
  title: { zh: "客户满意度考核制度", en: "Assessment of customer satisfaction" },
  edition: { zh: "文件未注明版次", en: "the text names no edition" },
  clauses,
  goals,
  ceilings,
  damages,
  measures
}
