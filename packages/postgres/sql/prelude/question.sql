-- What is asked: window, cut and head as numbers, and every answer to a reading checked to be one that there is.
-- Instants are milliseconds since 1970 (UTC). A text without an offset is a local time of the zone.
-- Not here, though the software has it: imported history as known by the clock of its source.

\set ON_ERROR_STOP on
\set QUIET on
\if :{?tenant} \else \warn 'say whose books: -v tenant=...' \endif
\if :{?window_start} \else \warn 'say from when: -v window_start=2025-01-01' \endif
\if :{?window_end} \else \warn 'say until when, this instant excluded: -v window_end=2025-04-01' \endif
\if :{?zone} \else \set zone Asia/Shanghai \endif
\if :{?cut} \else \set cut declared \endif
\if :{?head} \else \set head newest \endif
\if :{?known_by} \else \set known_by 9999-01-01 \endif
\if :{?matures_days} \else \set matures_days 0 \endif
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

create or replace function pg_temp.answer(reading text, given text, variadic choices text[]) returns text
language plpgsql immutable as $$
begin
  if given = any (choices) then return given; end if;
  raise exception '%=% is no answer; there are: %', reading, given, array_to_string(choices, ', ');
end $$;

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
  when 'declared' then :until_ms + :'matures_days'::bigint * 86400000
  when 'window-end' then :until_ms
  when 'latest' then :head_at_ms
  else pg_temp.ms((:'cut'::text)::timestamptz)
end as cut_ms \gset
