-- Quality problems open 未关闭质量问题, Yema 5.2 a (S4-5.2a): reported by the cut, with no improvement found effective.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f quality_problems_open.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi quality_problems_open
\set categories '{QualityProblem}'
\ir prelude/facts.sql
\ir prelude/quality_problems.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'problems')) as operand (nth, name);

create temporary view judged as
select 'problems' as operand, stream_id, not is_closed as meant, null::text as reason, true as counts
from problem
where reported_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
