create schema servicebook
-- next
CREATE TABLE "servicebook"."migration" (
  migration_id integer primary key,
  created_at timestamp with time zone not null default now(),
  name text not null
)
-- next
INSERT INTO "servicebook"."migration" ("migration_id","name") VALUES ('1','log'),('2','append_only'),('3','positions'),('4','append'),('5','guard'),('6','generations'),('7','consumer'),('8','source_axis'),('9','append_one')
-- next
create table servicebook.log (tenant text collate "C" primary key)
-- next
create table servicebook.event (
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
  )
-- next
create table servicebook.commit_mark (
    tenant text collate "C" not null,
    commit bigint not null,
    recorded_at_ms bigint not null,
    latest_ms bigint not null,
    primary key (tenant, commit)
  )
-- next
create index commit_mark_by_instant on servicebook.commit_mark (tenant, latest_ms, commit)
-- next
create table servicebook.row_version (
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
  )
-- next
create unique index row_version_known_now on servicebook.row_version
    (tenant, category, stream_id, kind, key, valid_from_ms) where known_until = 9007199254740991
-- next
create function servicebook.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% on servicebook.% is refused: the log is append-only; record a Retracted or Corrected event', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$
-- next
create trigger append_only before update or delete on "servicebook"."event"
      for each row execute function servicebook.refuse_change()
-- next
create trigger append_only_whole before truncate on "servicebook"."event"
      for each statement execute function servicebook.refuse_change()
-- next
create trigger append_only before update or delete on "servicebook"."commit_mark"
      for each row execute function servicebook.refuse_change()
-- next
create trigger append_only_whole before truncate on "servicebook"."commit_mark"
      for each statement execute function servicebook.refuse_change()
-- next
alter table servicebook.log add column id integer generated always as identity (maxvalue 65535)
-- next
alter table servicebook.log add constraint log_by_its_id unique (id)
-- next
alter table servicebook.log add column positions regclass
-- next
create or replace function servicebook.open_log(p_tenant text) returns void language plpgsql as $$
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
    end $$
-- next
select servicebook.open_log(tenant) from servicebook.log
-- next
create or replace function servicebook.lock_key(p_use integer, p_log integer, p_position bigint default 0) returns bigint
    language sql immutable parallel safe as $$ select (p_use::bigint << 56) | (p_log::bigint << 40) | p_position $$
-- next
create or replace function servicebook.announce(p_log servicebook.log) returns void language plpgsql as $$
    declare v_setting text := 'servicebook.announced_' || p_log.id; v_last bigint; v_bound bigint;
    begin
      -- The same lock each time, or every append would take a place in the table of locks; a savepoint rolls back lock and
      -- setting alike. Anybody may have set the setting: it is taken for a bound only as far as it is one.
      v_last := coalesce(pg_sequence_last_value(p_log.positions), 0);
      v_bound := coalesce(nullif(current_setting(v_setting, true), '')::bigint, v_last);
      v_bound := greatest(0, least(v_bound, v_last));
      perform pg_advisory_xact_lock_shared(servicebook.lock_key(91, p_log.id, v_bound));
      perform set_config(v_setting, v_bound::text, true);
    end $$
-- next
create or replace function servicebook.draw(p_log servicebook.log, p_count integer) returns bigint language plpgsql as $$
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
    end $$
-- next
create or replace function servicebook.draw_verbatim(p_log servicebook.log, p_first bigint, p_last bigint) returns void
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
    end $$
-- next
create or replace function servicebook.announcements(p_log integer) returns table (pid integer, bound bigint)
    language sql volatile as $$
    select l.pid, ((l.classid::bigint & 255) << 32) | l.objid::bigint from pg_locks l
    where l.locktype = 'advisory' and l.objsubid = 1 and (l.classid::bigint >> 8) = ((91::bigint << 16) | p_log)
      and l.database = (select oid from pg_database where datname = current_database()) $$
-- next
create or replace function servicebook.watermark(p_tenant text) returns bigint
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
    end $$
-- next
create or replace function servicebook.last_drawn(p_tenant text) returns bigint
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform servicebook.enter(p_tenant);
      return (select pg_sequence_last_value(positions) from servicebook.log where tenant = p_tenant);
    end $$
-- next
create or replace function servicebook.settle(p_tenant text) returns void
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
    end $$
-- next
alter table servicebook.event drop constraint event_by_its_key
-- next
alter table servicebook.event add constraint event_id_of_its_key check (event_id = left(encode(sha256(
    convert_to(tenant, 'UTF8') || '\x00'::bytea || convert_to(source_system, 'UTF8') || '\x00'::bytea ||
    convert_to(source_key, 'UTF8')), 'hex'), 32)) not valid
-- next
drop table servicebook.row_version
-- next
create table servicebook.row_kind (
    kind text collate "C" primary key,
    name text collate "C" not null unique,
    columns jsonb not null
  )
-- next
create table servicebook.row_rule (
    tenant text collate "C" not null,
    category text collate "C" not null,
    rule text collate "C" not null,
    fold integer not null,
    primary key (tenant, category)
  )
