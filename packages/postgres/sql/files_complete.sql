-- Complete case files 结案档案完整率, enterprise service §3.6 (S1-3.6.1, S1-3.6.2a): of the cases first closed in the window, those
-- archived with all four parts. Counted from the raw events alone: a check on the figure that the software prints, made
-- apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f files_complete.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=latest            or window-end, or an instant: when the state is read

\set ON_ERROR_STOP on
\if :{?cut} \else \set cut latest \endif
\set kpi files_complete
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'cases' as name;

create temporary view judged as
select
  'cases' as operand, stream_id,
  is_known as meant,
  case when is_duplicate then 'duplicate' end as reason,
  parts = 4 as counts
from problem
where first_closed_ms >= :from_ms and first_closed_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
