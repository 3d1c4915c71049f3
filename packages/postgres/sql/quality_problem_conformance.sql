-- Quality problem conformance 质量问题处理合规率, Yema 5.2 a, 5.4, 5.5 a, item 14 (S4-5.2a, 5.4, 5.5a, I14): of the problems of the
-- window, those that kept every step they have come past.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f quality_problem_conformance.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi quality_problem_conformance
\set categories '{QualityProblem}'
\if :{?cut} \else \set cut latest \endif
\ir prelude/facts.sql
\ir prelude/quality_problems.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
select
  'cases' as operand, stream_id, true as meant, null::text as reason,
  pg_temp.in_order(reported_ms, confirmed_ms)
    and pg_temp.in_order(confirmed_ms, analysed_ms)
    and pg_temp.in_order(analysed_ms, assigned_ms)
    and pg_temp.in_order(assigned_ms, planned_ms)
    and pg_temp.in_order(planned_ms, made_ms)
    and pg_temp.in_order(made_ms, verified_ms)
    and pg_temp.in_order(confirmed_ms, technical_ms)
    and pg_temp.in_order(reported_ms, batch_ms)
    and pg_temp.in_order(batch_ms, told_ms)
    and pg_temp.in_order(proposed_ms, approved_ms)
    and pg_temp.in_order(approved_ms, executed_ms) as counts
from problem
where reported_ms >= :from_ms and reported_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
