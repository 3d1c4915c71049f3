/**
 * Who may do what to whose log. Functions that run with the owner's rights ask first who called them: the owner of the
 * schema may act for every tenant, everybody else for those to which the table `member` admits them.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

const callers = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // The role that acts: inside a function of the owner `current_user` is the owner, whoever called.
  yield* sql`create function servicebook.caller() returns name language sql stable as $$
    select case current_setting('role') when 'none' then session_user else current_setting('role')::name end $$`
  yield* sql`create function servicebook.owns() returns boolean language sql stable as $$
    select pg_has_role(servicebook.caller(), nspowner, 'usage') from pg_catalog.pg_namespace where nspname = 'servicebook' $$`
  yield* sql`create function servicebook.secured() returns boolean language sql stable as $$
    select nspowner is not distinct from to_regrole('servicebook_owner')::oid from pg_catalog.pg_namespace where nspname = 'servicebook' $$`
})

const members = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // By name, because a dump carries names and no numbers. What a role is admitted to, those who inherit from it are too.
  yield* sql`create table servicebook.member (
    role text collate "C" not null,
    tenant text collate "C" not null,
    appends boolean not null,
    primary key (tenant, role)
  )`
  yield* sql`create function servicebook.tenants_of_caller(p_appends boolean default false) returns text[]
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(tenant), '{}') from servicebook.member
    where (appends or not p_appends) and pg_has_role(servicebook.caller(), to_regrole(quote_ident(role)), 'usage') $$`
  // Answers whether the caller is the owner. The setting is what the policies of the owner go by: the caller may set it
  // too, and gains nothing, because every function sets it again after having asked.
  yield* sql`create function servicebook.enter(p_tenant text, p_appends boolean default false) returns boolean
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
    end $$`
})

const bodies = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // How far recordedAt may be from the clock of the database; not looked at while null.
  yield* sql`alter table servicebook.log add column skew_ms bigint`
  // What a stranger's statement says beside the body must repeat it: readers go by the one, proofs by the other.
  yield* sql`create function servicebook.check_bodies(p_log servicebook.log, p_category text[], p_stream_id text[],
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
    end $$`
})

/** Replication mode lets ordinary triggers sleep, for whoever may set it; these wake in it too. */
const always = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const table of ["event", "commit_mark"]) {
    yield* sql`alter table ${sql(`servicebook.${table}`)} enable always trigger append_only`
    yield* sql`alter table ${sql(`servicebook.${table}`)} enable always trigger append_only_whole`
  }
})

const tables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create function servicebook.own_rows(p_table text) returns void language plpgsql as $$
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
    end $$`
  // Every table of a secured schema, those of later kinds of rows too. Who is admitted is read by the functions alone.
  yield* sql`create function servicebook.guard_table(p_table text) returns void language plpgsql as $$
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
    end $$`
})

/** Gives the schema its callers, its members, and the functions that guard it. */
export const guard = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* callers
  yield* members
  yield* bodies
  yield* always
  yield* tables
  yield* sql`revoke execute on all functions in schema servicebook from public`
})
