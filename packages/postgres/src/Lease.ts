/**
 * Leases in the database, by its own clock: who takes part, who is lent which shard, and for how long.
 */
import type { Consumers } from "@servicebook/core"
import * as Effect from "effect/Effect"
import type { SqlClient, SqlError } from "effect/sql"
import { bigints, texts } from "./Column.ts"

type Sql<A> = Effect.Effect<A, SqlError.SqlError>

/** The instant so many ms from now, by the database. `now()` would be the beginning of the transaction. */
const after = (sql: SqlClient.SqlClient, ms: number) =>
  sql`clock_timestamp() + ${Math.ceil(ms)}::integer * interval '1 millisecond'`

/** Notes that an owner takes part, and returns all who do. Nobody waits for another's row. */
export const meet = (
  sql: SqlClient.SqlClient,
  tenant: string,
  consumer: string,
  owner: string,
  forMs: number
): Sql<ReadonlyArray<string>> =>
  Effect.gen(function* () {
    yield* sql`insert into servicebook.consumer_member (tenant, consumer, owner, until)
      values (${tenant}, ${consumer}, ${owner}, ${after(sql, forMs)})
      on conflict (tenant, consumer, owner) do update set until = excluded.until`
    yield* sql`delete from servicebook.consumer_member where (tenant, consumer, owner) in (
      select tenant, consumer, owner from servicebook.consumer_member
      where tenant = ${tenant} and consumer = ${consumer} and until <= clock_timestamp() for update skip locked)`
    const found = yield* sql<{ owner: string }>`select owner from servicebook.consumer_member
      where tenant = ${tenant} and consumer = ${consumer} and until > clock_timestamp() order by owner`
    return found.map((one) => one.owner)
  })

/** Lends shards that are free. Of those that somebody is just taking, another is taken. */
export const claim = (
  sql: SqlClient.SqlClient,
  tenant: string,
  consumer: string,
  owner: string,
  forMs: number,
  most: number
): Sql<ReadonlyArray<Consumers.Lease>> =>
  Effect.map(
    sql<{ shard: number; token: bigint; checkpoint: bigint }>`with free as materialized (
        select shard from servicebook.consumer_shard
        where tenant = ${tenant} and consumer = ${consumer} and (lease_until is null or lease_until <= clock_timestamp())
        order by shard limit ${most} for update skip locked)
      update servicebook.consumer_shard s
      set lease_owner = ${owner}, lease_token = nextval('servicebook.consumer_token'), lease_until = ${after(sql, forMs)}
      from free where s.tenant = ${tenant} and s.consumer = ${consumer} and s.shard = free.shard
      returning s.shard, s.lease_token as token, s.checkpoint`,
    (rows) =>
      rows
        .map(({ checkpoint, shard, token }) => ({
          ...{ consumer, shard, owner },
          token: Number(token),
          checkpoint: Number(checkpoint)
        }))
        .sort((a, b) => a.shard - b.shard)
  )

/** Prolongs leases and saves how far their owners have looked; returns those that were not lost. */
export const renew = (
  sql: SqlClient.SqlClient,
  tenant: string,
  held: ReadonlyArray<Consumers.Held>,
  forMs: number
): Sql<ReadonlyArray<Consumers.Lease>> =>
  Effect.map(
    sql<{ token: bigint }>`update servicebook.consumer_shard s
      set lease_until = ${after(sql, forMs)}, checkpoint = greatest(s.checkpoint, u.looked)
      from unnest(${bigints(held.map(({ lease }) => lease.token))}::bigint[],
                  ${bigints(held.map(({ looked }) => looked))}::bigint[]) as u(token, looked)
      where s.tenant = ${tenant} and s.consumer = any(${texts(held.map(({ lease }) => lease.consumer))}::text[])
        and s.lease_token = u.token
      returning s.lease_token as token`,
    (rows) => {
      const kept = new Set(rows.map(({ token }) => Number(token)))
      return held.flatMap(({ lease }) => (kept.has(lease.token) ? [lease] : []))
    }
  )

/** Gives a shard back, with how far its owner has looked. */
export const release = (
  sql: SqlClient.SqlClient,
  tenant: string,
  { lease: { consumer, shard, token }, looked }: Consumers.Held
): Sql<unknown> =>
  sql`update servicebook.consumer_shard
    set lease_owner = null, lease_token = 0, lease_until = null, checkpoint = greatest(checkpoint, ${looked}::bigint)
    where tenant = ${tenant} and consumer = ${consumer} and shard = ${shard} and lease_token = ${token}`
