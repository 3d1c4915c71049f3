/** What must come before what with a quality problem, by the clauses on the departments' duties. */
import type { Precedence } from "../Precedence.ts"
import type { Row } from "./Row.ts"

/** The instants of a quality problem's row. */
export type Moment = Extract<keyof Row, `${string}AtMs`>

const step = (
  [earlier, later]: readonly [Moment, Moment],
  finding: string,
  clause: string,
  zh: string,
  en: string
): Precedence<Moment> => ({ earlier, later, finding, clause, title: { zh, en } })

/** The order of a problem's steps. Instants alone decide: the same instant is in order. */
export const sequence: ReadonlyArray<Precedence<Moment>> = [
  step(
    ["reportedAtMs", "confirmedAtMs"],
    "confirmed-before-report",
    "S4-5.2a",
    "先有反馈，再确认",
    "it is reported before it is confirmed"
  ),
  step(
    ["confirmedAtMs", "analysedAtMs"],
    "analysed-before-confirmation",
    "S4-5.2a",
    "先确认，再分析原因",
    "it is confirmed before its cause is analysed"
  ),
  step(
    ["analysedAtMs", "assignedAtMs"],
    "assigned-before-analysis",
    "S4-5.2a",
    "先分析原因，再界定责任",
    "its cause is known before somebody answers for it"
  ),
  step(
    ["assignedAtMs", "planAtMs"],
    "planned-before-assignment",
    "S4-5.2a",
    "先界定责任，再制订改进计划",
    "somebody answers for it before the improvement is planned"
  ),
  step(
    ["planAtMs", "implementedAtMs"],
    "improved-before-plan",
    "S4-5.2a",
    "先有计划，再实施改进",
    "the improvement is planned before it is made"
  ),
  step(
    ["implementedAtMs", "verifiedAtMs"],
    "verified-before-improvement",
    "S4-5.2a",
    "先实施改进，再验证",
    "the improvement is made before it is verified"
  ),
  step(
    ["confirmedAtMs", "technicalPlanAtMs"],
    "technical-plan-before-confirmation",
    "S4-5.5a",
    "质量问题确认后，才提技术方案",
    "the problem is confirmed before a technical plan is issued"
  ),
  step(
    ["reportedAtMs", "batchConfirmedAtMs"],
    "batch-before-report",
    "S4-I14",
    "先有反馈，再确认批量问题",
    "it is reported before a batch is confirmed"
  ),
  step(
    ["batchConfirmedAtMs", "batchReportedAtMs"],
    "batch-report-before-confirmation",
    "S4-I14",
    "批量问题确认后，才上报",
    "the batch is confirmed before it is reported"
  ),
  step(
    ["proposedAtMs", "approvedAtMs"],
    "approved-before-proposal",
    "S4-5.4",
    "先提出整改或召回，再批准",
    "it is proposed before it is approved"
  ),
  step(
    ["approvedAtMs", "executedAtMs"],
    "executed-before-approval",
    "S4-5.4",
    "总经理批准后，才组织整改或召回",
    "the general manager approves before anything is executed"
  )
]
