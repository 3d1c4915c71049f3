/**
 * Where tallies come from: a source that counts its own rows, or any source of rows, which are then counted here. The
 * outcome is the same; what differs is how many rows travel.
 */
import * as Effect from "effect/Effect"
import type { StoreFailed } from "../log/Refusal.ts"
import type { FoundRow, RowQuery, RowSource } from "../log/RowSource.ts"
import type { Cells } from "./Condition.ts"
import type { Operand } from "./Operand.ts"
import { groupOf } from "./Path.ts"
import { Counter, type Frame, type Tally } from "./Tally.ts"

/** What is to be counted: operands whose readings have been answered, each with the query of its rows. */
export interface TallyQuery {
  readonly of: ReadonlyArray<{ readonly operand: Operand; readonly query: RowQuery }>
  readonly frame: Frame
  /** Whether `Tally.values` is asked for; where not, it may be left empty. */
  readonly values: boolean
  /** A field of the rows to group by. */
  readonly by?: string
}

/** The tallies of one group, in the order of the query's operands. Without `by` there is one group, of the value null. */
export interface Group {
  readonly value: string | null
  readonly tallies: ReadonlyArray<Tally>
}

/** A source of rows that may also count them by itself. */
export interface TallySource extends RowSource {
  /**
   * Counts the rows of each query where they lie, and answers in the order of the queries. The order of the groups means
   * nothing. What queries have in common, as one indicator in several windows, may be looked at once: no answer hangs on it.
   */
  readonly tallies?: (
    queries: ReadonlyArray<TallyQuery>
  ) => Effect.Effect<ReadonlyArray<ReadonlyArray<Group>>, StoreFailed>
}

/** The group that a row belongs to: the value of the field grouped by. */
export const groupIn = ({ row }: Pick<FoundRow, "row">, by: string | undefined): string | null =>
  by !== undefined && Object.hasOwn(row, by) ? groupOf((row as unknown as Cells)[by]) : null

/** Counts rows that were fetched, operand by operand in the order of the query. */
const count = ({ of, frame, by }: TallyQuery, rows: ReadonlyArray<ReadonlyArray<FoundRow>>): ReadonlyArray<Group> => {
  const counters = () => of.map(({ operand }) => new Counter(operand, frame))
  const groups = new Map<string | null, ReadonlyArray<Counter>>(by === undefined ? [[null, counters()]] : [])
  for (const [index, found] of rows.entries()) {
    for (const one of found) {
      const value = groupIn(one, by)
      const group = groups.get(value) ?? counters()
      groups.set(value, group)
      group[index]?.add(one.row as unknown as Cells)
    }
  }
  return [...groups].map(([value, group]) => ({ value, tallies: group.map((counter) => counter.tally()) }))
}

/** The tallies of each query, counted by the source where it can, else from its rows. */
export const tallies = (
  source: TallySource,
  queries: ReadonlyArray<TallyQuery>
): Effect.Effect<ReadonlyArray<ReadonlyArray<Group>>, StoreFailed> =>
  source.tallies === undefined
    ? Effect.forEach(queries, (query) =>
        Effect.map(
          Effect.forEach(query.of, (one) => source.rows(one.query)),
          (rows) => count(query, rows)
        )
      )
    : source.tallies(queries)
