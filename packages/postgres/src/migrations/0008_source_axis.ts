/**
 * Rows under the clock of the source: up to which position those of a category are derived, and by which rule. They follow
 * from the events like other rows, but nobody who appends writes them: whoever reads at such a head brings them up to it.
 */
import * as Effect from "effect/Effect"
import { SqlClient } from "effect/sql"

/** Makes the table of what is derived, and lets those who append write it and the rows for their own tenants. */
export const sourceAxis = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  yield* sql`create sequence servicebook.source_generation as integer`
  yield* sql`create table servicebook.source_axis (
    tenant text collate "C" not null,
    category text collate "C" not null,
    position bigint not null,
    rule text collate "C" not null,
    generation integer not null,
    primary key (tenant, category)
  )`
  // Empty for logs that may be read at such heads; those who ask whether one may need not look through its events.
  yield* sql`create index event_without_source_clock on servicebook.event (tenant, position)
    where source_recorded_at_ms is null and source_system <> ''`
  yield* sql`create or replace function servicebook.own_rows(p_table text) returns void language plpgsql as $$
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
    end $$`
})
