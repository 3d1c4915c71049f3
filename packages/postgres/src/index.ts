/**
 * The Servicebook event log on PostgreSQL, and on PGlite inside the process.
 */
export {}
