/**
 * @servicebook/intake: imports histories of other systems (XES, CSV, NDJSON) by a declarative mapping. It records what
 * was, never decides it; commands are no part of it.
 */
export * as Import from "./Import.ts"
export * as Mapping from "./Mapping.ts"
export * as Reject from "./Reject.ts"
export * as Report from "./Report.ts"
