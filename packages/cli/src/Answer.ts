/**
 * Questions that the books answer, for hosts and for the command: each module has its `Question`, plain data whose schema
 * reads the query of an address too, and its `answer`, a document with a versioned schema or a typed refusal.
 */

export * as Assessments from "./answer/Assessments.ts"
export * as Conformance from "./answer/Conformance.ts"
export * as Consequences from "./answer/Consequences.ts"
export * as ConsequencesExplained from "./answer/ConsequencesExplained.ts"
export * as Explain from "./answer/Explain.ts"
export * as Filings from "./answer/Filings.ts"
export * as Incidents from "./answer/Incidents.ts"
export * as Kpi from "./answer/Kpi.ts"
export * as Kpis from "./answer/Kpis.ts"
export * as LogEvents from "./answer/LogEvents.ts"
export * as LogHead from "./answer/LogHead.ts"
export * as LogStream from "./answer/LogStream.ts"
export * as Logs from "./answer/Logs.ts"
export * as Policies from "./answer/Policies.ts"
export * as Policy from "./answer/Policy.ts"
export * as Ranking from "./answer/Ranking.ts"
export * as Refusal from "./answer/Refusal.ts"
export * as Request from "./answer/Request.ts"
export * as Sample from "./answer/Sample.ts"
export * as Scorecard from "./answer/Scorecard.ts"
export * as Sensitivity from "./answer/Sensitivity.ts"
export * as Table from "./answer/Table.ts"
export * as Targets from "./answer/Targets.ts"
export * as Worklist from "./answer/Worklist.ts"
