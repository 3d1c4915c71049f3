-- Improvement meetings 改善会议次数, FTMS §11.3 (S2-11.3c): meetings of the window to improve, on a report and with
-- three parties at least; a month needs one.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f improvement_meetings.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi improvement_meetings
\set categories '{Meeting}'
\ir prelude/facts.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'meetings')) as operand (nth, name);

create temporary view judged as
with meeting as (
  select stream_id, (array_agg(at_ms order by nth))[1] as held_ms, (array_agg(data order by nth))[1] as data
  from fact
  where category = 'Meeting' and type = 'Held'
  group by stream_id
)
select
  'meetings' as operand, stream_id, data ->> 'topic' = 'cs-improvement' as meant,
  case
    when not data ? 'report' then 'without-report'
    when (select count(distinct party) from jsonb_array_elements_text(data -> 'departments') as one (party)) < 3
      then 'without-parties'
  end as reason,
  true as counts
from meeting
where held_ms >= :from_ms and held_ms < :until_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
