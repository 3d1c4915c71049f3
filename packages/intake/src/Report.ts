/**
 * The report of an import: counts that add up on rows and on events, what was ignored and rejected and why, and
 * whether the file was whole. Its JSON is versioned as `servicebook/import/1`.
 */
import * as Schema from "effect/Schema"

const Count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))
const Counts = Schema.Record(Schema.String, Count)

/** A report. */
export const Report = Schema.Struct({
  schema: Schema.Literal("servicebook/import/1"),
  system: Schema.String,
  /** The name of the delivery: the SHA-256 of the file, or what the caller gave for a stream of bytes. */
  batch: Schema.String,
  /** SHA-256 of the mapping as decoded. */
  mapping: Schema.String,
  /** Nothing was appended; `appended` says what would have been. */
  dryRun: Schema.Boolean,
  bytes: Count,
  /** read = appended + alreadyKnown + ignored + rejected. */
  rows: Schema.Struct({ read: Count, appended: Count, alreadyKnown: Count, ignored: Count, rejected: Count }),
  /** given = appended + alreadyKnown + refused. */
  events: Schema.Struct({ given: Count, appended: Count, alreadyKnown: Count, refused: Count }),
  /** Ignored rows by the rule that ignored them; `duplicate` for exact duplicates that the mapping drops. */
  ignored: Counts,
  /** Rejected rows by reason. */
  rejected: Counts,
  /** Events given, by `Category.Type`. */
  types: Counts,
  /** Rows that no rule fitted, by activity: what the mapping may want to name. */
  unnamed: Counts,
  /** Rows taken of which the reader should know something, as `date-only`. */
  notices: Counts,
  /** Columns that the mapping reads and no row had: most likely misspelt. */
  columnsNeverSeen: Schema.Array(Schema.String),
  /** The first and the last instant of the events given (UTC). */
  span: Schema.NullOr(Schema.Struct({ first: Schema.String, last: Schema.String })),
  /** Where the file ended before its time; null when it was whole. */
  truncated: Schema.NullOr(Schema.Struct({ line: Count, problem: Schema.String }))
})
/** The type of {@link Report}. */
export interface Report extends Schema.Schema.Type<typeof Report> {}

const sum = (counts: { readonly [name: string]: number }): number => Object.values(counts).reduce((a, b) => a + b, 0)

/** The sums of a report that do not hold; none for a true report. */
export const imbalances = ({ rows, events, ignored, rejected, types }: Report): ReadonlyArray<string> => {
  const sums: ReadonlyArray<readonly [string, number, number]> = [
    [
      "rows.read = appended + alreadyKnown + ignored + rejected",
      rows.read,
      rows.appended + rows.alreadyKnown + rows.ignored + rows.rejected
    ],
    [
      "events.given = appended + alreadyKnown + refused",
      events.given,
      events.appended + events.alreadyKnown + events.refused
    ],
    ["rows.ignored = sum of ignored", rows.ignored, sum(ignored)],
    ["rows.rejected = sum of rejected", rows.rejected, sum(rejected)],
    ["events.given = sum of types", events.given, sum(types)]
  ]
  return sums.flatMap(([name, left, right]) => (left === right ? [] : [`${name}: ${left} is not ${right}`]))
}
