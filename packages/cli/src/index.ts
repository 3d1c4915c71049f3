/**
 * @servicebook/cli: the servicebook command, and what it prints as functions: each report is a document with a versioned
 * schema, and its text.
 */

export * as Exit from "./Exit.ts"
export * as Main from "./Main.ts"
export * as OpenLog from "./OpenLog.ts"
export * as ConsequencesReport from "./report/ConsequencesReport.ts"
export * as DeclarationsReport from "./report/DeclarationsReport.ts"
export * as DoctorReport from "./report/DoctorReport.ts"
export * as ExplanationReport from "./report/ExplanationReport.ts"
export * as ExportReport from "./report/ExportReport.ts"
export * as FilingsReport from "./report/FilingsReport.ts"
export * as LintReport from "./report/LintReport.ts"
export * as LogReport from "./report/LogReport.ts"
export * as PoliciesReport from "./report/PoliciesReport.ts"
export * as PolicyReport from "./report/PolicyReport.ts"
export * as PublicationReport from "./report/PublicationReport.ts"
export * as RankingReport from "./report/RankingReport.ts"
export * as RebuildReport from "./report/RebuildReport.ts"
export * as RecomputeReport from "./report/RecomputeReport.ts"
export * as RestatementReport from "./report/RestatementReport.ts"
export * as ScorecardReport from "./report/ScorecardReport.ts"
export * as SensitivityReport from "./report/SensitivityReport.ts"
export * as WorklistReport from "./report/WorklistReport.ts"
export * as Language from "./text/Language.ts"
export * as Moment from "./text/Moment.ts"
export * as Table from "./text/Table.ts"
