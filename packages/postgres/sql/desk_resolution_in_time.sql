-- Resolutions in time 服务台解决及时率 (SD-2.3): of the cases first known in the window, those whose standing resolution came
-- within the limit.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_resolution_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (the limit after the window's end), window-end, latest, or an instant
--   resolutionHours=...  the number that the company sets; without it the figure is not configured
--   Not here, though the software has it: the reading by service hours, which goes by the company's calendar.

\set ON_ERROR_STOP on
\if :{?resolutionHours} \else \set resolutionHours '' \endif
select coalesce(nullif(:'resolutionHours', ''), '0') as matures_hours \gset
\set kpi desk_resolution_in_time
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\if :{?handlingClock} \else \set handlingClock elapsed \endif
select pg_temp.answer('handlingClock', :'handlingClock', 'elapsed') as "handlingClock" \gset
\set readings 'handlingClock=' :handlingClock ', resolutionHours=' :resolutionHours

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  true as meant,
  case
    when is_duplicate then 'duplicate'
    when is_voided then 'voided'
    when is_carried_over then 'carried-over'
    when is_withdrawn then 'withdrawn'
  end as reason,
  coalesce(resolved_ms - first_ms <= nullif(:'resolutionHours', '')::bigint * 3600000, false) as counts
from desk_case
where first_ms >= :from_ms and first_ms < :until_ms;

create temporary view quotient as
select
  case when :'resolutionHours' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'resolutionHours' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
