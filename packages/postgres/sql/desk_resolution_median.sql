-- Median of the time to resolve 服务台解决时长中位数 (SD-2.4): of the cases first known in the window and resolved by the cut.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f desk_resolution_median.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read
--   resolution=standing | first | closed: which resolution counts

\set ON_ERROR_STOP on
\set kpi desk_resolution_median
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql
\ir prelude/desk.sql

\set display hours
\if :{?resolution} \else \set resolution standing \endif
select pg_temp.answer('resolution', :'resolution', 'standing', 'first', 'closed') as "resolution" \gset
\set readings 'resolution=' :resolution

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  done_ms is not null as meant,
  case when is_duplicate then 'duplicate' when is_voided then 'voided' when is_carried_over then 'carried-over' end as reason,
  true as counts, done_ms - first_ms as took
from desk_case
cross join lateral (
  select case :'resolution' when 'standing' then resolved_ms when 'first' then first_resolved_ms else closed_ms end as done_ms
) as its
where first_ms >= :from_ms and first_ms < :until_ms;

\set quantile_above 1
\set quantile_below 2
\ir prelude/quantile.sql

\ir prelude/figure.sql
