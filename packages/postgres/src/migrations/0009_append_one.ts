/**
 * A commit of one event has a function of its own, which takes values where that of batches takes columns: most of what
 * such an append cost was taking apart arrays of one and asking what concerns many.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

// One look into an index for each thing that is asked for, however small the table was when the plan was made.
const plans = `set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
  set enable_material = off set enable_memoize = off`

/** Gives commits of one event their function. */
export const appendOne = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql.unsafe(`create function servicebook.append_one(p_tenant text, p_rule text, p_category text, p_stream_id text,
      p_version integer, p_after bigint, p_event_id text, p_source_system text, p_source_key text, p_recorded_at_ms bigint,
      p_source_recorded_at_ms bigint, p_body text, p_tables text[], p_ended json[], p_begun json[])
    returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp ${plans} as $$
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
    end $$`)
  yield* sql`revoke execute on function servicebook.append_one from public`
})
