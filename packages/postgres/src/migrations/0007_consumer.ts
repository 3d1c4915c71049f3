/**
 * Consumers: into how many shards each cuts the log, who takes part, and each shard's checkpoint, lease and trouble.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/** Makes the tables of consumers, and the sequence of their tokens, which never gives one twice. */
export const consumers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create sequence servicebook.consumer_token`
  yield* sql`create table servicebook.consumer (
    tenant text collate "C" not null,
    consumer text collate "C" not null,
    shards integer not null check (shards > 0),
    primary key (tenant, consumer)
  )`
  // lease_token is 0 while nobody has the shard.
  yield* sql`create table servicebook.consumer_shard (
    tenant text collate "C" not null,
    consumer text collate "C" not null,
    shard integer not null,
    checkpoint bigint not null,
    lease_owner text collate "C",
    lease_token bigint not null default 0,
    lease_until timestamptz,
    trouble text,
    trouble_since timestamptz,
    primary key (tenant, consumer, shard),
    foreign key (tenant, consumer) references servicebook.consumer on delete cascade
  )`
  yield* sql`create table servicebook.consumer_member (
    tenant text collate "C" not null,
    consumer text collate "C" not null,
    owner text collate "C" not null,
    until timestamptz not null,
    primary key (tenant, consumer, owner),
    foreign key (tenant, consumer) references servicebook.consumer on delete cascade
  )`
})
