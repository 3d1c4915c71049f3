-- Improvements verified 改进措施落实率, enterprise service §3.5.2 (S1-3.5.2): of the improvements raised in the window, those
-- found effective. Counted from the raw events alone: a check on the figure that the software prints, made apart from
-- it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f improvements_verified_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\if :{?cut} \else \set cut latest \endif
\set kpi improvements_verified_rate
\set categories '{Improvement}'
\ir prelude/facts.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'improvements' as name;

create temporary view judged as
select
  'improvements' as operand, stream_id,
  true as meant, case when is_declined then 'declined' end as reason,
  coalesce(is_effective, false) as counts
from (
  select
    stream_id,
    min(at_ms) filter (where type = 'Raised') as raised_ms,
    bool_or(type = 'Declined') as is_declined,
    (array_agg((data ->> 'effective')::boolean order by nth desc) filter (where type = 'Verified'))[1] as is_effective
  from fact
  where category = 'Improvement'
  group by stream_id
) as improvement
where raised_ms >= :from_ms and raised_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
