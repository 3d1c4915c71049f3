/**
 * @servicebook/conformance: suites that prove an adapter from outside, and a given/when/then kit for commands.
 * Runs inside Vitest.
 */
export * as EventLogSuite from "./EventLogSuite.ts"
export * as History from "./History.ts"
export * as Sample from "./Sample.ts"
export * as Scenario from "./Scenario.ts"
export * as SubscriptionSuite from "./SubscriptionSuite.ts"
