/**
 * Who may do what in a secured schema. One list, which `Guard` grants and `Doctor` compares with; what it does not name
 * is for the owner alone. Tables stand not here: every one may be read, as far as its rows are one's own.
 */

/** The role that owns everything and that nobody logs in as. */
export const owner = "servicebook_owner"

/** The roles that logins are made members of. */
export const groups = [
  "servicebook_reader",
  "servicebook_writer",
  "servicebook_sequencer",
  "servicebook_auditor"
] as const
/** One of {@link groups}. */
export type Group = (typeof groups)[number]

const readers: ReadonlyArray<Group> = ["servicebook_reader", "servicebook_auditor"]

/** Functions and who may execute them. Settling derives marks from events and takes nothing from its caller. */
export const functions: Readonly<Record<string, ReadonlyArray<Group>>> = {
  tenants_of_caller: [...readers, "servicebook_writer"],
  known: readers,
  mark_at: readers,
  mark_by: readers,
  watermark: [...readers, "servicebook_sequencer"],
  last_drawn: readers,
  append: ["servicebook_writer"],
  append_one: ["servicebook_writer"],
  settle: ["servicebook_writer", "servicebook_sequencer"]
}

/** Tables that not everybody who reads may read. */
export const readBy = (table: string): ReadonlyArray<Group> => (table === "member" ? ["servicebook_auditor"] : readers)

/**
 * Tables of consumers hold no facts, only how far each has looked, and those of the source's clock what follows from the
 * events: whoever appends may write there, for his own tenants.
 */
export const writtenBy = (table: string): ReadonlyArray<Group> =>
  /^(consumer|source_)/.test(table) ? ["servicebook_writer"] : []

/** Sequences that others than the owner's functions draw from: never those of positions. */
export const sequences: Readonly<Record<string, ReadonlyArray<Group>>> = {
  consumer_token: ["servicebook_writer"],
  source_generation: ["servicebook_writer"]
}

/** Functions that run with the owner's rights. Each asks first who called. */
export const definers: ReadonlyArray<string> = [
  ...["append", "append_one", "restore", "settle"],
  ...["watermark", "last_drawn", "tenants_of_caller"]
]

/** How far the `recordedAt` of an append may be from the clock of a secured database. */
export const skewMs = 300_000

/** After this time the server ends a login's transaction that waits for its client: it would hold the watermark back. */
export const idleInTransaction = "5min"
