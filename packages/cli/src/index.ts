/**
 * The servicebook command: import, indicators, explanations, and the auditor's tools.
 */
export {}
