/**
 * How far a log is settled: every event up to the watermark is committed, and nothing will ever be written below it. What
 * readers, heads and subscribers see ends there.
 */
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { bigint } from "./Column.ts"

/** The last position that was drawn, be its transaction finished or not; 0 for an empty log. */
export const lastDrawn = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<number, SqlError.SqlError> =>
  Effect.map(sql<{ last: bigint | null }>`select servicebook.last_drawn(${tenant}) as last`, ([row]) =>
    Number(row?.last ?? 0)
  )

/** The position of the last event that was committed, be all below it settled or not; 0 for an empty log. */
export const lastWritten = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<number, SqlError.SqlError> =>
  Effect.map(
    sql<{ last: bigint | null }>`select max(position) as last from servicebook.event where tenant = ${tenant}`,
    ([row]) => Number(row?.last ?? 0)
  )

/**
 * The watermark of a log: the position of an event. What was settled stays settled, but a bound announced late may lie
 * below it: so the answer of one watermark object never goes back, but when the log itself has lost its end (a server
 * that was restored from a copy, say) and what was settled is not there any more.
 */
export const make = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<number, SqlError.SqlError> => {
  let highest = 0
  const isThere = (position: number) =>
    Effect.map(
      sql`select from servicebook.event where tenant = ${tenant} and position = ${bigint(position)}`,
      (found) => found.length > 0
    )
  return Effect.gen(function* () {
    const [row] = yield* sql<{ water: bigint }>`select servicebook.watermark(${tenant}) as water`
    const water = Number(row?.water ?? 0)
    if (water >= highest || !(yield* isThere(highest))) highest = water
    return highest
  })
}
