/**
 * Appending is one function: it checks that every stream is at the version that was decided upon, draws the positions,
 * and writes events and rows. Nothing else writes events.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

const events = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // The id is computed from the source key, so one index finds both and keeps both unique; the check holds it to that. For
  // the events that are there it is looked through behind the migration, which would keep everybody waiting so long.
  yield* sql`alter table servicebook.event drop constraint event_by_its_key`
  yield* sql`alter table servicebook.event add constraint event_id_of_its_key check (event_id = left(encode(sha256(
    convert_to(tenant, 'UTF8') || '\\x00'::bytea || convert_to(source_system, 'UTF8') || '\\x00'::bytea ||
    convert_to(source_key, 'UTF8')), 'hex'), 32)) not valid`
})

/** Rows were content as JSON in one table; each kind now has a table of its own, made and filled when a log is opened. */
const rows = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`drop table servicebook.row_version`
  yield* sql`create table servicebook.row_kind (
    kind text collate "C" primary key,
    name text collate "C" not null unique,
    columns jsonb not null
  )`
  // By which rules the stored rows of a tenant's streams were derived; appends under other rules are refused.
  yield* sql`create table servicebook.row_rule (
    tenant text collate "C" not null,
    category text collate "C" not null,
    rule text collate "C" not null,
    fold integer not null,
    primary key (tenant, category)
  )`
  yield* sql`create or replace function servicebook.write_rows(p_tenant text, p_base bigint, p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql as $$ begin null; end $$`
})

// Plans made while a table was nearly empty, or thought to be, are kept for a session. With these settings they are right for
// a full one too: one look into an index for each thing that is asked for.
const plans = `set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off`

const rules = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // Every append passes here first. Behind the lock, which it holds to its end, no rows are swapped; so what the next
  // statement reads stays true, and whoever swaps finds all earlier appends committed.
  yield* sql`create function servicebook.check_rules(p_tenant text, p_categories text[], p_rules text[])
    returns void language plpgsql as $$
    declare v_log integer;
    begin
      select id into v_log from servicebook.log where tenant = p_tenant;
      perform pg_advisory_xact_lock_shared(servicebook.lock_key(94, v_log));
      if exists (select 1 from unnest(p_categories, p_rules) as w(category, rule) where not exists (
        select 1 from servicebook.row_rule r
        where r.tenant = p_tenant and r.category = w.category and r.rule = w.rule))
      then
        raise exception 'the rows of % are derived by other rules than those of this software; open the log again',
          array_to_string(p_categories, ', ') using errcode = 'SB003';
      end if;
    end $$`
})

const overtaken = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // A version alone may be that of another event than the one that was decided on; the position of its last event is not.
  yield* sql.unsafe(`create function servicebook.overtaken(p_tenant text, p_category text[], p_stream_id text[],
      p_version integer[], p_after bigint[])
    returns boolean language plpgsql stable as $$
    begin
      return exists (
        select 1 from (
          select category, stream_id, min(version) as first, max(version) as last, count(*) as events, min(after) as after
          from unnest(p_category, p_stream_id, p_version, p_after) as u(category, stream_id, version, after) group by 1, 2) s
        left join lateral (
          select e.version, e.position from servicebook.event e
          where e.tenant = p_tenant and e.category = s.category and e.stream_id = s.stream_id
          order by e.version desc limit 1) l on true
        where s.last - s.first + 1 <> s.events or s.first - 1 <> coalesce(l.version, 0) or s.after <> coalesce(l.position, 0));
    end $$`)
})

const append = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`create or replace function servicebook.append(p_tenant text, p_categories text[], p_rules text[],
      p_category text[], p_stream_id text[], p_version integer[], p_event_id text[], p_source_system text[],
      p_source_key text[], p_recorded_at_ms bigint[], p_source_recorded_at_ms bigint[], p_body text[],
      p_tables text[], p_ended json[], p_begun json[], p_after bigint[] default null)
    returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp ${plans} as $$
    declare v_log servicebook.log; v_base bigint; v_count integer := cardinality(p_body); v_owns boolean;
    begin
      v_owns := servicebook.enter(p_tenant, p_appends => true);
      select * into v_log from servicebook.log where tenant = p_tenant;
      if not found then raise exception 'there is no log of this tenant' using errcode = 'SB004'; end if;
      perform servicebook.check_rules(p_tenant, p_categories, p_rules);
      if not v_owns then
        perform servicebook.check_bodies(v_log, p_category, p_stream_id, p_version, p_event_id, p_source_system, p_source_key,
          p_recorded_at_ms, p_source_recorded_at_ms, p_body);
      end if;
      if servicebook.overtaken(p_tenant, p_category, p_stream_id, p_version, p_after) then return null; end if;
      v_base := servicebook.draw(v_log, v_count);
      -- In the order of streams, so that two batches that share several do not wait for each other in a circle.
      insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id, source_system,
          source_key, recorded_at_ms, source_recorded_at_ms, body)
        select p_tenant, v_base + u.n, v_base + v_count, u.category, u.stream_id, u.version, u.event_id, u.source_system,
          u.source_key, u.recorded_at_ms, u.source_recorded_at_ms, u.body
        from unnest(p_category, p_stream_id, p_version, p_event_id, p_source_system, p_source_key, p_recorded_at_ms,
            p_source_recorded_at_ms, p_body) with ordinality as u(category, stream_id, version, event_id, source_system,
            source_key, recorded_at_ms, source_recorded_at_ms, body, n)
        order by u.category, u.stream_id, u.version;
      perform servicebook.write_rows(p_tenant, v_base, p_tables, p_ended, p_begun);
      return v_base;
    end $$`)
})

