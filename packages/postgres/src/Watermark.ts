/**
 * How far a log is settled: every event up to the watermark is committed, and nothing will ever be written below it. What
 * readers, heads and subscribers see ends there.
 */
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"

/** The last position that was drawn, be its transaction finished or not; 0 for an empty log. */
export const lastDrawn = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<number, SqlError.SqlError> =>
  Effect.map(sql<{ last: bigint | null }>`select servicebook.last_drawn(${tenant}) as last`, ([row]) =>
    Number(row?.last ?? 0)
  )

/**
 * The watermark of a log. What was settled stays settled, but a bound announced late may lie below it: so the answer of
 * one watermark object never goes back.
 */
export const make = (sql: SqlClient.SqlClient, tenant: string): Effect.Effect<number, SqlError.SqlError> => {
  let highest = 0
  return Effect.map(sql<{ water: bigint }>`select servicebook.watermark(${tenant}) as water`, ([row]) => {
    highest = Math.max(highest, Number(row?.water ?? 0))
    return highest
  })
}
