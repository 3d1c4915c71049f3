-- Reopen rate 再次处理率, enterprise service §3.4.2 (S1-3.4.2b): of the problems received in the window and resolved at
-- least once, those opened again by the cut. Counted from the raw events alone: a check on the figure that the software
-- prints, made apart from it.
--
--   psql -v tenant=... -v window_start=2025-01-01 -v window_end=2025-04-01 -f reopen_rate.sql
--
-- The window's end is excluded. May be given too, with -v (the first answer is the one taken otherwise):
--   zone=Asia/Shanghai    of local times and days
--   head=12345            known up to this position, or known_by=2025-04-05 for what was known at an instant; else all
--   cut=window-end        or latest, or an instant: when the state is read

\set ON_ERROR_STOP on
\set kpi reopen_rate
\set categories '{Case}'
\ir prelude/facts.sql
\ir prelude/cases.sql
\ir prelude/problems.sql

\set readings ''

create temporary view operand as
select 1 as nth, 'problems' as name;

create temporary view judged as
select
  'problems' as operand, stream_id,
  was_resolved as meant,
  case when is_duplicate then 'duplicate' end as reason,
  reopenings > 0 as counts
from problem
where received_ms >= :from_ms and received_ms < :until_ms;

create temporary view quotient as
select count(*) filter (where counts) as above, 1 as over_above, count(*) as below, 1 as over_below
from judged
where meant and reason is null;

\ir prelude/figure.sql
