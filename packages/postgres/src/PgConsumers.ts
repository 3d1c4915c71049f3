/**
 * Checkpoints and leases on PostgreSQL: the port of core over an `SqlClient`. A save that runs inside `withTransaction` of
 * the same client is part of that transaction.
 */
import { ConsumerRefusal, Consumers, EventLog } from "@servicebook/core"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { SqlClient } from "effect/sql"
import { reading, transaction, writing } from "./Failure.ts"
import type { LogInUse } from "./Folder.ts"
import { claim, meet, release, renew } from "./Lease.ts"
import { embedded, type OpenFailure, type Options } from "./PgEventLog.ts"
import { type Options as PgliteOptions, layer as pglite } from "./Pglite.ts"
import { guardedKeeper } from "./Space.ts"

const open = (sql: SqlClient.SqlClient, tenant: string, consumer: string, of: number, after: number) =>
  transaction(
    sql,
    "consumer.open",
    Effect.gen(function* () {
      // Of two who come first at once, the second waits here and finds what the first has set.
      yield* sql`insert into servicebook.consumer (tenant, consumer, shards) values (${tenant}, ${consumer}, ${of})
        on conflict do nothing`
      const [found] = yield* sql<{ shards: number }>`select shards from servicebook.consumer
        where tenant = ${tenant} and consumer = ${consumer}`
      const known = found?.shards ?? of
      if (known !== of) return yield* new ConsumerRefusal.ShardsDiffer({ consumer, known, asked: of })
      yield* sql`insert into servicebook.consumer_shard (tenant, consumer, shard, checkpoint)
        select ${tenant}, ${consumer}, shard, ${after}::bigint from generate_series(0, ${of - 1}::integer) as shard
        on conflict do nothing`
    })
  )

const save = (
  sql: SqlClient.SqlClient,
  tenant: string,
  { consumer, owner, shard, token }: Consumers.Lease,
  { after, through }: Consumers.Progress
) =>
  Effect.gen(function* () {
    const saved = yield* sql`update servicebook.consumer_shard
      set checkpoint = ${through}::bigint, trouble = null, trouble_since = null
      where tenant = ${tenant} and consumer = ${consumer} and shard = ${shard} and lease_token = ${token}
        and checkpoint <= ${after}::bigint
      returning shard`
    if (saved.length > 0) return
    const [found] = yield* sql<{ checkpoint: bigint }>`select checkpoint from servicebook.consumer_shard
      where tenant = ${tenant} and consumer = ${consumer} and shard = ${shard} and lease_token = ${token}`
    if (found === undefined) return yield* new ConsumerRefusal.LeaseLost({ consumer, shard, owner })
    return yield* new ConsumerRefusal.AlreadySaved({ consumer, shard, checkpoint: Number(found.checkpoint) })
  })

const note = (sql: SqlClient.SqlClient, tenant: string, { consumer, shard, token }: Consumers.Lease, what: string) =>
  sql`update servicebook.consumer_shard set trouble = ${what.replaceAll("\u0000", "").toWellFormed()},
      trouble_since = coalesce(trouble_since, clock_timestamp())
    where tenant = ${tenant} and consumer = ${consumer} and shard = ${shard} and lease_token = ${token}`

interface ShardRow {
  readonly consumer: string
  readonly shard: number
  readonly of: number
  readonly checkpoint: bigint
  readonly lease_owner: string | null
  readonly until_ms: bigint | null
  readonly is_live: boolean | null
  readonly trouble: string | null
  readonly since_ms: bigint | null
}

const stateOf = (row: ShardRow): Consumers.ShardState => ({
  ...{ consumer: row.consumer, shard: row.shard, of: row.of, checkpoint: Number(row.checkpoint) },
  ...(row.lease_owner === null
    ? {}
    : { lease: { owner: row.lease_owner, untilMs: Number(row.until_ms), isLive: row.is_live === true } }),
  ...(row.trouble === null ? {} : { trouble: { what: row.trouble, sinceMs: Number(row.since_ms) } })
})

