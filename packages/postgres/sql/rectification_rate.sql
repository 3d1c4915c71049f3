-- Rectifications in time 整改按期完成率, FTMS §5.3 (S2-5.3c): of the rectification notices due in the window,
-- those answered by then; one sent back is unanswered.
-- Counted from the raw events alone: a check on the figure that the software prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f rectification_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi rectification_rate
\set categories '{Notice}'
\ir prelude/facts.sql
\ir prelude/notices.sql

\set readings ''

create temporary view operand as
select * from (values (1, 'notices')) as operand (nth, name);

create temporary view judged as
select
  'notices' as operand, stream_id, coalesce(notice = 'rectification', false) as meant, null::text as reason,
  coalesce(answered_ms <= due_ms, false) as counts
from notice
where due_ms >= :from_ms and due_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
