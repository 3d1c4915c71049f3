-- Call-backs in time 服务台回访及时率 (SD-4.3): of the cases first resolved in the window, those called back within the
-- limit.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_callback_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (the limit after the window's end), window-end, latest, or an instant
--   callbackDays=...  the number that the company sets; without it the figure is not configured

\set ON_ERROR_STOP on
\if :{?callbackDays} \else \set callbackDays '' \endif
select coalesce(nullif(:'callbackDays', ''), '0') as matures_days \gset
\set kpi desk_callback_in_time
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\set readings 'callbackDays=' :callbackDays

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  true as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' end as reason,
  coalesce(followed_up_ms - first_resolved_ms <= nullif(:'callbackDays', '')::bigint * 86400000, false) as counts
from desk_case
where first_resolved_ms >= :from_ms and first_resolved_ms < :until_ms;

create temporary view quotient as
select
  case when :'callbackDays' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'callbackDays' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
