-- Batch problems reported in time 批量质量问题上报及时率, Yema service item 14 (S4-I14): of the batch problems confirmed in the
-- window, those reported within the hours that the company names.
-- Counted from the raw events alone: a check on the figure that the software prints.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f batch_problem_reported_in_time.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=declared          (batchReportHours after the window's end), window-end, latest, or an instant
--   batchReportHours=24: the document gives no number, so there is no default

\set ON_ERROR_STOP on
\if :{?batchReportHours} \set matures_hours :batchReportHours \else \set batchReportHours '' \endif
\set kpi batch_problem_reported_in_time
\set categories '{QualityProblem}'
\ir prelude/facts.sql
\ir prelude/quality_problems.sql

\set readings 'batchReportHours=' :batchReportHours

create temporary view operand as
select * from (values (1, 'cases')) as operand (nth, name);

create temporary view judged as
select
  'cases' as operand, stream_id, true as meant, null::text as reason,
  coalesce(told_ms - batch_ms <= nullif(:'batchReportHours', '')::bigint * 3600000, false) as counts
from problem
where batch_ms >= :from_ms and batch_ms < :until_ms;

create temporary view quotient as
select
  case when :'batchReportHours' <> '' then count(*) filter (where counts) end as above, 1 as over_above,
  case when :'batchReportHours' <> '' then count(*) end as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
