// A subscriber that lives through everything: it asks for the watermark, reads up to it, and takes it for its place. Beside
// it a naive one, which takes the last position that it can see.
import type { EventLog, Recorded } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import { SqlClient } from "effect/sql"

/** What a subscriber has read so far, and where it stands. */
export interface Seen {
  readonly events: Array<Recorded.Recorded>
  through: number
}

/** Nothing yet. */
export const nothing = (): Seen => ({ events: [], through: 0 })

const again = { schedule: Schedule.spaced("20 millis") }

const bounds = (tenant: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const [water] = yield* sql<{ n: bigint }>`select servicebook.watermark(${tenant}) as n`
    const [last] = yield* sql<{
      n: bigint | null
    }>`select max(position) as n from servicebook.event where tenant = ${tenant}`
    return { water: Number(water?.n), last: Number(last?.n ?? 0) }
  })

const page = (tenant: string, after: number, until: number) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const rows = yield* sql<{ position: bigint; commit: bigint; body: string }>`select position, commit, body
      from servicebook.event where tenant = ${tenant} and position > ${after} and position <= ${until} order by position`
    return rows.map(
      ({ body, commit, position }): Recorded.Recorded => ({
        position: Number(position),
        commit: Number(commit),
        text: body,
        body: JSON.parse(body) as Recorded.Body
      })
    )
  })

const step = (tenant: string, seen: Seen, until: number) =>
  Effect.gen(function* () {
    if (until <= seen.through) return
    seen.events.push(...(yield* page(tenant, seen.through, until)))
    seen.through = until
  })

/** Follows a log for ever, whatever becomes of the server. */
export const follow = (tenant: string, seen: Seen, naive: Seen) =>
  Effect.forever(
    Effect.gen(function* () {
      const { last, water } = yield* bounds(tenant)
      yield* step(tenant, naive, last)
      yield* step(tenant, seen, water)
      yield* Effect.sleep("5 millis")
    }).pipe(Effect.retry(again))
  )

/** Everything a log holds, asked until it answers. */
export const everything = (log: EventLog.EventLogShape) => Effect.retry(Stream.runCollect(log.readAll()), again)
