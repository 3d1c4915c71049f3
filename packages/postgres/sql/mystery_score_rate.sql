-- Mystery visitors' score 神秘顾客得分率, FTMS §8 (S2-8.2): check points won over those won and lost in the
-- mystery visits of the window; points that do not apply are left out.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f mystery_score_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi mystery_score_rate
\set categories '{SpotCheck}'
\ir prelude/facts.sql
\ir prelude/spot_checks.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'scored'), (2, 'points')) as operand (nth, name);

create temporary view judged as
select 'scored' as operand, stream_id, by = 'mystery-visitor' as meant, null::text as reason, true as counts, scored as points
from spot_check
where checked_ms >= :from_ms and checked_ms < :until_ms
union all
select 'points', stream_id, by = 'mystery-visitor', null, true, scored + lost
from spot_check
where checked_ms >= :from_ms and checked_ms < :until_ms;

create temporary view quotient as
select
  coalesce(sum(points) filter (where operand = 'scored'), 0) as above, 1 as over_above,
  coalesce(sum(points) filter (where operand = 'points'), 0) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
