/**
 * @servicebook/conformance: suites that prove an adapter from outside, a kit of faults, and a given/when/then kit for
 * commands. Runs inside Vitest.
 */
export * as Adapter from "./Adapter.ts"
export * as EventLogSuite from "./EventLogSuite.ts"
export * as Fault from "./Fault.ts"
export * as FaultSuite from "./FaultSuite.ts"
export * as History from "./History.ts"
export * as KpiSuite from "./KpiSuite.ts"
export * as Oracle from "./Oracle.ts"
export * as RippleSuite from "./RippleSuite.ts"
export * as RowSuite from "./RowSuite.ts"
export * as Sample from "./Sample.ts"
export * as SampleKpis from "./SampleKpis.ts"
export * as Scenario from "./Scenario.ts"
export * as SubscriptionSuite from "./SubscriptionSuite.ts"
