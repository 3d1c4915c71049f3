// Instants of test histories: days counted from 1 January 2026, 00:00 in Shanghai (day 0), and texts of instants.

/** One day in milliseconds. */
export const dayMs = 86_400_000

/** Midnight in Shanghai at the start of 1 January 2026, ms UTC. */
export const newYear = Date.UTC(2025, 11, 31, 16)

/** Midnight in Shanghai so many days after 1 January 2026 (0), ms UTC; fractions are parts of a day. */
export const day = (days: number): number => newYear + Math.round(days * dayMs)

/** Canonical text of an instant. */
export const instantOf = (ms: number): string => new Date(ms).toISOString()
