-- Rectifications overdue 逾期未整改, FTMS §5.3 (S2-5.3c): rectification notices due before the cut and not
-- answered at it. The window matters by its end alone.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f rectifications_overdue.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi rectifications_overdue
\set categories '{Notice}'
\ir prelude/facts.sql
\ir prelude/notices.sql

\set display number
\set readings ''

create temporary view operand as
select * from (values (1, 'notices')) as operand (nth, name);

create temporary view judged as
select
  'notices' as operand, stream_id, coalesce(notice = 'rectification', false) and answered_ms is null as meant,
  null::text as reason, true as counts
from notice
where due_ms < :cut_ms;

create temporary view quotient as
select count(*) as above, 1 as over_above, 1 as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
