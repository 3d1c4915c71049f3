/**
 * Pages of events: the first ones of a range of positions, of some categories or of one shard of the streams.
 */
import type { EventLog, Recorded, Shard, Subscription } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { bigint, storable, texts } from "./Column.ts"
import { type EventRow, recorded } from "./Known.ts"

/** The shard of a stream of `of`, in SQL, from the columns `category` and `stream_id`: the same number as `Shard.shardOf`. */
export const shardOf = (sql: SqlClient.SqlClient, of: number) =>
  sql`(('x' || substr(encode(sha256(convert_to(category || chr(1) || stream_id, 'UTF8')), 'hex'), 1, 8))::bit(32)::bigint % ${bigint(of)})`

const ofShard = (sql: SqlClient.SqlClient, shard: Shard.Shard | undefined) =>
  shard === undefined || shard.of === 1 ? sql`true` : sql`${shardOf(sql, shard.of)} = ${bigint(shard.index)}`

const ofCategories = (sql: SqlClient.SqlClient, categories: EventLog.ReadAll["categories"]) =>
  categories === undefined
    ? sql`true`
    : sql`category = any(${texts(categories.filter((category) => storable(category)))}::text[])`

/** The first `most` events of a range in the order of positions. */
export const page = (
  sql: SqlClient.SqlClient,
  tenant: string,
  { after, categories, shard, until }: Subscription.Range,
  most: number
): Effect.Effect<ReadonlyArray<Recorded.Recorded>, SqlError.SqlError> =>
  Effect.map(
    sql<EventRow>`select position, commit, body from servicebook.event
      where tenant = ${tenant} and position > ${bigint(after)} and position <= ${bigint(until)}
        and ${ofCategories(sql, categories)} and ${ofShard(sql, shard)}
      order by position limit ${most}`,
    (rows) => rows.map(recorded)
  )
