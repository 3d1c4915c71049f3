-- Urgent contacts in time 紧急问题联系及时率, enterprise service §4.2.3 (S1-4.2.3b): of the problems received in the window and
-- assessed as urgent, those with the customer reached within the limit. Counted from the raw events alone: a check on
-- the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f urgent_contact_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (the limit after the window's end), window-end, latest, or an instant
--   forceMajeure=paused | letOff | counted: the time does not count in which force majeure stopped the clock; or the case does not
--   urgentMinutes=...  the number that the company sets; the text gives none, and without it the figure is not configured
--   Not here, though the software has it: the reading by service hours, which goes by the company's calendar.

\set ON_ERROR_STOP on
\if :{?urgentMinutes} \else \set urgentMinutes '' \endif
select coalesce(nullif(:'urgentMinutes', ''), '0') as matures_minutes \gset
\set kpi urgent_contact_in_time
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\if :{?forceMajeure} \else \set forceMajeure paused \endif
select pg_temp.answer('forceMajeure', :'forceMajeure', 'paused', 'letOff', 'counted') as "forceMajeure" \gset
\if :{?responseClock} \else \set responseClock elapsed \endif
select pg_temp.answer('responseClock', :'responseClock', 'elapsed') as "responseClock" \gset
\set readings 'responseClock=' :responseClock ', forceMajeure=' :forceMajeure ', urgentMinutes=' :urgentMinutes

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  is_urgent as meant,
  case
    when is_duplicate then 'duplicate'
    when is_carried_over then 'carried-over'
    when is_suspended and :'forceMajeure' = 'letOff' then 'force-majeure'
    when contacted_ms is null and not pg_temp.came_in(received_ms, :cut_ms, allowed_ms, '{}')
      and pg_temp.came_in(received_ms, :cut_ms, allowed_ms, running) then 'clock-stopped'
  end as reason,
  coalesce(pg_temp.came_in(received_ms, contacted_ms, allowed_ms, running), false) as counts
from problem
cross join lateral (
  select nullif(:'urgentMinutes', '')::bigint * 60000 as allowed_ms, case when :'forceMajeure' = 'paused' then stops else '{}' end as running
) as its
where received_ms >= :from_ms and received_ms < :until_ms;

create temporary view quotient as
select
  case when :'urgentMinutes' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'urgentMinutes' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
