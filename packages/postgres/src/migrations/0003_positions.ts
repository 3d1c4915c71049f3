/**
 * Positions without turns: every log draws from a sequence of its own and announces, for as long as its transaction
 * lasts, the position below which it writes nothing. Readers go no further than what is announced, so that none passes
 * an event that is still being written.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/**
 * The advisory locks of a log are numbers: eight bits that say what for, sixteen for the log, forty for a position. 0x5B
 * announces a position, 0x5C guards the marks of commits, 0x5D the drawing of positions, 0x5E the swap of rows.
 */
const locks = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create or replace function servicebook.lock_key(p_use integer, p_log integer, p_position bigint default 0) returns bigint
    language sql immutable parallel safe as $$ select (p_use::bigint << 56) | (p_log::bigint << 40) | p_position $$`
})

const logs = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`alter table servicebook.log add column id integer generated always as identity (maxvalue 65535)`
  yield* sql`alter table servicebook.log add constraint log_by_its_id unique (id)`
  yield* sql`alter table servicebook.log add column positions regclass`
  yield* sql`create or replace function servicebook.open_log(p_tenant text) returns void language plpgsql as $$
    declare v_log servicebook.log; v_last bigint;
    begin
      insert into servicebook.log (tenant) values (p_tenant) on conflict do nothing;
      select * into v_log from servicebook.log where tenant = p_tenant for update;
      if v_log.positions is not null then return; end if;
      -- Cached positions would be drawn long before they are used, unannounced; forty bits are what an announcement holds.
      execute format('create sequence servicebook.position_%s as bigint maxvalue 1099511627775 cache 1', v_log.id);
      v_log.positions := format('servicebook.position_%s', v_log.id)::regclass;
      select max(position) into v_last from servicebook.event where tenant = p_tenant;
      if v_last is not null then perform setval(v_log.positions, v_last); end if;
      update servicebook.log set positions = v_log.positions where tenant = p_tenant;
    end $$`
  yield* sql`select servicebook.open_log(tenant) from servicebook.log`
})

const draw = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create or replace function servicebook.announce(p_log servicebook.log) returns void language plpgsql as $$
    declare v_setting text := 'servicebook.announced_' || p_log.id; v_last bigint; v_bound bigint;
    begin
      -- The same lock each time, or every append would take a place in the table of locks; a savepoint rolls back lock and
      -- setting alike. Anybody may have set the setting: it is taken for a bound only as far as it is one.
      v_last := coalesce(pg_sequence_last_value(p_log.positions), 0);
      v_bound := coalesce(nullif(current_setting(v_setting, true), '')::bigint, v_last);
      v_bound := greatest(0, least(v_bound, v_last));
      perform pg_advisory_xact_lock_shared(servicebook.lock_key(91, p_log.id, v_bound));
      perform set_config(v_setting, v_bound::text, true);
    end $$`
  // A block that is left by an error gives its lock back whatever happens inside it, and keeps what was drawn. A lock of the
  // session would stay behind when the drawing fails, on a server that is read-only for a while, say.
  yield* sql`create or replace function servicebook.draw(p_log servicebook.log, p_count integer) returns bigint language plpgsql as $$
    declare v_key bigint := servicebook.lock_key(93, p_log.id); v_last bigint;
    begin
      perform servicebook.announce(p_log);
      begin
        if p_count = 1 then
          perform pg_advisory_xact_lock_shared(v_key);
          v_last := nextval(p_log.positions);
        else
          perform pg_advisory_xact_lock(v_key);
          v_last := setval(p_log.positions, nextval(p_log.positions) + p_count - 1);
        end if;
        raise exception 'drawn' using errcode = 'SB000';
      exception when sqlstate 'SB000' then null;
      end;
      return v_last - p_count;
    end $$`
})

