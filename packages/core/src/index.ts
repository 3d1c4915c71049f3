/**
 * @servicebook/core: the books of after-sales service. Streams of events, rows with versions, exact tallies, declared
 * indicators, verdicts and policies; the `EventLog` port with its in-memory layer. No I/O, no hidden clock.
 */
export * as Check from "./log/Check.ts"
export * as Commit from "./log/Commit.ts"
export * as Common from "./log/Common.ts"
export * as EventId from "./log/EventId.ts"
export * as EventLog from "./log/EventLog.ts"
export * as Fact from "./log/Fact.ts"
export * as Head from "./log/Head.ts"
export * as Memory from "./log/Memory.ts"
export * as Recorded from "./log/Recorded.ts"
export * as Rectangle from "./log/Rectangle.ts"
export * as Refusal from "./log/Refusal.ts"
export * as Restore from "./log/Restore.ts"
export * as RowSource from "./log/RowSource.ts"
export * as Stream from "./log/Stream.ts"
export * as Transact from "./log/Transact.ts"
export * as Versions from "./log/Versions.ts"
export * as Instant from "./time/Instant.ts"
export * as Window from "./time/Window.ts"
