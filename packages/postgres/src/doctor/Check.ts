/**
 * A check of the doctor: a name, and a statement whose rows are what is wrong. No row, no fault. A statement reads
 * catalogs and the schema, and changes nothing.
 */

/** The names of the checks, in the order in which they are told. */
export const names = [
  ...["migrations", "append-only", "definers", "sequences", "indexes", "rows", "marks", "prepared", "watermark"],
  ...["consumers", "owner", "grants", "writers", "row-security", "views", "functions-elsewhere", "replication-mode"],
  ...["advisory-locks", "default-privileges", "members", "timeouts", "clock"]
] as const

/** What is checked. */
export type Name = (typeof names)[number]

/** A check by its statement. The column `found` names the thing and says what is wrong with it. */
export interface Check {
  readonly name: Name
  readonly statement: string
}

/** Names as a list of SQL literals. */
export const list = (texts: ReadonlyArray<string>): string =>
  texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(", ")

/** The number of the schema, for conditions. */
export const schema = "(select oid from pg_namespace where nspname = 'servicebook')"