const drawVerbatim = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // Positions that were drawn and not used are free again once nobody holds them: no watermark ever lay on one.
  yield* sql`create or replace function servicebook.draw_verbatim(p_log servicebook.log, p_first bigint, p_last bigint) returns void
    language plpgsql as $$
    declare v_key bigint := servicebook.lock_key(93, p_log.id); v_last bigint; v_free boolean;
    begin
      perform servicebook.announce(p_log);
      begin
        perform pg_advisory_xact_lock(v_key);
        v_last := coalesce(pg_sequence_last_value(p_log.positions), 0);
        v_free := v_last < p_first;
        -- Whoever holds positions is asked for first: what he has committed meanwhile is then seen by the second look.
        if not v_free and current_setting('transaction_isolation') = 'read committed' and not exists (
          select from servicebook.announcements(p_log.id) a where a.pid is distinct from pg_backend_pid())
        then
          v_free := not exists (select from servicebook.event where tenant = p_log.tenant and position >= p_first);
        end if;
        if v_free then perform setval(p_log.positions, greatest(v_last, p_last)); end if;
        raise exception 'drawn' using errcode = 'SB000';
      exception when sqlstate 'SB000' then null;
      end;
      if not v_free then
        raise exception 'position % is taken already', p_first using errcode = 'SB001';
      end if;
      perform pg_advisory_xact_lock_shared(servicebook.lock_key(91, p_log.id, p_first - 1));
    end $$`
})

const watermark = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create or replace function servicebook.announcements(p_log integer) returns table (pid integer, bound bigint)
    language sql volatile as $$
    select l.pid, ((l.classid::bigint & 255) << 32) | l.objid::bigint from pg_locks l
    where l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint >> 8) = ((91::bigint << 16) | p_log)
      and l.database = (select oid from pg_database where datname = current_database()) $$`
  // What is read first bounds what is read second: a position drawn before the first line was announced before it too.
  yield* sql`create or replace function servicebook.watermark(p_tenant text) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
    set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
    declare v_log servicebook.log; v_last bigint; v_bound bigint;
    begin
      if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'the watermark runs ahead of an older snapshot; read it in READ COMMITTED' using errcode = 'SB002';
      end if;
      perform servicebook.enter(p_tenant);
      select * into v_log from servicebook.log where tenant = p_tenant;
      if not found then return 0; end if;
      if pg_is_in_recovery() then
        return coalesce((select max(commit) from servicebook.commit_mark where tenant = p_tenant), 0);
      end if;
      v_last := coalesce(pg_sequence_last_value(v_log.positions), 0);
      select min(bound) into v_bound from servicebook.announcements(v_log.id);
      -- Not the bound itself: positions that were drawn and given up may be drawn again after a crash of the server.
      return coalesce((select position from servicebook.event where tenant = p_tenant and position <= least(v_last, v_bound)
        order by position desc limit 1), 0);
    end $$`
  yield* sql`create or replace function servicebook.last_drawn(p_tenant text) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform servicebook.enter(p_tenant);
      return (select pg_sequence_last_value(positions) from servicebook.log where tenant = p_tenant);
    end $$`
})

const marks = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // Marks are settled from time to time by whoever asks for heads; what lies above the last one is looked at directly.
  yield* sql`create or replace function servicebook.settle(p_tenant text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
    declare v_log servicebook.log; v_water bigint; v_commit bigint; v_latest bigint;
    begin
      perform servicebook.enter(p_tenant);
      select * into v_log from servicebook.log where tenant = p_tenant;
      if not found or not pg_try_advisory_xact_lock(servicebook.lock_key(92, v_log.id)) then return; end if;
      v_water := servicebook.watermark(p_tenant);
      select commit, latest_ms into v_commit, v_latest from servicebook.commit_mark
        where tenant = p_tenant order by commit desc limit 1;
      insert into servicebook.commit_mark (tenant, commit, recorded_at_ms, latest_ms)
        select p_tenant, c.commit, c.recorded_at_ms, greatest(v_latest, max(c.recorded_at_ms) over (order by c.commit))
        from (select commit, max(recorded_at_ms) as recorded_at_ms from servicebook.event
          where tenant = p_tenant and position > coalesce(v_commit, 0) and position <= v_water group by commit) c;
    end $$`
})

/** Gives every log its sequence, and the functions that draw positions and say how far they are settled. */
export const positions = Effect.gen(function* () {
  yield* logs
  yield* locks
  yield* draw
  yield* drawVerbatim
  yield* watermark
  yield* marks
})
