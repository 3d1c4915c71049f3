/**
 * By which rules the stored rows of a log were derived, held against those of the software that opens it.
 */
import type { Stream } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlError } from "effect/sql"
import { WrittenByNewer } from "./Newer.ts"
import { ruleOf } from "./RowSchema.ts"
import type { Books } from "./Write.ts"

/** The streams of a log that have rows. */
export const withRows = ({ streams }: Pick<Books, "streams">): ReadonlyArray<Stream.Stream<unknown>> =>
  [...streams.values()].filter(({ rowKinds }) => rowKinds.length > 0)

/**
 * The streams whose stored rows follow other rules than theirs, or are not there yet. Fails when newer software derived
 * them, as the number of the fold tells: older software would take away what that one made.
 */
export const unruled = (
  books: Books
): Effect.Effect<ReadonlyArray<Stream.Stream<unknown>>, SqlError.SqlError | WrittenByNewer> =>
  Effect.gen(function* () {
    const { sql, tenant } = books
    const found = yield* sql<{ category: string; rule: string; fold: number }>`
      select category, rule, fold from servicebook.row_rule where tenant = ${tenant}`
    const rules = new Map(found.map((one) => [one.category, one]))
    for (const { category, fold: own = 1 } of withRows(books)) {
      const stored = rules.get(category)?.fold ?? 0
      if (stored > own) yield* Effect.fail(new WrittenByNewer({ what: category, stored, own }))
    }
    return withRows(books).filter((stream) => rules.get(stream.category)?.rule !== ruleOf(stream))
  })
