-- 90th percentile of the time to first response 服务台首次响应时长第90百分位 (SD-2.2): of the cases first known in the window and
-- answered by the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_response_p90.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi desk_response_p90
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\set display hours
\set readings ''

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  answered_ms is not null as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' when is_carried_over then 'carried-over' end as reason,
  true as counts, answered_ms - first_ms as took
from desk_case
where first_ms >= :from_ms and first_ms < :until_ms;

\set quantile_above 9
\set quantile_below 10
\ir prelude/quantile.sql

\ir prelude/figure.sql
