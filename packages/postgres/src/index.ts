/**
 * @servicebook/postgres: the event log on PostgreSQL: on a server, or on the embedded database (PGlite) in memory or in
 * a folder. SQL, migrations and driver are the same.
 */

export * as Doctor from "./Doctor.ts"
export * as Folder from "./Folder.ts"
export * as Guard from "./Guard.ts"
export * as Access from "./guard/Access.ts"
export * as Migration from "./Migration.ts"
export * as Newer from "./Newer.ts"
export * as Opening from "./Opening.ts"
export * as PgConsumers from "./PgConsumers.ts"
export * as PgEventLog from "./PgEventLog.ts"
export * as Pglite from "./Pglite.ts"
export * as Rebuild from "./Rebuild.ts"
export * as RowTable from "./RowTable.ts"
export * as Server from "./Server.ts"
export * as Space from "./Space.ts"
