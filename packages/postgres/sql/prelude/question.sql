-- What is asked: window, cut and head as numbers, and every answer to a reading checked to be one that there is.
-- Instants are milliseconds since 1970 (UTC). A text without an offset is a local time of the zone.
-- The file of the indicator stops at errors from its first line on: set in here, that would not hold for what includes this.
-- Not here, though the software has it: imported history as known by the clock of its source.

\set QUIET on
\set VERBOSITY terse

-- Variables outlive a file in a session: what was missing before may be there now.
\set lacks false
\if :{?tenant} \else \warn 'say whose books: -v tenant=...' \set lacks true \endif
\if :{?window_start} \else \warn 'say from when: -v window_start=2025-01-01' \set lacks true \endif
\if :{?window_end} \else \warn 'say until when, this instant excluded: -v window_end=2025-04-01' \set lacks true \endif
-- An error, because \quit would end this file alone and not the one that includes it.
\if :lacks
do $$ begin raise exception 'not counted: a variable is missing, as said above'; end $$;
\endif

-- How the figure is shown; a file that counts says number.
\set display percent
\if :{?zone} \else \set zone Asia/Shanghai \endif
\if :{?cut} \else \set cut declared \endif
\if :{?head} \else \set head newest \endif
\if :{?known_by} \else \set known_by 9999-01-01 \endif
\if :{?matures_days} \else \set matures_days 0 \endif
\if :{?matures_hours} \else \set matures_hours 0 \endif
\if :{?matures_minutes} \else \set matures_minutes 0 \endif
\if :{?matures_seconds} \else \set matures_seconds 0 \endif
set time zone :'zone';

-- Everything is read once and joined by hash or sort; the planner, which knows nothing of what is inside a body, would
-- now and then think otherwise.
set enable_nestloop = off;
set jit = off;

-- What another file has made in this session.
set client_min_messages = warning;
drop view if exists pg_temp.told, pg_temp.form, pg_temp.moment, pg_temp.operand cascade;

create or replace function pg_temp.ms(instant timestamptz) returns bigint language sql stable
  as $$ select floor(extract(epoch from instant) * 1000)::bigint $$;

create or replace function pg_temp.local(ms bigint) returns text language sql stable
  as $$ select to_char(to_timestamp(ms / 1000.0), 'YYYY-MM-DD HH24:MI:SS.MS TZH:TZM') $$;

-- The token that a fact names under a qualifier; the first, where it names several.
create or replace function pg_temp.token(qualifier text, subjects jsonb) returns text language sql immutable
  as $$ select substr(one, length(qualifier) + 2)
    from jsonb_array_elements_text(subjects) with ordinality as said (one, place)
    where one like qualifier || ':%' order by place limit 1 $$;

create or replace function pg_temp.answer(reading text, given text, variadic choices text[]) returns text
language plpgsql immutable as $$
begin
  if given = any (choices) then return given; end if;
  raise exception '%=% is no answer; there are: %', reading, given, array_to_string(choices, ', ');
end $$;

-- A misspelt tenant would be counted as 0/0, and so would books that row security hides.
create or replace function pg_temp.known_tenant(given text) returns text language plpgsql as $$
begin
  if exists (select from servicebook.event where tenant = given) then return given; end if;
  raise exception 'tenant=% has no events that you may read; there are those of: %', given, coalesce((
    select string_agg(tenant, ', ' order by tenant)
    from (select distinct tenant from servicebook.event order by tenant limit 20) as known), 'nobody');
end $$;

select pg_temp.known_tenant(:'tenant') as tenant \gset

select pg_temp.ms(:'window_start') as from_ms, pg_temp.ms(:'window_end') as until_ms \gset

-- The head: the newest, or the last whole commit up to a position (head) or recorded by an instant (known_by) before
-- which everything had been recorded by then. The log had then spoken up to the end of that millisecond, or up to the
-- instant asked for when a later commit shows that nothing came between.
with later as (
  select min(commit) as first from servicebook.event
  where tenant = :'tenant' and recorded_at_ms > pg_temp.ms(:'known_by')
)
select
  coalesce(max(commit), 0) as head,
  greatest(max(recorded_at_ms) + 1, case when later.first is not null then pg_temp.ms(:'known_by') end, 0) as head_at_ms
from later left join servicebook.event on tenant = :'tenant'
  and (later.first is null or commit < later.first)
  and case when :'head' = 'newest' then true else commit <= (:'head'::text)::bigint end
group by later.first
\gset

-- The cut: as the indicator declares it, or the window's end, the head's instant, or an instant.
select case :'cut'
  when 'declared' then
    :until_ms + :'matures_days'::bigint * 86400000 + :'matures_hours'::bigint * 3600000
    + :'matures_minutes'::bigint * 60000 + :'matures_seconds'::bigint * 1000
  when 'window-end' then :until_ms
  when 'latest' then :head_at_ms
  else pg_temp.ms((:'cut'::text)::timestamptz)
end as cut_ms \gset

-- Variables outlive a file in a session: what is counted next matures in its own time.
\set matures_days 0
\set matures_hours 0
\set matures_minutes 0
\set matures_seconds 0