const restore = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`create or replace function servicebook.restore(p_tenant text, p_categories text[], p_rules text[],
      p_position bigint[], p_commit bigint[],
      p_category text[], p_stream_id text[], p_version integer[], p_event_id text[], p_source_system text[],
      p_source_key text[], p_recorded_at_ms bigint[], p_source_recorded_at_ms bigint[], p_body text[],
      p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp ${plans} as $$
    declare v_log servicebook.log;
    begin
      perform servicebook.enter(p_tenant, p_appends => true);
      select * into v_log from servicebook.log where tenant = p_tenant;
      if not found then raise exception 'there is no log of this tenant' using errcode = 'SB004'; end if;
      perform servicebook.check_rules(p_tenant, p_categories, p_rules);
      perform servicebook.draw_verbatim(v_log, p_position[1], p_position[cardinality(p_position)]);
      insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id, source_system,
          source_key, recorded_at_ms, source_recorded_at_ms, body)
        select p_tenant, u.* from unnest(p_position, p_commit, p_category, p_stream_id, p_version, p_event_id,
          p_source_system, p_source_key, p_recorded_at_ms, p_source_recorded_at_ms, p_body) as u;
      perform servicebook.write_rows(p_tenant, 0, p_tables, p_ended, p_begun);
    end $$`)
})

const known = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`create or replace function servicebook.known(p_tenant text, p_category text[], p_stream_id text[], p_event_id text[])
    returns table ("position" bigint, commit bigint, body text) language plpgsql stable ${plans} as $$
    begin
      -- A lateral subquery with an offset stays what it is: the events are looked up for what is asked, never gone through.
      return query select e.position, e.commit, e.body
        from unnest(p_category, p_stream_id) as n(category, stream_id) cross join lateral (
          select e.position, e.commit, e.body from servicebook.event e
          where e.tenant = p_tenant and e.category = n.category and e.stream_id = n.stream_id
          order by e.version offset 0) e
        union all select e.position, e.commit, e.body
        from unnest(p_event_id) as n(event_id) cross join lateral (
          select e.position, e.commit, e.body from servicebook.event e
          where e.tenant = p_tenant and e.event_id = n.event_id offset 0) e;
    end $$`)
})

const ends = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`create or replace function servicebook.mark_at(p_tenant text, p_position bigint)
    returns table (commit bigint, latest_ms bigint, unsettled bigint) language plpgsql stable ${plans} as $$
    declare v_commit bigint; v_settled bigint; v_latest bigint;
    begin
      select e.commit into v_commit from servicebook.event e where e.tenant = p_tenant and e.position <= p_position
        and e.position = e.commit order by e.position desc limit 1;
      if not found then return; end if;
      select m.commit, m.latest_ms into v_settled, v_latest from servicebook.commit_mark m
        where m.tenant = p_tenant and m.commit <= v_commit order by m.commit desc limit 1;
      return query select v_commit, greatest(v_latest, max(e.recorded_at_ms)), count(*) from servicebook.event e
        where e.tenant = p_tenant and e.position > coalesce(v_settled, 0) and e.position <= v_commit;
    end $$`)
  yield* sql.unsafe(`create or replace function servicebook.mark_by(p_tenant text, p_ms bigint, p_water bigint)
    returns table (commit bigint, latest_ms bigint, unsettled bigint) language plpgsql stable ${plans} as $$
    declare v_settled bigint; v_later bigint;
    begin
      -- The first settled commit that came later, else the first unsettled one, ends the prefix.
      select min(m.commit) into v_later from (select m.commit from servicebook.commit_mark m
        where m.tenant = p_tenant and m.latest_ms > p_ms order by m.latest_ms, m.commit limit 1) m;
      if v_later is null then
        select max(m.commit) into v_settled from servicebook.commit_mark m where m.tenant = p_tenant;
        select e.commit into v_later from servicebook.event e where e.tenant = p_tenant
          and e.position > coalesce(v_settled, 0) and e.position <= p_water and e.recorded_at_ms > p_ms
          order by e.position limit 1;
      end if;
      if v_later is null then return query select * from servicebook.mark_at(p_tenant, p_water); return; end if;
      return query select * from servicebook.mark_at(p_tenant, v_later - 1);
    end $$`)
})

/** The functions by which a log is written and its ends are found. */
export const appending = Effect.gen(function* () {
  yield* events
  yield* rows
  yield* rules
  yield* overtaken
  yield* append
  yield* restore
  yield* known
  yield* ends
})
