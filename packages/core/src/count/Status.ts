/** The state of a figure: whether it has a value, and whether that may still move. */
import * as Schema from "effect/Schema"
import type { Head } from "../log/Head.ts"
import { fromMs, Instant } from "../time/Instant.ts"
import type { Counted, Quotient } from "./Evaluate.ts"
import type { Resolved } from "./Resolve.ts"
import { notCovered } from "./Tally.ts"

const Count = Schema.Int

/**
 * The state of a figure. `final`: its cut is not after the head's instant. `provisional`: it may still move before
 * `maturesAt`. `undefined`: the denominator is zero. `not-configured`: a number the document does not give is unbound.
 * `not-covered`: a calendar does not say of some rows whether they came in time.
 */
export const Status = Schema.Union([
  Schema.Struct({ is: Schema.Literal("final") }),
  Schema.Struct({ is: Schema.Literal("provisional"), maturesAt: Instant }),
  Schema.Struct({ is: Schema.Literal("undefined"), because: Schema.Literal("zero-denominator") }),
  Schema.Struct({ is: Schema.Literal("not-configured"), parameter: Schema.String, clause: Schema.String }),
  Schema.Struct({ is: Schema.Literal("not-covered"), calendars: Schema.Array(Schema.String), rows: Count })
])
/** The type of {@link Status}. */
export type Status = typeof Status.Type

/** How many rows a calendar leaves open: with any, there is no figure. */
export const openRows = (counted: ReadonlyArray<Counted>): number =>
  counted.reduce((sum, { tally: { excluded: left } }) => sum + (left[notCovered] ?? 0), 0)

/** What was counted, the quotient it comes to, and the cut (ms UTC). */
export interface Outcome {
  readonly counted: ReadonlyArray<Counted>
  readonly quotient: Quotient | undefined
  readonly cutMs: number
}

/** The state of a figure of a rule that goes by some calendars and parameters. */
export const statusOf = (
  { calendars, unbound }: Pick<Resolved, "unbound"> & { readonly calendars: ReadonlySet<string> },
  { counted, cutMs, quotient }: Outcome,
  head: Head
): Status => {
  const [open] = unbound
  if (open !== undefined) return { is: "not-configured", parameter: open.name, clause: open.clause }
  const rows = openRows(counted)
  if (rows > 0) return { is: "not-covered", calendars: [...calendars], rows }
  if (quotient === undefined || quotient.denominator.n === 0n) return { is: "undefined", because: "zero-denominator" }
  return cutMs <= head.atMs ? { is: "final" } : { is: "provisional", maturesAt: fromMs(cutMs) }
}
