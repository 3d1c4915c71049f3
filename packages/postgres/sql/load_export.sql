-- Brings an export of the books into a database of your own, so that the files beside this one can be run on it:
--
--   createdb audit
--   psql -d audit -f load_export.sql < books.ndjson
--
-- Makes the table servicebook.event where it is absent, as the software makes it, and fills it with the lines of the
-- export; the bodies are kept as they are written. A second time, or over other events, it refuses. The tenant that the
-- other files ask for is printed in the end.

\set ON_ERROR_STOP on
\set QUIET on
begin;
create schema if not exists servicebook;
create table if not exists servicebook.event (
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
  unique (tenant, category, stream_id, version),
  unique (tenant, event_id),
  unique (tenant, source_system, source_key)
);

-- A line is one value, whatever it holds: no text of JSON has these two characters.
create temporary table line (content text) on commit drop;
\copy line from pstdin with (format csv, delimiter e'\x01', quote e'\x02')

insert into servicebook.event
select
  said ->> 'tenant', position, commit, said #>> '{stream,category}', said #>> '{stream,id}', (said ->> 'version')::integer,
  said ->> 'id', said #>> '{source,system}', said #>> '{source,key}',
  extract(epoch from (said ->> 'recordedAt')::timestamptz) * 1000,
  extract(epoch from (said #>> '{source,recordedAt}')::timestamptz) * 1000,
  body
from line
cross join lateral json_to_record(content::json) as whole (position bigint, commit bigint, body json)
cross join lateral (select body::jsonb as said) as parsed;
commit;
analyze servicebook.event;

select tenant, count(*) as events, max(position) as head from servicebook.event group by tenant order by tenant;
