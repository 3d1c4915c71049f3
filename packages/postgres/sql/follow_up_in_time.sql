-- Call-backs in time 回访及时率, enterprise service §3.5.1 (S1-3.5.1): of the cases first closed in the window, those called
-- back within the limit. Counted from the raw events alone: a check on the figure that the software prints, made apart
-- from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f follow_up_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (the limit after the window's end), window-end, latest, or an instant
--   forceMajeure=paused | letOff | counted: the time does not count in which force majeure stopped the clock; or the case does not
--   followUpDays=...  the number that the company sets; the text gives none, and without it the figure is not configured

\set ON_ERROR_STOP on
\if :{?followUpDays} \else \set followUpDays '' \endif
select coalesce(nullif(:'followUpDays', ''), '0') as matures_days \gset
\set kpi follow_up_in_time
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\if :{?forceMajeure} \else \set forceMajeure paused \endif
select pg_temp.answer('forceMajeure', :'forceMajeure', 'paused', 'letOff', 'counted') as "forceMajeure" \gset
\set readings 'forceMajeure=' :forceMajeure ', followUpDays=' :followUpDays

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  is_known as meant,
  case
    when is_duplicate then 'duplicate'
    when is_suspended and :'forceMajeure' = 'letOff' then 'force-majeure'
    when followed_up_ms is null and not pg_temp.came_in(first_closed_ms, :cut_ms, allowed_ms, '{}')
      and pg_temp.came_in(first_closed_ms, :cut_ms, allowed_ms, running) then 'clock-stopped'
  end as reason,
  coalesce(pg_temp.came_in(first_closed_ms, followed_up_ms, allowed_ms, running), false) as counts
from problem
cross join lateral (
  select nullif(:'followUpDays', '')::bigint * 86400000 as allowed_ms, case when :'forceMajeure' = 'paused' then stops else '{}' end as running
) as its
where first_closed_ms >= :from_ms and first_closed_ms < :until_ms;

create temporary view quotient as
select
  case when :'followUpDays' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'followUpDays' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