const list = (sql: SqlClient.SqlClient, tenant: string, consumer: string | undefined) =>
  Effect.map(
    sql<ShardRow>`select s.consumer, s.shard, c.shards as of, s.checkpoint, s.lease_owner, s.trouble,
        s.lease_until > clock_timestamp() as is_live,
        floor(extract(epoch from s.lease_until) * 1000)::bigint as until_ms,
        floor(extract(epoch from s.trouble_since) * 1000)::bigint as since_ms
      from servicebook.consumer_shard s join servicebook.consumer c using (tenant, consumer)
      where s.tenant = ${tenant} and ${consumer === undefined ? sql`true` : sql`s.consumer = ${consumer}`}
      order by s.consumer, s.shard`,
    (rows) => rows.map(stateOf)
  )

const forget = (sql: SqlClient.SqlClient, tenant: string, consumer: string) =>
  transaction(
    sql,
    "consumer.forget",
    Effect.gen(function* () {
      // While this looks, nobody joins, which needs the row of the consumer, nor claims, which needs those of its shards.
      yield* sql`select 1 from servicebook.consumer where tenant = ${tenant} and consumer = ${consumer} for update`
      yield* sql`select 1 from servicebook.consumer_shard where tenant = ${tenant} and consumer = ${consumer}
        order by shard for update`
      const found = yield* sql<{ owner: string }>`
        select owner from servicebook.consumer_member
          where tenant = ${tenant} and consumer = ${consumer} and until > clock_timestamp()
        union select lease_owner from servicebook.consumer_shard
          where tenant = ${tenant} and consumer = ${consumer} and lease_until > clock_timestamp()
        order by owner`
      const owners = found.map(({ owner }) => owner)
      if (owners.length > 0) return yield* new ConsumerRefusal.ConsumerRunning({ consumer, owners })
      yield* sql`delete from servicebook.consumer where tenant = ${tenant} and consumer = ${consumer}`
    })
  )

/** The keeper of a tenant's consumers in a database that has its log. */
export const make = (sql: SqlClient.SqlClient, tenant: string): Consumers.ConsumersShape => ({
  open: (consumer, of, after) => open(sql, tenant, consumer, of, after),
  meet: (consumer, owner, forMs) => meet(sql, tenant, consumer, owner, forMs).pipe(writing("consumer.meet")),
  claim: (consumer, owner, forMs, most) =>
    claim(sql, tenant, consumer, owner, forMs, most).pipe(writing("consumer.claim")),
  renew: (held, forMs) => renew(sql, tenant, held, forMs).pipe(writing("consumer.renew")),
  save: (lease, progress) => save(sql, tenant, lease, progress).pipe(writing("consumer.save")),
  note: (lease, what) => Effect.asVoid(note(sql, tenant, lease, what)).pipe(writing("consumer.note")),
  release: (held) => Effect.asVoid(release(sql, tenant, held)).pipe(writing("consumer.release")),
  leave: (consumer, owner) =>
    Effect.asVoid(
      sql`delete from servicebook.consumer_member
        where tenant = ${tenant} and consumer = ${consumer} and owner = ${owner}`
    ).pipe(writing("consumer.leave")),
  list: (consumer) => list(sql, tenant, consumer).pipe(reading("consumer.list")),
  forget: (consumer) => forget(sql, tenant, consumer)
})

const opened = (guard: (keeper: Consumers.ConsumersShape) => Consumers.ConsumersShape) =>
  Layer.effect(
    Consumers.Consumers,
    Effect.gen(function* () {
      const { tenant } = yield* EventLog.EventLog
      return guard(make(yield* SqlClient.SqlClient, tenant))
    })
  )

/** The keeper of the consumers of a log, in the database that holds the log. */
export const layer: Layer.Layer<Consumers.Consumers, never, SqlClient.SqlClient | EventLog.EventLog> = opened(
  (keeper) => keeper
)

/** The log of a tenant and the keeper of its consumers in an embedded database: in memory, or kept in a folder. */
export const layerPglite = (
  options: Options & PgliteOptions
): Layer.Layer<EventLog.EventLog | Consumers.Consumers | SqlClient.SqlClient, OpenFailure | LogInUse> => {
  const { folder, leastFree } = options
  const keeper = folder === undefined ? layer : opened((one) => guardedKeeper(one, folder, leastFree))
  return keeper.pipe(Layer.provideMerge(embedded(options)), Layer.provideMerge(pglite(options)))
}
