/**
 * @servicebook/postgres: the event log on PostgreSQL. In this version the embedded database (PGlite), in memory or in a
 * folder; the SQL and the migrations are those of a server.
 */
export * as AnchorIndex from "./AnchorIndex.ts"
export * as Folder from "./Folder.ts"
export * as Migration from "./Migration.ts"
export * as PgConsumers from "./PgConsumers.ts"
export * as PgEventLog from "./PgEventLog.ts"
export * as Pglite from "./Pglite.ts"
export * as Space from "./Space.ts"
