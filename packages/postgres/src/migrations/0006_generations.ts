/**
 * Rows are of a generation: what one derivation made of the streams of a category. Whoever reads sees the generations that
 * `row_rule` names; the next one grows beside them and takes their place by the change of one row.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/** Rows follow from events: those of tables without a generation are derived anew when their log is opened. */
const tables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`do $$
    declare v_name text;
    begin
      for v_name in select name from servicebook.row_kind loop
        execute format('drop table if exists servicebook.%I', v_name);
      end loop;
      delete from servicebook.row_kind;
      delete from servicebook.row_rule;
    end $$`
  yield* sql`create sequence servicebook.row_generation as integer`
  yield* sql`alter table servicebook.row_rule add column generation integer not null`
  // The generations that grow at present, one rebuild a log. Who begins another one takes these away: the first then ends.
  yield* sql`create table servicebook.row_rebuild (
    tenant text collate "C" not null,
    category text collate "C" not null,
    generation integer not null,
    primary key (tenant, category)
  )`
})

const rules = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  // Every append passes here first. Behind the lock, which it holds to its end, no rows are swapped; so what the next
  // statement reads stays true, and whoever swaps finds all earlier appends committed.
  yield* sql`create or replace function servicebook.check_rules(p_tenant text, p_categories text[], p_rules text[])
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

/** Gives rows their generations, and swaps a lock that appends share. */
export const generations = Effect.andThen(tables, rules)
