/**
 * The tables of the log. Bodies are kept as text, byte for byte; the other columns of `event` repeat what look-ups need.
 * Positions are numbers below 2^53; `known_until` and `valid_until_ms` of what still holds are 2^53 - 1.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

const events = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // One row a tenant; appends lock it, so that they take turns and commits stand in the order of positions.
  yield* sql`create table servicebook.log (tenant text collate "C" primary key)`
  yield* sql`create table servicebook.event (
    tenant text collate "C" not null,
    position bigint not null,
    commit bigint not null,
    category text collate "C" not null,
    stream_id text collate "C" not null,
    version integer not null,
    event_id text collate "C" not null,
    source_system text collate "C" not null,
    source_key text collate "C" not null,
    recorded_at_ms bigint not null,
    source_recorded_at_ms bigint,
    body text not null,
    primary key (tenant, position),
    constraint event_in_its_stream unique (tenant, category, stream_id, version),
    constraint event_by_its_id unique (tenant, event_id),
    constraint event_by_its_key unique (tenant, source_system, source_key),
    check (0 < position and position <= commit)
  )`
})

const commits = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // latest_ms is the latest recorded_at_ms of this and all earlier commits: heads by instant are one look-up.
  yield* sql`create table servicebook.commit_mark (
    tenant text collate "C" not null,
    commit bigint not null,
    recorded_at_ms bigint not null,
    latest_ms bigint not null,
    primary key (tenant, commit)
  )`
  yield* sql`create index commit_mark_by_instant on servicebook.commit_mark (tenant, latest_ms, commit)`
})

const rows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create table servicebook.row_version (
    tenant text collate "C" not null,
    category text collate "C" not null,
    stream_id text collate "C" not null,
    kind text collate "C" not null,
    key text collate "C" not null,
    valid_from_ms bigint not null,
    valid_until_ms bigint not null,
    known_from bigint not null,
    known_until bigint not null,
    content jsonb not null
  )`
  // What is known now: one version of a row from one instant on. Appends find here what they end.
  yield* sql`create unique index row_version_known_now on servicebook.row_version
    (tenant, category, stream_id, kind, key, valid_from_ms) where known_until = 9007199254740991`
})

/** Makes the tables and their indexes. */
export const log = Effect.andThen(events, Effect.andThen(commits, rows))