-- next
create or replace function servicebook.write_rows(p_tenant text, p_base bigint, p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql as $$ begin null; end $$
-- next
create function servicebook.check_rules(p_tenant text, p_categories text[], p_rules text[])
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
    end $$
-- next
create function servicebook.overtaken(p_tenant text, p_category text[], p_stream_id text[],
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
    end $$
-- next
create or replace function servicebook.append(p_tenant text, p_categories text[], p_rules text[],
      p_category text[], p_stream_id text[], p_version integer[], p_event_id text[], p_source_system text[],
      p_source_key text[], p_recorded_at_ms bigint[], p_source_recorded_at_ms bigint[], p_body text[],
      p_tables text[], p_ended json[], p_begun json[], p_after bigint[] default null)
    returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
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
    end $$
-- next
create or replace function servicebook.restore(p_tenant text, p_categories text[], p_rules text[],
      p_position bigint[], p_commit bigint[],
      p_category text[], p_stream_id text[], p_version integer[], p_event_id text[], p_source_system text[],
      p_source_key text[], p_recorded_at_ms bigint[], p_source_recorded_at_ms bigint[], p_body text[],
      p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
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
    end $$
-- next
create or replace function servicebook.known(p_tenant text, p_category text[], p_stream_id text[], p_event_id text[])
    returns table ("position" bigint, commit bigint, body text) language plpgsql stable set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
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
    end $$
-- next
create or replace function servicebook.mark_at(p_tenant text, p_position bigint)
    returns table (commit bigint, latest_ms bigint, unsettled bigint) language plpgsql stable set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
    declare v_commit bigint; v_settled bigint; v_latest bigint;
    begin
      select e.commit into v_commit from servicebook.event e where e.tenant = p_tenant and e.position <= p_position
        and e.position = e.commit order by e.position desc limit 1;
      if not found then return; end if;
      select m.commit, m.latest_ms into v_settled, v_latest from servicebook.commit_mark m
        where m.tenant = p_tenant and m.commit <= v_commit order by m.commit desc limit 1;
      return query select v_commit, greatest(v_latest, max(e.recorded_at_ms)), count(*) from servicebook.event e
        where e.tenant = p_tenant and e.position > coalesce(v_settled, 0) and e.position <= v_commit;
    end $$
-- next
create or replace function servicebook.mark_by(p_tenant text, p_ms bigint, p_water bigint)
    returns table (commit bigint, latest_ms bigint, unsettled bigint) language plpgsql stable set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
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
    end $$
-- next
create function servicebook.caller() returns name language sql stable as $$
    select case current_setting('role') when 'none' then session_user else current_setting('role')::name end $$
-- next
create function servicebook.owns() returns boolean language sql stable as $$
    select pg_has_role(servicebook.caller(), nspowner, 'usage') from pg_catalog.pg_namespace where nspname = 'servicebook' $$
-- next
create function servicebook.secured() returns boolean language sql stable as $$
    select nspowner is not distinct from to_regrole('servicebook_owner')::oid from pg_catalog.pg_namespace where nspname = 'servicebook' $$
-- next
create table servicebook.member (
    role text collate "C" not null,
    tenant text collate "C" not null,
    appends boolean not null,
    primary key (tenant, role)
  )
-- next
create function servicebook.tenants_of_caller(p_appends boolean default false) returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(tenant), '{}') from servicebook.member
    where (appends or not p_appends) and pg_has_role(servicebook.caller(), to_regrole(quote_ident(role)), 'usage') $$
-- next
create function servicebook.enter(p_tenant text, p_appends boolean default false) returns boolean
    language plpgsql as $$
    declare v_caller name := servicebook.caller(); v_owns boolean := servicebook.owns();
    begin
      if not v_owns and not exists (select from servicebook.member m where m.tenant = p_tenant
        and (m.appends or not p_appends) and pg_has_role(v_caller, to_regrole(quote_ident(m.role)), 'usage'))
      then
        raise exception 'role % is not admitted to the log of tenant %', v_caller, p_tenant
          using errcode = 'insufficient_privilege';
      end if;
      perform set_config('servicebook.tenant', p_tenant, true);
      return v_owns;
    end $$
-- next
alter table servicebook.log add column skew_ms bigint
-- next
create function servicebook.check_bodies(p_log servicebook.log, p_category text[], p_stream_id text[],
      p_version integer[], p_event_id text[], p_source_system text[], p_source_key text[], p_recorded_at_ms bigint[],
      p_source_recorded_at_ms bigint[], p_body text[])
    returns void language plpgsql as $$
    declare v_now bigint := extract(epoch from clock_timestamp()) * 1000; v_skewed bigint;
    begin
      if exists (select 1 from unnest(p_category, p_stream_id, p_version, p_event_id, p_source_system, p_source_key,
          p_recorded_at_ms, p_source_recorded_at_ms, p_body) as u(category, stream_id, version, event_id, system, key,
          recorded_at_ms, source_recorded_at_ms, body), lateral (select u.body::jsonb as b offset 0) j
        where (b->>'tenant', b#>>'{stream,category}', b#>>'{stream,id}', b->>'version', b->>'id', b#>>'{source,system}',
            b#>>'{source,key}', (extract(epoch from (b->>'recordedAt')::timestamptz) * 1000)::bigint,
            (extract(epoch from (b#>>'{source,recordedAt}')::timestamptz) * 1000)::bigint)
          is distinct from (p_log.tenant, u.category, u.stream_id, u.version::text, u.event_id, u.system, u.key,
            u.recorded_at_ms, u.source_recorded_at_ms))
      then
        raise exception 'an event says of itself something else than its body' using errcode = 'SB006';
      end if;
      select r into v_skewed from unnest(p_recorded_at_ms) r where abs(r - v_now) > p_log.skew_ms limit 1;
      if found then
        raise exception 'recordedAt is % ms from the clock of the database; at most % are allowed', v_skewed - v_now,
          p_log.skew_ms using errcode = 'SB007';
      end if;
    end $$
-- next
alter table "servicebook"."event" enable always trigger append_only
-- next
alter table "servicebook"."event" enable always trigger append_only_whole
-- next
alter table "servicebook"."commit_mark" enable always trigger append_only
-- next
alter table "servicebook"."commit_mark" enable always trigger append_only_whole
-- next
create function servicebook.own_rows(p_table text) returns void language plpgsql as $$
    begin
      execute format('alter table servicebook.%I enable row level security', p_table);
      execute format('alter table servicebook.%I force row level security', p_table);
      execute format('drop policy if exists of_function on servicebook.%I', p_table);
      execute format('create policy of_function on servicebook.%I to servicebook_owner using
        (tenant = current_setting(''servicebook.tenant'', true) or (select servicebook.owns()))', p_table);
      execute format('drop policy if exists of_caller on servicebook.%I', p_table);
      execute format('create policy of_caller on servicebook.%I for select to servicebook_reader, servicebook_auditor
        using (tenant = any ((select servicebook.tenants_of_caller())::text[]))', p_table);
      if p_table like 'consumer%' then
        execute format('grant insert, update, delete on servicebook.%I to servicebook_writer', p_table);
        execute format('drop policy if exists of_writer on servicebook.%I', p_table);
        execute format('create policy of_writer on servicebook.%I to servicebook_writer
          using (tenant = any ((select servicebook.tenants_of_caller(true))::text[]))', p_table);
      end if;
    end $$
-- next
create function servicebook.guard_table(p_table text) returns void language plpgsql as $$
    begin
      if not servicebook.secured() then return; end if;
      execute format('revoke all on servicebook.%I from public', p_table);
      execute format('grant select on servicebook.%I to servicebook_auditor', p_table);
      if p_table <> 'member' then execute format('grant select on servicebook.%I to servicebook_reader', p_table); end if;
      if exists (select from pg_catalog.pg_attribute where attname = 'tenant' and not attisdropped
        and attrelid = format('servicebook.%I', p_table)::regclass) then perform servicebook.own_rows(p_table);
      end if;
      if p_table = 'member' then
        drop policy of_function on servicebook.member;
        create policy of_function on servicebook.member to servicebook_owner using (true);
      end if;
    end $$
-- next
revoke execute on all functions in schema servicebook from public
-- next
create sequence servicebook.row_generation as integer
-- next
alter table servicebook.row_rule add column generation integer not null
-- next
create table servicebook.row_rebuild (
    tenant text collate "C" not null,
    category text collate "C" not null,
    generation integer not null,
    primary key (tenant, category)
  )
-- next
create sequence servicebook.consumer_token
-- next
create table servicebook.consumer (
    tenant text collate "C" not null,
    consumer text collate "C" not null,
    shards integer not null check (shards > 0),
    primary key (tenant, consumer)
  )
-- next
create table servicebook.consumer_shard (
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
  )
-- next
create table servicebook.consumer_member (
    tenant text collate "C" not null,
    consumer text collate "C" not null,
    owner text collate "C" not null,
    until timestamptz not null,
    primary key (tenant, consumer, owner),
    foreign key (tenant, consumer) references servicebook.consumer on delete cascade
  )
-- next
create sequence servicebook.source_generation as integer
-- next
create table servicebook.source_axis (
    tenant text collate "C" not null,
    category text collate "C" not null,
    position bigint not null,
    rule text collate "C" not null,
    generation integer not null,
    primary key (tenant, category)
  )
-- next
create index event_without_source_clock on servicebook.event (tenant, position)
    where source_recorded_at_ms is null and source_system <> ''
-- next
create or replace function servicebook.own_rows(p_table text) returns void language plpgsql as $$
    begin
      execute format('alter table servicebook.%I enable row level security', p_table);
      execute format('alter table servicebook.%I force row level security', p_table);
      execute format('drop policy if exists of_function on servicebook.%I', p_table);
      execute format('create policy of_function on servicebook.%I to servicebook_owner using
        (tenant = current_setting(''servicebook.tenant'', true) or (select servicebook.owns()))', p_table);
      execute format('drop policy if exists of_caller on servicebook.%I', p_table);
      execute format('create policy of_caller on servicebook.%I for select to servicebook_reader, servicebook_auditor
        using (tenant = any ((select servicebook.tenants_of_caller())::text[]))', p_table);
      if p_table ~ '^(consumer|source_)' then
        execute format('grant insert, update, delete on servicebook.%I to servicebook_writer', p_table);
        execute format('drop policy if exists of_writer on servicebook.%I', p_table);
        execute format('create policy of_writer on servicebook.%I to servicebook_writer
          using (tenant = any ((select servicebook.tenants_of_caller(true))::text[]))', p_table);
      end if;
    end $$
-- next
create function servicebook.append_one(p_tenant text, p_rule text, p_category text, p_stream_id text,
      p_version integer, p_after bigint, p_event_id text, p_source_system text, p_source_key text, p_recorded_at_ms bigint,
      p_source_recorded_at_ms bigint, p_body text, p_tables text[], p_ended json[], p_begun json[])
    returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off as $$
    declare v_log servicebook.log; v_owns boolean; v_base bigint; v_version integer; v_after bigint;
    begin
      -- Here the current user is the owner of the function, who may do all of this; everybody else must be admitted.
      v_owns := pg_has_role(servicebook.caller(), current_user, 'usage');
      if v_owns then perform set_config('servicebook.tenant', p_tenant, true);
      else perform servicebook.enter(p_tenant, p_appends => true);
      end if;
      select * into v_log from servicebook.log where tenant = p_tenant;
      if not found then raise exception 'there is no log of this tenant' using errcode = 'SB004'; end if;
      -- Held to the end, also where there are no rows: whoever comes to give these streams some waits for what is under way.
      perform pg_advisory_xact_lock_shared(servicebook.lock_key(94, v_log.id));
      if p_rule is not null then perform servicebook.check_rules(p_tenant, array[p_category], array[p_rule]); end if;
      if not v_owns then
        perform servicebook.check_bodies(v_log, array[p_category], array[p_stream_id], array[p_version], array[p_event_id],
          array[p_source_system], array[p_source_key], array[p_recorded_at_ms], array[p_source_recorded_at_ms], array[p_body]);
      end if;
      select version, position into v_version, v_after from servicebook.event
        where tenant = p_tenant and category = p_category and stream_id = p_stream_id order by version desc limit 1;
      if p_version - 1 <> coalesce(v_version, 0) or p_after <> coalesce(v_after, 0) then return null; end if;
      v_base := servicebook.draw(v_log, 1);
      insert into servicebook.event (tenant, position, commit, category, stream_id, version, event_id, source_system,
          source_key, recorded_at_ms, source_recorded_at_ms, body)
        values (p_tenant, v_base + 1, v_base + 1, p_category, p_stream_id, p_version, p_event_id, p_source_system,
          p_source_key, p_recorded_at_ms, p_source_recorded_at_ms, p_body);
      if p_tables <> '{}' then perform servicebook.write_rows(p_tenant, v_base, p_tables, p_ended, p_begun); end if;
      return v_base;
    end $$
-- next
revoke execute on function servicebook.append_one from public
-- next
alter table servicebook.event validate constraint event_id_of_its_key
-- next
create table if not exists servicebook.row_case (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "class" text collate "C", "definition" text collate "C", "severity" text collate "C", "repeat_of" text collate "C", "registration" text collate "C", "state" text collate "C", "received_at_ms" bigint, "complaint_at_ms" bigint, "first_at_ms" bigint, "last_at_ms" bigint, "assigned_at_ms" bigint, "assignee" text collate "C", "answered_at_ms" bigint, "resolved_at_ms" bigint, "resolved_by" text collate "C", "verified_at_ms" bigint, "confirmed_at_ms" bigint, "unreachable_at_ms" bigint, "unreachable_tries" double precision, "closed_at_ms" bigint, "first_resolved_at_ms" bigint, "first_closed_at_ms" bigint, "resolutions" double precision, "closings" double precision, "reopenings" double precision, "informed" double precision, "withdrawn_at_ms" bigint, "referred_at_ms" bigint, "appealed_at_ms" bigint, "duplicate_of" text collate "C", "void_decided_at_ms" bigint)
-- next
alter table servicebook.row_case add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "class" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "definition" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "severity" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "repeat_of" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "registration" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "state" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "received_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "complaint_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "first_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "last_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "assigned_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "assignee" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "answered_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "resolved_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "resolved_by" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "verified_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "confirmed_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "unreachable_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "unreachable_tries" double precision
-- next
alter table servicebook.row_case add column if not exists "closed_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "first_resolved_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "first_closed_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "resolutions" double precision
-- next
alter table servicebook.row_case add column if not exists "closings" double precision
-- next
alter table servicebook.row_case add column if not exists "reopenings" double precision
-- next
alter table servicebook.row_case add column if not exists "informed" double precision
-- next
alter table servicebook.row_case add column if not exists "withdrawn_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "referred_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "appealed_at_ms" bigint
-- next
alter table servicebook.row_case add column if not exists "duplicate_of" text collate "C"
-- next
alter table servicebook.row_case add column if not exists "void_decided_at_ms" bigint
-- next
create unique index if not exists row_case_now on servicebook.row_case
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_case_8c64ed48 on servicebook.row_case (tenant, "received_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "received_at_ms" is not null
-- next
create index if not exists row_case_2f46f02d on servicebook.row_case (tenant, "complaint_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "complaint_at_ms" is not null
-- next
create index if not exists row_case_5e789d62 on servicebook.row_case (tenant, "first_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "first_at_ms" is not null
-- next
create index if not exists row_case_e9fde0c5 on servicebook.row_case (tenant, "resolved_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "resolved_at_ms" is not null
-- next
create index if not exists row_case_a0cf9b01 on servicebook.row_case (tenant, "verified_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "verified_at_ms" is not null
-- next
create index if not exists row_case_c58ec8e3 on servicebook.row_case (tenant, "confirmed_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "confirmed_at_ms" is not null
-- next
create table if not exists servicebook.source_row_case (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "class" text collate "C", "definition" text collate "C", "severity" text collate "C", "repeat_of" text collate "C", "registration" text collate "C", "state" text collate "C", "received_at_ms" bigint, "complaint_at_ms" bigint, "first_at_ms" bigint, "last_at_ms" bigint, "assigned_at_ms" bigint, "assignee" text collate "C", "answered_at_ms" bigint, "resolved_at_ms" bigint, "resolved_by" text collate "C", "verified_at_ms" bigint, "confirmed_at_ms" bigint, "unreachable_at_ms" bigint, "unreachable_tries" double precision, "closed_at_ms" bigint, "first_resolved_at_ms" bigint, "first_closed_at_ms" bigint, "resolutions" double precision, "closings" double precision, "reopenings" double precision, "informed" double precision, "withdrawn_at_ms" bigint, "referred_at_ms" bigint, "appealed_at_ms" bigint, "duplicate_of" text collate "C", "void_decided_at_ms" bigint)
-- next
alter table servicebook.source_row_case add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "class" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "definition" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "severity" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "repeat_of" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "registration" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "state" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "received_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "complaint_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "first_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "last_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "assigned_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "assignee" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "answered_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "resolved_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "resolved_by" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "verified_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "confirmed_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "unreachable_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "unreachable_tries" double precision
-- next
alter table servicebook.source_row_case add column if not exists "closed_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "first_resolved_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "first_closed_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "resolutions" double precision
-- next
alter table servicebook.source_row_case add column if not exists "closings" double precision
-- next
alter table servicebook.source_row_case add column if not exists "reopenings" double precision
-- next
alter table servicebook.source_row_case add column if not exists "informed" double precision
-- next
alter table servicebook.source_row_case add column if not exists "withdrawn_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "referred_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "appealed_at_ms" bigint
-- next
alter table servicebook.source_row_case add column if not exists "duplicate_of" text collate "C"
-- next
alter table servicebook.source_row_case add column if not exists "void_decided_at_ms" bigint
-- next
create index if not exists source_row_case_76721c42 on servicebook.source_row_case (tenant, category, stream_id)
-- next
create index if not exists source_row_case_571bf7c0 on servicebook.source_row_case (tenant, "received_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "received_at_ms" is not null
-- next
create index if not exists source_row_case_51fd8433 on servicebook.source_row_case (tenant, "complaint_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "complaint_at_ms" is not null
-- next
create index if not exists source_row_case_f6e606c5 on servicebook.source_row_case (tenant, "first_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "first_at_ms" is not null
-- next
create index if not exists source_row_case_e259f15a on servicebook.source_row_case (tenant, "resolved_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "resolved_at_ms" is not null
-- next
create index if not exists source_row_case_0620a848 on servicebook.source_row_case (tenant, "verified_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "verified_at_ms" is not null
-- next
create index if not exists source_row_case_a24cce39 on servicebook.source_row_case (tenant, "confirmed_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "confirmed_at_ms" is not null
-- next
select servicebook.guard_table('row_case')
-- next
select servicebook.guard_table('source_row_case')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('case', 'row_case', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"class","type":"text collate \"C\""},{"name":"definition","type":"text collate \"C\""},{"name":"severity","type":"text collate \"C\""},{"name":"repeat_of","type":"text collate \"C\""},{"name":"registration","type":"text collate \"C\""},{"name":"state","type":"text collate \"C\""},{"name":"received_at_ms","type":"bigint"},{"name":"complaint_at_ms","type":"bigint"},{"name":"first_at_ms","type":"bigint"},{"name":"last_at_ms","type":"bigint"},{"name":"assigned_at_ms","type":"bigint"},{"name":"assignee","type":"text collate \"C\""},{"name":"answered_at_ms","type":"bigint"},{"name":"resolved_at_ms","type":"bigint"},{"name":"resolved_by","type":"text collate \"C\""},{"name":"verified_at_ms","type":"bigint"},{"name":"confirmed_at_ms","type":"bigint"},{"name":"unreachable_at_ms","type":"bigint"},{"name":"unreachable_tries","type":"double precision"},{"name":"closed_at_ms","type":"bigint"},{"name":"first_resolved_at_ms","type":"bigint"},{"name":"first_closed_at_ms","type":"bigint"},{"name":"resolutions","type":"double precision"},{"name":"closings","type":"double precision"},{"name":"reopenings","type":"double precision"},{"name":"informed","type":"double precision"},{"name":"withdrawn_at_ms","type":"bigint"},{"name":"referred_at_ms","type":"bigint"},{"name":"appealed_at_ms","type":"bigint"},{"name":"duplicate_of","type":"text collate \"C\""},{"name":"void_decided_at_ms","type":"bigint"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_order (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "created_at_ms" bigint, "arrived_at_ms" bigint, "visits" double precision, "served_at_ms" bigint, "cancelled_at_ms" bigint, "cancelled_before_arrival" boolean, "slips" double precision, "filed_at_ms" bigint)
-- next
alter table servicebook.row_order add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "slip" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.row_order add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "work" text collate "C"
-- next
alter table servicebook.row_order add column if not exists "created_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "arrived_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "visits" double precision
-- next
alter table servicebook.row_order add column if not exists "served_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "cancelled_at_ms" bigint
-- next
alter table servicebook.row_order add column if not exists "cancelled_before_arrival" boolean
-- next
alter table servicebook.row_order add column if not exists "slips" double precision
-- next
alter table servicebook.row_order add column if not exists "filed_at_ms" bigint
-- next
create unique index if not exists row_order_now on servicebook.row_order
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_order_90722775 on servicebook.row_order (tenant, "created_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "created_at_ms" is not null
-- next
create index if not exists row_order_0f098948 on servicebook.row_order (tenant, "served_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "served_at_ms" is not null
-- next
create table if not exists servicebook.source_row_order (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "created_at_ms" bigint, "arrived_at_ms" bigint, "visits" double precision, "served_at_ms" bigint, "cancelled_at_ms" bigint, "cancelled_before_arrival" boolean, "slips" double precision, "filed_at_ms" bigint)
-- next
alter table servicebook.source_row_order add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "slip" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.source_row_order add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "work" text collate "C"
-- next
alter table servicebook.source_row_order add column if not exists "created_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "arrived_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "visits" double precision
-- next
alter table servicebook.source_row_order add column if not exists "served_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "cancelled_at_ms" bigint
-- next
alter table servicebook.source_row_order add column if not exists "cancelled_before_arrival" boolean
-- next
alter table servicebook.source_row_order add column if not exists "slips" double precision
-- next
alter table servicebook.source_row_order add column if not exists "filed_at_ms" bigint
-- next
create index if not exists source_row_order_9f547530 on servicebook.source_row_order (tenant, category, stream_id)
-- next
create index if not exists source_row_order_16c314fc on servicebook.source_row_order (tenant, "created_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "created_at_ms" is not null
-- next
create index if not exists source_row_order_da7dde3c on servicebook.source_row_order (tenant, "served_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "served_at_ms" is not null
-- next
select servicebook.guard_table('row_order')
-- next
select servicebook.guard_table('source_row_order')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('order', 'row_order', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"slip","type":"text collate \"C\""},{"name":"slip_signed_at_ms","type":"bigint"},{"name":"slip_satisfaction","type":"text collate \"C\""},{"name":"slip_stamped","type":"boolean"},{"name":"called_back_at_ms","type":"bigint"},{"name":"callback_satisfaction","type":"text collate \"C\""},{"name":"satisfaction","type":"text collate \"C\""},{"name":"work","type":"text collate \"C\""},{"name":"created_at_ms","type":"bigint"},{"name":"arrived_at_ms","type":"bigint"},{"name":"visits","type":"double precision"},{"name":"served_at_ms","type":"bigint"},{"name":"cancelled_at_ms","type":"bigint"},{"name":"cancelled_before_arrival","type":"boolean"},{"name":"slips","type":"double precision"},{"name":"filed_at_ms","type":"bigint"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_visit (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "arrived_at_ms" bigint)
-- next
alter table servicebook.row_visit add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "slip" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.row_visit add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.row_visit add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.row_visit add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "work" text collate "C"
-- next
alter table servicebook.row_visit add column if not exists "arrived_at_ms" bigint
-- next
create unique index if not exists row_visit_now on servicebook.row_visit
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_visit_b4d5cfaa on servicebook.row_visit (tenant, "arrived_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "arrived_at_ms" is not null
-- next
create table if not exists servicebook.source_row_visit (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "arrived_at_ms" bigint)
-- next
alter table servicebook.source_row_visit add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "slip" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.source_row_visit add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.source_row_visit add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.source_row_visit add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "work" text collate "C"
-- next
alter table servicebook.source_row_visit add column if not exists "arrived_at_ms" bigint
-- next
create index if not exists source_row_visit_e793ed68 on servicebook.source_row_visit (tenant, category, stream_id)
-- next
create index if not exists source_row_visit_9c2adc63 on servicebook.source_row_visit (tenant, "arrived_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "arrived_at_ms" is not null
-- next
select servicebook.guard_table('row_visit')
-- next
select servicebook.guard_table('source_row_visit')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('visit', 'row_visit', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"slip","type":"text collate \"C\""},{"name":"slip_signed_at_ms","type":"bigint"},{"name":"slip_satisfaction","type":"text collate \"C\""},{"name":"slip_stamped","type":"boolean"},{"name":"called_back_at_ms","type":"bigint"},{"name":"callback_satisfaction","type":"text collate \"C\""},{"name":"satisfaction","type":"text collate \"C\""},{"name":"work","type":"text collate \"C\""},{"name":"arrived_at_ms","type":"bigint"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_attempt (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "ordinal" double precision, "cause" text collate "C", "place" text collate "C", "method" text collate "C", "outcome" text collate "C", "settled_outcome" text collate "C", "settled_at_ms" bigint, "settled_passed" boolean, "continuation" boolean, "started_at_ms" bigint, "completed_at_ms" bigint, "tested_at_ms" bigint, "passed" boolean, "counts_as_repeat" boolean, "previous_at_ms" bigint, "next_repeat_at_ms" bigint)
-- next
alter table servicebook.row_attempt add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "ordinal" double precision
-- next
alter table servicebook.row_attempt add column if not exists "cause" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "place" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "method" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "outcome" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "settled_outcome" text collate "C"
-- next
alter table servicebook.row_attempt add column if not exists "settled_at_ms" bigint
-- next
alter table servicebook.row_attempt add column if not exists "settled_passed" boolean
-- next
alter table servicebook.row_attempt add column if not exists "continuation" boolean
-- next
alter table servicebook.row_attempt add column if not exists "started_at_ms" bigint
-- next
alter table servicebook.row_attempt add column if not exists "completed_at_ms" bigint
-- next
alter table servicebook.row_attempt add column if not exists "tested_at_ms" bigint
-- next
alter table servicebook.row_attempt add column if not exists "passed" boolean
-- next
alter table servicebook.row_attempt add column if not exists "counts_as_repeat" boolean
-- next
alter table servicebook.row_attempt add column if not exists "previous_at_ms" bigint
-- next
alter table servicebook.row_attempt add column if not exists "next_repeat_at_ms" bigint
-- next
create unique index if not exists row_attempt_now on servicebook.row_attempt
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_attempt_f419ec6a on servicebook.row_attempt (tenant, "started_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "started_at_ms" is not null
-- next
create index if not exists row_attempt_c8a1c97f on servicebook.row_attempt (tenant, "completed_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "completed_at_ms" is not null
-- next
create table if not exists servicebook.source_row_attempt (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "ordinal" double precision, "cause" text collate "C", "place" text collate "C", "method" text collate "C", "outcome" text collate "C", "settled_outcome" text collate "C", "settled_at_ms" bigint, "settled_passed" boolean, "continuation" boolean, "started_at_ms" bigint, "completed_at_ms" bigint, "tested_at_ms" bigint, "passed" boolean, "counts_as_repeat" boolean, "previous_at_ms" bigint, "next_repeat_at_ms" bigint)
-- next
alter table servicebook.source_row_attempt add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "ordinal" double precision
-- next
alter table servicebook.source_row_attempt add column if not exists "cause" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "place" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "method" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "outcome" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "settled_outcome" text collate "C"
-- next
alter table servicebook.source_row_attempt add column if not exists "settled_at_ms" bigint
-- next
alter table servicebook.source_row_attempt add column if not exists "settled_passed" boolean
-- next
alter table servicebook.source_row_attempt add column if not exists "continuation" boolean
-- next
alter table servicebook.source_row_attempt add column if not exists "started_at_ms" bigint
-- next
alter table servicebook.source_row_attempt add column if not exists "completed_at_ms" bigint
-- next
alter table servicebook.source_row_attempt add column if not exists "tested_at_ms" bigint
-- next
alter table servicebook.source_row_attempt add column if not exists "passed" boolean
-- next
alter table servicebook.source_row_attempt add column if not exists "counts_as_repeat" boolean
-- next
alter table servicebook.source_row_attempt add column if not exists "previous_at_ms" bigint
-- next
alter table servicebook.source_row_attempt add column if not exists "next_repeat_at_ms" bigint
-- next
create index if not exists source_row_attempt_5c120746 on servicebook.source_row_attempt (tenant, category, stream_id)
-- next
create index if not exists source_row_attempt_05376dd3 on servicebook.source_row_attempt (tenant, "started_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "started_at_ms" is not null
-- next
create index if not exists source_row_attempt_93631533 on servicebook.source_row_attempt (tenant, "completed_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "completed_at_ms" is not null
-- next
select servicebook.guard_table('row_attempt')
-- next
select servicebook.guard_table('source_row_attempt')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('attempt', 'row_attempt', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"ordinal","type":"double precision"},{"name":"cause","type":"text collate \"C\""},{"name":"place","type":"text collate \"C\""},{"name":"method","type":"text collate \"C\""},{"name":"outcome","type":"text collate \"C\""},{"name":"settled_outcome","type":"text collate \"C\""},{"name":"settled_at_ms","type":"bigint"},{"name":"settled_passed","type":"boolean"},{"name":"continuation","type":"boolean"},{"name":"started_at_ms","type":"bigint"},{"name":"completed_at_ms","type":"bigint"},{"name":"tested_at_ms","type":"bigint"},{"name":"passed","type":"boolean"},{"name":"counts_as_repeat","type":"boolean"},{"name":"previous_at_ms","type":"bigint"},{"name":"next_repeat_at_ms","type":"bigint"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_fault (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "started_at_ms" bigint, "completed_at_ms" bigint, "attempts" double precision, "tests" double precision, "tested_at_ms" bigint, "first_test_passed" boolean, "last_test_passed" boolean, "restarts" double precision)
-- next
alter table servicebook.row_fault add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_fault add column if not exists "started_at_ms" bigint
-- next
alter table servicebook.row_fault add column if not exists "completed_at_ms" bigint
-- next
alter table servicebook.row_fault add column if not exists "attempts" double precision
-- next
alter table servicebook.row_fault add column if not exists "tests" double precision
-- next
alter table servicebook.row_fault add column if not exists "tested_at_ms" bigint
-- next
alter table servicebook.row_fault add column if not exists "first_test_passed" boolean
-- next
alter table servicebook.row_fault add column if not exists "last_test_passed" boolean
-- next
alter table servicebook.row_fault add column if not exists "restarts" double precision
-- next
create unique index if not exists row_fault_now on servicebook.row_fault
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_fault_609791f6 on servicebook.row_fault (tenant, "started_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "started_at_ms" is not null
-- next
create table if not exists servicebook.source_row_fault (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "started_at_ms" bigint, "completed_at_ms" bigint, "attempts" double precision, "tests" double precision, "tested_at_ms" bigint, "first_test_passed" boolean, "last_test_passed" boolean, "restarts" double precision)
-- next
alter table servicebook.source_row_fault add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_fault add column if not exists "started_at_ms" bigint
-- next
alter table servicebook.source_row_fault add column if not exists "completed_at_ms" bigint
-- next
alter table servicebook.source_row_fault add column if not exists "attempts" double precision
-- next
alter table servicebook.source_row_fault add column if not exists "tests" double precision
-- next
alter table servicebook.source_row_fault add column if not exists "tested_at_ms" bigint
-- next
alter table servicebook.source_row_fault add column if not exists "first_test_passed" boolean
-- next
alter table servicebook.source_row_fault add column if not exists "last_test_passed" boolean
-- next
alter table servicebook.source_row_fault add column if not exists "restarts" double precision
-- next
create index if not exists source_row_fault_630642eb on servicebook.source_row_fault (tenant, category, stream_id)
-- next
create index if not exists source_row_fault_2a55bb45 on servicebook.source_row_fault (tenant, "started_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "started_at_ms" is not null
-- next
select servicebook.guard_table('row_fault')
-- next
select servicebook.guard_table('source_row_fault')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('fault', 'row_fault', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"started_at_ms","type":"bigint"},{"name":"completed_at_ms","type":"bigint"},{"name":"attempts","type":"double precision"},{"name":"tests","type":"double precision"},{"name":"tested_at_ms","type":"bigint"},{"name":"first_test_passed","type":"boolean"},{"name":"last_test_passed","type":"boolean"},{"name":"restarts","type":"double precision"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_survey (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "drawn_at_ms" bigint, "attempts" double precision, "answered_at_ms" bigint, "satisfaction" text collate "C", "points" double precision, "abandoned_at_ms" bigint, "disputed_at_ms" bigint, "settled_for" text collate "C")
-- next
alter table servicebook.row_survey add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "drawn_at_ms" bigint
-- next
alter table servicebook.row_survey add column if not exists "attempts" double precision
-- next
alter table servicebook.row_survey add column if not exists "answered_at_ms" bigint
-- next
alter table servicebook.row_survey add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.row_survey add column if not exists "points" double precision
-- next
alter table servicebook.row_survey add column if not exists "abandoned_at_ms" bigint
-- next
alter table servicebook.row_survey add column if not exists "disputed_at_ms" bigint
-- next
alter table servicebook.row_survey add column if not exists "settled_for" text collate "C"
-- next
create unique index if not exists row_survey_now on servicebook.row_survey
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_survey_6dbead3f on servicebook.row_survey (tenant, "drawn_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "drawn_at_ms" is not null
-- next
create index if not exists row_survey_8082afc9 on servicebook.row_survey (tenant, "answered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "answered_at_ms" is not null
-- next
create table if not exists servicebook.source_row_survey (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "drawn_at_ms" bigint, "attempts" double precision, "answered_at_ms" bigint, "satisfaction" text collate "C", "points" double precision, "abandoned_at_ms" bigint, "disputed_at_ms" bigint, "settled_for" text collate "C")
-- next
alter table servicebook.source_row_survey add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "drawn_at_ms" bigint
-- next
alter table servicebook.source_row_survey add column if not exists "attempts" double precision
-- next
alter table servicebook.source_row_survey add column if not exists "answered_at_ms" bigint
-- next
alter table servicebook.source_row_survey add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.source_row_survey add column if not exists "points" double precision
-- next
alter table servicebook.source_row_survey add column if not exists "abandoned_at_ms" bigint
-- next
alter table servicebook.source_row_survey add column if not exists "disputed_at_ms" bigint
-- next
alter table servicebook.source_row_survey add column if not exists "settled_for" text collate "C"
-- next
create index if not exists source_row_survey_060e35a9 on servicebook.source_row_survey (tenant, category, stream_id)
-- next
create index if not exists source_row_survey_65070636 on servicebook.source_row_survey (tenant, "drawn_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "drawn_at_ms" is not null
-- next
create index if not exists source_row_survey_2a770c71 on servicebook.source_row_survey (tenant, "answered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "answered_at_ms" is not null
-- next
select servicebook.guard_table('row_survey')
-- next
select servicebook.guard_table('source_row_survey')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('survey', 'row_survey', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"drawn_at_ms","type":"bigint"},{"name":"attempts","type":"double precision"},{"name":"answered_at_ms","type":"bigint"},{"name":"satisfaction","type":"text collate \"C\""},{"name":"points","type":"double precision"},{"name":"abandoned_at_ms","type":"bigint"},{"name":"disputed_at_ms","type":"bigint"},{"name":"settled_for","type":"text collate \"C\""}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_delivery (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "use" text collate "C", "delivered_at_ms" bigint)
-- next
alter table servicebook.row_delivery add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "slip" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.row_delivery add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.row_delivery add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.row_delivery add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "use" text collate "C"
-- next
alter table servicebook.row_delivery add column if not exists "delivered_at_ms" bigint
-- next
create unique index if not exists row_delivery_now on servicebook.row_delivery
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_delivery_ebcf973a on servicebook.row_delivery (tenant, "delivered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "delivered_at_ms" is not null
-- next
create table if not exists servicebook.source_row_delivery (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "use" text collate "C", "delivered_at_ms" bigint)
-- next
alter table servicebook.source_row_delivery add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "slip" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "slip_signed_at_ms" bigint
-- next
alter table servicebook.source_row_delivery add column if not exists "slip_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "slip_stamped" boolean
-- next
alter table servicebook.source_row_delivery add column if not exists "called_back_at_ms" bigint
-- next
alter table servicebook.source_row_delivery add column if not exists "callback_satisfaction" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "satisfaction" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "use" text collate "C"
-- next
alter table servicebook.source_row_delivery add column if not exists "delivered_at_ms" bigint
-- next
create index if not exists source_row_delivery_16537af6 on servicebook.source_row_delivery (tenant, category, stream_id)
-- next
create index if not exists source_row_delivery_601b34d5 on servicebook.source_row_delivery (tenant, "delivered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "delivered_at_ms" is not null
-- next
select servicebook.guard_table('row_delivery')
-- next
select servicebook.guard_table('source_row_delivery')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('delivery', 'row_delivery', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"slip","type":"text collate \"C\""},{"name":"slip_signed_at_ms","type":"bigint"},{"name":"slip_satisfaction","type":"text collate \"C\""},{"name":"slip_stamped","type":"boolean"},{"name":"called_back_at_ms","type":"bigint"},{"name":"callback_satisfaction","type":"text collate \"C\""},{"name":"satisfaction","type":"text collate \"C\""},{"name":"use","type":"text collate \"C\""},{"name":"delivered_at_ms","type":"bigint"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_in_service (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "use" text collate "C", "units" double precision, "entered_at_ms" bigint, "left_at_ms" bigint, "left_by" text collate "C")
-- next
alter table servicebook.row_in_service add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "use" text collate "C"
-- next
alter table servicebook.row_in_service add column if not exists "units" double precision
-- next
alter table servicebook.row_in_service add column if not exists "entered_at_ms" bigint
-- next
alter table servicebook.row_in_service add column if not exists "left_at_ms" bigint
-- next
alter table servicebook.row_in_service add column if not exists "left_by" text collate "C"
-- next
create unique index if not exists row_in_service_now on servicebook.row_in_service
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_in_service_f03abc2a on servicebook.row_in_service (tenant, "entered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "entered_at_ms" is not null
-- next
create table if not exists servicebook.source_row_in_service (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "use" text collate "C", "units" double precision, "entered_at_ms" bigint, "left_at_ms" bigint, "left_by" text collate "C")
-- next
alter table servicebook.source_row_in_service add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "use" text collate "C"
-- next
alter table servicebook.source_row_in_service add column if not exists "units" double precision
-- next
alter table servicebook.source_row_in_service add column if not exists "entered_at_ms" bigint
-- next
alter table servicebook.source_row_in_service add column if not exists "left_at_ms" bigint
-- next
alter table servicebook.source_row_in_service add column if not exists "left_by" text collate "C"
-- next
create index if not exists source_row_in_service_9d76dd40 on servicebook.source_row_in_service (tenant, category, stream_id)
-- next
create index if not exists source_row_in_service_65311ccb on servicebook.source_row_in_service (tenant, "entered_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "entered_at_ms" is not null
-- next
select servicebook.guard_table('row_in_service')
-- next
select servicebook.guard_table('source_row_in_service')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('in-service', 'row_in_service', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"use","type":"text collate \"C\""},{"name":"units","type":"double precision"},{"name":"entered_at_ms","type":"bigint"},{"name":"left_at_ms","type":"bigint"},{"name":"left_by","type":"text collate \"C\""}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_target (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "clause" text collate "C", "comparison" text collate "C", "value" text collate "C", "source" text collate "C", "from_at_ms" bigint, "until_at_ms" bigint, "approved_at_ms" bigint, "approved_by" text collate "C", "published" double precision)
-- next
alter table servicebook.row_target add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "kpi" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "clause" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "comparison" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "value" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "source" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "from_at_ms" bigint
-- next
alter table servicebook.row_target add column if not exists "until_at_ms" bigint
-- next
alter table servicebook.row_target add column if not exists "approved_at_ms" bigint
-- next
alter table servicebook.row_target add column if not exists "approved_by" text collate "C"
-- next
alter table servicebook.row_target add column if not exists "published" double precision
-- next
create unique index if not exists row_target_now on servicebook.row_target
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_target_e36b3bc3 on servicebook.row_target (tenant, "from_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "from_at_ms" is not null
-- next
create table if not exists servicebook.source_row_target (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "clause" text collate "C", "comparison" text collate "C", "value" text collate "C", "source" text collate "C", "from_at_ms" bigint, "until_at_ms" bigint, "approved_at_ms" bigint, "approved_by" text collate "C", "published" double precision)
-- next
alter table servicebook.source_row_target add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "kpi" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "clause" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "comparison" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "value" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "source" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "from_at_ms" bigint
-- next
alter table servicebook.source_row_target add column if not exists "until_at_ms" bigint
-- next
alter table servicebook.source_row_target add column if not exists "approved_at_ms" bigint
-- next
alter table servicebook.source_row_target add column if not exists "approved_by" text collate "C"
-- next
alter table servicebook.source_row_target add column if not exists "published" double precision
-- next
create index if not exists source_row_target_8b95998b on servicebook.source_row_target (tenant, category, stream_id)
-- next
create index if not exists source_row_target_8ebb4ebe on servicebook.source_row_target (tenant, "from_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "from_at_ms" is not null
-- next
select servicebook.guard_table('row_target')
-- next
select servicebook.guard_table('source_row_target')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('target', 'row_target', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"kpi","type":"text collate \"C\""},{"name":"clause","type":"text collate \"C\""},{"name":"comparison","type":"text collate \"C\""},{"name":"value","type":"text collate \"C\""},{"name":"source","type":"text collate \"C\""},{"name":"from_at_ms","type":"bigint"},{"name":"until_at_ms","type":"bigint"},{"name":"approved_at_ms","type":"bigint"},{"name":"approved_by","type":"text collate \"C\""},{"name":"published","type":"double precision"}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create table if not exists servicebook.row_publication (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "window" text collate "C", "head" double precision, "published_at_ms" bigint, "published_by" text collate "C")
-- next
alter table servicebook.row_publication add column if not exists "customer" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "unit" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "order" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "case" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "staff" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "department" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "product" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "region" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "kpi" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "window" text collate "C"
-- next
alter table servicebook.row_publication add column if not exists "head" double precision
-- next
alter table servicebook.row_publication add column if not exists "published_at_ms" bigint
-- next
alter table servicebook.row_publication add column if not exists "published_by" text collate "C"
-- next
create unique index if not exists row_publication_now on servicebook.row_publication
    (generation, stream_id, key, valid_from_ms) where known_until = 9007199254740991
-- next
create index if not exists row_publication_8299c0a7 on servicebook.row_publication (tenant, "published_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "published_at_ms" is not null
-- next
create table if not exists servicebook.source_row_publication (tenant text collate "C" not null, category text collate "C" not null, stream_id text collate "C" not null, key text collate "C" not null, valid_from_ms bigint not null, valid_until_ms bigint not null, known_from bigint not null, known_until bigint not null, evidence text collate "C" not null, findings text[] not null, generation integer not null, "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "window" text collate "C", "head" double precision, "published_at_ms" bigint, "published_by" text collate "C")
-- next
alter table servicebook.source_row_publication add column if not exists "customer" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "unit" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "order" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "case" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "staff" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "outlet" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "department" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "product" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "region" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "kpi" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "window" text collate "C"
-- next
alter table servicebook.source_row_publication add column if not exists "head" double precision
-- next
alter table servicebook.source_row_publication add column if not exists "published_at_ms" bigint
-- next
alter table servicebook.source_row_publication add column if not exists "published_by" text collate "C"
-- next
create index if not exists source_row_publication_c6266fc5 on servicebook.source_row_publication (tenant, category, stream_id)
-- next
create index if not exists source_row_publication_8389505e on servicebook.source_row_publication (tenant, "published_at_ms")
    include (valid_from_ms, valid_until_ms, known_from, known_until) where "published_at_ms" is not null
-- next
select servicebook.guard_table('row_publication')
-- next
select servicebook.guard_table('source_row_publication')
-- next
insert into servicebook.row_kind (kind, name, columns)
        values ('publication', 'row_publication', '[{"name":"customer","type":"text collate \"C\""},{"name":"unit","type":"text collate \"C\""},{"name":"order","type":"text collate \"C\""},{"name":"case","type":"text collate \"C\""},{"name":"staff","type":"text collate \"C\""},{"name":"outlet","type":"text collate \"C\""},{"name":"department","type":"text collate \"C\""},{"name":"product","type":"text collate \"C\""},{"name":"region","type":"text collate \"C\""},{"name":"kpi","type":"text collate \"C\""},{"name":"window","type":"text collate \"C\""},{"name":"head","type":"double precision"},{"name":"published_at_ms","type":"bigint"},{"name":"published_by","type":"text collate \"C\""}]'::jsonb)
        on conflict (kind) do update set name = excluded.name, columns = excluded.columns
-- next
create or replace function servicebook.write_rows(p_tenant text, p_base bigint, p_tables text[], p_ended json[], p_begun json[])
    returns void language plpgsql as $$
    declare i integer; v_ended integer;
    begin
      for i in 1 .. coalesce(cardinality(p_tables), 0) loop
        case p_tables[i]
        when 'row_case' then
    update servicebook.row_case r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_case v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_case (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "class", "definition", "severity", "repeat_of", "registration", "state", "received_at_ms", "complaint_at_ms", "first_at_ms", "last_at_ms", "assigned_at_ms", "assignee", "answered_at_ms", "resolved_at_ms", "resolved_by", "verified_at_ms", "confirmed_at_ms", "unreachable_at_ms", "unreachable_tries", "closed_at_ms", "first_resolved_at_ms", "first_closed_at_ms", "resolutions", "closings", "reopenings", "informed", "withdrawn_at_ms", "referred_at_ms", "appealed_at_ms", "duplicate_of", "void_decided_at_ms")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."class", b."definition", b."severity", b."repeat_of", b."registration", b."state", b."received_at_ms", b."complaint_at_ms", b."first_at_ms", b."last_at_ms", b."assigned_at_ms", b."assignee", b."answered_at_ms", b."resolved_at_ms", b."resolved_by", b."verified_at_ms", b."confirmed_at_ms", b."unreachable_at_ms", b."unreachable_tries", b."closed_at_ms", b."first_resolved_at_ms", b."first_closed_at_ms", b."resolutions", b."closings", b."reopenings", b."informed", b."withdrawn_at_ms", b."referred_at_ms", b."appealed_at_ms", b."duplicate_of", b."void_decided_at_ms"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "class" text collate "C", "definition" text collate "C", "severity" text collate "C", "repeat_of" text collate "C", "registration" text collate "C", "state" text collate "C", "received_at_ms" bigint, "complaint_at_ms" bigint, "first_at_ms" bigint, "last_at_ms" bigint, "assigned_at_ms" bigint, "assignee" text collate "C", "answered_at_ms" bigint, "resolved_at_ms" bigint, "resolved_by" text collate "C", "verified_at_ms" bigint, "confirmed_at_ms" bigint, "unreachable_at_ms" bigint, "unreachable_tries" double precision, "closed_at_ms" bigint, "first_resolved_at_ms" bigint, "first_closed_at_ms" bigint, "resolutions" double precision, "closings" double precision, "reopenings" double precision, "informed" double precision, "withdrawn_at_ms" bigint, "referred_at_ms" bigint, "appealed_at_ms" bigint, "duplicate_of" text collate "C", "void_decided_at_ms" bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_order' then
    update servicebook.row_order r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_order v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_order (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "slip", "slip_signed_at_ms", "slip_satisfaction", "slip_stamped", "called_back_at_ms", "callback_satisfaction", "satisfaction", "work", "created_at_ms", "arrived_at_ms", "visits", "served_at_ms", "cancelled_at_ms", "cancelled_before_arrival", "slips", "filed_at_ms")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."slip", b."slip_signed_at_ms", b."slip_satisfaction", b."slip_stamped", b."called_back_at_ms", b."callback_satisfaction", b."satisfaction", b."work", b."created_at_ms", b."arrived_at_ms", b."visits", b."served_at_ms", b."cancelled_at_ms", b."cancelled_before_arrival", b."slips", b."filed_at_ms"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "created_at_ms" bigint, "arrived_at_ms" bigint, "visits" double precision, "served_at_ms" bigint, "cancelled_at_ms" bigint, "cancelled_before_arrival" boolean, "slips" double precision, "filed_at_ms" bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_visit' then
    update servicebook.row_visit r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_visit v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_visit (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "slip", "slip_signed_at_ms", "slip_satisfaction", "slip_stamped", "called_back_at_ms", "callback_satisfaction", "satisfaction", "work", "arrived_at_ms")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."slip", b."slip_signed_at_ms", b."slip_satisfaction", b."slip_stamped", b."called_back_at_ms", b."callback_satisfaction", b."satisfaction", b."work", b."arrived_at_ms"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "work" text collate "C", "arrived_at_ms" bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_attempt' then
    update servicebook.row_attempt r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_attempt v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_attempt (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "ordinal", "cause", "place", "method", "outcome", "settled_outcome", "settled_at_ms", "settled_passed", "continuation", "started_at_ms", "completed_at_ms", "tested_at_ms", "passed", "counts_as_repeat", "previous_at_ms", "next_repeat_at_ms")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."ordinal", b."cause", b."place", b."method", b."outcome", b."settled_outcome", b."settled_at_ms", b."settled_passed", b."continuation", b."started_at_ms", b."completed_at_ms", b."tested_at_ms", b."passed", b."counts_as_repeat", b."previous_at_ms", b."next_repeat_at_ms"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "ordinal" double precision, "cause" text collate "C", "place" text collate "C", "method" text collate "C", "outcome" text collate "C", "settled_outcome" text collate "C", "settled_at_ms" bigint, "settled_passed" boolean, "continuation" boolean, "started_at_ms" bigint, "completed_at_ms" bigint, "tested_at_ms" bigint, "passed" boolean, "counts_as_repeat" boolean, "previous_at_ms" bigint, "next_repeat_at_ms" bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_fault' then
    update servicebook.row_fault r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_fault v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_fault (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "started_at_ms", "completed_at_ms", "attempts", "tests", "tested_at_ms", "first_test_passed", "last_test_passed", "restarts")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."started_at_ms", b."completed_at_ms", b."attempts", b."tests", b."tested_at_ms", b."first_test_passed", b."last_test_passed", b."restarts"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "started_at_ms" bigint, "completed_at_ms" bigint, "attempts" double precision, "tests" double precision, "tested_at_ms" bigint, "first_test_passed" boolean, "last_test_passed" boolean, "restarts" double precision)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_survey' then
    update servicebook.row_survey r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_survey v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_survey (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "drawn_at_ms", "attempts", "answered_at_ms", "satisfaction", "points", "abandoned_at_ms", "disputed_at_ms", "settled_for")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."drawn_at_ms", b."attempts", b."answered_at_ms", b."satisfaction", b."points", b."abandoned_at_ms", b."disputed_at_ms", b."settled_for"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "drawn_at_ms" bigint, "attempts" double precision, "answered_at_ms" bigint, "satisfaction" text collate "C", "points" double precision, "abandoned_at_ms" bigint, "disputed_at_ms" bigint, "settled_for" text collate "C")
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_delivery' then
    update servicebook.row_delivery r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_delivery v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_delivery (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "slip", "slip_signed_at_ms", "slip_satisfaction", "slip_stamped", "called_back_at_ms", "callback_satisfaction", "satisfaction", "use", "delivered_at_ms")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."slip", b."slip_signed_at_ms", b."slip_satisfaction", b."slip_stamped", b."called_back_at_ms", b."callback_satisfaction", b."satisfaction", b."use", b."delivered_at_ms"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "slip" text collate "C", "slip_signed_at_ms" bigint, "slip_satisfaction" text collate "C", "slip_stamped" boolean, "called_back_at_ms" bigint, "callback_satisfaction" text collate "C", "satisfaction" text collate "C", "use" text collate "C", "delivered_at_ms" bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_in_service' then
    update servicebook.row_in_service r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_in_service v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_in_service (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "use", "units", "entered_at_ms", "left_at_ms", "left_by")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."use", b."units", b."entered_at_ms", b."left_at_ms", b."left_by"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "use" text collate "C", "units" double precision, "entered_at_ms" bigint, "left_at_ms" bigint, "left_by" text collate "C")
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_target' then
    update servicebook.row_target r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_target v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_target (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "kpi", "clause", "comparison", "value", "source", "from_at_ms", "until_at_ms", "approved_at_ms", "approved_by", "published")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."kpi", b."clause", b."comparison", b."value", b."source", b."from_at_ms", b."until_at_ms", b."approved_at_ms", b."approved_by", b."published"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "clause" text collate "C", "comparison" text collate "C", "value" text collate "C", "source" text collate "C", "from_at_ms" bigint, "until_at_ms" bigint, "approved_at_ms" bigint, "approved_by" text collate "C", "published" double precision)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
when 'row_publication' then
    update servicebook.row_publication r set known_until = p_base + f.known_until
      from (select n.place, e.known_until
        from json_to_recordset(p_ended[i]) as e(category text, stream_id text, key text, valid_from_ms bigint, known_until bigint)
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = e.category
        cross join lateral (select v.ctid as place from servicebook.row_publication v
          where v.generation = u.generation and v.stream_id = e.stream_id and v.key = e.key
            and v.valid_from_ms = e.valid_from_ms and v.known_until = 9007199254740991 offset 0) as n) as f
      where r.ctid = f.place;
    get diagnostics v_ended = row_count;
    insert into servicebook.row_publication (tenant, category, stream_id, key, valid_from_ms, valid_until_ms, known_from,
        known_until, evidence, findings, generation, "customer", "unit", "order", "case", "staff", "outlet", "department", "product", "region", "kpi", "window", "head", "published_at_ms", "published_by")
      select p_tenant, b.category, b.stream_id, b.key, b.valid_from_ms, b.valid_until_ms, p_base + b.known_from,
        coalesce(p_base + b.known_until, 9007199254740991), b.evidence, b.findings, u.generation, b."customer", b."unit", b."order", b."case", b."staff", b."outlet", b."department", b."product", b."region", b."kpi", b."window", b."head", b."published_at_ms", b."published_by"
      from json_to_recordset(p_begun[i]) as b(category text, stream_id text, key text, valid_from_ms bigint,
        valid_until_ms bigint, known_from bigint, known_until bigint, evidence text, findings text[], "customer" text collate "C", "unit" text collate "C", "order" text collate "C", "case" text collate "C", "staff" text collate "C", "outlet" text collate "C", "department" text collate "C", "product" text collate "C", "region" text collate "C", "kpi" text collate "C", "window" text collate "C", "head" double precision, "published_at_ms" bigint, "published_by" text collate "C")
        join servicebook.row_rule u on u.tenant = p_tenant and u.category = b.category;
        else raise exception 'no table of rows has the name %', p_tables[i];
        end case;
        -- One that is missing shows that the stored rows were folded by other rules than those of this software.
        if v_ended <> json_array_length(p_ended[i]) then
          raise exception 'the stored rows do not follow from the events' using errcode = 'SB005';
        end if;
      end loop;
    end $$
-- next
select servicebook.open_log('books')
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Case', '6ef207d74dc313fc', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'ServiceOrder', 'dd161dd90bb219ac', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Repair', 'a6ed98e2f4e9f1a2', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Survey', 'a7d83395ee4916a0', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Unit', '23d2fa95477a418b', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Target', 'fc070c2b261f0404', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('books', 'Publication', 'a2e92bcaa559e0bf', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
select  servicebook.append('books', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target}'::text[], '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[], '{1,1}'::integer[], '{d0f5430948d4b7c9b288cb72cd8d88fb,742a9ccbf835cce4360cc11ce798600e}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/1,sample-20240101-60:Target/complaint_resolution_rate/2024/1}'::text[], '{1772366407000,1772366407000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"from\\":\\"2023-12-31T16:00:00.000Z\\",\\"kpi\\":\\"complaint_rate\\",\\"source\\":\\"clause\\",\\"until\\":\\"2024-12-31T16:00:00.000Z\\",\\"value\\":\\"1/100\\"},\\"id\\":\\"d0f5430948d4b7c9b288cb72cd8d88fb\\",\\"occurredAt\\":\\"2023-12-04T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:07.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Drafted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"from\\":\\"2023-12-31T16:00:00.000Z\\",\\"kpi\\":\\"complaint_resolution_rate\\",\\"source\\":\\"reconstructed\\",\\"until\\":\\"2024-12-31T16:00:00.000Z\\",\\"value\\":\\"100/100\\"},\\"id\\":\\"742a9ccbf835cce4360cc11ce798600e\\",\\"occurredAt\\":\\"2023-12-04T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:07.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Drafted\\",\\"v\\":1,\\"version\\":1}"}'::text[],
    '{row_target}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701652500000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0}]"}'::text[]::json[], '{0,0}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target}'::text[], '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[], '{2,2}'::integer[], '{d08119da1b2c8529879ca0498d6e8ec1,0cfe4320eed1d33c16446859dd8cfb83}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/2,sample-20240101-60:Target/complaint_resolution_rate/2024/2}'::text[], '{1772366414000,1772366414000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{\\"feasible\\":true},\\"id\\":\\"d08119da1b2c8529879ca0498d6e8ec1\\",\\"occurredAt\\":\\"2023-12-08T06:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:14.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"FeasibilityAssessed\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{\\"feasible\\":true},\\"id\\":\\"0cfe4320eed1d33c16446859dd8cfb83\\",\\"occurredAt\\":\\"2023-12-08T06:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:14.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"FeasibilityAssessed\\",\\"v\\":1,\\"version\\":2}"}'::text[],
    '{}'::text[], '{}'::text[]::json[], '{}'::text[]::json[], '{1,2}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target}'::text[], '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[], '{3,3}'::integer[], '{bb6b50efdaa9fcadd5f3c1470f78abff,3ee151cce980a2131ef8f588f51675a0}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/3,sample-20240101-60:Target/complaint_resolution_rate/2024/3}'::text[], '{1772366421000,1772366421000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ01\\",\\"roles\\":[\\"general-manager\\"]},\\"data\\":{},\\"id\\":\\"bb6b50efdaa9fcadd5f3c1470f78abff\\",\\"occurredAt\\":\\"2023-12-15T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:21.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Approved\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-HQ01\\",\\"roles\\":[\\"general-manager\\"]},\\"data\\":{},\\"id\\":\\"3ee151cce980a2131ef8f588f51675a0\\",\\"occurredAt\\":\\"2023-12-15T02:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:21.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Approved\\",\\"v\\":1,\\"version\\":3}"}'::text[],
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"known_until\\":2},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701652500000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"valid_until_ms\\":1702605600000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701652500000,\\"valid_until_ms\\":1702606500000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702606500000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702606500000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0}]"}'::text[]::json[], '{3,4}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target,Target,Target,Target,Target}'::text[], '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024,complaint_resolution_rate/2024}'::text[], '{4,5,6,4,5,6}'::integer[], '{5191d70e0c9cafa05afed23f30aef17c,16fb70f9a7c7f296c6c84c7e58676e15,a39dbfc8de8ffab06bbf69524b78d31d,fb1c6ff5d1d0b1cc6ab62466fd087979,867b059743c2e5508b81029a20b1edad,c6a3b74c28d9cd7975ea1ccb46dfd1da}'::text[], '{"","","","","",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/4,sample-20240101-60:Target/complaint_rate/2024/5,sample-20240101-60:Target/complaint_rate/2024/6,sample-20240101-60:Target/complaint_resolution_rate/2024/4,sample-20240101-60:Target/complaint_resolution_rate/2024/5,sample-20240101-60:Target/complaint_resolution_rate/2024/6}'::text[], '{1772366428000,1772366428000,1772366428000,1772366428000,1772366428000,1772366428000}'::bigint[], '{NULL,NULL,NULL,NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"5191d70e0c9cafa05afed23f30aef17c\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"16fb70f9a7c7f296c6c84c7e58676e15\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"a39dbfc8de8ffab06bbf69524b78d31d\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"fb1c6ff5d1d0b1cc6ab62466fd087979\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"867b059743c2e5508b81029a20b1edad\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"c6a3b74c28d9cd7975ea1ccb46dfd1da\\",\\"occurredAt\\":\\"2023-12-18T01:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:28.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}"}'::text[],
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"known_until\\":6},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702606500000,\\"known_until\\":6}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"valid_until_ms\\":1702861200000,\\"known_from\\":6,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":6,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702606500000,\\"valid_until_ms\\":1702862100000,\\"known_from\\":6,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702606500000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702862100000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":6,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702606500000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3}]"}'::text[]::json[], '{5,5,5,6,6,6}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Unit}'::text[], '{23d2fa95477a418b}'::text[],
    '{Unit,Unit}'::text[], '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[], '{1,1}'::integer[], '{8a4da6a3d0a60bddd6167ee42461035e,a49397a4f6a42286075ee6b1e640c9c8}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Unit/opening/O-03/HP-120/1,sample-20240101-60:Unit/opening/O-01/RF-500/1}'::text[], '{1772366426000,1772366426000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":186,\\"use\\":\\"customer\\"},\\"id\\":\\"8a4da6a3d0a60bddd6167ee42461035e\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"reason\\":\\"opening balance\\",\\"recordedAt\\":\\"2026-03-01T12:00:26.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":76,\\"use\\":\\"customer\\"},\\"id\\":\\"a49397a4f6a42286075ee6b1e640c9c8\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"reason\\":\\"opening balance\\",\\"recordedAt\\":\\"2026-03-01T12:00:26.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-01/RF-500/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-01/RF-500\\"},\\"subjects\\":[\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":1}"}'::text[],
    '{row_in_service}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-01\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"entered_at_ms\\":1704038400000}]"}'::text[]::json[], '{0,0}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Case}'::text[], '{6ef207d74dc313fc}'::text[],
    '{Case,Case,Case,Case}'::text[], '{C-000001,C-000001,C-000002,C-000002}'::text[], '{1,2,1,2}'::integer[], '{d948769520ead9bdead3aafa8b9ab869,8f50f107d98434a4571761e19afe59b1,f1ec92980dac34eb486d644b1422d273,4b5cb2812f52d75c4d27b77bf1f55419}'::text[], '{"","","",""}'::text[],
    '{sample-20240101-60:Case/C-000001/1,sample-20240101-60:Case/C-000001/2,sample-20240101-60:Case/C-000002/1,sample-20240101-60:Case/C-000002/2}'::text[], '{1772366433000,1772366433000,1772366433000,1772366433000}'::bigint[], '{NULL,NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-26T03:15:21.637Z\\"},\\"id\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"8f50f107d98434a4571761e19afe59b1\\",\\"occurredAt\\":\\"2024-01-02T02:28:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-20T01:35:08.164Z\\"},\\"id\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"4b5cb2812f52d75c4d27b77bf1f55419\\",\\"occurredAt\\":\\"2024-01-02T01:44:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0101\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}"}'::text[],
    '{row_case}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1704162480000,\\"known_from\\":4,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704038400000,\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":4,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704162480000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1704159840000,\\"known_from\\":4,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704038400000,\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704159840000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":4,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704159840000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[], '{0,0,0,0}'::bigint[]) as base
-- next
select servicebook.append_one('books', '6ef207d74dc313fc', 'Case', 'C-000002',
    '3'::integer, '18', '3979219b3f70ac95909a0036b738b5e8', '', 'sample-20240101-60:Case/C-000002/3',
    '1772366440000', NULL, '{"actor":{"id":"S-0101","roles":["technician"]},"data":{"cause":"repaired"},"id":"3979219b3f70ac95909a0036b738b5e8","occurredAt":"2024-01-04T00:52:00.000Z","recordedAt":"2026-03-01T12:00:40.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000002/3","system":""},"stream":{"category":"Case","id":"C-000002"},"subjects":["case:C-000002","customer:K-000135","unit:U-001487","outlet:O-01","product:AC-72","region:east","department:customer-relations","staff:S-0101"],"tenant":"books","type":"Resolved","v":1,"version":3}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704159840000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704159840000,\\"valid_until_ms\\":1704329520000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704159840000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704329520000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704329520000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"resolved_at_ms\\":1704329520000,\\"resolved_by\\":\\"S-0101\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704329520000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('books', '{Case}'::text[], '{6ef207d74dc313fc}'::text[],
    '{Case,Case}'::text[], '{C-000002,C-000002}'::text[], '{4,5}'::integer[], '{fef41bbc79b808886fbbf80a811e8bbf,380d1c83a4acd7da5a0ca45056eb1105}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Case/C-000002/4,sample-20240101-60:Case/C-000002/5}'::text[], '{1772366447000,1772366447000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ06\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"passed\\":true},\\"id\\":\\"fef41bbc79b808886fbbf80a811e8bbf\\",\\"occurredAt\\":\\"2024-01-04T06:40:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:47.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Verified\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ05\\",\\"roles\\":[\\"customer-relations\\"]},\\"data\\":{\\"cause\\":\\"verified\\"},\\"id\\":\\"380d1c83a4acd7da5a0ca45056eb1105\\",\\"occurredAt\\":\\"2024-01-04T09:10:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:00:47.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000002/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000002\\"},\\"subjects\\":[\\"case:C-000002\\",\\"customer:K-000135\\",\\"unit:U-001487\\",\\"outlet:O-01\\",\\"product:AC-72\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Closed\\",\\"v\\":1,\\"version\\":5}"}'::text[],
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704329520000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704329520000,\\"valid_until_ms\\":1704350400000,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704329520000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"resolved_at_ms\\":1704329520000,\\"resolved_by\\":\\"S-0101\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704329520000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704350400000,\\"valid_until_ms\\":1704359400000,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704350400000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"resolved_at_ms\\":1704329520000,\\"resolved_by\\":\\"S-0101\\",\\"verified_at_ms\\":1704350400000,\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704329520000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000002\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704359400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000135\\",\\"unit\\":\\"U-001487\\",\\"case\\":\\"C-000002\\",\\"staff\\":\\"S-0101\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"f1ec92980dac34eb486d644b1422d273\\",\\"state\\":\\"closed\\",\\"received_at_ms\\":1703036108164,\\"complaint_at_ms\\":1703036108164,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704359400000,\\"assigned_at_ms\\":1704159840000,\\"assignee\\":\\"S-0101\\",\\"resolved_at_ms\\":1704329520000,\\"resolved_by\\":\\"S-0101\\",\\"verified_at_ms\\":1704350400000,\\"unreachable_tries\\":0,\\"closed_at_ms\\":1704359400000,\\"first_resolved_at_ms\\":1704329520000,\\"first_closed_at_ms\\":1704359400000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[], '{19,19}'::bigint[]) as base
-- next
select servicebook.append_one('books', '6ef207d74dc313fc', 'Case', 'C-000001',
    '3'::integer, '16', '76701ba547bce712d083015ad34f6e2e', '', 'sample-20240101-60:Case/C-000001/3',
    '1772366454000', NULL, '{"actor":{"id":"S-0102","roles":["technician"]},"data":{"cause":"repaired"},"id":"76701ba547bce712d083015ad34f6e2e","occurredAt":"2024-01-05T02:09:00.000Z","recordedAt":"2026-03-01T12:00:54.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/3","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations","staff:S-0102"],"tenant":"books","type":"Resolved","v":1,"version":3}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"valid_until_ms\\":1704420540000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704162480000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704420540000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', '6ef207d74dc313fc', 'Case', 'C-000001',
    '4'::integer, '22', 'a4392f64b7b5b52ccc17b9e7932c93c5', '', 'sample-20240101-60:Case/C-000001/4',
    '1772366452000', NULL, '{"actor":{"id":"S-HQ06","roles":["customer-relations"]},"data":{"passed":true},"id":"a4392f64b7b5b52ccc17b9e7932c93c5","occurredAt":"2024-01-08T00:50:00.000Z","recordedAt":"2026-03-01T12:00:52.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/4","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations"],"tenant":"books","type":"Verified","v":1,"version":4}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"valid_until_ms\\":1704675000000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704420540000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704675000000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', '6ef207d74dc313fc', 'Case', 'C-000001',
    '5'::integer, '23', 'fb383b2d98339530b4fad101b1fc6de8', '', 'sample-20240101-60:Case/C-000001/5',
    '1772366459000', NULL, '{"actor":{"id":"S-HQ05","roles":["customer-relations"]},"data":{"cause":"verified"},"id":"fb383b2d98339530b4fad101b1fc6de8","occurredAt":"2024-01-09T01:34:00.000Z","recordedAt":"2026-03-01T12:00:59.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/5","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations"],"tenant":"books","type":"Closed","v":1,"version":5}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"valid_until_ms\\":1704764040000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704675000000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704764040000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"d948769520ead9bdead3aafa8b9ab869\\",\\"state\\":\\"closed\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704764040000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"closed_at_ms\\":1704764040000,\\"first_resolved_at_ms\\":1704420540000,\\"first_closed_at_ms\\":1704764040000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', 'dd161dd90bb219ac', 'ServiceOrder', 'W-000001',
    '1'::integer, '0', '88928a6bf1aa8387b831e451bf08a126', '', 'sample-20240101-60:ServiceOrder/W-000001/1',
    '1772366466000', NULL, '{"actor":{"id":"S-HQ04","roles":["dispatcher"]},"correlationId":"job:W-000001","data":{"work":"after-sales"},"id":"88928a6bf1aa8387b831e451bf08a126","occurredAt":"2024-02-01T08:03:00.000Z","recordedAt":"2026-03-01T12:01:06.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:ServiceOrder/W-000001/1","system":""},"stream":{"category":"ServiceOrder","id":"W-000001"},"subjects":["order:W-000001","customer:K-000896","unit:U-000081","outlet:O-01","product:AC-35","region:east","department:after-sales","staff:S-0102"],"tenant":"books","type":"Created","v":1,"version":1}',
    '{row_order}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"visits\\":0,\\"cancelled_before_arrival\\":false,\\"slips\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('books', '{Repair,ServiceOrder}'::text[], '{a6ed98e2f4e9f1a2,dd161dd90bb219ac}'::text[],
    '{Repair,ServiceOrder,Repair,ServiceOrder,ServiceOrder}'::text[], '{U-000081/display,W-000001,U-000081/display,W-000001,W-000001}'::text[], '{1,2,2,3,4}'::integer[], '{0442cba877811413529c189f8398e7ec,3a9783d15d5c31081566cc6971c797e8,637a5dacad5bd689ca5935cea0e4b66f,9759d6efeaebe285b852a80ce8083bd3,54a71cc9148d4dae8413fbb9527785fc}'::text[], '{"","","","",""}'::text[],
    '{sample-20240101-60:Repair/U-000081/display/1,sample-20240101-60:ServiceOrder/W-000001/2,sample-20240101-60:Repair/U-000081/display/2,sample-20240101-60:ServiceOrder/W-000001/3,sample-20240101-60:ServiceOrder/W-000001/4}'::text[], '{1772366473000,1772366473000,1772366473000,1772366473000,1772366473000}'::bigint[], '{NULL,NULL,NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"cause\\":\\"fault\\",\\"place\\":\\"field\\"},\\"id\\":\\"0442cba877811413529c189f8398e7ec\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptStarted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"3a9783d15d5c31081566cc6971c797e8\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"outcome\\":\\"fixed\\"},\\"id\\":\\"637a5dacad5bd689ca5935cea0e4b66f\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"AttemptCompleted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"9759d6efeaebe285b852a80ce8083bd3\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-000001\\",\\"stamped\\":false},\\"id\\":\\"54a71cc9148d4dae8413fbb9527785fc\\",\\"occurredAt\\":\\"2024-02-02T03:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:13.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":4}"}'::text[],
    '{row_order,row_attempt,row_fault,row_visit}'::text[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"known_until\\":5}]",[],[],[]}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"valid_until_ms\\":1706837580000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"visits\\":0,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":1706843100000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"W-000001/1\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"continuation\\":false,\\"started_at_ms\\":1706837580000,\\"counts_as_repeat\\":true},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"W-000001/1\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"outcome\\":\\"fixed\\",\\"settled_outcome\\":\\"fixed\\",\\"settled_at_ms\\":1706842740000,\\"continuation\\":false,\\"started_at_ms\\":1706837580000,\\"completed_at_ms\\":1706842740000,\\"counts_as_repeat\\":true}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"started_at_ms\\":1706837580000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"started_at_ms\\":1706837580000,\\"completed_at_ms\\":1706842740000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0}]","[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706843100000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"arrived_at_ms\\":1706837580000},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"arrived_at_ms\\":1706837580000}]"}'::text[]::json[], '{0,25,0,25,25}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target}'::text[], '{complaint_rate/2024,complaint_resolution_rate/2024}'::text[], '{7,7}'::integer[], '{7328f64398abf0a0c337602a30ce3072,2dc3842b201e89e3c340668e2296299d}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/7,sample-20240101-60:Target/complaint_resolution_rate/2024/7}'::text[], '{1772366480000,1772366480000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"supply-and-marketing\\"},\\"id\\":\\"7328f64398abf0a0c337602a30ce3072\\",\\"occurredAt\\":\\"2024-02-04T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:20.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/7\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":7}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"supply-and-marketing\\"},\\"id\\":\\"2dc3842b201e89e3c340668e2296299d\\",\\"occurredAt\\":\\"2024-02-04T02:15:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:20.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_resolution_rate/2024/7\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_resolution_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"books\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":7}"}'::text[],
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"known_until\\":2},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702862100000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"valid_until_ms\\":1707012000000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1707012000000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":4},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702862100000,\\"valid_until_ms\\":1707012900000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702606500000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_resolution_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1707012900000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_resolution_rate\\",\\"clause\\":\\"S0-3.1.2b\\",\\"comparison\\":\\">=\\",\\"value\\":\\"100/100\\",\\"source\\":\\"reconstructed\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702606500000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":4}]"}'::text[]::json[], '{9,12}'::bigint[]) as base
-- next
select servicebook.append_one('books', 'dd161dd90bb219ac', 'ServiceOrder', 'W-000001',
    '5'::integer, '30', 'bb7bff9e012442bb4aed5d53c96e3598', '', 'sample-20240101-60:ServiceOrder/W-000001/5',
    '1772366478000', NULL, '{"actor":{"id":"S-HQ08","roles":["records-clerk"]},"correlationId":"job:W-000001","data":{"slip":"L-000001"},"id":"bb7bff9e012442bb4aed5d53c96e3598","occurredAt":"2024-02-07T02:05:00.000Z","recordedAt":"2026-03-01T12:01:18.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:ServiceOrder/W-000001/5","system":""},"stream":{"category":"ServiceOrder","id":"W-000001"},"subjects":["order:W-000001","customer:K-000896","unit:U-000081","outlet:O-01","product:AC-35","region:east","department:after-sales","staff:S-0102"],"tenant":"books","type":"SlipFiled","v":1,"version":5}',
    '{row_order}'::text[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":1707271500000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1707271500000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1,\\"filed_at_ms\\":1707271500000}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('books', '{ServiceOrder}'::text[], '{dd161dd90bb219ac}'::text[],
    '{ServiceOrder,ServiceOrder,ServiceOrder}'::text[], '{planned/never-created,planned/never-created,planned/never-created}'::text[], '{1,2,3}'::integer[], '{e377473bf577fa79e346b71abeddd43d,449b1f1588f5820c2697b37776633e51,0e8ae5c115664795049ae21761012bfa}'::text[], '{"","",""}'::text[],
    '{sample-20240101-60:ServiceOrder/planned/never-created/1,sample-20240101-60:ServiceOrder/planned/never-created/2,sample-20240101-60:ServiceOrder/planned/never-created/3}'::text[], '{1772366485000,1772366485000,1772366485000}'::bigint[], '{NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{},\\"id\\":\\"e377473bf577fa79e346b71abeddd43d\\",\\"occurredAt\\":\\"2024-04-10T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{},\\"id\\":\\"449b1f1588f5820c2697b37776633e51\\",\\"occurredAt\\":\\"2024-04-10T03:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0201\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-planned\\",\\"stamped\\":false},\\"id\\":\\"0e8ae5c115664795049ae21761012bfa\\",\\"occurredAt\\":\\"2024-04-10T03:12:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:25.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/planned/never-created/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"planned/never-created\\"},\\"subjects\\":[\\"customer:K-000786\\",\\"unit:U-001008\\",\\"outlet:O-02\\",\\"product:CH-300\\",\\"region:south\\",\\"staff:S-0201\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":3}"}'::text[],
    '{row_order,row_visit}'::text[], '{[],[]}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"planned/never-created\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1712714400000,\\"valid_until_ms\\":1712718000000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip_stamped\\":false,\\"created_at_ms\\":1712714400000,\\"arrived_at_ms\\":1712714400000,\\"visits\\":1,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"planned/never-created\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1712718000000,\\"valid_until_ms\\":1712718720000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip_stamped\\":false,\\"created_at_ms\\":1712714400000,\\"arrived_at_ms\\":1712714400000,\\"visits\\":1,\\"served_at_ms\\":1712718000000,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"planned/never-created\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1712718720000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[\\"not-created\\"],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":\\"L-planned\\",\\"slip_signed_at_ms\\":1712718720000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"created_at_ms\\":1712714400000,\\"arrived_at_ms\\":1712714400000,\\"visits\\":1,\\"served_at_ms\\":1712718000000,\\"cancelled_before_arrival\\":false,\\"slips\\":1}]","[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"planned/never-created\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1712714400000,\\"valid_until_ms\\":1712718720000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip_stamped\\":false,\\"arrived_at_ms\\":1712714400000},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"planned/never-created\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1712718720000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000786\\",\\"unit\\":\\"U-001008\\",\\"staff\\":\\"S-0201\\",\\"outlet\\":\\"O-02\\",\\"product\\":\\"CH-300\\",\\"region\\":\\"south\\",\\"slip\\":\\"L-planned\\",\\"slip_signed_at_ms\\":1712718720000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"arrived_at_ms\\":1712714400000}]"}'::text[]::json[], '{0,0,0}'::bigint[]) as base
-- next
select servicebook.append_one('books', 'a6ed98e2f4e9f1a2', 'Repair', 'U-001491/sensor',
    '1'::integer, '0', '8ac6de3103eaf873b6fc088e9c6ca1fc', '', 'sample-20240101-60:Repair/U-001491/sensor/1',
    '1772366492000', NULL, '{"actor":{"id":"S-0301","roles":["technician"]},"correlationId":"job:W-000003","data":{"attempt":"W-000003/1","cause":"fault","place":"field"},"id":"8ac6de3103eaf873b6fc088e9c6ca1fc","occurredAt":"2024-04-22T04:08:00.000Z","recordedAt":"2026-03-01T12:01:32.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Repair/U-001491/sensor/1","system":""},"stream":{"category":"Repair","id":"U-001491/sensor"},"subjects":["order:W-000003","customer:K-000741","unit:U-001491","outlet:O-03","product:RF-500","region:north","department:after-sales","staff:S-0301"],"tenant":"books","type":"AttemptStarted","v":1,"version":1}',
    '{row_attempt,row_fault}'::text[], '{[],[]}'::text[]::json[], E'{"[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"W-000003/1\\",\\"valid_from_ms\\":1713758880000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"continuation\\":false,\\"started_at_ms\\":1713758880000,\\"counts_as_repeat\\":true}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1713758880000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"started_at_ms\\":1713758880000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', 'a6ed98e2f4e9f1a2', 'Repair', 'U-001491/sensor',
    '2'::integer, '37', '9bba4c97cbf8e94dbfd393b6bdbe7ed7', '', 'sample-20240101-60:Repair/U-001491/sensor/2',
    '1772366499000', NULL, '{"actor":{"id":"S-0301","roles":["technician"]},"correlationId":"job:W-000003","data":{"attempt":"W-000003/1","outcome":"fixed"},"id":"9bba4c97cbf8e94dbfd393b6bdbe7ed7","occurredAt":"2024-04-22T05:22:00.000Z","recordedAt":"2026-03-01T12:01:39.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Repair/U-001491/sensor/2","system":""},"stream":{"category":"Repair","id":"U-001491/sensor"},"subjects":["order:W-000003","customer:K-000741","unit:U-001491","outlet:O-03","product:RF-500","region:north","department:after-sales","staff:S-0301"],"tenant":"books","type":"AttemptCompleted","v":1,"version":2}',
    '{row_attempt,row_fault}'::text[], E'{"[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"W-000003/1\\",\\"valid_from_ms\\":1713758880000,\\"known_until\\":1}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1713758880000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"W-000003/1\\",\\"valid_from_ms\\":1713758880000,\\"valid_until_ms\\":1713763320000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"continuation\\":false,\\"started_at_ms\\":1713758880000,\\"counts_as_repeat\\":true},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"W-000003/1\\",\\"valid_from_ms\\":1713763320000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"outcome\\":\\"fixed\\",\\"settled_outcome\\":\\"fixed\\",\\"settled_at_ms\\":1713763320000,\\"continuation\\":false,\\"started_at_ms\\":1713758880000,\\"completed_at_ms\\":1713763320000,\\"counts_as_repeat\\":true}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1713758880000,\\"valid_until_ms\\":1713763320000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"started_at_ms\\":1713758880000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-001491/sensor\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1713763320000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"started_at_ms\\":1713758880000,\\"completed_at_ms\\":1713763320000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', 'a7d83395ee4916a0', 'Survey', 'V-000001',
    '1'::integer, '0', 'fe8f2c94b1e0745e8d9aefcb4ea2977b', '', 'sample-20240101-60:Survey/V-000001/1',
    '1772366506000', NULL, '{"actor":{"id":"S-HQ07","roles":["follow-up"]},"correlationId":"job:W-000003","data":{"sample":"drawn-2024-04-29"},"id":"fe8f2c94b1e0745e8d9aefcb4ea2977b","occurredAt":"2024-04-29T01:36:00.000Z","recordedAt":"2026-03-01T12:01:46.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Survey/V-000001/1","system":""},"stream":{"category":"Survey","id":"V-000001"},"subjects":["order:W-000003","customer:K-000741","unit:U-001491","outlet:O-03","product:RF-500","region:north","department:after-sales","staff:S-0301"],"tenant":"books","type":"Drawn","v":1,"version":1}',
    '{row_survey}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('books', '{Survey}'::text[], '{a7d83395ee4916a0}'::text[],
    '{Survey,Survey}'::text[], '{V-000001,V-000001}'::text[], '{2,3}'::integer[], '{8f8c9eccdec8090ee1ef03d73e08c959,ab7ec1cd1e363f557bcfc10d246b86c3}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Survey/V-000001/2,sample-20240101-60:Survey/V-000001/3}'::text[], '{1772366504000,1772366504000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"reached\\":true},\\"id\\":\\"8f8c9eccdec8090ee1ef03d73e08c959\\",\\"occurredAt\\":\\"2024-04-29T06:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:44.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"points\\":25,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"ab7ec1cd1e363f557bcfc10d246b86c3\\",\\"occurredAt\\":\\"2024-04-29T07:04:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:44.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[],
    '{row_survey}'::text[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"valid_until_ms\\":1714373940000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":0},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714373940000,\\"valid_until_ms\\":1714374240000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":1},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714374240000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":1,\\"answered_at_ms\\":1714374240000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":25}]"}'::text[]::json[], '{39,39}'::bigint[]) as base
-- next
select  servicebook.append('books', '{Survey}'::text[], '{a7d83395ee4916a0}'::text[],
    '{Survey,Survey,Survey}'::text[], '{planned/answered-twice,planned/answered-twice,planned/answered-twice}'::text[], '{1,2,3}'::integer[], '{b2304bbb848b327d48b9c142c9a62f6f,840a53169c48dc8f21a4fc8ff9bbc8ac,3d936e316691a1530334a09240ec24c3}'::text[], '{"","",""}'::text[],
    '{sample-20240101-60:Survey/planned/answered-twice/1,sample-20240101-60:Survey/planned/answered-twice/2,sample-20240101-60:Survey/planned/answered-twice/3}'::text[], '{1772366511000,1772366511000,1772366511000}'::bigint[], '{NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"sample\\":\\"drawn-2024-05-13\\"},\\"id\\":\\"b2304bbb848b327d48b9c142c9a62f6f\\",\\"occurredAt\\":\\"2024-05-13T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Drawn\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"reached\\":true},\\"id\\":\\"840a53169c48dc8f21a4fc8ff9bbc8ac\\",\\"occurredAt\\":\\"2024-05-13T02:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0302\\",\\"roles\\":[\\"technician\\"]},\\"data\\":{\\"points\\":24,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"3d936e316691a1530334a09240ec24c3\\",\\"occurredAt\\":\\"2024-05-13T02:06:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:01:51.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/planned/answered-twice/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"planned/answered-twice\\"},\\"subjects\\":[\\"customer:K-000032\\",\\"unit:U-001016\\",\\"outlet:O-03\\",\\"product:AC-72\\",\\"region:north\\",\\"staff:S-0302\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[],
    '{row_survey}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715562000000,\\"valid_until_ms\\":1715565600000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1715562000000,\\"attempts\\":0},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715565600000,\\"valid_until_ms\\":1715565960000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1715562000000,\\"attempts\\":1},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715565960000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1715562000000,\\"attempts\\":1,\\"answered_at_ms\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":24}]"}'::text[]::json[], '{0,0,0}'::bigint[]) as base
-- next
select servicebook.append_one('books', 'a7d83395ee4916a0', 'Survey', 'planned/answered-twice',
    '4'::integer, '44', '74c6cb6fe80ded0abe3d0bfe59b1f1e1', '', 'sample-20240101-60:Survey/planned/answered-twice/4',
    '1772366518000', NULL, '{"actor":{"id":"S-0302","roles":["technician"]},"data":{"points":23,"satisfaction":"satisfied"},"id":"74c6cb6fe80ded0abe3d0bfe59b1f1e1","occurredAt":"2024-05-14T02:00:00.000Z","recordedAt":"2026-03-01T12:01:58.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Survey/planned/answered-twice/4","system":""},"stream":{"category":"Survey","id":"planned/answered-twice"},"subjects":["customer:K-000032","unit:U-001016","outlet:O-03","product:AC-72","region:north","staff:S-0302"],"tenant":"books","type":"Answered","v":1,"version":4}',
    '{row_survey}'::text[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715565960000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715565960000,\\"valid_until_ms\\":1715652000000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1715562000000,\\"attempts\\":1,\\"answered_at_ms\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":24},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"planned/answered-twice\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1715652000000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[\\"answered-again\\"],\\"customer\\":\\"K-000032\\",\\"unit\\":\\"U-001016\\",\\"staff\\":\\"S-0302\\",\\"outlet\\":\\"O-03\\",\\"product\\":\\"AC-72\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1715562000000,\\"attempts\\":1,\\"answered_at_ms\\":1715565960000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":23}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('books', '{Unit}'::text[], '{23d2fa95477a418b}'::text[],
    '{Unit,Unit}'::text[], '{opening/O-03/HP-120,opening/O-01/RF-500}'::text[], '{2,2}'::integer[], '{5b5947c96627702b38384ae6bb1cf04f,6244ad4f65400c5e4fee9b8c9196d12a}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Unit/opening/O-03/HP-120/2,sample-20240101-60:Unit/opening/O-01/RF-500/2}'::text[], '{1772366525000,1772366525000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":185,\\"use\\":\\"customer\\"},\\"id\\":\\"5b5947c96627702b38384ae6bb1cf04f\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"reason\\":\\"yearly stocktaking\\",\\"recordedAt\\":\\"2026-03-01T12:02:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-03/HP-120/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-03/HP-120\\"},\\"subjects\\":[\\"outlet:O-03\\",\\"product:HP-120\\",\\"region:north\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"units\\":75,\\"use\\":\\"customer\\"},\\"id\\":\\"6244ad4f65400c5e4fee9b8c9196d12a\\",\\"occurredAt\\":\\"2024-12-31T16:00:00.000Z\\",\\"reason\\":\\"yearly stocktaking\\",\\"recordedAt\\":\\"2026-03-01T12:02:05.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Unit/opening/O-01/RF-500/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Unit\\",\\"id\\":\\"opening/O-01/RF-500\\"},\\"subjects\\":[\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\"],\\"tenant\\":\\"books\\",\\"type\\":\\"Counted\\",\\"v\\":1,\\"version\\":2}"}'::text[],
    '{row_in_service}'::text[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"known_until\\":2},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1735660800000,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000,\\"left_at_ms\\":1735660800000,\\"left_by\\":\\"recounted\\"},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"2\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":185,\\"entered_at_ms\\":1735660800000},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1735660800000,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-01\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"entered_at_ms\\":1704038400000},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-01\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"entered_at_ms\\":1704038400000,\\"left_at_ms\\":1735660800000,\\"left_by\\":\\"recounted\\"},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"2\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-01\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":75,\\"entered_at_ms\\":1735660800000}]"}'::text[]::json[], '{13,14}'::bigint[]) as base
-- next
select servicebook.append_one('books', '23d2fa95477a418b', 'Unit', 'opening/O-01/RF-500',
    '3'::integer, '47', '1be604974a366ce50f2498eed0298a3d', 'desk', 'r-1',
    '1772366585000', NULL, '{"actor":{"id":"clerk","roles":["clerk"]},"concerns":"6244ad4f65400c5e4fee9b8c9196d12a","data":{},"id":"1be604974a366ce50f2498eed0298a3d","occurredAt":"2024-12-31T16:00:00.000Z","recordedAt":"2026-03-01T12:03:05.000Z","schemaVersion":1,"source":{"key":"r-1","system":"desk"},"stream":{"category":"Unit","id":"opening/O-01/RF-500"},"subjects":[],"tenant":"books","type":"Retracted","v":1,"version":3}',
    '{row_in_service}'::text[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"known_until\\":1},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735660800000,\\"known_until\\":1},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"2\\",\\"valid_from_ms\\":1735660800000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-01/RF-500\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-01\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"use\\":\\"customer\\",\\"units\\":76,\\"entered_at_ms\\":1704038400000}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('books', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '8'::integer, '31', '183b67b68beeae2acf214b82854a0033', 'desk', 'c-1',
    '1772366645000', NULL, '{"actor":{"id":"clerk","roles":["clerk"]},"concerns":"d08119da1b2c8529879ca0498d6e8ec1","data":{"data":{"feasible":true},"occurredAt":"2025-01-03T03:04:05.678Z"},"id":"183b67b68beeae2acf214b82854a0033","occurredAt":"2023-12-08T06:00:00.000Z","recordedAt":"2026-03-01T12:04:05.000Z","schemaVersion":1,"source":{"key":"c-1","system":"desk"},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"books","type":"Corrected","v":1,"version":8}',
    '{}'::text[], '{}'::text[]::json[], '{}'::text[]::json[]) as base
-- next
select servicebook.open_log('other''s')
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Case', '6ef207d74dc313fc', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'ServiceOrder', 'dd161dd90bb219ac', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Repair', 'a6ed98e2f4e9f1a2', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Survey', 'a7d83395ee4916a0', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Unit', '23d2fa95477a418b', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Target', 'fc070c2b261f0404', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
insert into servicebook.row_rule (tenant, category, rule, fold, generation)
        values ('other''s', 'Publication', 'a2e92bcaa559e0bf', '1', nextval('servicebook.row_generation'))
        on conflict (tenant, category) do update
          set rule = excluded.rule, fold = excluded.fold, generation = excluded.generation
-- next
select servicebook.append_one('other''s', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '1'::integer, '0', '8625ba013c746929def87e38de738ada', '', 'sample-20240101-60:Target/complaint_rate/2024/1',
    '1772366652000', NULL, '{"actor":{"id":"S-HQ02","roles":["management-representative"]},"data":{"clause":"S0-3.1.2a","comparison":"<","from":"2023-12-31T16:00:00.000Z","kpi":"complaint_rate","source":"clause","until":"2024-12-31T16:00:00.000Z","value":"1/100"},"id":"8625ba013c746929def87e38de738ada","occurredAt":"2023-12-04T01:00:00.000Z","recordedAt":"2026-03-01T12:04:12.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Target/complaint_rate/2024/1","system":""},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"other''s","type":"Drafted","v":1,"version":1}',
    '{row_target}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '2'::integer, '1', 'ba5af6b4c9622dd298a1ad232c6168ad', '', 'sample-20240101-60:Target/complaint_rate/2024/2',
    '1772366659000', NULL, '{"actor":{"id":"S-HQ03","roles":["after-sales-manager"]},"data":{"feasible":true},"id":"ba5af6b4c9622dd298a1ad232c6168ad","occurredAt":"2023-12-08T06:00:00.000Z","recordedAt":"2026-03-01T12:04:19.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Target/complaint_rate/2024/2","system":""},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"other''s","type":"FeasibilityAssessed","v":1,"version":2}',
    '{}'::text[], '{}'::text[]::json[], '{}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '3'::integer, '2', 'd01f7750c13bb344feb798feac82dc7e', '', 'sample-20240101-60:Target/complaint_rate/2024/3',
    '1772366666000', NULL, '{"actor":{"id":"S-HQ01","roles":["general-manager"]},"data":{},"id":"d01f7750c13bb344feb798feac82dc7e","occurredAt":"2023-12-15T02:00:00.000Z","recordedAt":"2026-03-01T12:04:26.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Target/complaint_rate/2024/3","system":""},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"other''s","type":"Approved","v":1,"version":3}',
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"valid_until_ms\\":1702605600000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('other''s', '{Target}'::text[], '{fc070c2b261f0404}'::text[],
    '{Target,Target,Target}'::text[], '{complaint_rate/2024,complaint_rate/2024,complaint_rate/2024}'::text[], '{4,5,6}'::integer[], '{1d43d046764d234222071f4333c9515b,527e8df5b98d7ad7a48725f410a3e2ed,17a0516fca331edc61c44d98a7886c37}'::text[], '{"","",""}'::text[],
    '{sample-20240101-60:Target/complaint_rate/2024/4,sample-20240101-60:Target/complaint_rate/2024/5,sample-20240101-60:Target/complaint_rate/2024/6}'::text[], '{1772366673000,1772366673000,1772366673000}'::bigint[], '{NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"after-sales\\"},\\"id\\":\\"1d43d046764d234222071f4333c9515b\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":4}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"customer-relations\\"},\\"id\\":\\"527e8df5b98d7ad7a48725f410a3e2ed\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/5\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":5}","{\\"actor\\":{\\"id\\":\\"S-HQ02\\",\\"roles\\":[\\"management-representative\\"]},\\"data\\":{\\"department\\":\\"delivery\\"},\\"id\\":\\"17a0516fca331edc61c44d98a7886c37\\",\\"occurredAt\\":\\"2023-12-18T01:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:33.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Target/complaint_rate/2024/6\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Target\\",\\"id\\":\\"complaint_rate/2024\\"},\\"subjects\\":[],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Published\\",\\"v\\":1,\\"version\\":6}"}'::text[],
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"known_until\\":3}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"valid_until_ms\\":1702861200000,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":3,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3}]"}'::text[]::json[], '{3,3,3}'::bigint[]) as base
-- next
select servicebook.append_one('other''s', '23d2fa95477a418b', 'Unit', 'opening/O-03/HP-120',
    '1'::integer, '0', 'ff38a0f15db0ef8c343936317109bb84', '', 'sample-20240101-60:Unit/opening/O-03/HP-120/1',
    '1772366671000', NULL, '{"actor":{"id":"S-HQ08","roles":["records-clerk"]},"data":{"units":186,"use":"customer"},"id":"ff38a0f15db0ef8c343936317109bb84","occurredAt":"2023-12-31T16:00:00.000Z","reason":"opening balance","recordedAt":"2026-03-01T12:04:31.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Unit/opening/O-03/HP-120/1","system":""},"stream":{"category":"Unit","id":"opening/O-03/HP-120"},"subjects":["outlet:O-03","product:HP-120","region:north"],"tenant":"other''s","type":"Counted","v":1,"version":1}',
    '{row_in_service}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('other''s', '{Case}'::text[], '{6ef207d74dc313fc}'::text[],
    '{Case,Case}'::text[], '{C-000001,C-000001}'::text[], '{1,2}'::integer[], '{2a1a831d3e58a9751423a336e88773de,e1f90c75db540f704b4908d79b270764}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Case/C-000001/1,sample-20240101-60:Case/C-000001/2}'::text[], '{1772366678000,1772366678000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ08\\",\\"roles\\":[\\"records-clerk\\"]},\\"data\\":{\\"class\\":\\"complaint\\",\\"receivedAt\\":\\"2023-12-26T03:15:21.637Z\\"},\\"id\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"occurredAt\\":\\"2023-12-31T16:00:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:38.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"CarriedOver\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-HQ03\\",\\"roles\\":[\\"after-sales-manager\\"]},\\"data\\":{},\\"id\\":\\"e1f90c75db540f704b4908d79b270764\\",\\"occurredAt\\":\\"2024-01-02T02:28:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:04:38.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Case/C-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Case\\",\\"id\\":\\"C-000001\\"},\\"subjects\\":[\\"case:C-000001\\",\\"customer:K-000768\\",\\"unit:U-000337\\",\\"outlet:O-01\\",\\"product:RF-500\\",\\"region:east\\",\\"department:customer-relations\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Assigned\\",\\"v\\":1,\\"version\\":2}"}'::text[],
    '{row_case}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1704162480000,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704038400000,\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704162480000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[], '{0,0}'::bigint[]) as base
-- next
select servicebook.append_one('other''s', '6ef207d74dc313fc', 'Case', 'C-000001',
    '3'::integer, '9', 'd18d01a1158979e075760e39b231c81c', '', 'sample-20240101-60:Case/C-000001/3',
    '1772366685000', NULL, '{"actor":{"id":"S-0102","roles":["technician"]},"data":{"cause":"repaired"},"id":"d18d01a1158979e075760e39b231c81c","occurredAt":"2024-01-05T02:09:00.000Z","recordedAt":"2026-03-01T12:04:45.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/3","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations","staff:S-0102"],"tenant":"other''s","type":"Resolved","v":1,"version":3}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704162480000,\\"valid_until_ms\\":1704420540000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"open\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704162480000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"resolutions\\":0,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704420540000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', '6ef207d74dc313fc', 'Case', 'C-000001',
    '4'::integer, '10', '766111aae3566cb4f70f31dccdf48136', '', 'sample-20240101-60:Case/C-000001/4',
    '1772366692000', NULL, '{"actor":{"id":"S-HQ06","roles":["customer-relations"]},"data":{"passed":true},"id":"766111aae3566cb4f70f31dccdf48136","occurredAt":"2024-01-08T00:50:00.000Z","recordedAt":"2026-03-01T12:04:52.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/4","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations"],"tenant":"other''s","type":"Verified","v":1,"version":4}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704420540000,\\"valid_until_ms\\":1704675000000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704420540000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704675000000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', '6ef207d74dc313fc', 'Case', 'C-000001',
    '5'::integer, '11', 'b3147d91e4b0498825fd0721c66c0f85', '', 'sample-20240101-60:Case/C-000001/5',
    '1772366699000', NULL, '{"actor":{"id":"S-HQ05","roles":["customer-relations"]},"data":{"cause":"verified"},"id":"b3147d91e4b0498825fd0721c66c0f85","occurredAt":"2024-01-09T01:34:00.000Z","recordedAt":"2026-03-01T12:04:59.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Case/C-000001/5","system":""},"stream":{"category":"Case","id":"C-000001"},"subjects":["case:C-000001","customer:K-000768","unit:U-000337","outlet:O-01","product:RF-500","region:east","department:customer-relations"],"tenant":"other''s","type":"Closed","v":1,"version":5}',
    '{row_case}'::text[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704675000000,\\"valid_until_ms\\":1704764040000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"resolved\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704675000000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"first_resolved_at_ms\\":1704420540000,\\"resolutions\\":1,\\"closings\\":0,\\"reopenings\\":0,\\"informed\\":0},{\\"category\\":\\"Case\\",\\"stream_id\\":\\"C-000001\\",\\"key\\":\\"case\\",\\"valid_from_ms\\":1704764040000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"customer\\":\\"K-000768\\",\\"unit\\":\\"U-000337\\",\\"case\\":\\"C-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"customer-relations\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"east\\",\\"class\\":\\"complaint\\",\\"registration\\":\\"2a1a831d3e58a9751423a336e88773de\\",\\"state\\":\\"closed\\",\\"received_at_ms\\":1703560521637,\\"complaint_at_ms\\":1703560521637,\\"first_at_ms\\":1704038400000,\\"last_at_ms\\":1704764040000,\\"assigned_at_ms\\":1704162480000,\\"assignee\\":\\"S-0102\\",\\"resolved_at_ms\\":1704420540000,\\"resolved_by\\":\\"S-0102\\",\\"verified_at_ms\\":1704675000000,\\"unreachable_tries\\":0,\\"closed_at_ms\\":1704764040000,\\"first_resolved_at_ms\\":1704420540000,\\"first_closed_at_ms\\":1704764040000,\\"resolutions\\":1,\\"closings\\":1,\\"reopenings\\":0,\\"informed\\":0}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'dd161dd90bb219ac', 'ServiceOrder', 'W-000001',
    '1'::integer, '0', 'd9b878b473effad0e7317033e30ac974', '', 'sample-20240101-60:ServiceOrder/W-000001/1',
    '1772366697000', NULL, '{"actor":{"id":"S-HQ04","roles":["dispatcher"]},"correlationId":"job:W-000001","data":{"work":"after-sales"},"id":"d9b878b473effad0e7317033e30ac974","occurredAt":"2024-02-01T08:03:00.000Z","recordedAt":"2026-03-01T12:04:57.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:ServiceOrder/W-000001/1","system":""},"stream":{"category":"ServiceOrder","id":"W-000001"},"subjects":["order:W-000001","customer:K-000896","unit:U-000081","outlet:O-01","product:AC-35","region:east","department:after-sales","staff:S-0102"],"tenant":"other''s","type":"Created","v":1,"version":1}',
    '{row_order}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"visits\\":0,\\"cancelled_before_arrival\\":false,\\"slips\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('other''s', '{Repair,ServiceOrder}'::text[], '{a6ed98e2f4e9f1a2,dd161dd90bb219ac}'::text[],
    '{Repair,ServiceOrder,Repair,ServiceOrder,ServiceOrder}'::text[], '{U-000081/display,W-000001,U-000081/display,W-000001,W-000001}'::text[], '{1,2,2,3,4}'::integer[], '{186039654c99096bf51fc4847e3668fa,5d794e84d19617505f608d7f6985812c,7b8ae10ad587e326354b8d50026fec04,31cf0d8570831edebef1924f84615057,cd0ab885ab82669f6e71d26e76c67964}'::text[], '{"","","","",""}'::text[],
    '{sample-20240101-60:Repair/U-000081/display/1,sample-20240101-60:ServiceOrder/W-000001/2,sample-20240101-60:Repair/U-000081/display/2,sample-20240101-60:ServiceOrder/W-000001/3,sample-20240101-60:ServiceOrder/W-000001/4}'::text[], '{1772366704000,1772366704000,1772366704000,1772366704000,1772366704000}'::bigint[], '{NULL,NULL,NULL,NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"cause\\":\\"fault\\",\\"place\\":\\"field\\"},\\"id\\":\\"186039654c99096bf51fc4847e3668fa\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/1\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"AttemptStarted\\",\\"v\\":1,\\"version\\":1}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"5d794e84d19617505f608d7f6985812c\\",\\"occurredAt\\":\\"2024-02-02T01:33:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Arrived\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"attempt\\":\\"W-000001/1\\",\\"outcome\\":\\"fixed\\"},\\"id\\":\\"7b8ae10ad587e326354b8d50026fec04\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Repair/U-000081/display/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Repair\\",\\"id\\":\\"U-000081/display\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"AttemptCompleted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{},\\"id\\":\\"31cf0d8570831edebef1924f84615057\\",\\"occurredAt\\":\\"2024-02-02T02:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Served\\",\\"v\\":1,\\"version\\":3}","{\\"actor\\":{\\"id\\":\\"S-0102\\",\\"roles\\":[\\"technician\\"]},\\"correlationId\\":\\"job:W-000001\\",\\"data\\":{\\"satisfaction\\":\\"satisfied\\",\\"slip\\":\\"L-000001\\",\\"stamped\\":false},\\"id\\":\\"cd0ab885ab82669f6e71d26e76c67964\\",\\"occurredAt\\":\\"2024-02-02T03:05:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:04.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:ServiceOrder/W-000001/4\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"ServiceOrder\\",\\"id\\":\\"W-000001\\"},\\"subjects\\":[\\"order:W-000001\\",\\"customer:K-000896\\",\\"unit:U-000081\\",\\"outlet:O-01\\",\\"product:AC-35\\",\\"region:east\\",\\"department:after-sales\\",\\"staff:S-0102\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"SlipSigned\\",\\"v\\":1,\\"version\\":4}"}'::text[],
    '{row_order,row_attempt,row_fault,row_visit}'::text[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"known_until\\":5}]",[],[],[]}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706774580000,\\"valid_until_ms\\":1706837580000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"visits\\":0,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":1706843100000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":0},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"W-000001/1\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"continuation\\":false,\\"started_at_ms\\":1706837580000,\\"counts_as_repeat\\":true},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"W-000001/1\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"ordinal\\":1,\\"cause\\":\\"fault\\",\\"place\\":\\"field\\",\\"outcome\\":\\"fixed\\",\\"settled_outcome\\":\\"fixed\\",\\"settled_at_ms\\":1706842740000,\\"continuation\\":false,\\"started_at_ms\\":1706837580000,\\"completed_at_ms\\":1706842740000,\\"counts_as_repeat\\":true}]","[{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706842740000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"started_at_ms\\":1706837580000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0},{\\"category\\":\\"Repair\\",\\"stream_id\\":\\"U-000081/display\\",\\"key\\":\\"fault\\",\\"valid_from_ms\\":1706842740000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"started_at_ms\\":1706837580000,\\"completed_at_ms\\":1706842740000,\\"attempts\\":1,\\"tests\\":0,\\"restarts\\":0}]","[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1706837580000,\\"valid_until_ms\\":1706843100000,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip_stamped\\":false,\\"work\\":\\"after-sales\\",\\"arrived_at_ms\\":1706837580000},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":5,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"arrived_at_ms\\":1706837580000}]"}'::text[]::json[], '{0,13,0,13,13}'::bigint[]) as base
-- next
select servicebook.append_one('other''s', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '7'::integer, '6', '345955496ddf4f9863d0e475ac22167d', '', 'sample-20240101-60:Target/complaint_rate/2024/7',
    '1772366711000', NULL, '{"actor":{"id":"S-HQ02","roles":["management-representative"]},"data":{"department":"supply-and-marketing"},"id":"345955496ddf4f9863d0e475ac22167d","occurredAt":"2024-02-04T02:00:00.000Z","recordedAt":"2026-03-01T12:05:11.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Target/complaint_rate/2024/7","system":""},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"other''s","type":"Published","v":1,"version":7}',
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"valid_until_ms\\":1707012000000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":3},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1707012000000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1702605600000,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":4}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'dd161dd90bb219ac', 'ServiceOrder', 'W-000001',
    '5'::integer, '18', '660fab4bfbf41c98c1cd09d1bda06c88', '', 'sample-20240101-60:ServiceOrder/W-000001/5',
    '1772366718000', NULL, '{"actor":{"id":"S-HQ08","roles":["records-clerk"]},"correlationId":"job:W-000001","data":{"slip":"L-000001"},"id":"660fab4bfbf41c98c1cd09d1bda06c88","occurredAt":"2024-02-07T02:05:00.000Z","recordedAt":"2026-03-01T12:05:18.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:ServiceOrder/W-000001/5","system":""},"stream":{"category":"ServiceOrder","id":"W-000001"},"subjects":["order:W-000001","customer:K-000896","unit:U-000081","outlet:O-01","product:AC-35","region:east","department:after-sales","staff:S-0102"],"tenant":"other''s","type":"SlipFiled","v":1,"version":5}',
    '{row_order}'::text[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1706843100000,\\"valid_until_ms\\":1707271500000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1},{\\"category\\":\\"ServiceOrder\\",\\"stream_id\\":\\"W-000001\\",\\"key\\":\\"order\\",\\"valid_from_ms\\":1707271500000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000896\\",\\"unit\\":\\"U-000081\\",\\"order\\":\\"W-000001\\",\\"staff\\":\\"S-0102\\",\\"outlet\\":\\"O-01\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"AC-35\\",\\"region\\":\\"east\\",\\"slip\\":\\"L-000001\\",\\"slip_signed_at_ms\\":1706843100000,\\"slip_satisfaction\\":\\"satisfied\\",\\"slip_stamped\\":false,\\"satisfaction\\":\\"satisfied\\",\\"work\\":\\"after-sales\\",\\"created_at_ms\\":1706774580000,\\"arrived_at_ms\\":1706837580000,\\"visits\\":1,\\"served_at_ms\\":1706842740000,\\"cancelled_before_arrival\\":false,\\"slips\\":1,\\"filed_at_ms\\":1707271500000}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'a7d83395ee4916a0', 'Survey', 'V-000001',
    '1'::integer, '0', '94083a334236d70a37acf12ba80993d7', '', 'sample-20240101-60:Survey/V-000001/1',
    '1772366725000', NULL, '{"actor":{"id":"S-HQ07","roles":["follow-up"]},"correlationId":"job:W-000003","data":{"sample":"drawn-2024-04-29"},"id":"94083a334236d70a37acf12ba80993d7","occurredAt":"2024-04-29T01:36:00.000Z","recordedAt":"2026-03-01T12:05:25.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Survey/V-000001/1","system":""},"stream":{"category":"Survey","id":"V-000001"},"subjects":["order:W-000003","customer:K-000741","unit:U-001491","outlet:O-03","product:RF-500","region:north","department:after-sales","staff:S-0301"],"tenant":"other''s","type":"Drawn","v":1,"version":1}',
    '{row_survey}'::text[], '{[]}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":0}]"}'::text[]::json[]) as base
-- next
select  servicebook.append('other''s', '{Survey}'::text[], '{a7d83395ee4916a0}'::text[],
    '{Survey,Survey}'::text[], '{V-000001,V-000001}'::text[], '{2,3}'::integer[], '{df05354b1e1c45a42e266758b3777b9b,821405c1ca71f6e0cdb1337f40d5e633}'::text[], '{"",""}'::text[],
    '{sample-20240101-60:Survey/V-000001/2,sample-20240101-60:Survey/V-000001/3}'::text[], '{1772366723000,1772366723000}'::bigint[], '{NULL,NULL}'::bigint[], E'{"{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"reached\\":true},\\"id\\":\\"df05354b1e1c45a42e266758b3777b9b\\",\\"occurredAt\\":\\"2024-04-29T06:59:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:23.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/2\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Attempted\\",\\"v\\":1,\\"version\\":2}","{\\"actor\\":{\\"id\\":\\"S-HQ07\\",\\"roles\\":[\\"follow-up\\"]},\\"correlationId\\":\\"job:W-000003\\",\\"data\\":{\\"points\\":25,\\"satisfaction\\":\\"satisfied\\"},\\"id\\":\\"821405c1ca71f6e0cdb1337f40d5e633\\",\\"occurredAt\\":\\"2024-04-29T07:04:00.000Z\\",\\"recordedAt\\":\\"2026-03-01T12:05:23.000Z\\",\\"schemaVersion\\":1,\\"source\\":{\\"key\\":\\"sample-20240101-60:Survey/V-000001/3\\",\\"system\\":\\"\\"},\\"stream\\":{\\"category\\":\\"Survey\\",\\"id\\":\\"V-000001\\"},\\"subjects\\":[\\"order:W-000003\\",\\"customer:K-000741\\",\\"unit:U-001491\\",\\"outlet:O-03\\",\\"product:RF-500\\",\\"region:north\\",\\"department:after-sales\\",\\"staff:S-0301\\"],\\"tenant\\":\\"other''s\\",\\"type\\":\\"Answered\\",\\"v\\":1,\\"version\\":3}"}'::text[],
    '{row_survey}'::text[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"known_until\\":2}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714354560000,\\"valid_until_ms\\":1714373940000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":0},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714373940000,\\"valid_until_ms\\":1714374240000,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":1},{\\"category\\":\\"Survey\\",\\"stream_id\\":\\"V-000001\\",\\"key\\":\\"survey\\",\\"valid_from_ms\\":1714374240000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":2,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"customer\\":\\"K-000741\\",\\"unit\\":\\"U-001491\\",\\"order\\":\\"W-000003\\",\\"staff\\":\\"S-0301\\",\\"outlet\\":\\"O-03\\",\\"department\\":\\"after-sales\\",\\"product\\":\\"RF-500\\",\\"region\\":\\"north\\",\\"drawn_at_ms\\":1714354560000,\\"attempts\\":1,\\"answered_at_ms\\":1714374240000,\\"satisfaction\\":\\"satisfied\\",\\"points\\":25}]"}'::text[]::json[], '{21,21}'::bigint[]) as base
-- next
select servicebook.append_one('other''s', '23d2fa95477a418b', 'Unit', 'opening/O-03/HP-120',
    '2'::integer, '7', '948d378febe91de0857476cd29a37bac', '', 'sample-20240101-60:Unit/opening/O-03/HP-120/2',
    '1772366730000', NULL, '{"actor":{"id":"S-HQ08","roles":["records-clerk"]},"data":{"units":185,"use":"customer"},"id":"948d378febe91de0857476cd29a37bac","occurredAt":"2024-12-31T16:00:00.000Z","reason":"yearly stocktaking","recordedAt":"2026-03-01T12:05:30.000Z","schemaVersion":1,"source":{"key":"sample-20240101-60:Unit/opening/O-03/HP-120/2","system":""},"stream":{"category":"Unit","id":"opening/O-03/HP-120"},"subjects":["outlet:O-03","product:HP-120","region:north"],"tenant":"other''s","type":"Counted","v":1,"version":2}',
    '{row_in_service}'::text[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":1735660800000,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000,\\"left_at_ms\\":1735660800000,\\"left_by\\":\\"recounted\\"},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"2\\",\\"valid_from_ms\\":1735660800000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":185,\\"entered_at_ms\\":1735660800000}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', '23d2fa95477a418b', 'Unit', 'opening/O-03/HP-120',
    '3'::integer, '24', '2dcd9c31cdfa154ba3ad93c00519eef7', 'desk', 'r-1',
    '1772366790000', NULL, '{"actor":{"id":"clerk","roles":["clerk"]},"concerns":"948d378febe91de0857476cd29a37bac","data":{},"id":"2dcd9c31cdfa154ba3ad93c00519eef7","occurredAt":"2024-12-31T16:00:00.000Z","recordedAt":"2026-03-01T12:06:30.000Z","schemaVersion":1,"source":{"key":"r-1","system":"desk"},"stream":{"category":"Unit","id":"opening/O-03/HP-120"},"subjects":[],"tenant":"other''s","type":"Retracted","v":1,"version":3}',
    '{row_in_service}'::text[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"known_until\\":1},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735660800000,\\"known_until\\":1},{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"2\\",\\"valid_from_ms\\":1735660800000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Unit\\",\\"stream_id\\":\\"opening/O-03/HP-120\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1704038400000,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"snapshot\\",\\"findings\\":[],\\"outlet\\":\\"O-03\\",\\"product\\":\\"HP-120\\",\\"region\\":\\"north\\",\\"use\\":\\"customer\\",\\"units\\":186,\\"entered_at_ms\\":1704038400000}]"}'::text[]::json[]) as base
-- next
select servicebook.append_one('other''s', 'fc070c2b261f0404', 'Target', 'complaint_rate/2024',
    '8'::integer, '19', '71a42c3ed085b834f1c39b0ed072dfb0', 'desk', 'c-1',
    '1772366850000', NULL, '{"actor":{"id":"clerk","roles":["clerk"]},"concerns":"d01f7750c13bb344feb798feac82dc7e","data":{"data":{},"occurredAt":"2025-01-03T03:04:05.678Z"},"id":"71a42c3ed085b834f1c39b0ed072dfb0","occurredAt":"2023-12-15T02:00:00.000Z","recordedAt":"2026-03-01T12:07:30.000Z","schemaVersion":1,"source":{"key":"c-1","system":"desk"},"stream":{"category":"Target","id":"complaint_rate/2024"},"subjects":[],"tenant":"other''s","type":"Corrected","v":1,"version":8}',
    '{row_target}'::text[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"known_until\\":1},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702605600000,\\"known_until\\":1},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"known_until\\":1},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1707012000000,\\"known_until\\":1}]"}'::text[]::json[], E'{"[{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1701651600000,\\"valid_until_ms\\":1702861200000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":0},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1702861200000,\\"valid_until_ms\\":1707012000000,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":3},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1707012000000,\\"valid_until_ms\\":1735873445678,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"published\\":4},{\\"category\\":\\"Target\\",\\"stream_id\\":\\"complaint_rate/2024\\",\\"key\\":\\"1\\",\\"valid_from_ms\\":1735873445678,\\"valid_until_ms\\":9007199254740991,\\"known_from\\":1,\\"evidence\\":\\"events\\",\\"findings\\":[],\\"kpi\\":\\"complaint_rate\\",\\"clause\\":\\"S0-3.1.2a\\",\\"comparison\\":\\"<\\",\\"value\\":\\"1/100\\",\\"source\\":\\"clause\\",\\"from_at_ms\\":1704038400000,\\"until_at_ms\\":1735660800000,\\"approved_at_ms\\":1735873445678,\\"approved_by\\":\\"S-HQ01\\",\\"published\\":4}]"}'::text[]::json[]) as base
