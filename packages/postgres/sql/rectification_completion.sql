-- Rectification completion 批量整改及召回完成率, Yema 5.4 (S4-5.4): of the vehicles affected by what was approved in the window,
-- those put right.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f rectification_completion.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi rectification_completion
\set categories '{QualityProblem}'
\if :{?cut} \else \set cut latest \endif
\ir prelude/facts.sql
\ir prelude/quality_problems.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'rectified'), (2, 'affected')) as operand (nth, name);

create temporary view judged as
select
  operand.name as operand, stream_id, affected is not null as meant, null::text as reason, true as counts,
  case operand.name when 'affected' then affected else least(rectified, affected) end as vehicles
from problem
cross join operand
where approved_ms >= :from_ms and approved_ms < :until_ms;

create temporary view quotient as
select
  coalesce(sum(vehicles) filter (where operand = 'rectified'), 0) as above, 1 as over_above,
  coalesce(sum(vehicles) filter (where operand = 'affected'), 0) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
